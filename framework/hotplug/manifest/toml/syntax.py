"""An error of the TOML parser -> a problem with its place."""

from __future__ import annotations

import re

import tomli

from hotplug.errors import Diagnostic, Span
from hotplug.manifest.toml import spans

__all__ = ["problem"]

_QUOTE = 'text stands in quotes, as in `doc = "Counts words."`'
_ESCAPE = "write a backslash twice, or the text in single quotes"
_ENTRY = "a line is `key = value`, `[table]` or `# comment`"

_TWICE = "has a value already"
_BEFORE = "declared before"
_NO_END = "expected a quote"
_NO_QUOTE = r"Illegal character '\\n'|Unterminated string|Expected ['\"]+"
_NO_ESCAPE = r"Unescaped .*|Invalid hex value|Escaped character .*"

_WORDS: tuple[tuple[str, str, str, str], ...] = (
    (r"Cannot overwrite .*", "a key is given twice", _TWICE, "leave one of them"),
    (r"Duplicate inline .*", "a key is given twice", _TWICE, "leave one of them"),
    (r"Cannot declare .*", "a table is declared twice", _BEFORE, "leave one header"),
    (r"Cannot mutate .*", "a value is added to after its end", "complete already", ""),
    (r"Expected ']+' .*", "a table header does not end", "expected `]`", ""),
    (r"Expected '=' .*", "a key has no value", "expected `=`", _ENTRY),
    (r"Invalid statement", "a line that is neither a key nor a table", "not expected", _ENTRY),
    (r"Expected newline .*", "a line goes on after its end", "expected the line's end", ""),
    (r"Invalid initial .*", "a part of a key is missing", "expected a key", ""),
    (r"Unclosed array", "an array does not end", "expected `,` or `]`", ""),
    (r"Unclosed inline .*", "an inline table does not end", "expected `,` or `}`", ""),
    (r"Invalid value", "a value is missing or cannot be read", "expected a value", _QUOTE),
    (_NO_QUOTE, "a string does not end", _NO_END, ""),
    (r"(?:Illegal|Found invalid) .*", "a control character", "not allowed here", "leave it out"),
    (_NO_ESCAPE, "an escape that does not exist", "not an escape", _ESCAPE),
    (r"Invalid date .*", "a date or time that does not exist", "not on the calendar", ""),
)
"""A pattern of the parser's message, and ours: message, label, help."""

_STRAIGHT = ("a typographic quote", "use `\"` or `'`, as on a keyboard")
_CHARACTERS = {
    "\r": ("a carriage return without a line feed", "end each line with LF, or with CR and LF"),
    **dict.fromkeys("\u201c\u201d\u2018\u2019\u201e\u00ab\u00bb", _STRAIGHT),
}
"""For a character that is seldom intended: message, help."""

_PLACE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")


def problem(error: tomli.TOMLDecodeError, source: str, file: str) -> Diagnostic:
    """The problem for *error*, which parsing *source* of *file* raised."""
    place = _PLACE.search(str(error))
    said = str(error)[: place.start()] if place else str(error)
    at = _offset(source, int(place[1]), int(place[2])) if place and place[1] else None
    message, label, hint = said[:1].lower() + said[1:], "here", ""
    for pattern, *words in _WORDS:
        if re.fullmatch(pattern, said, re.DOTALL):
            message, label, hint = words
            break
    start = end = len(source.rstrip()) if at is None else at
    if label in {_TWICE, _BEFORE} and source[start : start + 1] in {"\n", "]", ""}:
        start = _statement(source, start)  # the parser notices at the end of the line
        end += len(source[end:]) - len(source[end:].lstrip("]")) - 1
    elif label == _NO_END and at is None:
        start = end = _beginning(source, start)
        label = "begins here"
    message, hint = _CHARACTERS.get(source[start : start + 1], (message, hint))
    return Diagnostic(
        f"`{file}` is not TOML: {message}", Span.of(file, source, start, end + 1), label, hint
    )


def _beginning(source: str, otherwise: int) -> int:
    """The start of the string that is not closed."""
    try:
        spans.locate(source)
    except spans.NotTomlError as fault:
        return fault.at
    except IndexError:
        pass
    return otherwise


def _offset(source: str, line: int, column: int) -> int:
    start = 0
    for _ in range(line - 1):
        start = source.index("\n", start) + 1
    return start + column - 1


def _statement(source: str, end: int) -> int:
    """The start of the line that ends at *end*, without its indent."""
    first = source.rfind("\n", 0, end) + 1
    return first + len(source[first:end]) - len(source[first:end].lstrip())
