# Made by hotplug from plugin.toml. Do not edit: `hotplug generate` writes it again.
"""Text, there and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hotplug import Plugin
from hotplug.plugin import AwaitedExport, export

__all__ = ["StringKinds", "StringKindsAio"]


class StringKinds(Plugin):
    """Text, there and back."""

    _home_ = __file__
    _exports_ = {
        "count_chars": ("count_chars(text: string) -> u32", "bbf0688536fb4009"),
        "reversed": ("reversed(text: string) -> string", "787b52988434eae8"),
        "repeated": ("repeated(text: string, times: u32) -> string", "87326e39e6c9592a"),
        "hello": ("hello() -> string", "1aaf001a57aa140f"),
    }

    if TYPE_CHECKING:

        @property
        def aio(self) -> StringKindsAio:
            """The exports, each to be awaited."""
            raise NotImplementedError

    @export
    def count_chars(self, text: str) -> int:
        """`count_chars(text: string) -> u32`."""
        raise NotImplementedError

    @export
    def reversed(self, text: str) -> str:
        """`text` from its end."""
        raise NotImplementedError

    @export
    def repeated(self, text: str, times: int) -> str:
        """`repeated(text: string, times: u32) -> string`."""
        raise NotImplementedError

    @export
    def hello(self) -> str:
        """`hello() -> string`."""
        raise NotImplementedError


class StringKindsAio:
    """The exports of `string-kinds`, each to be awaited."""

    count_chars = AwaitedExport(StringKinds.count_chars)
    reversed = AwaitedExport(StringKinds.reversed)
    repeated = AwaitedExport(StringKinds.repeated)
    hello = AwaitedExport(StringKinds.hello)
