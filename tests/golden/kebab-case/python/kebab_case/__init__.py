# Made by hotplug from plugin.toml. Do not edit: `hotplug generate` writes it again.
"""Names with hyphens, which are underscores in both languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hotplug import Plugin, PluginError
from hotplug.plugin import AwaitedExport, export

__all__ = ["KebabCase", "KebabCaseAio", "KebabCaseError"]


class KebabCaseError(PluginError):
    """What an export of `kebab-case` returns as its error."""


class KebabCase(Plugin):
    """Names with hyphens, which are underscores in both languages."""

    _home_ = __file__
    _error_ = KebabCaseError
    _exports_ = {
        "word_count": ("word_count(the_text: string, min_length: u32) -> u32", "1fa8202022bb84e4"),
        "first_word_": (
            "first_word_(the_text: string) -> result<string, string>",
            "a031ad80a1a1a86f",
        ),
        "a_b_c": ("a_b_c(d_e_f: bool) -> bool", "dd8712443839a7ca"),
    }

    if TYPE_CHECKING:

        @property
        def aio(self) -> KebabCaseAio:
            """The exports, each to be awaited."""
            raise NotImplementedError

    @export
    def word_count(self, the_text: str, min_length: int) -> int:
        """`word_count(the_text: string, min_length: u32) -> u32`."""
        raise NotImplementedError

    @export
    def first_word_(self, the_text: str) -> str:
        """`first_word_(the_text: string) -> result<string, string>`."""
        raise NotImplementedError

    @export
    def a_b_c(self, d_e_f: bool) -> bool:
        """`a_b_c(d_e_f: bool) -> bool`."""
        raise NotImplementedError


class KebabCaseAio:
    """The exports of `kebab-case`, each to be awaited."""

    word_count = AwaitedExport(KebabCase.word_count)
    first_word_ = AwaitedExport(KebabCase.first_word_)
    a_b_c = AwaitedExport(KebabCase.a_b_c)
