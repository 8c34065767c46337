# Made by hotplug from plugin.toml. Do not edit: `hotplug generate` writes it again.
"""Nothing but numbers, and some exports without any."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hotplug import Plugin
from hotplug.plugin import AwaitedExport, export

__all__ = ["NoMemory", "NoMemoryAio"]


class NoMemory(Plugin):
    """Nothing but numbers, and some exports without any."""

    _home_ = __file__
    _exports_ = {
        "nothing": ("nothing()", "2b9ae6cb6a2e0c31"),
        "keep": ("keep(value: i64)", "edccc449382728c8"),
        "kept": ("kept() -> i64", "3aeef92d583990c9"),
    }

    if TYPE_CHECKING:

        @property
        def aio(self) -> NoMemoryAio:
            """The exports, each to be awaited."""
            raise NotImplementedError

    @export
    def nothing(self) -> None:
        """`nothing()`."""
        raise NotImplementedError

    @export
    def keep(self, value: int) -> None:
        """`keep(value: i64)`."""
        raise NotImplementedError

    @export
    def kept(self) -> int:
        """`kept() -> i64`."""
        raise NotImplementedError


class NoMemoryAio:
    """The exports of `no-memory`, each to be awaited."""

    nothing = AwaitedExport(NoMemory.nothing)
    keep = AwaitedExport(NoMemory.keep)
    kept = AwaitedExport(NoMemory.kept)
