"""Numbers of JSON by their kind, and the error for JSON that does not fit."""

from __future__ import annotations

import math
import struct
from collections.abc import Mapping
from typing import Any, NoReturn

from hotplug.kinds import SCALARS, Kind
from hotplug.values.encode import SPELLED, WIDE

__all__ = ["UnfitError", "number_of", "of_class", "refuse"]

_EXACT = 1 << 53
"""Whole numbers up to this one are the same in every reader of JSON."""
_DIGITS = 400
"""Characters of a number that is written as a string."""
_NAMES: Mapping[type, str] = {
    bool: "a bool", int: "a number", float: "a number", str: "a string", list: "a list",
    dict: "an object", type(None): "null",
}  # fmt: skip


class UnfitError(ValueError):
    """The JSON is no value of the kind. *way* leads to the place: `args[0].tags[2]`."""

    def __init__(self, way: str, message: str) -> None:
        super().__init__(f"{way}: {message}")
        self.way = way
        self.message = message


def refuse(way: str, message: str) -> NoReturn:
    """Raises UnfitError."""
    raise UnfitError(way, message)


def of_class(wanted: type, json: Any, way: str) -> Any:
    """*json*, if it is of the class *wanted*. Raises UnfitError."""
    if not isinstance(json, wanted):
        refuse(way, f"expected {_NAMES[wanted]}, got {_named(json)}")
    return json


def number_of(kind: Kind, json: Any, way: str) -> Any:
    """A number, or a string that says one. Its range is checked here, too, to name the place."""
    scalar = SCALARS[kind.word]
    if isinstance(json, str):
        return _range(kind, _spelled(kind, json, way), way)
    if isinstance(json, bool) or not isinstance(json, int | float):
        refuse(way, f"expected {kind}, got {_named(json)}")
    if scalar.whole:
        if isinstance(json, float):
            if not json.is_integer():
                refuse(way, f"expected a whole number, which {kind} needs, got {json!r}")
            json = int(json)
        if kind.word in WIDE and abs(json) > _EXACT:
            refuse(way, f"write a number beyond 2^53 as a string: many programs round {_cut(json)}")
    return _range(kind, json, way)


def _spelled(kind: Kind, text: str, way: str) -> Any:
    whole = SCALARS[kind.word].whole
    if not whole and text in SPELLED:
        return SPELLED[text]
    plain = len(text) <= _DIGITS and text.isascii() and "_" not in text and text.strip() == text
    try:
        if not plain:
            raise ValueError
        number = int(text) if whole else float(text)
    except ValueError:
        what = "a whole number" if whole else "a number"
        refuse(way, f"expected {what} for {kind}, got the string {text[:40]!r}")
    if not whole and not math.isfinite(number) and not any(char.isdigit() for char in text):
        refuse(way, f"expected `NaN`, `Infinity` or `-Infinity`, got the string {text[:40]!r}")
    return number


def _range(kind: Kind, number: Any, way: str) -> Any:
    scalar = SCALARS[kind.word]
    if scalar.whole:
        if not scalar.low <= number <= scalar.high:
            refuse(
                way, f"{_cut(number)} is out of range for {kind} ({scalar.low} to {scalar.high})"
            )
        return number
    try:
        made = float(number)
        if kind.word == "f32" and math.isfinite(made):
            struct.pack("<f", made)
    except OverflowError:
        refuse(way, f"{_cut(number)} is out of range for {kind}")
    return made


def _cut(number: Any) -> str:
    if isinstance(number, int) and number.bit_length() > 200:
        return f"a number of {number.bit_length()} bits"
    return str(number)


def _named(json: Any) -> str:
    found: type[Any] = json.__class__
    return _NAMES.get(found, found.__name__)
