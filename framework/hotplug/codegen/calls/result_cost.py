"""A kind -> how much of the limit on results one byte of its blob uses.

A blob of empty lists, or of records in records, becomes Python objects that are many times as large
as the blob. Where they can be more than _PLAIN times as large, each byte counts for more than one.
"""

from __future__ import annotations

import math

from hotplug.interface import Interface, Type
from hotplug.kinds import SCALARS, Kind

__all__ = ["bounds_check", "cost_per_byte"]

_PLAIN = 32.0
"""The bytes of objects that a byte of a blob may become before it counts for more than one."""
_SLOT = 8
_LIST, _TUPLE, _RECORD, _CASE, _TEXT, _NUMBER, _DICT, _ENTRY = 88, 56, 48, 56, 80, 32, 232, 104
"""Sizes of objects on 64-bit CPython, with the header of the garbage collector."""
_CACHED = ("bool", "i8", "u8")
"""Kinds whose values CPython caches, so that none is allocated."""


def cost_per_byte(kind: Kind, interface: Interface) -> int:
    """How many bytes of the limit one byte of a blob of *kind* counts for."""
    return max(1, math.ceil(_Ratios(interface).of(kind) / _PLAIN))


def bounds_check(kind: Kind, interface: Interface) -> list[str]:
    """Statements that check that a blob of *kind*, from `_q` to `_end`, is in bounds."""
    cost = cost_per_byte(kind, interface)
    if cost == 1:
        return ["if _end > _i.bound:", "    _i.check_range(_q, _end)"]
    return [f"if _end * {cost} > _i.bound:", f"    _i.check_range(_q, _end, {cost})"]


class _Ratios:
    """The most bytes of objects that a byte of each kind becomes."""

    def __init__(self, interface: Interface) -> None:
        self.types = interface.types
        self.inside: list[str] = []

    def of(self, kind: Kind) -> float:
        """The ratio of *kind*. A type in itself adds nothing: each level has bytes of its own."""
        if kind.word in self.types:
            return self.declared(self.types[kind.word])
        if kind.word in SCALARS:
            return 0 if kind.word in _CACHED else _NUMBER / SCALARS[kind.word].size
        if kind.block:
            return max(_LIST / 4, (_SLOT + _NUMBER) / SCALARS[kind.block].size)
        if kind.word in {"string", "bytes"}:
            return _TEXT / 5
        if kind.word == "list":
            return max(_LIST / 4, _SLOT / self.least(kind.of[0]) + self.of(kind.of[0]))
        if kind.word == "map":
            each = sum(self.least(one) for one in kind.of)
            return max(_DICT / 4, _ENTRY / each + max(map(self.of, kind.of)))
        if kind.word == "tuple":
            own = _TUPLE + _SLOT * len(kind.of)
            return own / max(1, self.least(kind)) + max(map(self.of, kind.of))
        return max((self.of(one) for one in kind.of), default=0.0)  # option, result, nothing

    def declared(self, type_: Type) -> float:
        if type_.core or type_.name in self.inside:
            return 0.0
        self.inside.append(type_.name)
        kinds = [part.kind for part in type_.parts if part.kind]
        rest = max(map(self.of, kinds), default=0.0)
        if type_.form == "record":
            own = (_RECORD + _SLOT * len(kinds)) / max(1, self.least(Kind(type_.name)))
        else:
            own = _CASE / 4
        self.inside.pop()
        return own + rest

    def least(self, kind: Kind, seen: tuple[str, ...] = ()) -> int:
        """The fewest bytes that a value of *kind* crosses as; 1 at least."""
        return max(1, self._least(kind, seen))

    def _least(self, kind: Kind, seen: tuple[str, ...]) -> int:
        if kind.word in SCALARS:
            return SCALARS[kind.word].size if kind.word != "char" else 4
        if kind.word in self.types:
            type_ = self.types[kind.word]
            if type_.form != "record" or kind.word in seen:
                return 4
            return sum(self._least(p.kind, (*seen, kind.word)) for p in type_.parts if p.kind)
        if kind.word == "tuple":
            return sum(self._least(one, seen) for one in kind.of)
        if kind.word in {"option", "result"}:
            return 1
        return 0 if kind.word == "_" else 4 * max(1, kind.dimensions)
