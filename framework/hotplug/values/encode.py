"""Encoder: values of a plugin -> JSON by their kind."""

from __future__ import annotations

import base64
import math
from collections.abc import Callable, Mapping, Sequence
from enum import Enum
from typing import Any

from hotplug import names
from hotplug.interface import Type
from hotplug.kinds import SCALARS, Kind

__all__ = ["SPELLED", "WIDE", "Encoder", "TooLargeError"]

WIDE = frozenset({"i64", "u64"})
"""The kinds that many readers of JSON would round: they are decimal strings."""
SPELLED: Mapping[str, float] = {"NaN": math.nan, "Infinity": math.inf, "-Infinity": -math.inf}
"""The numbers that JSON does not have, as strings."""
_COST = 4
"""Bytes that an item is counted as, beside its text."""


class TooLargeError(Exception):
    """The value is larger as JSON than was asked for."""


class Encoder:
    """Encodes values whose declared types are *types*.

    An i64 or u64 becomes a decimal string; a float that JSON does not have `"NaN"`, `"Infinity"` or
    `"-Infinity"`; bytes base64 (RFC 4648, section 4); an array `{"shape": [..], "data": [..]}` in
    row-major order; a map a list of pairs; flags a list of names; a case of an enum its name; a
    case of a variant `{"case": name}`, with `"value"` if it has one; None null.
    """

    def __init__(self, types: Mapping[str, Type], most: int | None = None) -> None:
        """*most* limits the size of one value, in bytes of JSON, roughly."""
        self._types = types
        self._most = most
        self._left = 0

    def __call__(self, kind: Kind | None, value: Any) -> Any:
        """*value* of *kind*, made of what `json.dumps` takes. Raises TooLargeError."""
        self._left = 0 if self._most is None else self._most
        return None if kind is None else self._of(kind, value)

    def _spend(self, size: int) -> None:
        if self._most is not None:
            self._left -= size
            if self._left < 0:
                raise TooLargeError(f"over {self._most} bytes")

    def _of(self, kind: Kind, value: Any) -> Any:
        if kind.word in self._types:
            self._spend(_COST)
            return self._declared(self._types[kind.word], value)
        if kind.block:
            return self._numbers(kind, value)
        self._spend(_COST)
        made: Callable[[Kind, Any], Any] = getattr(self, f"_{kind.word}", self._scalar)
        return made(kind, value)

    def _scalar(self, kind: Kind, value: Any) -> Any:
        return _number(kind.word)(value) if kind.word in SCALARS else value

    def _string(self, _kind: Kind, value: Any) -> Any:
        self._spend(len(value))
        return value

    _char = _string

    def _bytes(self, _kind: Kind, value: Any) -> Any:
        self._spend(len(value) * 4 // 3)
        return base64.b64encode(value).decode()

    def _numbers(self, kind: Kind, value: Any) -> Any:
        """A list or an array of numbers, which may be a memoryview or an ArrayView."""
        one = _number(kind.block)
        if kind.word == "list":
            self._spend(len(value) * _COST)
            return [one(item) for item in value]
        size = SCALARS[kind.block].size
        self._spend(math.prod(value.shape) * max(_COST, size))
        items: Any = memoryview(value.tobytes()).cast("B")
        flat: list[Any] = items.cast(SCALARS[kind.block].code).tolist()
        return {"shape": list(value.shape), "data": [one(item) for item in flat]}

    def _list(self, kind: Kind, value: Any) -> Any:
        return [self._of(kind.of[0], one) for one in value]

    def _option(self, kind: Kind, value: Any) -> Any:
        return None if value is None else self._of(kind.of[0], value)

    def _tuple(self, kind: Kind, value: Any) -> Any:
        return [self._of(of, one) for of, one in zip(kind.of, value, strict=True)]

    def _map(self, kind: Kind, value: Any) -> Any:
        key, of = kind.of
        return [[self._of(key, one), self._of(of, item)] for one, item in value.items()]

    def _result(self, kind: Kind, value: Any) -> Any:
        """The ok of a result: its err is raised."""
        return self._of(kind.of[0], value)

    def _declared(self, type_: Type, value: Any) -> Any:
        if type_.form == "record":
            return {p.name: self._of(p.kind, getattr(value, p.name)) for p in type_.parts if p.kind}
        if type_.form == "enum":
            return type_.parts[_position(value)].name
        if type_.form == "flags":
            return [p.name for at, p in enumerate(type_.parts) if int(value) >> at & 1]
        camel = names.camel(type_.name)
        found = type(value).__name__
        part = next(p for p in type_.parts if f"{camel}{names.camel(p.name)}" == found)
        if part.kind is None:
            return {"case": part.name}
        return {"case": part.name, "value": self._of(part.kind, value.value)}


def _position(case: Enum) -> int:
    cases: Sequence[Enum] = list(type(case))
    return cases.index(case)


def _number(word: str) -> Callable[[Any], Any]:
    """How a number of the kind *word* is written."""
    if word in WIDE:
        return str
    return _float if word in {"f32", "f64"} else _same


def _same(value: Any) -> Any:
    return value


def _float(value: Any) -> Any:
    number = float(value)
    if math.isfinite(number):
        return number
    return "NaN" if number != number else "Infinity" if number > 0 else "-Infinity"
