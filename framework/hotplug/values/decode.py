"""Decoder: JSON -> values of a plugin, by their kind."""

from __future__ import annotations

import base64
import binascii
import ctypes
import math
import struct
from collections.abc import Callable, Mapping, Sequence
from typing import Any, cast

from hotplug import names
from hotplug.codegen import CODES
from hotplug.interface import Type
from hotplug.kinds import SCALARS, Kind, nearest
from hotplug.values.npy import npy
from hotplug.values.numbers import UnfitError, number_of, of_class, refuse

__all__ = ["Decoder", "UnfitError"]

_DEEPEST = 150
"""Levels of declared types in one value."""
_C_TYPES: Mapping[str, Any] = {
    "b": ctypes.c_int8, "B": ctypes.c_uint8, "h": ctypes.c_int16, "H": ctypes.c_uint16,
    "i": ctypes.c_int32, "I": ctypes.c_uint32, "q": ctypes.c_int64, "Q": ctypes.c_uint64,
    "f": ctypes.c_float, "d": ctypes.c_double,
}  # fmt: skip
_SHAPE = frozenset({"shape", "data"})
_CASE = frozenset({"case", "value"})


class Decoder:
    """Decodes what Encoder encodes, for *types* whose classes, by their names, are *classes*.

    It accepts a few more forms, which are as exact: a whole number up to 2^53 for an i64 or u64, a
    decimal string for any number (`"-0.0"`, which JavaScript would write as 0), nested lists for an
    array, base64 of little-endian numbers as the data of an array, `{"npy": base64}` of a file of
    numpy, and an object for a map whose keys are strings.
    """

    def __init__(self, types: Mapping[str, Type], classes: Mapping[str, Any]) -> None:
        self._types = types
        self._classes = classes
        self._depth = 0

    def __call__(self, kind: Kind, json: Any, way: str) -> Any:
        """The value of *kind* that *json*, as `json.loads` returns it, stands for.

        Raises UnfitError, with *way* as the beginning of its own.
        """
        self._depth = 0
        try:
            return self._of(kind, json, way)
        except RecursionError:
            refuse(way, "it is nested too deeply")

    def _of(self, kind: Kind, json: Any, way: str) -> Any:
        if kind.word in self._types:
            self._depth += 1
            if self._depth > _DEEPEST:
                refuse(way, f"it is nested over {_DEEPEST} levels deep")
            made = self._declared(self._types[kind.word], json, way)
            self._depth -= 1
            return made
        if kind.word in SCALARS and kind.word not in {"bool", "char"}:
            return number_of(kind, json, way)
        decode: Callable[[Kind, Any, str], Any] = getattr(self, f"_{kind.word}")
        return decode(kind, json, way)

    def _bool(self, _kind: Kind, json: Any, way: str) -> Any:
        return of_class(bool, json, way)

    def _string(self, _kind: Kind, json: Any, way: str) -> str:
        text: str = of_class(str, json, way)
        for at, char in enumerate(text):
            if "\ud800" <= char <= "\udfff":
                refuse(way, f"character {at} is the lone surrogate U+{ord(char):04X}")
        return text

    def _char(self, kind: Kind, json: Any, way: str) -> str:
        text = self._string(kind, json, way)
        if len(text) != 1:
            refuse(way, f"expected one character, got {len(text)}")
        return text

    def _bytes(self, _kind: Kind, json: Any, way: str) -> bytes:
        return _base64(of_class(str, json, way), way)

    def _list(self, kind: Kind, json: Any, way: str) -> Any:
        items = of_class(list, json, way)
        return [self._of(kind.of[0], one, f"{way}[{at}]") for at, one in enumerate(items)]

    def _option(self, kind: Kind, json: Any, way: str) -> Any:
        return None if json is None else self._of(kind.of[0], json, way)

    def _tuple(self, kind: Kind, json: Any, way: str) -> Any:
        items = of_class(list, json, way)
        if len(items) != len(kind.of):
            refuse(way, f"expected {len(kind.of)} items, got {len(items)}")
        pairs = zip(kind.of, items, strict=True)
        return tuple(self._of(of, one, f"{way}[{at}]") for at, (of, one) in enumerate(pairs))

    def _map(self, kind: Kind, json: Any, way: str) -> Any:
        key, of = kind.of
        if isinstance(json, dict) and key.word == "string":
            json = [list(pair) for pair in cast("dict[str, Any]", json).items()]
        made: dict[Any, Any] = {}
        for at, pair in enumerate(of_class(list, json, way)):
            here = f"{way}[{at}]"
            if len(of_class(list, pair, here)) != 2:
                refuse(here, "expected a list of a key and a value")
            name = self._of(key, pair[0], f"{here}[0]")
            if name in made:
                refuse(f"{here}[0]", "the key is there twice")
            made[name] = self._of(of, pair[1], f"{here}[1]")
        return made

    def _array(self, kind: Kind, json: Any, way: str) -> Any:
        shape: list[int]
        flat: Any
        if not isinstance(json, dict):
            shape, flat = _nested(kind, of_class(list, json, way), way)
        else:
            found = cast("dict[str, Any]", json)
            if "npy" in found:
                _keys(found, frozenset({"npy"}), frozenset(), way)
                sides, items = npy(_base64(of_class(str, found["npy"], way), way), kind.block, way)
                found = {"shape": sides, "data": base64.b64encode(items).decode()}
            _keys(found, _SHAPE, _SHAPE, way)
            shape = [
                number_of(Kind("u32"), side, f"{way}.shape[{at}]")
                for at, side in enumerate(of_class(list, found["shape"], f"{way}.shape"))
            ]
            flat = found["data"]
        if len(shape) != kind.dimensions:
            refuse(way, f"expected {kind.dimensions} dimensions, got {len(shape)}")
        size, code = SCALARS[kind.block].size, CODES[kind.block]
        if isinstance(flat, str):
            data = _base64(flat, f"{way}.data")
        else:
            listed = of_class(list, flat, f"{way}.data")
            numbers = [
                number_of(kind.of[0], one, f"{way}.data[{at}]") for at, one in enumerate(listed)
            ]
            data = struct.pack(f"<{len(numbers)}{code}", *numbers)
        count = math.prod(shape)
        if len(data) != count * size:
            refuse(way, f"its shape says {count} items, and it has {len(data) / size:g}")
        flat_view = memoryview(data)
        if len(shape) == 1:
            return flat_view.cast(code)  # type: ignore[call-overload]
        if not count:  # which no cast can make
            try:
                return _empty(code, shape)
            except OverflowError:
                refuse(way, f"its shape {shape} is too large for memory")
        return flat_view.cast(code, shape)  # type: ignore[call-overload]

    def _declared(self, type_: Type, json: Any, way: str) -> Any:
        camel = names.camel(type_.name)
        parts = {part.name: part for part in type_.parts}
        if type_.form == "record":
            fields = of_class(dict, json, way)
            _keys(fields, frozenset(parts), frozenset(parts), way)
            return self._classes[camel](
                **{
                    name: self._of(part.kind, fields[name], f"{way}.{name}")
                    for name, part in parts.items()
                    if part.kind
                }
            )
        if type_.form == "enum":
            at = _case(of_class(str, json, way), parts, f"a case of {camel}", way)
            return list(self._classes[camel])[at]
        if type_.form == "flags":
            made = 0
            for n, one in enumerate(of_class(list, json, way)):
                here = f"{way}[{n}]"
                made |= 1 << _case(of_class(str, one, here), parts, f"a flag of {camel}", here)
            return self._classes[camel](made)
        found = of_class(dict, json, way)
        _keys(found, _CASE, frozenset({"case"}), way)
        name = of_class(str, found["case"], f"{way}.case")
        _case(name, parts, f"a case of {camel}", f"{way}.case")
        kind, made_of = parts[name].kind, self._classes[f"{camel}{names.camel(name)}"]
        if kind is None:
            if found.get("value") is not None:
                refuse(f"{way}.value", f"`{name}` has no value")
            return made_of()
        if "value" not in found:
            refuse(way, f"`{name}` needs a value of {kind}")
        return made_of(self._of(kind, found["value"], f"{way}.{name}"))


def _empty(code: str, shape: Sequence[int]) -> memoryview:
    """An array without items, and with several dimensions."""
    made: Any = _C_TYPES[code]
    for side in reversed(shape):
        made = made * side
    return memoryview(made())


def _nested(kind: Kind, items: list[Any], way: str) -> tuple[list[int], list[Any]]:
    """The shape and the numbers of lists in lists."""
    shape, flat = [len(items)], items
    for _ in range(kind.dimensions - 1):
        rows: list[list[Any]] = [of_class(list, one, way) for one in flat]
        sides = {len(one) for one in rows}
        if len(sides) > 1:
            refuse(way, f"its rows differ in length: {min(sides)} and {max(sides)}")
        shape.append(sides.pop() if sides else 0)
        flat = [one for row in rows for one in row]
    return shape, flat


def _base64(text: str, way: str) -> bytes:
    try:
        return base64.b64decode(text.encode("ascii"), validate=True)
    except (binascii.Error, UnicodeEncodeError) as error:
        refuse(way, f"it is no base64: {error}")


def _case(name: str, parts: Mapping[str, Any], what: str, way: str) -> int:
    found: Sequence[str] = list(parts)
    if name not in parts:
        meant = nearest(name, found)
        hint = f": did you mean `{meant}`?" if meant else f": it has {', '.join(found[:20])}"
        refuse(way, f"`{name[:80]}` is not {what}{hint}")
    return found.index(name)


def _keys(
    found: Mapping[str, Any], known: frozenset[str], needed: frozenset[str], way: str
) -> None:
    for name in found:
        if name not in known:
            meant = nearest(name, known)
            hint = f": did you mean `{meant}`?" if meant else ""
            refuse(way, f"unknown field `{name[:80]}`{hint}")
    missing = [name for name in sorted(needed) if name not in found]
    if missing:
        refuse(way, f"the field `{missing[0]}` is missing")
