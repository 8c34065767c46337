"""One line of cargo's JSON -> Message: an error or warning of rustc, with its place."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Literal

__all__ = ["Message", "Place"]

# Said at the end of each failed or warned crate, about the messages before it.
_SUMMARY = re.compile(r"aborting due to .*|\d+ warnings? emitted")
_LEVELS: dict[str, Literal["error", "warning"]] = {
    "error": "error",
    "error: internal compiler error": "error",
    "warning": "warning",
}


@dataclass(frozen=True, slots=True)
class Place:
    """A piece of source: lines and columns count from 1, in characters; *end_column* is after it.

    *file* is relative to the root of the workspace, which is the directory of
    the crate when it stands alone.
    """

    file: str
    line: int
    column: int
    end_line: int
    end_column: int
    label: str
    is_primary: bool


@dataclass(frozen=True, slots=True)
class Message:
    """One error or warning of rustc."""

    level: Literal["error", "warning"]
    code: str | None
    """`E0425`, or the name of a lint."""
    text: str
    rendered: str
    """As rustc prints it, in colour if that was asked for."""
    spans: tuple[Place, ...]
    children: tuple[str, ...]
    """Its notes and helps, each as `help: ...`."""
    suggestions: tuple[str, ...] = ()
    """The texts that its helps would put into the source."""
    package: str = ""
    """Cargo's id of the crate that it is about."""

    @classmethod
    def of(cls, found: dict[str, Any], package: str = "") -> Message | None:
        """From the `message` of a `compiler-message`; None if it is only about other messages."""
        level = _LEVELS.get(found["level"])
        text = str(found["message"])
        spans = tuple(_place(span) for span in found.get("spans", ()))
        if level is None or (not spans and _SUMMARY.fullmatch(text)):
            return None
        code = found.get("code")
        children = tuple(f"{one['level']}: {one['message']}" for one in found.get("children", ()))
        suggestions = tuple(
            str(span["suggested_replacement"])
            for one in found.get("children", ())
            for span in one.get("spans", ())
            if span.get("suggested_replacement")
        )
        rendered = str(found.get("rendered") or f"{level}: {text}\n")
        name = code["code"] if code else None
        return cls(level, name, text, rendered, spans, children, suggestions, package)

    @property
    def place(self) -> Place | None:
        """Its primary place."""
        return next((span for span in self.spans if span.is_primary), None)

    @property
    def file(self) -> str | None:
        """Of its place."""
        return self.place.file if self.place else None

    @property
    def line(self) -> int | None:
        """Of its place."""
        return self.place.line if self.place else None

    @property
    def column(self) -> int | None:
        """Of its place."""
        return self.place.column if self.place else None


def _place(span: dict[str, Any]) -> Place:
    return Place(
        file=str(span["file_name"]),
        line=int(span["line_start"]),
        column=int(span["column_start"]),
        end_line=int(span["line_end"]),
        end_column=int(span["column_end"]),
        label=str(span.get("label") or ""),
        is_primary=bool(span["is_primary"]),
    )
