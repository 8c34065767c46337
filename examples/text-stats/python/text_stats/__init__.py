# Made by hotplug from plugin.toml. Do not edit: `hotplug generate` writes it again.
"""Counts and rewrites text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hotplug import Plugin, PluginError

if TYPE_CHECKING:
    from typing_extensions import Buffer

__all__ = ["TextStats", "TextStatsError"]


class TextStatsError(PluginError):
    """What an export of `text-stats` returns as its error."""


class TextStats(Plugin):
    """Counts and rewrites text."""

    _home_ = __file__
    _error_ = TextStatsError
    _exports_ = {
        "word_count": ("word_count(text: string) -> u32", "1e6a17e354a5de75"),
        "letter_count": ("letter_count(text: string, letter: char) -> u32", "502f1ad7633350c6"),
        "longest_word": ("longest_word(text: string) -> string", "025415f9af0f381a"),
        "top_words": ("top_words(text: string, count: u32) -> string", "b6e4a7273969401e"),
        "redact": (
            "redact(text: string, word: string, keep: u32) -> result<string, string>",
            "afc6c6bef79abf21",
        ),
        "checksum": ("checksum(data: bytes) -> u32", "c3f6600adbb0ee7d"),
    }

    def word_count(self, text: str) -> int:
        """Number of words in `text`."""
        raise NotImplementedError

    def letter_count(self, text: str, letter: str) -> int:
        """How often `letter` is in `text`."""
        raise NotImplementedError

    def longest_word(self, text: str) -> str:
        """The word of `text` with the most letters; of several, the first."""
        raise NotImplementedError

    def top_words(self, text: str, count: int) -> str:
        """The words that are in `text` most often, one a line, each with its count.

        count: how many of them
        """
        raise NotImplementedError

    def redact(self, text: str, word: str, keep: int) -> str:
        """`text` with each letter of `word` as `*`, wherever it stands as a word.

        keep: letters left standing
        """
        raise NotImplementedError

    def checksum(self, data: Buffer) -> int:
        """The Adler-32 checksum of `data` (RFC 1950, section 9)."""
        raise NotImplementedError
