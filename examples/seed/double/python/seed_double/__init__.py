# Made by hotplug from plugin.toml. Do not edit: `hotplug generate` writes it again.
"""The third plugin of the series: a text comes back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hotplug import Plugin
from hotplug.plugin import AwaitedExport, export

__all__ = ["SeedDouble", "SeedDoubleAio"]


class SeedDouble(Plugin):
    """The third plugin of the series: a text comes back."""

    _home_ = __file__
    _exports_ = {
        "double": ("double(s: string) -> string", "5910f8dfb28044a4"),
    }

    if TYPE_CHECKING:

        @property
        def aio(self) -> SeedDoubleAio:
            """The exports, each to be awaited."""
            raise NotImplementedError

    @export
    def double(self, s: str) -> str:
        """`s`, twice."""
        raise NotImplementedError


class SeedDoubleAio:
    """The exports of `seed-double`, each to be awaited."""

    double = AwaitedExport(SeedDouble.double)
