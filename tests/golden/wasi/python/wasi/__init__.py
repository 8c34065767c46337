# Made by hotplug from plugin.toml. Do not edit: `hotplug generate` writes it again.
"""A plugin for a target with WASI, which the generated Rust initialises."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hotplug import Plugin
from hotplug.plugin import AwaitedExport, export

__all__ = ["Wasi", "WasiAio"]


class Wasi(Plugin):
    """A plugin for a target with WASI, which the generated Rust initialises."""

    _home_ = __file__
    _exports_ = {
        "say": ("say(line: string) -> u32", "809d7c1037b23295"),
    }

    if TYPE_CHECKING:

        @property
        def aio(self) -> WasiAio:
            """The exports, each to be awaited."""
            raise NotImplementedError

    @export
    def say(self, line: str) -> int:
        """`say(line: string) -> u32`."""
        raise NotImplementedError


class WasiAio:
    """The exports of `wasi`, each to be awaited."""

    say = AwaitedExport(Wasi.say)
