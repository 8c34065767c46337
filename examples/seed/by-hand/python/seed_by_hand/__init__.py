# Made by hotplug from plugin.toml. Do not edit: `hotplug generate` writes it again.
"""The first part of the series, as it was written by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hotplug import Plugin
from hotplug.plugin import AwaitedExport, export

__all__ = ["SeedByHand", "SeedByHandAio"]


class SeedByHand(Plugin):
    """The first part of the series, as it was written by hand."""

    _home_ = __file__
    _exports_ = {
        "add": ("add(one: i32, two: i32) -> i32", "4d782d82845894b1"),
        "length": ("length(s: string) -> u32", "4a6b889fb9c125bf"),
    }

    if TYPE_CHECKING:

        @property
        def aio(self) -> SeedByHandAio:
            """The exports, each to be awaited."""
            raise NotImplementedError

    @export
    def add(self, one: int, two: int) -> int:
        """`add(one: i32, two: i32) -> i32`."""
        raise NotImplementedError

    @export
    def length(self, s: str) -> int:
        """The number of bytes of `s` in UTF-8."""
        raise NotImplementedError


class SeedByHandAio:
    """The exports of `seed-by-hand`, each to be awaited."""

    add = AwaitedExport(SeedByHand.add)
    length = AwaitedExport(SeedByHand.length)
