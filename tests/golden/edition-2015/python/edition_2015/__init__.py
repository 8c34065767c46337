# Made by hotplug from plugin.toml. Do not edit: `hotplug generate` writes it again.
"""A crate of the edition 2015."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hotplug import Plugin, PluginError, export

if TYPE_CHECKING:
    from typing_extensions import Buffer

__all__ = ["Edition2015", "Edition2015Error"]


class Edition2015Error(PluginError):
    """What an export of `edition-2015` returns as its error."""


class Edition2015(Plugin):
    """A crate of the edition 2015."""

    _home_ = __file__
    _error_ = Edition2015Error
    _exports_ = {
        "halved": ("halved(number: u32, unit: char) -> result<string, string>", "8baaede48860bb3d"),
        "size": ("size(data: bytes) -> u32", "a1d6a0d7c8f072e8"),
    }

    @export
    def halved(self, number: int, unit: str) -> str:
        """`halved(number: u32, unit: char) -> result<string, string>`."""
        raise NotImplementedError

    @export
    def size(self, data: Buffer) -> int:
        """`size(data: bytes) -> u32`."""
        raise NotImplementedError
