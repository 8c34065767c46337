"""What is wrong with an argument, in words. Asked only after a call has refused one."""

from __future__ import annotations

import operator
import struct
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from hotplug import names
from hotplug.binding.values import FORMATS, MistakeError
from hotplug.interface import Export, Interface, Type
from hotplug.kinds import SCALARS, Kind

__all__ = ["misfit", "mistake"]

_Found = tuple[type[Exception], str, str]
"""The class of the error, the way to the value within the argument, and what is wrong."""
_DEEPEST = 200
"""Levels that are looked at; a cycle has no end."""
_LONGEST_WAY = 200
_LOWERING = ("_lower_", "_put_", "_column_", "_list_", "_many", "_number_", "_sequence",
             "_mapping", "_items", "_buffer", "_ord", "packed")  # fmt: skip
"""How the functions begin that the calls read arguments with."""


def mistake(
    interface: Interface, export: Export, given: tuple[Any, ...], *, mapped: bool
) -> Exception | None:
    """The error that the arguments *given* to *export* deserve; None if they all fit.

    With *mapped*, each is a column of many. It is asked while the exception of the call is handled.
    """
    error = sys.exc_info()[1]
    checks = _Checks(interface, error)
    title = f"{export.name}.map" if mapped else export.name
    for arg, value in zip(export.args, given, strict=True):
        kind = Kind("list", (arg.kind,)) if mapped else arg.kind
        if mapped and isinstance(value, Iterator) and not isinstance(error, MistakeError):
            return None  # what it raises itself is on its way
        found = checks.of(kind, value)
        if found is not None:
            raised, way, message = found
            if len(way) > _LONGEST_WAY:
                way = f"{way[: _LONGEST_WAY // 2]} … {way[-_LONGEST_WAY // 2 :]}"
            return raised(f"{title}({arg.name}{way}): {message}")
    if mapped and given:
        counts = [_length(value) for value in given]
        if len(set(counts)) > 1:
            parts = ", ".join(
                f"{count} in {arg.name}" for arg, count in zip(export.args, counts, strict=True)
            )
            return ValueError(f"{title}(): the columns differ in length: {parts}")
    if mapped and not given and type(error) in {TypeError, ValueError, OverflowError}:
        what = "expected how many items to make, from 0 to 4,294,967,295"
        return (TypeError if isinstance(error, TypeError) else ValueError)(f"{title}(): {what}")
    return _unexplained(title, error, deep=checks.deep)


def misfit(interface: Interface, kind: Kind, value: Any, title: str) -> Exception | None:
    """The error that *value*, called *title*, deserves; None if it fits *kind*."""
    found = _Checks(interface, sys.exc_info()[1]).of(kind, value)
    if found is None:
        return None
    raised, way, message = found
    return raised(f"{title}{way[:_LONGEST_WAY]}: {message}")


def _unexplained(title: str, error: BaseException | None, *, deep: bool) -> Exception | None:
    """The error for *error* where all arguments seem to fit; None if it is none of theirs."""
    if not isinstance(error, Exception) or not _is_of_lowering(error):
        return None
    if deep and isinstance(error, RecursionError):
        return ValueError(f"{title}(): an argument is nested too deeply")
    if deep and isinstance(error, MistakeError | struct.error | TypeError | ValueError):
        what = f"what does not fit is nested over {_DEEPEST} levels deep"
        return TypeError(f"{title}(): {what}")
    if isinstance(error, MistakeError):
        what = "a value is of a class that has only the name of the plugin's own"
        return TypeError(f"{title}(): {what}")
    if isinstance(error, struct.error):
        return ValueError(f"{title}(): an argument changed while it was read")
    return error  # what the argument raised, and now does not any more


def _is_of_lowering(error: Exception) -> bool:
    """Whether reading the arguments raised *error*, and not reading the result."""
    if isinstance(error, MistakeError):
        return True
    traceback = error.__traceback__
    while traceback is not None:
        if traceback.tb_frame.f_code.co_name.startswith(_LOWERING):
            return True
        traceback = traceback.tb_next
    return False


def _length(value: Any) -> int:
    return len(value) if hasattr(value, "__len__") else -1


def _expected(what: str, value: object) -> _Found:
    given = type(value).__name__
    if given == what:
        given = f"another class {given}, of the module {type(value).__module__}"
    return TypeError, "", f"expected {what}, got {given}"


class _Checks:
    """The kinds of one interface, each with what is asked of a value."""

    def __init__(self, interface: Interface, error: BaseException | None) -> None:
        self.types = interface.types
        self.refused = error.args[0] if isinstance(error, MistakeError) and error.args else None
        """The value that was not of its declared type, where it is known."""
        self.depth = 0
        self.deep = False
        """Something was nested too deeply to be looked at."""

    def of(self, kind: Kind, value: Any) -> _Found | None:
        """What is wrong with *value* for *kind*."""
        self.depth += 1
        try:
            if self.depth > _DEEPEST:
                self.deep = True
                return None
            if kind.word in self.types:
                return self.declared(self.types[kind.word], value)
            if kind.word in _SIMPLE:
                return _SIMPLE[kind.word](kind, value)
            if kind.block and not _is_a(value, (list, tuple)):
                found = _block(kind, value)
                if found is not None or kind.word == "array" or _is_buffer(value):
                    return found
            check: Callable[[Kind, Any], _Found | None]
            check = getattr(self, kind.word)
            return check(kind, value)
        finally:
            self.depth -= 1

    def list(self, kind: Kind, value: Any) -> _Found | None:
        if _is_a(value, (str, bytes, bytearray, Mapping)) or not (
            hasattr(value, "__len__") and hasattr(value, "__getitem__")
        ):
            return _expected("a sequence", value)
        if kind.block in _FLOATS:  # struct takes a bool for the number that it is
            value = [float(one) if isinstance(one, bool) else one for one in value]
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
        if not _is_a(value, Mapping):
            return _expected("a mapping", value)
        for key, one in value.items():
            found = self.of(kind.of[0], key)
            if found is not None:
                error, rest, message = found
                return error, f" key {_shown(key)}{rest}", message
            found = self.of(kind.of[1], one)
            if found is not None:
                error, rest, message = found
                return error, f"[{_shown(key)}]{rest}", message
        return None

    def option(self, kind: Kind, value: Any) -> _Found | None:
        return None if value is None else self.of(kind.of[0], value)

    def tuple(self, kind: Kind, value: Any) -> _Found | None:
        if not _is_a(value, (tuple, list)):
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
        name = names.camel(type_.name)
        given = {one.__name__ for one in type(value).__mro__}
        if self.refused is not None and self.refused is value:
            return _expected(name if type_.form == "record" else f"a case of {name}", value)
        if type_.form == "enum":
            return None if name in given else _expected(name, value)
        if type_.form == "flags":
            if name not in given or not _is_a(value, int):
                return _expected(name, value)
            unknown = int(value) & ~((1 << len(type_.parts)) - 1)
            return (ValueError, "", f"{name} has no flag {unknown:#x}") if unknown else None
        if type_.form == "record":
            if name not in given:
                return _expected(name, value)
            for part in type_.parts:
                assert part.kind is not None
                if not hasattr(value, part.name):
                    return TypeError, f".{part.name}", "there is no such attribute"
                found = self.each([(f".{part.name}", getattr(value, part.name))], part.kind)
                if found is not None:
                    return found
            return None
        for part in type_.parts:
            if f"{name}{names.camel(part.name)}" in given:
                if part.kind is None:
                    return None
                if not hasattr(value, "value"):
                    return TypeError, ".value", "there is no such attribute"
                return self.each([(".value", value.value)], part.kind)
        return _expected(f"a case of {name}", value)


def _shown(key: Any) -> str:
    """The key of a map, for a reader."""
    return _short(key) if type(key) is int else f"{key!r:.40}"


def _is_a(value: Any, classes: Any) -> bool:
    """As `isinstance`, after which a type checker knows as little of *value* as before."""
    return isinstance(value, classes)


def _has(value: Any, method: str) -> bool:
    """Whether the class of *value* has *method*, as Python looks for it."""
    return hasattr(value.__class__, method)


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
    if _is_a(value, bool) or not _has(value, "__index__"):
        return _expected("int", value)
    number = operator.index(value)
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


_FLOATS = {"f32", "f64"}
_TOO_LARGE = 3.4028235677973366e38
"""The least number that rounds to none of f32: 2**128 - 2**103."""


def _float(kind: Kind, value: Any) -> _Found | None:
    if _is_a(value, (bool, str)) or not (_has(value, "__float__") or _has(value, "__index__")):
        return _expected("float", value)
    try:
        number = float(value)
    except OverflowError:
        return OverflowError, "", f"{_short(int(value))} is out of range for {kind}"
    if kind.word == "f32" and abs(number) >= _TOO_LARGE and number - number == 0:
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
