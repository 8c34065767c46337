"""Helpers shared by all generated calls: converting Python values to and from boundary values."""

from __future__ import annotations

import math
import struct
import sys
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from hotplug.kinds import NUMBERS, SCALARS

__all__ = ["FORMATS", "SCOPE", "InvalidError", "MistakeError"]


class MistakeError(Exception):
    """An argument is invalid for its kind."""


class InvalidError(Exception):
    """A result cannot be read."""


_CODES: Mapping[str, str] = {word: SCALARS[word].code for word in sorted(NUMBERS)}
FORMATS: Mapping[str, frozenset[str]] = {
    word: frozenset(
        f"{order}{other}"
        for other in ("bhilq" if word[0] == "i" else "BHILQ" if word[0] == "u" else "fd")
        for order in ("", "@", "=", "<")
        if struct.calcsize(f"{order}{other}") == SCALARS[word].size
    )
    for word in _CODES
}
"""The formats of a buffer (PEP 3118) whose items are numbers of each kind."""


def _buffer(value: Any) -> Any:
    """*value* as contiguous bytes."""
    if value.__class__ is bytes:
        return value
    view = memoryview(value)
    if not view.c_contiguous:
        raise MistakeError
    return _flat(view)


def _flat(view: memoryview) -> Any:
    """The bytes of a contiguous *view*."""
    try:
        return view.cast("B")
    except TypeError:  # an item of a foreign format or a dimension of 0, which have no cast
        return view.tobytes()


def _chr(number: int) -> str:
    """The character with the code point *number*, which came from a plugin."""
    if 0xD800 <= number < 0xE000 or number > sys.maxunicode:
        raise InvalidError(f"U+{number:04X} is no character")
    return chr(number)


def _ord(value: Any) -> int:
    """The code point of the character *value*."""
    if not isinstance(value, str) or len(value) != 1 or "\ud800" <= value <= "\udfff":
        raise MistakeError
    return ord(value)


def _sequence(value: Any) -> Any:
    """*value* if it is a sequence; a text or a mapping is refused."""
    if value.__class__ is list or value.__class__ is tuple:
        return value
    if isinstance(value, str | bytes | bytearray | Mapping):
        raise MistakeError
    if not (hasattr(value, "__len__") and hasattr(value, "__getitem__")):
        raise MistakeError
    return list(value)  # its real items, whatever `__len__` says


def _mapping(value: Any) -> Any:
    """*value* if it is a mapping, as a dict."""
    if value.__class__ is dict:
        return value
    if isinstance(value, Mapping):
        made: dict[Any, Any] = dict(value.items())  # pyright: ignore[reportUnknownArgumentType]
        return made
    raise MistakeError


def _items(value: Any) -> Any:
    if not isinstance(value, tuple | list):
        raise MistakeError
    made: Any = value  # pyright: ignore[reportUnknownVariableType]
    return made


def _list_of(word: str) -> Callable[[Any], Any]:
    code, formats, whole = _CODES[word], FORMATS[word], SCALARS[word].whole
    order = "<" if word == "f32" else "@"  # quicker, but turns what is too large for f32 into inf

    def packed(value: Any) -> Any:
        if value.__class__ is list or value.__class__ is tuple:
            made = struct.pack(f"{order}{len(value)}{code}", *value)
            if whole and bool in set(map(type, value)):
                raise MistakeError
            return made
        try:
            view = memoryview(value)
        except TypeError:
            return packed(_sequence(value))
        if view.ndim == 1 and view.c_contiguous and view.format in formats:
            return _flat(view)
        raise MistakeError

    return packed


def _array_of(word: str) -> Callable[[Any, int], tuple[Any, Sequence[int]]]:
    formats = FORMATS[word]

    def packed(value: Any, dimensions: int) -> tuple[Any, Sequence[int]]:
        view = memoryview(value)
        if view.ndim == dimensions and view.c_contiguous and view.format in formats:
            return _flat(view), view.shape or ()
        raise MistakeError

    return packed


def _block(data: bytes, start: int, end: int, code: str) -> memoryview:
    """The numbers in *data* from *start* to *end*."""
    if end > len(data):
        raise InvalidError("it is cut short")
    return memoryview(data)[start:end].cast(code)  # type: ignore[call-overload, no-any-return]


def _shaped(data: bytes, start: int, end: int, code: str, shape: tuple[int, ...]) -> memoryview:
    """The array of *shape* in *data* from *start* to *end*."""
    if end > len(data) or end - start != math.prod(shape) * struct.calcsize(code):
        raise InvalidError(f"it has not as many items as its shape {shape} says")
    flat = memoryview(data)[start:end]
    if len(shape) == 1 or start == end:
        return flat.cast(code)  # type: ignore[call-overload, no-any-return]
    return flat.cast(code, shape)  # type: ignore[call-overload, no-any-return]


def _same(*counts: int) -> int:
    """The number that all *counts* equal."""
    if len(set(counts)) > 1:
        raise MistakeError
    return counts[0]


SCOPE: Mapping[str, Any] = {
    "_BOOLS": (False, True),
    "_Changed": RuntimeError,
    "_Invalid": InvalidError,
    "_Mistake": MistakeError,
    "_block": _block,
    "_buffer": _buffer,
    "_chr": _chr,
    "_encode": str.encode,
    "_isinstance": isinstance,
    "_items": _items,
    "_len": len,
    "_list": list,
    "_mapping": _mapping,
    "_new": object.__new__,
    "_ord": _ord,
    "_pack_into_f": struct.Struct("<f").pack_into,
    "_range": range,
    "_same": _same,
    "_sequence": _sequence,
    "_shaped": _shaped,
    **{f"_list_{word}": _list_of(word) for word in NUMBERS},
    **{f"_array_{word}": _array_of(word) for word in NUMBERS},
}
"""The names of this module that generated calls use."""
