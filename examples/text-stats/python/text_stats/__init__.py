# Made by hotplug from plugin.toml. Do not edit: `hotplug generate` writes it again.
"""Counts and rewrites text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from hotplug import Plugin, PluginError
from hotplug.plugin import AwaitedExport, export

if TYPE_CHECKING:
    from collections.abc import Sequence

    from typing_extensions import Buffer

__all__ = ["Level", "Readability", "TextStats", "TextStatsAio", "TextStatsError"]


class Level(Enum):
    """How hard a text is, by its words and sentences."""

    EASY = "easy"
    FAIR = "fair"
    HARD = "hard"


@dataclass(frozen=True, slots=True)
class Readability:
    """What the level of a text was found from."""

    words: int
    sentences: int
    letters: int
    level: Level


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
        "top_words": (
            "top_words(text: string, count: u32) -> list<tuple<string, u32>>",
            "f637a8727f4657e3",
        ),
        "redact": (
            "redact(text: string, words: list<string>, keep: u32) -> result<string, string>",
            "5240f5ea09cef670",
        ),
        "readability": ("readability(text: string) -> readability", "ae9afe9fdb7e1346"),
        "checksum": ("checksum(data: bytes) -> u32", "c3f6600adbb0ee7d"),
    }
    _types_ = [
        "enum level { easy, fair, hard }",
        "record readability { words: u32, sentences: u32, letters: u32, level: level }",
    ]

    if TYPE_CHECKING:

        @property
        def aio(self) -> TextStatsAio:
            """The exports, each to be awaited."""
            raise NotImplementedError

    @export
    def word_count(self, text: str) -> int:
        """Number of words in `text`."""
        raise NotImplementedError

    @export
    def letter_count(self, text: str, letter: str) -> int:
        """How often `letter` is in `text`."""
        raise NotImplementedError

    @export
    def longest_word(self, text: str) -> str:
        """The word of `text` with the most letters; of several, the first."""
        raise NotImplementedError

    @export
    def top_words(self, text: str, count: int) -> list[tuple[str, int]]:
        """The words that are in `text` most often, each with its count.

        count: how many of them
        """
        raise NotImplementedError

    @export
    def redact(self, text: str, words: Sequence[str], keep: int) -> str:
        """`text` with the letters of each of `words` as `*`, wherever it stands as a word.

        keep: letters left standing
        """
        raise NotImplementedError

    @export
    def readability(self, text: str) -> Readability:
        """How hard `text` is to read."""
        raise NotImplementedError

    @export
    def checksum(self, data: Buffer) -> int:
        """The Adler-32 checksum of `data` (RFC 1950, section 9)."""
        raise NotImplementedError


class TextStatsAio:
    """The exports of `text-stats`, each to be awaited."""

    word_count = AwaitedExport(TextStats.word_count)
    letter_count = AwaitedExport(TextStats.letter_count)
    longest_word = AwaitedExport(TextStats.longest_word)
    top_words = AwaitedExport(TextStats.top_words)
    redact = AwaitedExport(TextStats.redact)
    readability = AwaitedExport(TextStats.readability)
    checksum = AwaitedExport(TextStats.checksum)
