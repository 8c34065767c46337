"""MinimalValues: the smallest value of each kind, and how deep it is nested."""

from __future__ import annotations

import math
from array import array
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from hotplug import names
from hotplug.codegen import CODES
from hotplug.interface import Type, graph
from hotplug.kinds import NUMBERS, Kind, components
from hotplug.testing.under_test import PluginUnderTest

__all__ = ["MinimalValues", "shaped"]


class MinimalValues:
    """The smallest values of the kinds of *tested*: zero, None, empty, or the first case.

    Of a variant, it is the case whose value is nested least. All minimal values of one declared
    type are one object, so that types which nest two by two take no exponential time.
    """

    def __init__(self, tested: PluginUnderTest) -> None:
        self._types = tested.interface.types
        self._classes = tested.classes
        self._heights = dict.fromkeys(self._types, math.inf)
        self._made: dict[str, Any] = {}
        for component in components(graph(self._types)):
            self._measure([self._types[name] for name in component])

    def height(self, kind: Kind) -> float:
        """How deep records and variants are nested in the smallest value of *kind*."""
        if kind.word in self._types:
            return self._heights[kind.word]
        return max(map(self.height, kind.of)) if kind.word == "tuple" else 0

    def case(self, type_: Type) -> int:
        """The index of the case of the variant *type_* that is nested least."""
        heights = [self.height(part.kind) if part.kind else 0 for part in type_.parts]
        return heights.index(min(heights))

    def of(self, kind: Kind) -> Any:
        """The smallest value of *kind*; of a result, that of its ok."""
        if kind.word in self._types:
            if kind.word not in self._made:
                self._made[kind.word] = self._declared(self._types[kind.word])
            return self._made[kind.word]
        if kind.word == "tuple":
            return tuple(self.of(one) for one in kind.of)
        if kind.word == "result":
            return self.of(kind.of[0])
        if kind.word == "array":  # a memoryview of several dimensions cannot be empty
            shape = [0] if kind.dimensions == 1 else [1] * kind.dimensions
            return shaped(kind.block, shape, [0] * math.prod(shape))
        return _SIMPLE[kind.word]()

    def _measure(self, component: Sequence[Type]) -> None:
        """Sets the heights of types that use each other, whose other types are measured."""
        changed = True
        while changed:
            changed = False
            for type_ in component:
                height = self._measured(type_)
                changed = changed or height != self._heights[type_.name]
                self._heights[type_.name] = height

    def _measured(self, type_: Type) -> float:
        if type_.core:
            return 0
        heights = [self.height(part.kind) if part.kind else 0 for part in type_.parts]
        return 1 + (max if type_.form == "record" else min)(heights)

    def _declared(self, type_: Type) -> Any:
        name = names.camel(type_.name)
        made: Any = self._classes.get(name)
        if type_.form == "enum":
            return next(iter(made))
        if type_.form == "flags":
            return made(0)
        if type_.form == "record":
            return made(*(self.of(part.kind) for part in type_.parts if part.kind))
        part = type_.parts[self.case(type_)]
        case: Any = self._classes[f"{name}{names.camel(part.name)}"]
        return case(self.of(part.kind)) if part.kind else case()


def shaped(block: str, shape: Sequence[int], numbers: Sequence[float]) -> memoryview:
    """*numbers* of the kind *block* as an array of *shape*."""
    flat: memoryview = memoryview(array(CODES[block], numbers))
    if len(shape) == 1:
        return flat
    return flat.cast("B").cast(CODES[block], shape)  # type: ignore[call-overload, no-any-return]


_SIMPLE: Mapping[str, Callable[[], Any]] = {
    **dict.fromkeys(NUMBERS, int),
    "f32": float,
    "f64": float,
    "bool": bool,
    "char": lambda: "\0",
    "string": str,
    "bytes": bytes,
    "list": list,
    "map": dict,
    "option": lambda: None,
    "_": lambda: None,
}
