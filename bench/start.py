"""Guests -> what it takes until the first call."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import hotplug
from bench.contenders import HOTPLUG
from bench.figure import Figure
from bench.guests import Guests
from bench.measure import Contender, Workload, measure
from hotplug.runtime import Instance, Module
from hotplug.runtime import start as started

__all__ = ["start"]


def start(guests: Guests) -> Iterator[tuple[str, Mapping[str, float], Figure]]:
    """The cases `load` and `instance`."""
    name = "load from a warm cache"
    times = measure(Workload(name, None, [Contender(HOTPLUG, _load, (guests.plugin,))]))
    yield name, times, Figure(name, times[HOTPLUG], 1e-3, most=True, time=True)
    name = "fresh instance"
    module = Module.load(guests.module.read_bytes())
    times = measure(Workload(name, None, [Contender(HOTPLUG, _instance, (module,))]))
    yield name, times, Figure(name, times[HOTPLUG], 60e-6, most=True, time=True)


def _load(path: Path) -> Any:
    with hotplug.load(path) as plugin:
        return plugin


def _instance(module: Module) -> None:
    made = Instance(module)
    started(made)
    made.close()
