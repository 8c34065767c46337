"""Challenge: what a registry asks for in `WWW-Authenticate` (RFC 9110, section 11.6.1)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

__all__ = ["Challenge"]

_LONGEST = 16 << 10
_TOKEN = r"[!#$%&'*+.^_`|~0-9A-Za-z-]+"  # noqa: S105 - a pattern
_SCHEME = re.compile(rf"[\s,]*({_TOKEN})(?:\s+|\s*$|(?=,))", re.ASCII)
_PARAMETER = re.compile(rf'[\s,]*({_TOKEN})\s*=\s*(?:"((?:[^"\\]|\\.)*)"|({_TOKEN}))', re.ASCII)
_TOKEN68 = re.compile(r"[A-Za-z0-9._~+/-]+=*\s*(?:,|$)", re.ASCII)
_ESCAPE = re.compile(r"\\(.)")


@dataclass(frozen=True, slots=True)
class Challenge:
    """One way to authenticate that a server accepts."""

    scheme: str
    """In lower case."""
    parameters: Mapping[str, str]
    """By their names in lower case."""

    @classmethod
    def parse(cls, headers: Iterable[str]) -> list[Challenge]:
        """The challenges in the values of all `WWW-Authenticate` *headers*.

        What is written wrongly ends its header: what was read before it is kept.
        """
        return [one for header in headers for one in cls._header(header[:_LONGEST])]

    @classmethod
    def _header(cls, text: str) -> list[Challenge]:
        found: list[Challenge] = []
        place = 0
        while scheme := _SCHEME.match(text, place):
            place = scheme.end()
            parameters: dict[str, str] = {}
            if not _PARAMETER.match(text, place) and (blob := _TOKEN68.match(text, place)):
                place = blob.end()  # a token of Negotiate, say
            while one := _PARAMETER.match(text, place):
                place = one.end()
                quoted, plain = one[2], one[3]
                value = _ESCAPE.sub(r"\1", quoted) if quoted is not None else plain
                parameters.setdefault(one[1].lower(), value)
            found.append(cls(scheme[1].lower(), parameters))
        return found
