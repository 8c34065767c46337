"""Kinds -> strategies of hypothesis for every value that a call accepts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from hotplug import names
from hotplug.interface import Type
from hotplug.kinds import SCALARS, Kind, nearest, parse
from hotplug.testing.minimal import MinimalValues, shaped
from hotplug.testing.under_test import PluginUnderTest, Testable

__all__ = ["arguments", "values"]

_LEVELS = 4
_LONGEST_SIDE = 4
"""The longest dimension of an array."""
_ODD_CHARS = '\0\n"\\é\u0301\u202e日\ud7ff\ue000\U0001f980\U0010ffff'


def arguments(plugin: Testable, export: str, *, levels: int = _LEVELS) -> SearchStrategy[Any]:
    """Tuples of arguments for *export* of *plugin*: `plugin.redact(*args)`.

    *levels* is as in `values`. Raises KeyError where the plugin has no such export.
    """
    tested = PluginUnderTest.of(plugin)
    exports = {one.name: one for one in tested.interface.exports}
    if export not in exports:
        meant = nearest(export, exports)
        hint = f": did you mean `{meant}`?" if meant else ""
        raise KeyError(f"{tested.interface.name} has no export `{export}`{hint}")
    made = _Strategies(tested)
    return st.tuples(*(made.of(arg.kind, levels) for arg in exports[export].args))


def values(kind: Kind | str, plugin: Testable, *, levels: int = _LEVELS) -> SearchStrategy[Any]:
    """Values of *kind*: a Kind, or its text, which may name the types of *plugin*.

    Numbers cover their whole range, floats include NaN, infinities and -0.0, texts include NUL but
    no surrogates. Arrays are memoryviews; those of several dimensions are not empty. Records and
    variants are nested at most *levels* deep, or as deep as the smallest value of the kind.

    Raises ValueError where *kind* is not a kind, or is a result.
    """
    tested = PluginUnderTest.of(plugin)
    if isinstance(kind, str):
        kind = parse(kind, tested.interface.types)
    if kind.word in {"result", "_"}:
        raise ValueError(f"`{kind}` is no kind of a value: only a function returns one")
    return _Strategies(tested).of(kind, levels)


class _Strategies:
    """The strategies for the kinds of *tested*."""

    def __init__(self, tested: PluginUnderTest) -> None:
        self._types = tested.interface.types
        self._classes = tested.classes
        self._minimal = MinimalValues(tested)
        self._made: dict[tuple[str, int], SearchStrategy[Any]] = {}

    def of(self, kind: Kind, levels: int) -> SearchStrategy[Any]:
        """Values of *kind*, nested at most *levels* deep, or as deep as the smallest value."""
        levels = max(levels, int(self._minimal.height(kind)))
        if kind.word in self._types:
            # Deferred: a manifest may declare more than a test asks for.
            key = (kind.word, levels)
            if key not in self._made:
                type_ = self._types[kind.word]
                self._made[key] = st.deferred(lambda: self._declared(type_, levels - 1))
            return self._made[key]
        if kind.word in _SIMPLE:
            return _SIMPLE[kind.word]()
        made: Callable[[Kind, int], SearchStrategy[Any]] = getattr(self, f"_{kind.word}")
        return made(kind, levels)

    def _fits(self, kind: Kind, levels: int) -> bool:
        return self._minimal.height(kind) <= levels

    def _list(self, kind: Kind, levels: int) -> SearchStrategy[Any]:
        if not self._fits(kind.of[0], levels):
            return st.builds(list[Any])
        return st.lists(self.of(kind.of[0], levels), max_size=self._most(kind.of[0]))

    def _map(self, kind: Kind, levels: int) -> SearchStrategy[Any]:
        key, item = kind.of
        if not self._fits(item, levels):
            return st.builds(dict[Any, Any])
        most = self._most(item)
        return st.dictionaries(self.of(key, levels), self.of(item, levels), max_size=most)

    def _most(self, kind: Kind) -> int | None:
        """The most items of a list of *kind*: few where each may be a tree."""
        return None if kind.word in _SIMPLE or kind.block else 3

    def _option(self, kind: Kind, levels: int) -> SearchStrategy[Any]:
        if not self._fits(kind.of[0], levels):
            return st.none()
        return st.none() | self.of(kind.of[0], levels)

    def _tuple(self, kind: Kind, levels: int) -> SearchStrategy[Any]:
        return st.tuples(*(self.of(one, levels) for one in kind.of))

    def _array(self, kind: Kind, levels: int) -> SearchStrategy[Any]:
        block, numbers = kind.block, self.of(kind.of[0], levels)
        if kind.dimensions == 1:
            return st.lists(numbers).map(lambda found: shaped(block, [len(found)], found))
        return st.lists(
            st.integers(1, _LONGEST_SIDE), min_size=kind.dimensions, max_size=kind.dimensions
        ).flatmap(lambda shape: _grids(block, shape, numbers))

    def _declared(self, type_: Type, levels: int) -> SearchStrategy[Any]:
        name = names.camel(type_.name)
        made: Any = self._classes.get(name)
        if type_.form == "enum":
            return st.sampled_from(list(made))
        if type_.form == "flags":
            return st.integers(0, (1 << len(type_.parts)) - 1).map(made)
        if type_.form == "record":
            fields = {p.name: self.of(p.kind, levels) for p in type_.parts if p.kind}
            return st.builds(made, **fields)
        minimal = type_.parts[self._minimal.case(type_)]
        others = [
            one
            for one in type_.parts
            if one is not minimal and (one.kind is None or self._fits(one.kind, levels))
        ]
        cases: list[SearchStrategy[Any]] = []
        for part in (minimal, *others):  # examples shrink to the first
            case: Any = self._classes[f"{name}{names.camel(part.name)}"]
            within = [self.of(part.kind, levels)] if part.kind else []
            cases.append(st.builds(case, *within))
        return st.one_of(cases)


def _grids(block: str, shape: list[int], numbers: SearchStrategy[Any]) -> SearchStrategy[Any]:
    count = 1
    for side in shape:
        count *= side
    return st.lists(numbers, min_size=count, max_size=count).map(
        lambda found: shaped(block, shape, found)
    )


def _whole(word: str) -> Callable[[], SearchStrategy[Any]]:
    low, high = SCALARS[word].low, SCALARS[word].high
    return lambda: st.integers(low, high) | st.sampled_from((high, low))


_SIMPLE: Mapping[str, Callable[[], SearchStrategy[Any]]] = {
    **{word: _whole(word) for word, scalar in SCALARS.items() if scalar.whole},
    "bool": st.booleans,
    "f32": lambda: st.floats(width=32),
    "f64": st.floats,
    "char": lambda: st.characters(exclude_categories=["Cs"]) | st.sampled_from(_ODD_CHARS),
    "string": lambda: st.text() | st.text(st.sampled_from(_ODD_CHARS)),
    "bytes": st.binary,
}
