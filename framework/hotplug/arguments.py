"""What is wrong with an argument, in words. Asked only after a call has refused one."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from hotplug import names
from hotplug.interface import Export, Interface, Type
from hotplug.kinds import SCALARS, Kind
from hotplug.values import FORMATS

__all__ = ["mistake"]

_Found = tuple[type[Exception], str, str]
"""The class of the error, the way to the value within the argument, and what is wrong."""


def mistake(
    interface: Interface, export: Export, given: tuple[Any, ...], *, mapped: bool
) -> Exception | None:
    """The error that the arguments *given* to *export* deserve; None if they all fit.

    With *mapped*, each is a column of many.
    """
    checks = _Checks(interface)
    title = f"{export.name}.map" if mapped else export.name
    for arg, value in zip(export.args, given, strict=True):
        kind = Kind("list", (arg.kind,)) if mapped else arg.kind
        found = checks.of(kind, value)
        if found is not None:
            error, way, message = found
            return error(f"{title}({arg.name}{way}): {message}")
    if mapped and given:
        counts = [_length(value) for value in given]
        if len(set(counts)) > 1:
            parts = ", ".join(
                f"{count} in {arg.name}" for arg, count in zip(export.args, counts, strict=True)
            )
            return ValueError(f"{title}(): the columns differ in length: {parts}")
    return None


def _length(value: Any) -> int:
    return len(value) if hasattr(value, "__len__") else -1


def _expected(what: str, value: object) -> _Found:
    return TypeError, "", f"expected {what}, got {type(value).__name__}"


class _Checks:
    """The kinds of one interface, each with what is asked of a value."""

    def __init__(self, interface: Interface) -> None:
        self.types = interface.types
        self.depth = 0

    def of(self, kind: Kind, value: Any) -> _Found | None:
        """What is wrong with *value* for *kind*."""
        self.depth += 1
        try:
            if self.depth > 200:
                return ValueError, "", "nested too deeply"
            if kind.word in self.types:
                return self.declared(self.types[kind.word], value)
            if kind.word in _SIMPLE:
                return _SIMPLE[kind.word](kind, value)
            if kind.block and not isinstance(value, list | tuple):
                found = _block(kind, value)
                if found is not None or kind.word == "array" or _is_buffer(value):
                    return found
            check: Callable[[Kind, Any], _Found | None]
            check = getattr(self, kind.word)
            return check(kind, value)
        finally:
            self.depth -= 1

    def list(self, kind: Kind, value: Any) -> _Found | None:
        if isinstance(value, str | bytes | bytearray | Mapping) or not (
            hasattr(value, "__len__") and hasattr(value, "__getitem__")
        ):
            return _expected("a sequence", value)
        return self.each(((f"[{at}]", one) for at, one in enumerate(value)), kind.of[0])

    def array(self, kind: Kind, value: Any) -> _Found | None:
        return _block(kind, value)

    def each(self, items: Iterable[tuple[str, Any]], kind: Kind) -> _Found | None:
        """The first mistake among *items*, each with the way to it."""
        for way, one in items:
            found = self.of(kind, one)
            if found is not None:
                error, rest, message = found
                return error, way + rest, message
        return None

    def map(self, kind: Kind, value: Any) -> _Found | None:
        if not isinstance(value, Mapping):
            return _expected("a mapping", value)
        keys = self.each(((f" key {key!r:.40}", key) for key in value), kind.of[0])
        return keys or self.each(
            ((f"[{key!r:.40}]", one) for key, one in value.items()), kind.of[1]
        )

    def option(self, kind: Kind, value: Any) -> _Found | None:
        return None if value is None else self.of(kind.of[0], value)

    def tuple(self, kind: Kind, value: Any) -> _Found | None:
        if not isinstance(value, Sequence) or isinstance(value, str | bytes):
            return _expected("a tuple", value)
        if len(value) != len(kind.of):
            return ValueError, "", f"expected {len(kind.of)} items, got {len(value)}"
        for at, (one, item) in enumerate(zip(kind.of, value, strict=True)):
            found = self.each([(f"[{at}]", item)], one)
            if found is not None:
                return found
        return None

    def declared(self, type_: Type, value: Any) -> _Found | None:
        """A value of a declared type is told by the name of its class, and by its fields."""
        name, given = names.camel(type_.name), type(value).__name__
        if type_.form in {"enum", "flags"}:
            return None if given == name else _expected(name, value)
        if type_.form == "record":
            if given != name or not dataclasses.is_dataclass(value):
                return _expected(name, value)
            for part in type_.parts:
                assert part.kind is not None
                field = (f".{part.name}", getattr(value, part.name))
                found = self.each([field], part.kind)
                if found is not None:
                    return found
            return None
        for part in type_.parts:
            if given == f"{name}{names.camel(part.name)}":
                return part.kind and self.each([(".value", value.value)], part.kind)
        return _expected(f"a case of {name}", value)


def _is_buffer(value: Any) -> bool:
    try:
        memoryview(value)
    except TypeError:
        return False
    return True


def _block(kind: Kind, value: Any) -> _Found | None:
    try:
        view = memoryview(value)
    except TypeError:
        return _expected(f"a buffer of {kind.block}", value) if kind.word == "array" else None
    if view.format not in FORMATS[kind.block]:
        return TypeError, "", f"expected a buffer of {kind.block}, got the format `{view.format}`"
    if view.ndim != kind.dimensions:
        return TypeError, "", f"expected {kind.dimensions} dimensions, got {view.ndim}"
    if not view.c_contiguous:
        return TypeError, "", "expected a contiguous buffer in C order"
    return None


def _whole(kind: Kind, value: Any) -> _Found | None:
    scalar = SCALARS[kind.word]
    if isinstance(value, bool) or not hasattr(value, "__index__"):
        return _expected("int", value)
    number = value.__index__()
    if not scalar.low <= number <= scalar.high:
        return (
            OverflowError,
            "",
            (f"{_short(number)} is out of range for {kind} ({scalar.low} to {scalar.high})"),
        )
    return None


def _short(number: int) -> str:
    """*number*, or its size where its digits would fill lines (or be refused by Python)."""
    return str(number) if number.bit_length() <= 128 else f"an int of {number.bit_length()} bits"


def _float(kind: Kind, value: Any) -> _Found | None:
    if isinstance(value, bool | str) or not (
        hasattr(value, "__float__") or hasattr(value, "__index__")
    ):
        return _expected("float", value)
    try:
        number = float(value)
    except OverflowError:
        return OverflowError, "", f"{_short(int(value))} is out of range for {kind}"
    if kind.word == "f32" and abs(number) > 3.4028235677973366e38 and number - number == 0:
        return OverflowError, "", f"{number!r} is out of range for f32"
    return None


def _bool(_kind: Kind, value: Any) -> _Found | None:
    return None if value is True or value is False else _expected("bool", value)


def _char(_kind: Kind, value: Any) -> _Found | None:
    if not isinstance(value, str):
        return _expected("str of one character", value)
    if len(value) != 1:
        return ValueError, "", f"expected one character, got {len(value)}"
    return _surrogate(value)


def _string(_kind: Kind, value: Any) -> _Found | None:
    return _surrogate(value) if isinstance(value, str) else _expected("str", value)


def _surrogate(value: str) -> _Found | None:
    for at, char in enumerate(value):
        if "\ud800" <= char <= "\udfff":
            return ValueError, "", f"character {at} is the lone surrogate U+{ord(char):04X}"
    return None


def _bytes(_kind: Kind, value: Any) -> _Found | None:
    try:
        view = memoryview(value)
    except TypeError:
        return _expected("bytes or another buffer", value)
    return None if view.c_contiguous else (TypeError, "", "expected a contiguous buffer")


_SIMPLE: Mapping[str, Callable[[Kind, Any], _Found | None]] = {
    **{word: _whole for word, scalar in SCALARS.items() if scalar.whole},
    "bool": _bool,
    "f32": _float,
    "f64": _float,
    "char": _char,
    "string": _string,
    "bytes": _bytes,
}
