# Made by hotplug from plugin.toml. Do not edit: `hotplug generate` writes it again.
"""Answers hooks that are called otherwise than its exports."""

from __future__ import annotations

from hotplug import Plugin, export

__all__ = ["HookNames"]


class HookNames(Plugin):
    """Answers hooks that are called otherwise than its exports."""

    _home_ = __file__
    _exports_ = {
        "word_count": ("word_count(text: string) -> u32", "1e6a17e354a5de75"),
        "shout": ("shout(text: string) -> string", "54f977a01e236976"),
    }

    @export
    def word_count(self, text: str) -> int:
        """`word_count(text: string) -> u32`."""
        raise NotImplementedError

    @export
    def shout(self, text: str) -> str:
        """`shout(text: string) -> string`."""
        raise NotImplementedError
