"""Guests -> the cost of traps without signals: code that checks addresses, beside guard pages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

import wasmtime

from bench.figure import Figure
from bench.guests import Guests
from bench.limits import calls, cases
from bench.measure import BRIEF, Contender, Workload, measure
from hotplug.runtime import Module
from hotplug.runtime.module.engine import engine

__all__ = ["traps"]

_WITHOUT, _BY_SIGNALS = "checks", "signals"
_ALL_ADDRESSES = 4 << 30
"""With as many reserved, no address of 32 bits needs a check."""


def traps(guests: Guests) -> Iterator[tuple[str, Mapping[str, float], Figure]]:
    """Each workload of `limits` and `add`, in one module that is compiled both ways."""
    data = guests.module.read_bytes()
    checked = Module.load(data)
    profile = replace(checked.profile, reserved=_ALL_ADDRESSES, signals=True)
    target = engine(profile, checked.interface.limits.stack)
    compiled = wasmtime.Module(target, data)
    signalled = replace(checked, profile=profile, engine=target, compiled=compiled)
    made, other = calls(checked), calls(signalled)
    for name, export, arguments in (
        *((name, export, (argument,)) for name, export, argument, _ in cases()),
        ("add(i32, i32)", "add", (1, 2)),
    ):
        times = measure(Workload(name, other[export](*arguments).__eq__, [
            Contender(_WITHOUT, made[export], arguments),
            Contender(_BY_SIGNALS, other[export], arguments),
        ]), BRIEF)  # fmt: skip
        ratio = times[_WITHOUT] / times[_BY_SIGNALS]
        yield name, times, Figure(f"{name}, traps by checks beside signals", ratio, None, most=True)
