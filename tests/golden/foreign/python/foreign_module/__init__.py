# Made by hotplug from plugin.toml. Do not edit: `hotplug generate` writes it again.
"""A module that hotplug did not generate."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hotplug import Plugin
from hotplug.plugin import AwaitedExport, export

if TYPE_CHECKING:
    from typing_extensions import Buffer

__all__ = ["ForeignModule", "ForeignModuleAio"]


class ForeignModule(Plugin):
    """A module that hotplug did not generate."""

    _home_ = __file__
    _exports_ = {
        "add": ("add(left: i32, right: i32) -> i32", "14510fa39116b50f"),
        "checksum": ("checksum(data: bytes, seed: u64) -> u64", "c7ce63a697b65247"),
        "vowels": ("vowels(text: string) -> u32", "e7c040989ae08864"),
        "is_upper": ("is_upper(letter: char) -> bool", "ee602ceb11d39cfe"),
        "forget": ("forget()", "c961a440bad59903"),
    }

    if TYPE_CHECKING:

        @property
        def aio(self) -> ForeignModuleAio:
            """The exports, each to be awaited."""
            raise NotImplementedError

    @export
    def add(self, left: int, right: int) -> int:
        """`add(left: i32, right: i32) -> i32`."""
        raise NotImplementedError

    @export
    def checksum(self, data: Buffer, seed: int) -> int:
        """`checksum(data: bytes, seed: u64) -> u64`."""
        raise NotImplementedError

    @export
    def vowels(self, text: str) -> int:
        """The number of vowels in `text`."""
        raise NotImplementedError

    @export
    def is_upper(self, letter: str) -> bool:
        """`is_upper(letter: char) -> bool`."""
        raise NotImplementedError

    @export
    def forget(self) -> None:
        """`forget()`."""
        raise NotImplementedError


class ForeignModuleAio:
    """The exports of `foreign-module`, each to be awaited."""

    add = AwaitedExport(ForeignModule.add)
    checksum = AwaitedExport(ForeignModule.checksum)
    vowels = AwaitedExport(ForeignModule.vowels)
    is_upper = AwaitedExport(ForeignModule.is_upper)
    forget = AwaitedExport(ForeignModule.forget)
