"""Renders templates; escapes text and lays out code for both languages."""

from __future__ import annotations

import textwrap
import unicodedata
from functools import cache, partial
from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined

from hotplug.assets import asset

__all__ = ["WIDTH", "comment", "docstring", "layout", "literal", "render"]

WIDTH = 100
"""The most columns of a generated line."""

_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_DEEPEST = 40  # more, with each word on a line of its own, would make the text grow quadratically


@cache
def _environment() -> Environment:
    return Environment(
        loader=FunctionLoader(partial(asset, "templates")),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,  # noqa: S701 - nothing here is HTML; `comment`, `docstring` escape
    )


def render(template: str, view: Any) -> str:
    """*template* with *view*, whose fields are finished strings, as its one object."""
    return _environment().get_template(template).render(view=view)


def layout(opening: str, items: list[str], closing: str, indent: str = "") -> str:
    """*items* between *opening* and *closing*: on one line if it fits, else one item a line."""
    line = f"{indent}{opening}{', '.join(items)}{closing}"
    if len(line) <= WIDTH:
        return line
    inner = f"\n{indent}    ".join(f"{item}," for item in items)
    return f"{indent}{opening}\n{indent}    {inner}\n{indent}{closing}"


def _tame(text: str) -> str:
    """*text* with each invisible character escaped, except newlines."""
    return "".join(
        f"\\u{{{ord(char):x}}}" if char != "\n" and unicodedata.category(char) in _HIDDEN else char
        for char in text.replace("\r\n", "\n").replace("\t", "    ")
    )


def _wrapped(text: str, width: int) -> list[str]:
    lines: list[str] = []
    for line in _tame(text).strip("\n").split("\n"):
        words = line.lstrip()
        indent = " " * min(len(line) - len(words), _DEEPEST)
        lines += textwrap.wrap(
            indent + words,
            width,
            subsequent_indent=indent,
            break_long_words=False,
            break_on_hyphens=False,
        ) or [""]
    return lines


def comment(text: str, marker: str, indent: str = "") -> str:
    """*text* as comment lines, each beginning with *marker*, without a final line end."""
    width = WIDTH - len(indent) - len(marker) - 1
    return "\n".join(f"{indent}{marker} {line}".rstrip() for line in _wrapped(text, width))


def literal(text: str) -> str:
    """*text* as a Python string literal of printable ASCII, in the quotes with fewer escapes."""
    quote = "'" if text.count('"') > text.count("'") else '"'
    body = "".join(
        f"\\{char}" if char == quote else char if char in "\"'" else ascii(char)[1:-1]
        for char in text
    )
    return f"{quote}{body}{quote}"


def docstring(text: str, indent: str) -> str:
    """*text* as the body of a Python docstring at *indent*, its quotes included."""
    lines = [
        line.replace("\\", "\\\\").replace('"""', '\\"\\"\\"')
        for line in _wrapped(text, WIDTH - len(indent) - 6)
    ]
    before = " " if lines[0].startswith('"') else ""  # both as ruff format has them
    opening = f'{indent}"""{before}{lines[0]}'
    if len(lines) == 1:
        after = " " if opening.endswith('"') and lines[0] else ""
        return f'{opening}{after}"""'
    body = "".join(f"{indent}{line}".rstrip() + "\n" for line in lines[1:])
    return f'{opening}\n{body}{indent}"""'
