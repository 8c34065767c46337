"""Contenders -> times: all in one process, in turn, so that each sees the same machine."""

from __future__ import annotations

import gc
import math
import statistics
import timeit
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

__all__ = ["BRIEF", "Contender", "Rounds", "Spread", "Workload", "measure"]

_SLOW_SECONDS, _SLOW_ROUNDS = 0.1, 2


@dataclass(frozen=True, slots=True)
class Contender:
    """One way to do a workload: *call* is timed with *arguments*."""

    name: str
    call: Callable[..., Any]
    arguments: tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Workload:
    """What every contender does, and whether what it gave is *right*; None: not looked at."""

    name: str
    right: Callable[[Any], bool] | None
    contenders: Sequence[Contender]


@dataclass(frozen=True, slots=True)
class Rounds:
    """How often each contender has its turn, and about how many *seconds* one turn takes."""

    count: int
    seconds: float


_LONG = Rounds(25, 0.006)
BRIEF = Rounds(300, 0.0005)
"""For what is a difference of two times: a short turn is seldom interrupted."""


@dataclass(frozen=True, slots=True)
class Spread:
    """The middle of many times, and the least that 95 of 100 of them do not exceed."""

    median: float
    p95: float

    @classmethod
    def of(cls, times: Sequence[float]) -> Spread:
        """Of *times*; the second is one of them, by the nearest rank."""
        rank = math.ceil(0.95 * len(times))
        return cls(statistics.median(times), sorted(times)[rank - 1])


@dataclass(slots=True)
class _Timed:
    timer: timeit.Timer
    number: int
    rounds: int
    least: float


def measure(workload: Workload, rounds: Rounds = _LONG) -> Mapping[str, float]:
    """Seconds of one call by each contender: the least over *rounds*, taken in turn.

    One that takes 0.1 s a call or more is timed in the first 2 rounds only. Raises ValueError
    where a contender gives a wrong answer.
    """
    timed = {one.name: _prepared(workload, one, rounds) for one in workload.contenders}
    gc.collect()
    for turn in range(rounds.count):
        for one in timed.values():
            if turn < one.rounds:
                one.least = min(one.least, one.timer.timeit(one.number) / one.number)
    return {name: one.least for name, one in timed.items()}


def _prepared(workload: Workload, one: Contender, rounds: Rounds) -> _Timed:
    """A checked contender, with the number of its calls that fill a batch."""
    found = one.call(*one.arguments)
    if workload.right is not None and not workload.right(found):
        raise ValueError(f"{workload.name} by {one.name} gave {found!r:.80}")
    del found
    names = ", ".join(f"_{at}" for at in range(len(one.arguments)))
    scope = {"_call": one.call, **{f"_{at}": arg for at, arg in enumerate(one.arguments)}}
    timer = timeit.Timer(f"_call({names})", globals=scope)
    number, taken = 1, timer.timeit(1)
    while taken < rounds.seconds and number < 1 << 20:
        number *= 2
        taken = timer.timeit(number)
    slow = taken / number >= _SLOW_SECONDS
    return _Timed(timer, number, _SLOW_ROUNDS if slow else rounds.count, taken / number)
