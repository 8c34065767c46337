"""Problem: one reason why a plugin is not live, with its place and its drawing."""

from __future__ import annotations

import re
import traceback
from dataclasses import dataclass

from hotplug.errors import BuildError, Diagnostic, HotplugError, harmless

__all__ = ["Problem", "problems"]

_CODES = r"(?:\x1b\[[0-9;]*m)*"
_HEAD = re.compile(rf"^(?={_CODES}error\b)", re.MULTILINE)
"""The start of the next error of rustc."""
_PLACE = re.compile(r"^ *--> (.+):(\d+):(\d+)$", re.MULTILINE)
_COLOR = re.compile(r"\x1b\[[0-9;]*m")


@dataclass(frozen=True, slots=True)
class Problem:
    """*line* and *column* count from 1, and are 0 without a *file*."""

    text: str
    """Several lines, in colour if that was asked for."""
    file: str = ""
    """Relative to the plugin's directory."""
    line: int = 0
    column: int = 0

    @classmethod
    def of(cls, text: str) -> Problem:
        """Parses a drawing of rustc, or of hotplug in the same shape."""
        text = text.strip("\n")
        place = _PLACE.search(_COLOR.sub("", text))
        if place is None:
            return cls(text)
        return cls(text, place[1], int(place[2]), int(place[3]))


def problems(error: Exception) -> tuple[Problem, ...]:
    """The problems of *error*, at least one. Those of the manifest come first."""
    diagnostics: tuple[Diagnostic, ...] = getattr(error, "diagnostics", ())
    rendered = error.rendered if isinstance(error, BuildError) else ""
    drawn = [text for text in _HEAD.split(rendered) if text.strip()]
    if drawn or len(diagnostics) > 1:
        # The last one of a build only counts the others.
        diagnostics = tuple(one for one in diagnostics if one.span or one.help or one.note)
    texts = [*map(str, diagnostics), *drawn] or [_plain(error)]
    return tuple(map(Problem.of, texts))


def _plain(error: Exception) -> str:
    if isinstance(error, HotplugError | OSError):
        diagnostics: tuple[Diagnostic, ...] = getattr(error, "diagnostics", ())
        if diagnostics:
            return "\n\n".join(map(str, diagnostics))
        return "error: " + "\n".join(map(harmless, str(error).split("\n")))
    return "".join(traceback.format_exception(error))
