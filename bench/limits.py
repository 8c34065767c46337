"""Guests -> what a time limit costs: code that looks at the clock, beside code that does not."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import numpy

from bench.figure import Figure
from bench.guests import Guests
from bench.measure import BRIEF, Contender, Workload, measure
from hotplug import binding as bindings
from hotplug.manifest import Bounds, Limits
from hotplug.runtime import Module, Pool

__all__ = ["Case", "calls", "cases", "limits"]

_LIMITED, _FREE = "with a time limit", "without"
_MOST = 1.1
_LETTERS = 100_000
_DEPTH = 13

Calls = Mapping[str, Callable[..., Any]]
Case = tuple[str, str, Any, float | None]
"""The name of a workload, its export, its argument, and the bar of its ratio."""


def limits(guests: Guests) -> Iterator[tuple[str, Mapping[str, float], Figure]]:
    """Each workload in one module, compiled twice, and called in the same way.

    `Limits(interrupts=False)` leaves the looks at the clock out of the code.
    """
    limited = Module.load(guests.module.read_bytes())
    made, free = calls(limited), calls(Module.load(guests.module.read_bytes(), limited=_freed))
    for name, export, argument, bar in cases():
        times = measure(Workload(name, free[export](argument).__eq__, [
            Contender(_LIMITED, made[export], (argument,)),
            Contender(_FREE, free[export], (argument,)),
        ]), BRIEF)  # fmt: skip
        ratio = times[_LIMITED] / times[_FREE]
        yield (
            name,
            times,
            Figure(f"{name}, with a time limit beside without", ratio, bar, most=True),
        )


def cases() -> list[Case]:
    """The workloads that branch, loop and read memory."""
    numbers = numpy.arange(100_000, dtype=numpy.float64)
    chance = random.Random(1)
    return [
        ("words, 100 kB of text", "words", _text(chance), _MOST),
        ("parser, 65 kB of formula", "evaluate", _formula(chance, _DEPTH), _MOST),
        ("sort, 20,000 numbers", "sort", 20_000, None),
        ("sum of 1e5 f64, one a turn", "sum_each", numbers, None),
        ("sum of 1e5 f64, eight a turn", "sum_array", numbers, None),
    ]


def _freed(bounds: Bounds) -> Bounds:
    return bounds.overridden(Limits(interrupts=False))


def calls(module: Module) -> Calls:
    """The exports of *module*, which all release the GIL, so that none is measured for that."""
    interface = module.interface
    return bindings.calls(interface, Pool(module), bindings.class_of(interface), "release")


def _text(chance: random.Random) -> str:
    words = ("".join(chance.choices("etaoinshrdlu", k=chance.randint(2, 9))) for _ in range(17_000))
    return " ".join(words)[:_LETTERS]


def _formula(chance: random.Random, depth: int) -> str:
    """Sums and products of numbers in brackets, *depth* deep."""
    if not depth:
        return str(chance.randint(1, 999))
    left, right = _formula(chance, depth - 1), _formula(chance, depth - 1)
    return f"({left} {chance.choice('+-*/')} {right})"
