# Made by hotplug from plugin.toml. Do not edit: `hotplug generate` writes it again.
"""Answers hooks that are called otherwise than its exports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hotplug import Plugin
from hotplug.plugin import AwaitedExport, export

__all__ = ["HookNames", "HookNamesAio"]


class HookNames(Plugin):
    """Answers hooks that are called otherwise than its exports."""

    _home_ = __file__
    _exports_ = {
        "word_count": ("word_count(text: string) -> u32", "1e6a17e354a5de75"),
        "shout": ("shout(text: string) -> string", "54f977a01e236976"),
    }

    if TYPE_CHECKING:

        @property
        def aio(self) -> HookNamesAio:
            """The exports, each to be awaited."""
            raise NotImplementedError

    @export
    def word_count(self, text: str) -> int:
        """`word_count(text: string) -> u32`."""
        raise NotImplementedError

    @export
    def shout(self, text: str) -> str:
        """`shout(text: string) -> string`."""
        raise NotImplementedError


class HookNamesAio:
    """The exports of `hook-names`, each to be awaited."""

    word_count = AwaitedExport(HookNames.word_count)
    shout = AwaitedExport(HookNames.shout)
