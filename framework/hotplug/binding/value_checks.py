"""What is wrong with a value of a kind that holds no other kind: numbers, texts, bytes, blocks."""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from hotplug.binding.values import FORMATS
from hotplug.kinds import SCALARS, Kind

__all__ = ["FLOATS", "SIMPLE", "Found", "block", "expected", "has", "is_a", "is_buffer", "short"]

Found = tuple[Callable[[str], Exception], str, str]
"""What makes the error, the path to the value within the argument, and the message."""


def expected(what: str, value: object) -> Found:
    """The TypeError for *value* where *what* was expected."""
    found = type(value).__name__
    if found == what:
        found = f"another class {found}, of the module {type(value).__module__}"
    return TypeError, "", f"expected {what}, got {found}"


def is_a(value: Any, classes: Any) -> bool:
    """`isinstance`, without narrowing the type for type checkers."""
    return isinstance(value, classes)


def has(value: Any, method: str) -> bool:
    """Whether the class of *value* has *method*, which is where Python looks."""
    return hasattr(value.__class__, method)


def is_buffer(value: Any) -> bool:
    """Whether *value* supports the buffer protocol."""
    try:
        memoryview(value)
    except TypeError:
        return False
    return True


def block(kind: Kind, value: Any) -> Found | None:
    """What is wrong with *value* for a list or an array of numbers."""
    try:
        view = memoryview(value)
    except TypeError:
        return expected(f"a buffer of {kind.block}", value) if kind.word == "array" else None
    if view.format not in FORMATS[kind.block]:
        return TypeError, "", f"expected a buffer of {kind.block}, got the format `{view.format}`"
    if view.ndim != kind.dimensions:
        return TypeError, "", f"expected {kind.dimensions} dimensions, got {view.ndim}"
    if not view.c_contiguous:
        return TypeError, "", "expected a contiguous buffer in C order"
    return None


def _whole(kind: Kind, value: Any) -> Found | None:
    scalar = SCALARS[kind.word]
    if is_a(value, bool) or not has(value, "__index__"):
        return expected("int", value)
    number = operator.index(value)
    if not scalar.low <= number <= scalar.high:
        return (
            OverflowError,
            "",
            (f"{short(number)} is out of range for {kind} ({scalar.low} to {scalar.high})"),
        )
    return None


def short(number: int) -> str:
    """*number*, or its size where it has too many digits to show."""
    return str(number) if number.bit_length() <= 128 else f"an int of {number.bit_length()} bits"


FLOATS = {"f32", "f64"}
_TOO_LARGE = 3.4028235677973366e38
"""The smallest number that does not round to an f32: 2**128 - 2**103."""


def _float(kind: Kind, value: Any) -> Found | None:
    if is_a(value, (bool, str)) or not (has(value, "__float__") or has(value, "__index__")):
        return expected("float", value)
    try:
        number = float(value)
    except OverflowError:
        return OverflowError, "", f"{short(int(value))} is out of range for {kind}"
    if kind.word == "f32" and abs(number) >= _TOO_LARGE and number - number == 0:
        return OverflowError, "", f"{number!r} is out of range for f32"
    return None


def _bool(_kind: Kind, value: Any) -> Found | None:
    return None if value is True or value is False else expected("bool", value)


def _char(_kind: Kind, value: Any) -> Found | None:
    if not isinstance(value, str):
        return expected("str of one character", value)
    if len(value) != 1:
        return ValueError, "", f"expected one character, got {len(value)}"
    return _surrogate(value)


def _string(_kind: Kind, value: Any) -> Found | None:
    return _surrogate(value) if isinstance(value, str) else expected("str", value)


def _surrogate(value: str) -> Found | None:
    for at, char in enumerate(value):
        if "\ud800" <= char <= "\udfff":
            what = f"character {at} is the lone surrogate U+{ord(char):04X}"
            return partial(UnicodeEncodeError, "utf-8", value, at, at + 1), "", what
    return None


def _bytes(_kind: Kind, value: Any) -> Found | None:
    try:
        view = memoryview(value)
    except TypeError:
        return expected("bytes or another buffer", value)
    return None if view.c_contiguous else (TypeError, "", "expected a contiguous buffer")


SIMPLE: Mapping[str, Callable[[Kind, Any], Found | None]] = {
    **{word: _whole for word, scalar in SCALARS.items() if scalar.whole},
    "bool": _bool,
    "f32": _float,
    "f64": _float,
    "char": _char,
    "string": _string,
    "bytes": _bytes,
}
