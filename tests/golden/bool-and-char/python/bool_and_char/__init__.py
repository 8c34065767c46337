# Made by hotplug from plugin.toml. Do not edit: `hotplug generate` writes it again.
"""A truth and a letter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hotplug import Plugin
from hotplug.plugin import AwaitedExport, export

__all__ = ["BoolAndChar", "BoolAndCharAio"]


class BoolAndChar(Plugin):
    """A truth and a letter."""

    _home_ = __file__
    _exports_ = {
        "both": ("both(left: bool, right: bool) -> bool", "f5cf549707bcb210"),
        "next_char": ("next_char(letter: char) -> char", "11c701a90d4d0015"),
        "pick": ("pick(first: bool, one: char, other: char) -> char", "facb4c34b4e02181"),
        "is_letter": ("is_letter(letter: char) -> bool", "01fc2748f742336b"),
    }

    if TYPE_CHECKING:

        @property
        def aio(self) -> BoolAndCharAio:
            """The exports, each to be awaited."""
            raise NotImplementedError

    @export
    def both(self, left: bool, right: bool) -> bool:
        """`both(left: bool, right: bool) -> bool`."""
        raise NotImplementedError

    @export
    def next_char(self, letter: str) -> str:
        """The character behind `letter`; behind the last one comes the first."""
        raise NotImplementedError

    @export
    def pick(self, first: bool, one: str, other: str) -> str:
        """`pick(first: bool, one: char, other: char) -> char`."""
        raise NotImplementedError

    @export
    def is_letter(self, letter: str) -> bool:
        """`is_letter(letter: char) -> bool`."""
        raise NotImplementedError


class BoolAndCharAio:
    """The exports of `bool-and-char`, each to be awaited."""

    both = AwaitedExport(BoolAndChar.both)
    next_char = AwaitedExport(BoolAndChar.next_char)
    pick = AwaitedExport(BoolAndChar.pick)
    is_letter = AwaitedExport(BoolAndChar.is_letter)
