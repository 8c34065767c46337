"""Plugins that fail in every way, on many threads: `python tests/torture.py SECONDS [SEED]`.

Sixteen threads and an event loop call three plugins, which answer, panic, trap, loop, take memory
without an end, refuse, and call hosts that raise; another thread loads plugins and closes them
under these calls, and one swaps generations under them. Each call has a token, from which its
result or its exception is made; one that ends in any other way is a finding. Each call is counted
when it begins and when it ends.

The time is cut into phases. After each, every call has ended, and what the process has is looked
at. Prints a summary, and exits with 1 where there is a finding.

`python tests/torture.py leaks [CALLS]` makes failing calls on one thread, and prints what they
leave behind.
"""

from __future__ import annotations

import asyncio
import ctypes
import faulthandler
import gc
import logging
import os
import random
import re
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import hotplug
from hotplug.errors import PluginTimeout, PluginUnavailable
from torture_acts import Lines, Plugins, views
from torture_calls import Caller, Load, current, find, findings, judged, perform

__all__ = ["Torture"]

THREADS = 16
TASKS = 6
STUCK = 240.0
"""Seconds over its time after which a phase has a call that never ends."""
PHASE = 60.0
"""Seconds at most."""
PATIENCE = (None, None, 0.0, 0.001, 0.02, 0.1)
"""After how many seconds a call that is awaited is cancelled."""


class Torture:
    """Callers, and the plugins that they call."""

    def __init__(self, root: Path, seed: int) -> None:
        self.plugins = made = Plugins(root)
        numbers = iter(range(1, 1000))
        self.threads = [Caller(next(numbers), seed) for _ in range(THREADS)]
        self.tasks = [Caller(next(numbers), seed, cancels=True) for _ in range(TASKS)]
        self.churner = Caller(next(numbers), seed)
        self.reloads = random.Random(f"{seed} reloads")
        self.solo = made.solo("solo")
        self.keeper = made.keeper("keeper", self.solo)
        circuit = hotplug.Circuit(failures=30, window=0.5, pause=0.02)
        restart = hotplug.Restart(first=0.001, most=0.01)
        self.loads = [
            self.solo,
            self.keeper,
            made.hosting("hosting", self.keeper),
            made.solo("circuit", 4, policy=circuit),
            made.solo("restart", 4, policy=restart),
        ]
        self.churned: Load | None = None
        """One that is closed soon."""

    @property
    def callers(self) -> list[Caller]:
        return [*self.threads, *self.tasks, self.churner]

    def phase(self, seconds: float) -> None:
        """Let all make calls for *seconds*, and wait until each has ended."""
        end = time.monotonic() + seconds
        before = threading.active_count()  # with the clock's own, where it has any
        faulthandler.dump_traceback_later(seconds + STUCK, exit=True)
        jobs = [partial(self._calls, caller, end) for caller in self.threads]
        jobs += [partial(job, end) for job in (self._churns, self._awaits, self._reloads)]
        threads = [threading.Thread(target=_reported, args=[job]) for job in jobs]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        while threading.active_count() > before:  # those of `aio` end by themselves
            gc.collect()
            time.sleep(0.01)
        _reported(self._settle)
        faulthandler.cancel_dump_traceback_later()

    def _calls(self, caller: Caller, end: float) -> None:
        while time.monotonic() < end and not findings:
            churned = self.churned
            perform(caller.step(caller.random.choice(self.loads + [churned] * bool(churned))))

    def _churns(self, end: float) -> None:
        """Load plugins, and close them while others call them."""
        caller = self.churner
        while time.monotonic() < end and not findings:
            if caller.random.random() < 0.5:
                load = self.plugins.solo("closed solo", 2)
            else:
                load = self.plugins.hosting("closed hosting", self.solo)
            self.churned = load
            for _ in range(5):
                perform(caller.step(load))
            time.sleep(0.02)
            load.closing = True
            load.plugin.close()
        self.churned = None

    def _reloads(self, end: float) -> None:
        """Swap generations under calls."""
        own = self.reloads
        while time.monotonic() < end and not findings:
            load = own.choice(self.loads)
            try:
                load.plugin.reload(fresh=True)
                load.swaps += 1
            except PluginTimeout:  # at its start, on a machine that is busy
                pass
            except PluginUnavailable as error:
                if not load.guarded:
                    find(error)
            time.sleep(own.random() / 10)

    def _awaits(self, end: float) -> None:
        loads = [
            self.plugins.solo("awaited solo", 3),
            self.plugins.hosting("awaited hosting", self.keeper),
        ]
        asyncio.run(self._tasks(end, loads))
        for load in loads:
            load.plugin.close()

    async def _tasks(self, end: float, loads: list[Load]) -> None:
        await asyncio.gather(*(self._task(caller, end, loads) for caller in self.tasks))

    async def _task(self, caller: Caller, end: float, loads: list[Load]) -> None:
        try:
            while time.monotonic() < end and not findings:
                await _awaited(caller, caller.random.choice(loads))
        except Exception as error:
            find(error)

    def _settle(self) -> None:
        """A few calls bring each pool back to its size; then all calls are counted."""
        views[:] = [None] * len(views)
        for load in self.loads:
            pool = load.plugin._pool
            for _ in range(20):
                perform(self.threads[0].step(load))
                if len(pool.alive) <= pool.size:
                    break
            if load.plugin.generation != load.swaps + 1:
                told = f"generation {load.plugin.generation} after {load.swaps} swaps"
                findings.append(f"{load.label} has {told}")
            if len(pool.alive) > pool.size:
                findings.append(f"{load.label} has {len(pool.alive)} instances, not {pool.size}")
        for caller in self.callers:
            if caller.started != caller.ended or caller.ended != caller.counts.total():
                told = f"{caller.started} calls begun, {caller.ended} ended"
                findings.append(f"caller {caller.number}: {told}")


def _reported(job: Callable[[], None]) -> None:
    """What goes wrong in *job* is a finding, which ends the run."""
    try:
        job()
    except BaseException as error:
        find(error)


async def _awaited(caller: Caller, load: Load) -> None:
    """Await a call, or cancel it."""
    step = caller.step(load)
    before = current.set(step)
    result: Any = None
    error: BaseException | None = None
    try:
        call = step.bound(load.plugin.aio)(*step.args)
        result = await asyncio.wait_for(call, caller.random.choice(PATIENCE))
    except asyncio.TimeoutError:
        caller.end(step, "cancelled")
        return
    except BaseException as caught:
        error = caught
    finally:
        current.reset(before)
    try:
        caller.end(step, judged(step, result, error))
    finally:
        del error  # its traceback has this frame


@dataclass
class Memory:
    """What this process has, while nothing is under way."""

    resident: int
    """KiB, without the pages of files."""
    objects: int
    """That Python's collector knows."""
    regions: int
    """Of the address space."""
    threads: int
    files: int

    @classmethod
    def now(cls) -> Memory:
        gc.collect()
        ctypes.CDLL(None).malloc_trim(0)  # what the allocator keeps for later is no leak
        process = Path("/proc/self")
        resident = re.search(r"RssAnon:\s*(\d+)", (process / "status").read_text())
        return cls(
            int(resident[1]) if resident else 0,
            len(gc.get_objects()),
            (process / "maps").read_text().count("\n"),
            len(os.listdir(process / "task")),
            len(os.listdir(process / "fd")),
        )

    def __str__(self) -> str:
        return (
            f"{self.resident:,} KiB resident, {self.objects:,} objects, {self.regions} regions,"
            f" {self.threads} threads, {self.files} files"
        )


ALLOWED = Memory(resident=16 << 10, objects=4000, regions=100, threads=8, files=2)
"""How much more the later phases may leave than the earlier ones, where nothing leaks.

The pools keep up to 16 instances, each with what its calls have touched of its 4 MiB, and the C
library keeps an arena and a stack for each of some threads: by that, phases differed by 5 MiB and
1,500 objects. A kept instance is 25 KiB, 40 objects and 4 regions at least, so a hundred of them
show, and so do 4,000 kept exceptions. An hour has a million calls from one half to the other, so
16 bytes of each show.
"""


def torture(directory: Path, seconds: float, seed: int) -> None:
    """Run the phases, and print what became of all calls."""
    length = min(PHASE, seconds / 8)
    print(f"seed {seed}, phases of {length:g} s", flush=True)
    made = Torture(directory, seed)
    usual = sys.getswitchinterval()
    seen: list[Memory] = []
    begun = time.monotonic()
    while (left := begun + seconds - time.monotonic()) > length / 2 and not findings:
        sys.setswitchinterval(usual if len(seen) % 2 else 1e-5)
        made.phase(min(length, left))
        seen.append(Memory.now())
        calls = sum(caller.ended for caller in made.callers)
        print(f"{time.monotonic() - begun:5.0f} s {calls:12,} calls: {seen[-1]}", flush=True)
    sys.setswitchinterval(usual)
    summarize(made)
    check_memory(seen)


def summarize(made: Torture) -> None:
    """Print how many calls ended how; most must have done what they were made for."""
    counts: Counter[tuple[str, str, str]] = Counter()
    for caller in made.callers:
        counts.update(caller.counts)
    outcomes = print_outcomes(counts)
    print(f"{sum(load.swaps for load in made.loads):,} swaps")
    for outcome in ("late", "refused", "closed", "cancelled"):
        if outcomes[outcome] > outcomes.total() / 2:
            findings.append(f"most calls were {outcome}")


def print_outcomes(counts: Counter[tuple[str, str, str]]) -> Counter[str]:
    """Print *counts*, and their sums by the outcome, which are given back."""
    outcomes: Counter[str] = Counter()
    for (label, export, outcome), count in sorted(counts.items()):
        print(f"{label:16} {export:18} {outcome:20} {count:12,}")
        outcomes[outcome] += count
    for outcome, count in outcomes.most_common():
        print(f"{outcome:20} {count:12,}")
    return outcomes


def check_memory(seen: list[Memory]) -> None:
    """Compare the least of the earlier phases, without the first, with the least of the later."""
    middle = len(seen) // 2
    for name in vars(ALLOWED):
        early, late = (
            min((getattr(memory, name) for memory in half), default=0)
            for half in (seen[1 : middle + 1], seen[middle + 1 :])
        )
        if early and late - early > getattr(ALLOWED, name):
            findings.append(f"more {name} from phase to phase: {early:,}, and then {late:,}")


def leaks(directory: Path, calls: int) -> None:
    """Let *calls* calls fail on this thread, and print what the process has before and after.

    Before them a tenth of as many warm it up.
    """
    plugins = Plugins(directory)
    caller = Caller(1, 1)
    solo = plugins.solo("solo", fails=True, time=0.01)
    hosting = plugins.hosting("hosting", solo, fails=True)
    seen: list[Memory] = []
    begun = time.monotonic()
    for _ in range(11):
        failed = 0
        while failed < calls // 10:
            failed += perform(caller.step(caller.random.choice([solo, hosting]))) is not None
        seen.append(Memory.now())
        print(f"{time.monotonic() - begun:5.0f} s: {seen[-1]}", flush=True)
    print_outcomes(caller.counts)
    first, last = seen[0], seen[-1]
    print(
        f"{10 * (calls // 10):,} calls failed: {last.resident - first.resident:+,} KiB,"
        f" {last.objects - first.objects:+,} objects"
    )


def main(words: list[str]) -> int:
    logger = logging.getLogger("hotplug.plugin.torture-keeper")
    logger.setLevel(logging.INFO)
    logger.propagate = False
    logger.addHandler(Lines())
    with tempfile.TemporaryDirectory(prefix="hotplug-torture-") as directory:
        if words[0] == "leaks":
            leaks(Path(directory), int(words[1]) if words[1:] else 100_000)
        else:
            seed = int(words[1]) if words[1:] else time.time_ns() % 1_000_000
            torture(Path(directory), float(words[0]), seed)
    for finding in findings:
        print(f"FINDING: {finding}")
    print(f"{len(findings)} findings")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
