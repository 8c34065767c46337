"""What is wrong with an argument, in words. Asked only after a call has refused one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from hotplug.interface import Export
from hotplug.kinds import SCALARS, Kind

__all__ = ["mistake"]


def mistake(export: Export, given: tuple[Any, ...]) -> Exception | None:
    """The error that the arguments *given* to *export* deserve; None if they all fit."""
    for arg, value in zip(export.args, given, strict=True):
        found = _CHECKS.get(arg.kind.word, _whole)(arg.kind, value)
        if found is not None:
            kind, message = found
            return kind(f"{export.name}({arg.name}): {message}")
    return None


def _expected(what: str, value: object) -> tuple[type[Exception], str]:
    return TypeError, f"expected {what}, got {type(value).__name__}"


def _whole(kind: Kind, value: Any) -> tuple[type[Exception], str] | None:
    scalar = SCALARS[kind.word]
    if isinstance(value, bool) or not hasattr(value, "__index__"):
        return _expected("int", value)
    number = value.__index__()
    if not scalar.low <= number <= scalar.high:
        return OverflowError, (
            f"{_short(number)} is out of range for {kind} ({scalar.low} to {scalar.high})"
        )
    return None


def _short(number: int) -> str:
    """*number*, or its size where its digits would fill lines (or be refused by Python)."""
    return str(number) if number.bit_length() <= 128 else f"an int of {number.bit_length()} bits"


def _float(kind: Kind, value: Any) -> tuple[type[Exception], str] | None:
    if isinstance(value, bool | str) or not (
        hasattr(value, "__float__") or hasattr(value, "__index__")
    ):
        return _expected("float", value)
    try:
        number = float(value)
    except OverflowError:
        return OverflowError, f"{_short(int(value))} is out of range for {kind}"
    if kind.word == "f32" and abs(number) > 3.4028235677973366e38 and number - number == 0:
        return OverflowError, f"{number!r} is out of range for f32"
    return None


def _bool(_kind: Kind, value: Any) -> tuple[type[Exception], str] | None:
    return None if value is True or value is False else _expected("bool", value)


def _char(_kind: Kind, value: Any) -> tuple[type[Exception], str] | None:
    if not isinstance(value, str):
        return _expected("str of one character", value)
    if len(value) != 1:
        return ValueError, f"expected one character, got {len(value)}"
    return _surrogate(value)


def _string(_kind: Kind, value: Any) -> tuple[type[Exception], str] | None:
    return _surrogate(value) if isinstance(value, str) else _expected("str", value)


def _surrogate(value: str) -> tuple[type[Exception], str] | None:
    for at, char in enumerate(value):
        if "\ud800" <= char <= "\udfff":
            return ValueError, f"character {at} is the lone surrogate U+{ord(char):04X}"
    return None


def _bytes(_kind: Kind, value: Any) -> tuple[type[Exception], str] | None:
    try:
        view = memoryview(value)
    except TypeError:
        return _expected("bytes or another buffer", value)
    if not view.c_contiguous:
        return TypeError, "expected a contiguous buffer"
    return None


_CHECKS: Mapping[str, Callable[[Kind, Any], tuple[type[Exception], str] | None]] = {
    "bool": _bool,
    "f32": _float,
    "f64": _float,
    "char": _char,
    "string": _string,
    "bytes": _bytes,
}
