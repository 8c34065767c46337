"""Diagnostic: one problem, and how it is drawn for a reader, in the shape of rustc's messages."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import Literal

__all__ = ["Diagnostic", "Span", "harmless"]

_LINE_WIDTH = 160
_LONGEST = 600
_ESCAPED = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp", "Zs"})


def harmless(text: str) -> str:
    """*text* on one line, with control, format, bidi and unusual space characters escaped."""
    return "".join(_shown(char) for char in text)


def _shown(char: str) -> str:
    if char == "\t":
        return "    "
    if char != " " and unicodedata.category(char) in _ESCAPED:
        return char.encode("unicode_escape").decode("ascii")
    return char


def _width(text: str) -> int:
    """The number of columns that *text* takes on a terminal."""
    return sum(
        0
        if unicodedata.category(char) in {"Mn", "Me"}
        else 2
        if unicodedata.east_asian_width(char) in "WF"
        else 1
        for char in text
    )


def _line(text: str) -> str:
    """*text* as one harmless line. The middle of a very long text is left out."""
    if len(text) > _LONGEST:
        text = f"{text[: _LONGEST // 2]}…{text[-_LONGEST // 4 :]}"
    return harmless(text)


@dataclass(frozen=True, slots=True)
class Span:
    """A part of one line of a file. *line* and *column* count from 1, in characters."""

    file: str
    line: int
    column: int
    length: int
    text: str
    """The whole line, without the line end."""

    @classmethod
    def of(cls, file: str, source: str, start: int, end: int) -> Span:
        """The span from *start* to *end* in *source*, up to the end of its first line."""
        first = source.rfind("\n", 0, start) + 1
        last = source.find("\n", start)
        text = source[first : last if last >= 0 else None]
        length = max(1, min(end, first + len(text)) - start)
        return cls(file, source.count("\n", 0, start) + 1, start - first + 1, length, text)

    def window(self, label: str) -> list[str]:
        """The lines that show this span underlined, with *label* beside it."""
        start, end = self.column - 1, self.column - 1 + self.length
        text = self.text
        if len(text) > _LINE_WIDTH:
            first = max(0, start - _LINE_WIDTH // 2)
            last = first + _LINE_WIDTH
            left, right = "…" * (first > 0), "…" * (last < len(text))
            start, end = start - first + len(left), min(end, last) - first + len(left)
            text = f"{left}{text[first:last]}{right}"
        before = harmless(text[:start])
        marked = harmless(text[start:end])
        number = str(self.line)
        margin = " " * len(number)
        carets = "^" * max(1, _width(marked))
        return [
            f"{margin}--> {harmless(self.file)}:{self.line}:{self.column}",
            f"{margin} |",
            f"{number} | {before}{marked}{harmless(text[end:])}".rstrip(),
            f"{margin} | {' ' * _width(before)}{carets} {harmless(label)}".rstrip(),
        ]


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One problem: what is wrong, where it is, and how to mend it."""

    message: str
    span: Span | None = None
    label: str = ""
    help: str = ""
    note: str = ""
    level: Literal["error", "warning"] = "error"
    lines: tuple[str, ...] = ()
    """Lines at the end that nothing is put before, such as commands to paste into a shell."""

    def __str__(self) -> str:
        lines = [f"{self.level}: {_line(self.message)}"]
        if self.span is not None:
            lines += self.span.window(self.label)
            margin = " " * len(str(self.span.line)) + " "
            if self.help or self.note:
                lines.append(f"{margin}|")
        else:
            margin = "  "
        return "\n".join([*lines, *self._advice(margin)])

    def bare(self) -> str:
        """The text without the level, for an exception that has only this problem and no span."""
        return "\n".join([_line(self.message), *self._advice("  ")])

    def _advice(self, margin: str) -> list[str]:
        advice = [
            f"{margin}= {word}: {_line(line)}"
            for word, text in (("note", self.note), ("help", self.help))
            for line in text.split("\n")
            if line
        ]
        return [*advice, *map(_line, self.lines)]
