"""TOML text -> the place of each key and value in it.

The TOML parser returns values without positions. This scanner reads text that the parser has
accepted, so it only finds places. It follows TOML 1.1
(https://toml.io/en/v1.1.0), of which 1.0 is a subset. Entries deeper than in any manifest are
skipped, so that a hostile text costs no more than its length.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

import tomli

__all__ = ["NotTomlError", "Path", "Place", "locate"]

Path = tuple["str | int", ...]

_BLANK = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_COMMA = re.compile(rf"{_BLANK.pattern},?{_BLANK.pattern}")
_SPACE = re.compile(r"[ \t]*")
_KEY = re.compile(r"[A-Za-z0-9_-]+|\"(?:[^\"\\\n]|\\.)*\"|'[^'\n]*'")
_TEXT = re.compile(
    r'"""(?:[^"\\]|\\[\s\S]|"(?!""))*"{3,5}'
    r"|'''(?:[^']|'(?!''))*'{3,5}"
    r'|"(?!"")(?:[^"\\\n]|\\.)*"'
    r"|'[^'\n]*'"
)
_BARE = re.compile(r"\d{4}-\d\d-\d\d \d\d:[^\s,\]}#]*|[^\s,\]}#]+")
_DEEPEST = 16


@dataclass(frozen=True, slots=True)
class Place:
    """The place of one entry: offsets of its key and of its value, ends excluded."""

    key: tuple[int, int]
    value: tuple[int, int]


def locate(source: str) -> Mapping[Path, Place]:
    """The place of each key, table and array item of *source*, by its path from the top.

    Raises NotTomlError or IndexError, but never for a text that the parser accepts.
    """
    scanner = _Scanner(source)
    scanner.document()
    return scanner.places


class NotTomlError(ValueError):
    """A text that the parser cannot have accepted; *at* is the offset of the fault."""

    def __init__(self, at: int) -> None:
        super().__init__(f"not TOML at offset {at}")
        self.at = at


@dataclass(slots=True)
class _Open:
    """An array or an inline table that is not closed yet."""

    path: Path | None
    start: int
    items: int | None
    """The number of items so far; None in a table."""


def _below(path: Path | None, part: str | int) -> Path | None:
    """*path* and *part*, or None where that is too deep."""
    return None if path is None or len(path) == _DEEPEST else (*path, part)


class _Scanner:
    """One pass over one text."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.at = 0
        self.places: dict[Path, Place] = {}
        self.lengths: dict[Path, int] = {}

    def document(self) -> None:
        table: Path | None = ()
        self.skip(_BLANK)
        while self.at < len(self.source):
            if self.source[self.at] == "[":
                table = self.header()
            else:
                self.value(self.entry(table))
            self.skip(_BLANK)

    def skip(self, pattern: re.Pattern[str]) -> tuple[int, int]:
        """Skips *pattern*, and returns its start and end."""
        found = pattern.match(self.source, self.at)
        if found is None:
            raise NotTomlError(self.at)
        self.at = found.end()
        return found.span()

    def note(self, path: Path | None, span: tuple[int, int]) -> None:
        """Records a key, or an item, as its own value."""
        if path is not None:
            self.places.setdefault(path, Place(span, span))

    def header(self) -> Path | None:
        start = self.at
        brackets = 2 if self.source.startswith("[[", start) else 1
        self.at += brackets
        path: Path | None = ()
        parts = self.keys()
        for count, (part, span) in enumerate(parts, 1):
            path = _below(path, part)
            self.note(path, span)
            if path in self.lengths and (count < len(parts) or brackets == 1):
                path = _below(path, self.lengths[path] - 1)
        if brackets == 2 and path is not None:
            self.lengths[path] = self.lengths.get(path, 0) + 1
            path = _below(path, self.lengths[path] - 1)
            self.note(path, parts[-1][1])
        self.at += brackets
        if path is not None:
            self.places[path] = replace(self.places[path], value=(start, self.at))
        return path

    def keys(self) -> list[tuple[str, tuple[int, int]]]:
        """One key, dotted or not: its parts, with their places."""
        parts: list[tuple[str, tuple[int, int]]] = []
        while True:
            self.skip(_SPACE)
            span = self.skip(_KEY)
            raw = self.source[slice(*span)]
            name = tomli.loads(f"k = {raw}")["k"] if raw[0] in "\"'" else raw
            parts.append((name, span))
            self.skip(_SPACE)
            if not self.source.startswith(".", self.at):
                return parts
            self.at += 1

    def entry(self, table: Path | None) -> Path | None:
        """Records the key of one entry, and goes to the start of its value."""
        path = table
        for part, span in self.keys():
            path = _below(path, part)
            self.note(path, span)
        self.at += 1  # the equals sign
        self.skip(_SPACE)
        return path

    def value(self, path: Path | None) -> None:
        """Records the value of *path* and all in it. No recursion: the nesting may be hostile."""
        inside: list[_Open] = []
        while True:
            opening = self.source[self.at]
            if opening in "[{":
                inside.append(_Open(path, self.at, 0 if opening == "[" else None))
                self.at += 1
            else:
                self.end(path, *self.skip(_TEXT if opening in "\"'" else _BARE))
            while inside:
                self.skip(_COMMA)
                if self.source[self.at] not in "]}":
                    break
                self.at += 1
                last = inside.pop()
                self.end(last.path, last.start, self.at)
            if not inside:
                return
            path = self.next(inside[-1])

    def next(self, within: _Open) -> Path | None:
        """Goes to the next value of an array or an inline table."""
        if within.items is None:
            return self.entry(within.path)
        path = _below(within.path, within.items)
        within.items += 1
        self.note(path, (self.at, self.at))
        return path

    def end(self, path: Path | None, start: int, end: int) -> None:
        """Records that the value of *path* is at *start* to *end*."""
        if path is None:
            return
        key = (start, end) if isinstance(path[-1], int) else self.places[path].key
        self.places[path] = Place(key, (start, end))
