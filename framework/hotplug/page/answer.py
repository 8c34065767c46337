"""Answer: what a call of the page gave, and the words for its error."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hotplug.errors import CallError, Diagnostic, HotplugError, PluginPanic, harmless
from hotplug.replay import Outcome

__all__ = ["MOST_JSON", "Answer", "explained", "too_large"]

MOST_JSON = 4 << 20
"""Bytes of an answer, as JSON."""
_CONTEXT = 3
"""Lines of source before and after the one of an error."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer of a call, and what came with it."""

    export: str
    args: tuple[Any, ...]
    outcome: Outcome
    generation: int
    """The generation in service when the call began."""
    fingerprint: str
    seconds: float
    log: Sequence[Mapping[str, str]]
    dropped: int
    """Lines of the log beyond the limit."""
    error: Mapping[str, Any] | None = None

    @property
    def json(self) -> dict[str, Any]:
        """The answer as the API gives it."""
        made: dict[str, Any] = {
            "export": self.export,
            "args": list(self.args),
            "outcome": self.outcome.what,
            "value": self.outcome.json,
            "generation": self.generation,
            "fingerprint": self.fingerprint,
            "seconds": self.seconds,
            "log": list(self.log),
            "log_dropped": self.dropped,
        }
        return made if self.error is None else {**made, "error": dict(self.error)}


def too_large(outcome: Outcome) -> dict[str, Any]:
    """The error for a result that is over the limit of the page."""
    limit = f"{MOST_JSON >> 20} MiB"
    how = f"the page shows answers up to {limit} of JSON; call it from Python"
    text = str(Diagnostic("the result is too large for the page", help=how))
    return {"class": "TooLarge", "message": outcome.failure, "text": text, "place": None}


def explained(error: Exception, root: Path | None) -> dict[str, Any]:
    """The error that the API gives for *error*. *root* has the source."""
    known = isinstance(error, HotplugError | TypeError | ValueError | OverflowError)
    message = error.message if isinstance(error, CallError) else str(error)
    text = "\n".join(map(harmless, str(error).split("\n"))) if known else repr(error)
    place = _place(error, root) if isinstance(error, PluginPanic) else None
    return {
        "class": type(error).__name__,
        "message": message,
        "text": text if place is None else _drawn(place),
        "place": place,
        "backtrace": list(getattr(error, "backtrace", ()))[:30],
    }


def _place(panic: PluginPanic, root: Path | None) -> dict[str, Any] | None:
    """Where *panic* was, with the lines of source around it where the file is inside *root*."""
    if not panic.file:
        return None
    lines: list[list[Any]] = []
    if root is not None:
        path = Path(os.path.realpath(root / panic.file))
        if path.is_relative_to(root.resolve()) and path.suffix == ".rs" and path.is_file():
            with path.open(errors="replace") as stream:
                text = stream.read(1 << 20).split("\n")
            first = max(panic.line - 1 - _CONTEXT, 0)
            shown = text[first : panic.line + _CONTEXT]
            lines = [[first + 1 + at, harmless(line[:400])] for at, line in enumerate(shown)]
    return {"file": panic.file, "line": panic.line, "column": panic.column, "lines": lines}


def _drawn(place: Mapping[str, Any]) -> str:
    """The lines of *place* in rustc's shape, with a caret under the column."""
    width = max((len(str(number)) for number, _ in place["lines"]), default=1)
    margin = " " * width
    drawn = [f"{margin}--> {place['file']}:{place['line']}:{place['column']}", f"{margin} |"]
    for number, line in place["lines"]:
        drawn.append(f"{number:>{width}} | {line}".rstrip())
        if number == place["line"]:
            before = min(place["column"] - 1, len(line))  # the plugin says which column it is
            drawn.append(f"{margin} | {' ' * before}^")
    return "\n".join(drawn)
