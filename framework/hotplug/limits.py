"""Limits: what one instance of a plugin may use, read from `[limits]`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from hotplug.kinds import nearest
from hotplug.table import Table

__all__ = ["Limits", "limits"]

_AMOUNT = re.compile(r"(\d{1,18}(?:\.\d{1,18})?)\s*([A-Za-z]+)", re.ASCII)
_SIZES = {"B": 1.0, "KiB": float(1 << 10), "MiB": float(1 << 20), "GiB": float(1 << 30)}
_TIMES = {"us": 1e-6, "ms": 1e-3, "s": 1.0, "min": 60.0}
_ELSEWHERE = {
    "b": "B", "k": "KiB", "kb": "KiB", "kib": "KiB", "m": "MiB", "mb": "MiB", "mib": "MiB",
    "g": "GiB", "gb": "GiB", "gib": "GiB", "sec": "s", "secs": "s", "second": "s", "seconds": "s",
    "millis": "ms", "minute": "min", "minutes": "min",
}  # fmt: skip
"""The unit that was meant, by what is written for it elsewhere, in lower case."""
_PAGE = 64 << 10
_MOST_MEMORY = 4 << 30
_SHORTEST_TIME = 0.001
_LONGEST_TIME = 86_400.0


@dataclass(frozen=True, slots=True)
class Limits:
    """What one instance may use: *memory* in bytes, *time* of one call in seconds or None."""

    memory: int = 64 << 20
    time: float | None = 5.0


def limits(table: Table) -> Limits:
    """The limits in the table `[limits]`, the default of each where it says nothing."""
    table.allow(["memory", "time"], later=["instances"])
    default = Limits()
    return Limits(_memory(table, default.memory), _time(table, default.time))


def _memory(table: Table, default: int) -> int:
    example = "16 MiB"
    text = table.get("memory", str, None, example=f'memory = "{example}"')
    memory = None if text is None else _amount(table, "memory", text, _SIZES, example)
    if memory is None:
        return default
    if not _PAGE <= memory <= _MOST_MEMORY:
        table.problem("the memory limit is out of range", "memory", "from `64 KiB` to `4 GiB`")
    return int(memory)


def _time(table: Table, default: float | None) -> float | None:
    example = "250 ms"
    text = table.get("time", str, None, example=f'time = "{example}"')
    if text == "none":
        return None
    time = None if text is None else _amount(table, "time", text, _TIMES, example)
    if time is None:
        return default
    if not _SHORTEST_TIME <= time <= _LONGEST_TIME:
        table.problem(
            "the time limit is out of range",
            "time",
            "from `1 ms` to `1440 min`",
            'a call without a limit is `time = "none"`',
        )
    return time


def _amount(
    table: Table, key: str, text: str, units: Mapping[str, float], example: str
) -> float | None:
    """The number with a unit that *text* is, in the unit that counts 1; None where it is none."""
    found = _AMOUNT.fullmatch(text.strip())
    if found is not None and found[2] in units:
        return float(found[1]) * units[found[2]]
    label, hint = "expected a number and a unit", f"for example `{example}`"
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
