"""A kind -> how much of the limit on results one byte of its blob uses.

A blob of empty lists, or of records in records, becomes Python objects that are many times as large
as the blob. Where they can be more than _PLAIN times as large, each byte counts for more than one.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from hotplug.interface import Interface, Type, graph
from hotplug.kinds import SCALARS, Kind, components

__all__ = ["ResultCost"]

_PLAIN = 32.0
"""The bytes of objects that a byte of a blob may become before it counts for more than one."""
_SLOT = 8
_LIST, _TUPLE, _RECORD, _CASE, _TEXT, _NUMBER, _DICT, _ENTRY = 88, 56, 48, 56, 80, 32, 232, 104
"""Sizes of objects on 64-bit CPython, with the header of the garbage collector."""
_CACHED = ("bool", "i8", "u8")
"""Kinds whose values CPython caches, so that none is allocated."""


class ResultCost:
    """The cost of each kind of one interface.

    Each declared type is looked at once, after those that it uses. Types that use each other have
    one ratio of objects to bytes: the sum of what each adds.
    """

    def __init__(self, interface: Interface) -> None:
        self.types = interface.types
        self.ratios: dict[str, float] = {}
        self.sizes: dict[str, int] = {}
        """The fewest bytes of a blob of each declared type."""
        for component in components(graph(interface.types)):
            self._add([self.types[name] for name in component])

    def per_byte(self, kind: Kind) -> int:
        """How many bytes of the limit one byte of a blob of *kind* counts for."""
        return max(1, math.ceil(self.ratio(kind) / _PLAIN))

    def bounds_check(self, kind: Kind) -> list[str]:
        """Statements that check that a blob of *kind*, from `_q` to `_end`, is in bounds."""
        cost = self.per_byte(kind)
        if cost == 1:
            return ["if _end > _i.bound:", "    _i.check_range(_q, _end)"]
        return [f"if _end * {cost} > _i.bound:", f"    _i.check_range(_q, _end, {cost})"]

    def _add(self, component: Sequence[Type]) -> None:
        """Adds types that use each other, whose other types are known."""
        # A record cannot contain itself but in an option, a list or a variant, which have a size
        # of their own: so a size is final when no other changes any more.
        names = [type_.name for type_ in component]
        self.sizes.update(dict.fromkeys(names, 1))
        for name in names if len(names) == 1 else self._by_containment(component):
            self.sizes[name] = self._size(self.types[name])
        self.ratios.update(dict.fromkeys(names, 0.0))
        kinds = [part.kind for type_ in component for part in type_.parts if part.kind]
        rest = max(map(self.ratio, kinds), default=0.0)
        self.ratios.update(dict.fromkeys(names, rest + sum(map(self._own, component))))

    def _by_containment(self, component: Sequence[Type]) -> list[str]:
        """The types of *component*, each record after the records that it contains."""
        inside = {type_.name for type_ in component if type_.form == "record"}
        edges = {
            type_.name: [
                word
                for part in type_.parts
                if part.kind and type_.form == "record"
                for word in _contained(part.kind)
                if word in inside
            ]
            for type_ in component
        }
        return [name for found in components(edges) for name in found]

    def _own(self, type_: Type) -> float:
        """What one value of *type_* adds, without the values in it."""
        if type_.core:
            return 0.0
        if type_.form == "record":
            return (_RECORD + _SLOT * len(type_.parts)) / max(1, self.sizes[type_.name])
        return _CASE / 4

    def _size(self, type_: Type) -> int:
        if type_.form != "record":
            return 4
        return sum(self._fewest(part.kind) for part in type_.parts if part.kind)

    def ratio(self, kind: Kind) -> float:
        """The most bytes of objects that one byte of a blob of *kind* becomes."""
        if kind.word in self.types:
            return self.ratios[kind.word]
        if kind.word in SCALARS:
            return 0 if kind.word in _CACHED else _NUMBER / SCALARS[kind.word].size
        if kind.block:
            return max(_LIST / 4, (_SLOT + _NUMBER) / SCALARS[kind.block].size)
        if kind.word in {"string", "bytes"}:
            return _TEXT / 5
        if kind.word == "list":
            return max(_LIST / 4, _SLOT / self.fewest(kind.of[0]) + self.ratio(kind.of[0]))
        if kind.word == "map":
            each = sum(self.fewest(one) for one in kind.of)
            return max(_DICT / 4, _ENTRY / each + max(map(self.ratio, kind.of)))
        if kind.word == "tuple":
            own = _TUPLE + _SLOT * len(kind.of)
            return own / self.fewest(kind) + max(map(self.ratio, kind.of))
        return max((self.ratio(one) for one in kind.of), default=0.0)  # option, result, nothing

    def fewest(self, kind: Kind) -> int:
        """The fewest bytes of a blob of *kind*; 1 at least."""
        return max(1, self._fewest(kind))

    def _fewest(self, kind: Kind) -> int:
        if kind.word in SCALARS:
            return SCALARS[kind.word].size
        if kind.word in self.types:
            return self.sizes[kind.word]
        if kind.word == "tuple":
            return sum(map(self._fewest, kind.of))
        if kind.word in {"option", "result"}:
            return 1
        return 0 if kind.word == "_" else 4 * max(1, kind.dimensions)


def _contained(kind: Kind) -> Iterator[str]:
    """The declared types of which every value of *kind* has a value in itself."""
    if kind.word == "tuple":
        for one in kind.of:
            yield from _contained(one)
    elif not kind.of:
        yield kind.word
