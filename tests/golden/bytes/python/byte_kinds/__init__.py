# Made by hotplug from plugin.toml. Do not edit: `hotplug generate` writes it again.
"""Bytes, there and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hotplug import Plugin
from hotplug.plugin import AwaitedExport, export

if TYPE_CHECKING:
    from typing_extensions import Buffer

__all__ = ["ByteKinds", "ByteKindsAio"]


class ByteKinds(Plugin):
    """Bytes, there and back."""

    _home_ = __file__
    _exports_ = {
        "total": ("total(data: bytes) -> u64", "01fe8ae0b56b7fe9"),
        "flipped": ("flipped(data: bytes) -> bytes", "4f7e28111ed39bb4"),
        "zeros": ("zeros(length: u32) -> bytes", "0bbeccb2a7a2ad0e"),
    }

    if TYPE_CHECKING:

        @property
        def aio(self) -> ByteKindsAio:
            """The exports, each to be awaited."""
            raise NotImplementedError

    @export
    def total(self, data: Buffer) -> int:
        """`total(data: bytes) -> u64`."""
        raise NotImplementedError

    @export
    def flipped(self, data: Buffer) -> bytes:
        """`flipped(data: bytes) -> bytes`."""
        raise NotImplementedError

    @export
    def zeros(self, length: int) -> bytes:
        """`zeros(length: u32) -> bytes`."""
        raise NotImplementedError


class ByteKindsAio:
    """The exports of `byte-kinds`, each to be awaited."""

    total = AwaitedExport(ByteKinds.total)
    flipped = AwaitedExport(ByteKinds.flipped)
    zeros = AwaitedExport(ByteKinds.zeros)
