"""Difference: where two values of one kind, in their JSON form, are not the same."""

from __future__ import annotations

import difflib
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any

from hotplug.interface import Type
from hotplug.kinds import SCALARS, Kind

__all__ = ["Difference", "differences"]

_MOST = 100
"""Differences that are listed of one value."""
_CONTEXT = 2
"""Equal lines of a text around those that differ."""
_LONGEST = 2000
"""Lines of a text that are compared by line: the time grows with the square."""
_SHOWN = 200
"""Characters of a value in a difference."""
_ABSENT = object()


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference. *way* leads from the value to the place: `.tags[2]`, empty for itself."""

    way: str
    old: str | None
    """The old value there, as JSON; None where there was none."""
    new: str | None
    """The new one; None where there is none any more."""
    delta: str = ""
    """For numbers, new minus old, with its sign."""
    lines: tuple[str, ...] = ()
    """For texts of several lines, those that differ, after `-` or `+`, and some around them."""

    def __str__(self) -> str:
        """One line; for a text of several lines, these."""
        where = f"{self.way or 'result'}: "
        if self.lines:
            return "\n".join([where.rstrip(), *self.lines])
        if self.old is None:
            return f"{where}added {self.new}"
        if self.new is None:
            return f"{where}removed {self.old}"
        return f"{where}{self.old} -> {self.new}" + (f" ({self.delta})" if self.delta else "")


def differences(
    kind: Kind | None, old: Any, new: Any, types: Mapping[str, Type]
) -> tuple[Difference, ...]:
    """The differences of *old* and *new*, which Encoder made from values of *kind*.

    Lists are compared by position, maps by key, records by field, texts by line. NaN is the same as
    NaN; -0.0 is not 0.0. At most 100 are listed.
    """
    if kind is None or _text(old) == _text(new):
        return ()
    return tuple(islice(_Comparison(types).of(kind, old, new, ""), _MOST))


class _Comparison:
    def __init__(self, types: Mapping[str, Type]) -> None:
        self._types = types

    def of(self, kind: Kind, old: Any, new: Any, way: str) -> Iterator[Difference]:
        if old is _ABSENT or new is _ABSENT:
            yield Difference(way, _shown(old), _shown(new))
        elif _text(old) == _text(new):
            return
        else:
            found: Iterator[Difference] | None = None
            if kind.word in self._types:
                found = self._declared(self._types[kind.word], old, new, way)
            else:
                compare: Callable[[Kind, Any, Any, str], Iterator[Difference] | None]
                compare = getattr(self, f"_{kind.word}", self._whole)
                found = compare(kind, old, new, way)
            yield from [Difference(way, _shown(old), _shown(new))] if found is None else found

    def _whole(self, kind: Kind, old: Any, new: Any, way: str) -> Iterator[Difference] | None:
        if kind.word not in SCALARS or kind.word in {"bool", "char"}:
            return None
        return iter([Difference(way, _shown(old), _shown(new), _delta(kind, old, new))])

    def _string(self, _kind: Kind, old: Any, new: Any, way: str) -> Iterator[Difference] | None:
        before, after = old.split("\n"), new.split("\n")
        if max(len(before), len(after)) > _LONGEST or len(before) == len(after) == 1:
            return None
        lines = difflib.unified_diff(before, after, n=_CONTEXT, lineterm="")
        kept = tuple(line[: _SHOWN + 1] for line in islice(lines, 2, 2 + _LONGEST))
        return iter([Difference(way, _shown(old), _shown(new), lines=kept)])

    def _list(self, kind: Kind, old: Any, new: Any, way: str) -> Iterator[Difference]:
        for at in range(max(len(old), len(new))):
            before = old[at] if at < len(old) else _ABSENT
            after = new[at] if at < len(new) else _ABSENT
            yield from self.of(kind.of[0], before, after, f"{way}[{at}]")

    def _array(self, kind: Kind, old: Any, new: Any, way: str) -> Iterator[Difference] | None:
        if old["shape"] != new["shape"]:
            return iter([Difference(f"{way}.shape", _shown(old["shape"]), _shown(new["shape"]))])
        return self._list(Kind("list", kind.of), old["data"], new["data"], way)

    def _option(self, kind: Kind, old: Any, new: Any, way: str) -> Iterator[Difference] | None:
        return None if old is None or new is None else self.of(kind.of[0], old, new, way)

    def _tuple(self, kind: Kind, old: Any, new: Any, way: str) -> Iterator[Difference]:
        for at, (of, before, after) in enumerate(zip(kind.of, old, new, strict=True)):
            yield from self.of(of, before, after, f"{way}[{at}]")

    def _map(self, kind: Kind, old: Any, new: Any, way: str) -> Iterator[Difference]:
        before = {_text(key): value for key, value in old}
        after = {_text(key): value for key, value in new}
        for key in {**before, **after}:
            one, other = before.get(key, _ABSENT), after.get(key, _ABSENT)
            yield from self.of(kind.of[1], one, other, f"{way}[{key}]")

    def _result(self, kind: Kind, old: Any, new: Any, way: str) -> Iterator[Difference]:
        return self.of(kind.of[0], old, new, way)

    def _declared(self, type_: Type, old: Any, new: Any, way: str) -> Iterator[Difference] | None:
        if type_.form == "record":
            return (
                one
                for part in type_.parts
                if part.kind
                for one in self.of(part.kind, old[part.name], new[part.name], f"{way}.{part.name}")
            )
        if type_.form != "variant" or old["case"] != new["case"]:
            return None
        kind = next(part.kind for part in type_.parts if part.name == old["case"])
        if kind is None:
            return None
        return self.of(kind, old["value"], new["value"], f"{way}.{old['case']}")


def _delta(kind: Kind, old: Any, new: Any) -> str:
    if SCALARS[kind.word].whole:
        return f"{int(new) - int(old):+d}"
    delta = float(new) - float(old)
    return f"{delta:+g}" if delta else ""  # 0.0 and -0.0 differ by nothing


def _text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _shown(value: Any) -> str | None:
    if value is _ABSENT:
        return None
    text = _text(value)
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"
