# Made by hotplug from plugin.toml. Do not edit: `hotplug generate` writes it again.
"""A crate of the edition 2024."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hotplug import Plugin, PluginError
from hotplug.plugin import AwaitedExport, export

if TYPE_CHECKING:
    from typing_extensions import Buffer

__all__ = ["Edition2024", "Edition2024Aio", "Edition2024Error"]


class Edition2024Error(PluginError):
    """What an export of `edition-2024` returns as its error."""


class Edition2024(Plugin):
    """A crate of the edition 2024."""

    _home_ = __file__
    _error_ = Edition2024Error
    _exports_ = {
        "halved": ("halved(number: u32, unit: char) -> result<string, string>", "8baaede48860bb3d"),
        "size": ("size(data: bytes) -> u32", "a1d6a0d7c8f072e8"),
    }

    if TYPE_CHECKING:

        @property
        def aio(self) -> Edition2024Aio:
            """The exports, each to be awaited."""
            raise NotImplementedError

    @export
    def halved(self, number: int, unit: str) -> str:
        """`halved(number: u32, unit: char) -> result<string, string>`."""
        raise NotImplementedError

    @export
    def size(self, data: Buffer) -> int:
        """`size(data: bytes) -> u32`."""
        raise NotImplementedError


class Edition2024Aio:
    """The exports of `edition-2024`, each to be awaited."""

    halved = AwaitedExport(Edition2024.halved)
    size = AwaitedExport(Edition2024.size)
