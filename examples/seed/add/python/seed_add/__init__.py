# Made by hotplug from plugin.toml. Do not edit: `hotplug generate` writes it again.
"""The first plugin of the series: two numbers in, one out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hotplug import Plugin
from hotplug.plugin import AwaitedExport, export

__all__ = ["SeedAdd", "SeedAddAio"]


class SeedAdd(Plugin):
    """The first plugin of the series: two numbers in, one out."""

    _home_ = __file__
    _exports_ = {
        "add": ("add(one: i32, two: i32) -> i32", "02e8f44e92663087"),
    }

    if TYPE_CHECKING:

        @property
        def aio(self) -> SeedAddAio:
            """The exports, each to be awaited."""
            raise NotImplementedError

    @export
    def add(self, one: int, two: int) -> int:
        """The sum of `one` and `two`."""
        raise NotImplementedError


class SeedAddAio:
    """The exports of `seed-add`, each to be awaited."""

    add = AwaitedExport(SeedAdd.add)
