# Made by hotplug from plugin.toml. Do not edit: `hotplug generate` writes it again.
"""Several arguments that cross in memory, with numbers between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hotplug import Plugin
from hotplug.plugin import AwaitedExport, export

if TYPE_CHECKING:
    from typing_extensions import Buffer

__all__ = ["SeveralInMemory", "SeveralInMemoryAio"]


class SeveralInMemory(Plugin):
    """Several arguments that cross in memory, with numbers between them."""

    _home_ = __file__
    _exports_ = {
        "joined": (
            "joined(first: string, second: string, third: string) -> string",
            "d0d8891ee8fb7fb6",
        ),
        "framed": (
            "framed(width: u8, text: string, fill: char, tail: bytes, twice: bool) -> bytes",
            "27d1fbe639d0e8d5",
        ),
        "same": ("same(left: bytes, right: bytes) -> bool", "065856c2cb96ab3b"),
    }

    if TYPE_CHECKING:

        @property
        def aio(self) -> SeveralInMemoryAio:
            """The exports, each to be awaited."""
            raise NotImplementedError

    @export
    def joined(self, first: str, second: str, third: str) -> str:
        """`joined(first: string, second: string, third: string) -> string`."""
        raise NotImplementedError

    @export
    def framed(self, width: int, text: str, fill: str, tail: Buffer, twice: bool) -> bytes:
        """`framed(width: u8, text: string, fill: char, tail: bytes, twice: bool) -> bytes`."""
        raise NotImplementedError

    @export
    def same(self, left: Buffer, right: Buffer) -> bool:
        """`same(left: bytes, right: bytes) -> bool`."""
        raise NotImplementedError


class SeveralInMemoryAio:
    """The exports of `several-in-memory`, each to be awaited."""

    joined = AwaitedExport(SeveralInMemory.joined)
    framed = AwaitedExport(SeveralInMemory.framed)
    same = AwaitedExport(SeveralInMemory.same)
