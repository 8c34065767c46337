"""Contenders -> times: all in one process, in turn, so that each sees the same machine."""

from __future__ import annotations

import gc
import timeit
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

__all__ = ["Contender", "Workload", "measure"]

_BATCH_SECONDS = 0.006
_ROUNDS = 25


@dataclass(frozen=True, slots=True)
class Contender:
    """One way to do a workload: *call* is timed with *arguments*."""

    name: str
    call: Callable[..., Any]
    arguments: tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Workload:
    """What every contender does, and must answer."""

    name: str
    answer: Any
    contenders: Sequence[Contender]


def measure(workload: Workload, rounds: int = _ROUNDS) -> Mapping[str, float]:
    """Seconds of one call by each contender: the least over *rounds*, taken in turn.

    Raises ValueError where a contender gives another answer.
    """
    timers: dict[str, tuple[timeit.Timer, int]] = {}
    for one in workload.contenders:
        found = one.call(*one.arguments)
        if found != workload.answer:
            raise ValueError(f"{workload.name} by {one.name} gave {found!r:.80}")
        names = ", ".join(f"_{at}" for at in range(len(one.arguments)))
        scope = {"_call": one.call, **{f"_{at}": arg for at, arg in enumerate(one.arguments)}}
        timer = timeit.Timer(f"_call({names})", globals=scope)
        number, taken = timer.autorange()
        timers[one.name] = timer, max(1, round(number * _BATCH_SECONDS / taken))
    least = dict.fromkeys(timers, float("inf"))
    gc.collect()
    for _ in range(rounds):
        for name, (timer, number) in timers.items():
            least[name] = min(least[name], timer.timeit(number) / number)
    return least
