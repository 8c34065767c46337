"""Guests -> what it takes until the first call, and what limits cost."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import hotplug
from bench.contenders import HOTPLUG
from bench.figure import Figure
from bench.guests import Guests
from bench.measure import Contender, Workload, measure
from hotplug.runtime.instance import Instance
from hotplug.runtime.module import Module

__all__ = ["limits", "start"]

_TEXT = "the quick brown fox jumps over the lazy dog " * 100


def start(guests: Guests) -> Iterator[tuple[str, Mapping[str, float], Figure]]:
    """The cases `load` and `instance`."""
    name = "load from a warm cache"
    times = measure(Workload(name, None, [Contender(HOTPLUG, _load, (guests.plugin,))]))
    yield name, times, Figure(name, times[HOTPLUG], 1e-3, most=True, time=True)
    name = "fresh instance"
    module = Module.load(guests.module.read_bytes())
    times = measure(Workload(name, None, [Contender(HOTPLUG, _instance, (module,))]))
    yield name, times, Figure(name, times[HOTPLUG], 60e-6, most=True, time=True)


def limits(guests: Guests) -> tuple[str, Mapping[str, float], Figure]:
    """A call that reads a text of 4.4 kB, with a time limit and without one."""
    free = guests.root / "without-limit"
    shutil.copytree(guests.plugin, free, ignore=shutil.ignore_patterns("target"))
    manifest = free / "plugin.toml"
    manifest.write_text(manifest.read_text() + '\n[limits]\ntime = "none"\n')
    name = "words, 4.4 kB"
    with_limit, without = "with a time limit", "without"
    times = measure(Workload(name, lambda found: found == 900, [
        Contender(with_limit, hotplug.load(guests.plugin)["words"], (_TEXT,)),
        Contender(without, hotplug.load(free)["words"], (_TEXT,)),
    ]))  # fmt: skip
    ratio = times[with_limit] / times[without]
    return name, times, Figure(f"{name}, with a time limit beside none", ratio, 1.1, most=True)


def _load(path: Path) -> Any:
    with hotplug.load(path) as plugin:
        return plugin


def _instance(module: Module) -> None:
    made = Instance(module)
    made.start()
    made.close()
