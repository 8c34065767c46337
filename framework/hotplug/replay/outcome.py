"""Outcome: the answer of a call, in the JSON form of values."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

from hotplug.errors import CallError, PluginError, harmless
from hotplug.interface import Export
from hotplug.kinds import Kind
from hotplug.values import Encoder, TooLargeError

__all__ = ["Failure", "Outcome", "What"]

What = Literal["ok", "err", "failed"]
"""A result, the `err` of a result, or an exception."""


@dataclass(frozen=True, slots=True)
class Failure:
    """An exception of a call: the name of its class, and its message without places."""

    error: str
    message: str

    @classmethod
    def of(cls, error: Exception) -> Failure:
        """The failure that *error* is."""
        message = error.message if isinstance(error, CallError) else str(error)
        return cls(type(error).__name__, message)

    def __str__(self) -> str:
        return f"{self.error}: {self.message}" if self.message else self.error


@dataclass(frozen=True, slots=True)
class Outcome:
    """The answer: *json* of a result or of an `err`, or why there is none."""

    what: What
    json: Any = None
    failure: str = ""
    """The text of a Failure, where *what* is `failed`."""

    @classmethod
    def of(cls, export: Export, call: Callable[[], Any], encoder: Encoder) -> Outcome:
        """Makes *call* of *export*, and encodes its answer.

        An exception of the interpreter or of the application is a failure, too.
        """
        kind = export.returns
        try:
            return cls("ok", encoder(kind, call()))
        except TooLargeError as error:
            return cls("failed", failure=f"TooLarge: {error}")
        except PluginError as error:
            of = kind.of[1] if kind is not None and kind.word == "result" else None
            if of is not None:
                return cls("err", encoder(of, error.value))
            return cls("failed", failure=str(Failure.of(error)))
        except Exception as error:
            return cls("failed", failure=str(Failure.of(error)))

    def kind_in(self, export: Export) -> Kind | None:
        """The kind of *json*, where this is an answer of *export*."""
        kind = export.returns
        if kind is None or kind.word != "result":
            return kind
        return kind.of[1 if self.what == "err" else 0]

    def __str__(self) -> str:
        if self.what == "failed":
            return harmless(self.failure)
        text = harmless(json.dumps(self.json, ensure_ascii=False))
        return f"err {text}" if self.what == "err" else text
