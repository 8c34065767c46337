"""Limits: what the calls of a plugin may use, from `[limits]` and from the host."""

from __future__ import annotations

import math
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from hotplug.kinds import nearest
from hotplug.manifest.toml.table import Table

__all__ = ["Bounds", "Limits", "bounds"]

_AMOUNT = re.compile(r"(\d{1,18}(?:\.\d{1,18})?)\s*([A-Za-z]+)", re.ASCII)
_SIZES = {"B": 1.0, "KiB": float(1 << 10), "MiB": float(1 << 20), "GiB": float(1 << 30)}
_TIMES = {"us": 1e-6, "ms": 1e-3, "s": 1.0, "min": 60.0}
_ELSEWHERE = {
    "b": "B", "k": "KiB", "kb": "KiB", "kib": "KiB", "m": "MiB", "mb": "MiB", "mib": "MiB",
    "g": "GiB", "gb": "GiB", "gib": "GiB", "sec": "s", "secs": "s", "second": "s", "seconds": "s",
    "millis": "ms", "minute": "min", "minutes": "min",
}  # fmt: skip
"""The intended unit, by another spelling in lower case."""
_ENDLESS = 'a call without a limit is `time = "none"`'
_FEWEST = 2
"""Instances of a machine with one processor: a signal handler can call within a call."""


@dataclass(frozen=True, slots=True)
class _Range:
    """The range of one limit, both ends included, in the unit of Limits."""

    whole: bool
    low: float
    high: float
    shown: str
    """The range as a manifest spells it."""

    def __contains__(self, value: float) -> bool:
        return self.low <= value <= self.high


_DAY = 86_400.0
_RANGES: Mapping[str, _Range] = {
    "memory": _Range(True, 64 << 10, 4 << 30, "from `64 KiB` to `4 GiB`"),
    "time": _Range(False, 0.001, _DAY, "from `1 ms` to `1440 min`"),
    "result": _Range(True, 0, 4 << 30, "from `0 B` to `4 GiB`"),
    "instances": _Range(True, 1, 4096, "from 1 to 4096"),
    "wait": _Range(False, 0, _DAY, "from `0 s` to `1440 min`"),
    "stack": _Range(True, 64 << 10, 1 << 20, "from `64 KiB` to `1 MiB`"),
    "table": _Range(True, 0, 10_000_000, "from 0 to 10_000_000"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """The limits that a host sets for a plugin; None leaves a limit as it is.

    Raises ValueError for a number out of range, and TypeError for what is no number.
    """

    memory: int | None = None
    """Bytes of one instance's memory."""
    time: float | None = None
    """Seconds of one call; `math.inf` for no limit."""
    result: int | None = None
    """Bytes of one result as it crosses the boundary."""
    instances: int | None = None
    """How many calls run at once; with 1 all calls share one state."""
    wait: float | None = None
    """Seconds that a call waits for an instance while all are busy."""
    stack: int | None = None
    """Bytes of the stack of one call."""
    table: int | None = None
    """Elements of one table, which holds pointers to functions."""
    interrupts: bool | None = None
    """Whether a call can be interrupted; only the host sets it. Without, code has no checks: loops
    are quicker, and no time limit, no Ctrl-C, no cancelled task and no swap ends a call. Calls
    release the GIL. It is for trusted plugins only."""

    def __post_init__(self) -> None:
        for name, value in _said(self).items():
            _check(name, value)
        if self.interrupts not in {None, True, False}:
            raise TypeError(f"`interrupts` must be a bool, not {self.interrupts!r}")
        if self.interrupts is False and self.time not in {None, math.inf}:
            raise ValueError(f"the limit `time` is {self.time}, and needs `interrupts`")


def _check(name: str, value: Any) -> None:
    """Raises TypeError or ValueError where *value* is invalid for the limit *name*."""
    allowed = _RANGES[name]
    wanted = int if allowed.whole else (int, float)
    if isinstance(value, bool) or not isinstance(value, wanted):
        what = "an int" if allowed.whole else "a number of seconds"
        raise TypeError(f"the limit `{name}` must be {what}, not {value!r}")
    if value not in allowed and not (name == "time" and value == math.inf):
        endless = ", nor `math.inf`" if name == "time" else ""
        raise ValueError(
            f"the limit `{name}` is {value}, not from {allowed.low:.15g} to"
            f" {allowed.high:.15g}{endless}"
        )


@dataclass(frozen=True, slots=True)
class Bounds:
    """The effective limits: those of the manifest, each with its default. See Limits."""

    memory: int = 64 << 20
    time: float = 5.0
    result: int = 16 << 20
    instances: int = 0
    """0 for as many as the host has processors: see *pool*."""
    wait: float = 30.0
    stack: int = 512 << 10
    table: int = 1 << 16
    interrupts: bool = True

    @property
    def deadline(self) -> float:
        """Seconds after which a call is interrupted; `math.inf` for never."""
        return self.time if self.interrupts else math.inf

    @property
    def pool(self) -> int:
        """How many calls run at once on this machine."""
        return self.instances or max(_FEWEST, os.cpu_count() or 1)

    def overridden(self, by: Limits) -> Bounds:
        """These limits, replaced by those that *by* sets."""
        interrupts = self.interrupts if by.interrupts is None else by.interrupts
        return replace(self, **_said(by), interrupts=interrupts)

    def capped(self, at: Limits) -> Bounds:
        """These limits, none above those of *at*."""
        now = {**_said(self), "instances": self.pool}
        lower = {name: value for name, value in _said(at).items() if value < now[name]}
        timed = at.time is not None and at.time < math.inf
        interrupts = self.interrupts or bool(at.interrupts) or timed
        return replace(self, **lower, interrupts=interrupts)


def _said(limits: Limits | Bounds) -> dict[str, Any]:
    """The limits that *limits* sets."""
    said = {name: getattr(limits, name) for name in _RANGES}
    return {name: value for name, value in said.items() if value is not None}


def bounds(table: Table) -> Bounds:
    """The limits in the table `[limits]`, with the default of each that is missing."""
    table.allow(_RANGES)
    default = Bounds()
    return Bounds(
        memory=_size(table, "memory", default.memory, "16 MiB"),
        time=_time(table, "time", default.time, "250 ms", _ENDLESS),
        result=_size(table, "result", default.result, "1 MiB"),
        instances=_count(table, "instances", default.instances, 4),
        wait=_time(table, "wait", default.wait, "10 s", "`0 s` does not wait at all"),
        stack=_size(table, "stack", default.stack, "256 KiB"),
        table=_count(table, "table", default.table, 1000),
    )


def _count(table: Table, key: str, default: int, example: int) -> int:
    count = table.get(key, int, None, example=f"{key} = {example}")
    if count is None:
        return default
    hint = "without it there are as many as processors" if key == "instances" else ""
    _check_range(table, key, count, hint)
    return count


def _size(table: Table, key: str, default: int, example: str) -> int:
    text = table.get(key, str, None, example=f'{key} = "{example}"')
    size = None if text is None else _amount(table, key, text, _SIZES, f"`{example}`")
    if size is None:
        return default
    _check_range(table, key, size)
    return int(size)


def _time(table: Table, key: str, default: float, example: str, hint: str) -> float:
    text = table.get(key, str, None, example=f'{key} = "{example}"')
    if text == "none" and key == "time":
        return math.inf
    shown = f"`{example}`; {hint}"
    time = None if text is None else _amount(table, key, text, _TIMES, shown)
    if time is None:
        return default
    _check_range(table, key, time, hint)
    return time


def _check_range(table: Table, key: str, value: float, hint: str = "") -> None:
    if value not in _RANGES[key]:
        table.problem(f"the {key} limit is out of range", key, _RANGES[key].shown, hint)


def _amount(
    table: Table, key: str, text: str, units: Mapping[str, float], example: str
) -> float | None:
    """Parses *text*, a number with a unit, into the unit of factor 1; None where it is none."""
    found = _AMOUNT.fullmatch(text.strip())
    if found is not None and found[2] in units:
        return float(found[1]) * units[found[2]]
    label, hint = "expected a number and a unit", f"for example {example}"
    if found is not None:
        label = f"unknown unit `{found[2]}`"
        meant = _ELSEWHERE.get(found[2].lower(), "") or nearest(found[2], units)
        if meant in units:
            hint = f"did you mean `{found[1]} {meant}`?"
        else:
            hint = f"the units are: {', '.join(f'`{unit}`' for unit in units)}"
    what = "a size" if units is _SIZES else "a time"
    shown = f"`{text}`" if text else "an empty string"
    table.problem(f"{shown} is not {what}", key, label, hint)
    return None
