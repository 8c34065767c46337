"""Edits of a plugin, and swaps of its modules, while four threads call a hook of it."""

from __future__ import annotations

import gc
import os
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

from callers import LIB, Callers, application, atomic, crate, in_place, module, of, until
from hotplug import Event
from hotplug.build.toolchain.search import find
from hotplug.host import Host, hookimpl

EDITS, SWAPS = 52, 1000


class Heard:
    """An observer: how often it heard what."""

    def __init__(self) -> None:
        self.builds = self.reloads = 0

    @hookimpl
    def hotplug_before_build(self) -> None:
        self.builds += 1

    @hookimpl
    def hotplug_reloaded(self) -> None:
        self.reloads += 1


# What every fifth edit breaks: a file, what becomes of its text, and what is told of it. A file
# without a text is removed.
BROKEN: list[tuple[str, Callable[[str], str | None], str]] = [
    (LIB, lambda text: text.replace("}", ""), "unclosed delimiter"),
    (LIB, lambda text: text.replace("as u64", ""), "mismatched types"),
    (LIB, lambda text: text.replace("n: u32", "n: u64"), "answer"),
    ("plugin.toml", lambda text: text.replace("u64", "u65"), "u65"),
    (LIB, lambda text: text.replace("fn answer", "fn reply"), "answer"),
    ("plugin.toml", lambda text: None, "plugin.toml"),
    (LIB, lambda text: text.replace("mod exports;", ""), "mod exports;"),
    ("Cargo.toml", lambda text: text.replace('"2021"', ""), "Cargo.toml"),
    (LIB, lambda text: None, LIB),
    ("plugin.toml", lambda text: text[:40], "plugin.toml"),
]


def trouble(host: Host) -> str:
    """Why the status says that what is on disk is not live; empty where it does not."""
    status = of(host)
    if status.state != "stale":
        return ""
    return f"{status.error}\n{getattr(status.error, 'rendered', '')}"


def retired(events: list[Event]) -> list[int]:
    """The generations that have ended."""
    return [event.generation for event in events if event.what == "retired"]


def test_fifty_edits_under_four_threads(tmp_path: Path) -> None:
    """No call fails, each good edit is live, and each broken one leaves what was live before."""
    find()
    root = crate(tmp_path / "answerer")
    manager, host = application()
    heard, events = Heard(), list[Event]()
    host.observers.register(heard)
    assert host.load_all(tmp_path, on_event=events.append) == []  # it is not built yet
    source, good = (root / LIB).read_text(), {0}

    def edited(number: int) -> str:
        return source.replace("EDIT: u64 = 0", f"EDIT: u64 = {number}")

    def live(number: int) -> None:
        until(lambda: set(callers.latest) == {number}, lambda: host.status)
        until(lambda: of(host).state == "serving", lambda: trouble(host))
        assert of(host).error is None

    def broken(text: str, file: str, change: Callable[[str], str | None], told: str) -> None:
        kept, before = (root / file).read_text(), callers.latest
        spoilt = change(text if file == LIB else kept)
        save(root / file, spoilt) if spoilt else (root / file).unlink()
        until(lambda: told in trouble(host), lambda: trouble(host))
        callers.go_on()
        assert callers.latest == before
        if file != LIB:  # which the next edit mends
            save(root / file, kept)
            live(before[0])

    with host.watch():
        until(lambda: of(host).state == "serving", lambda: host.status)
        with Callers(manager, pause=0.001) as callers:
            for number in range(2, 2 * EDITS + 2, 2):
                turn = number // 2
                save = (atomic, in_place)[turn % 2]
                if turn % 5 == 4:
                    broken(edited(number), *BROKEN[turn // 5])
                    continue
                if turn % 7 == 0:  # live for a moment, or never
                    good.add(number - 1)
                    save(root / LIB, edited(number - 1))
                good.add(number)
                save(root / LIB, edited(number))
                live(number)
    assert callers.wrong == []
    assert all(set(seen) - {-1} <= good for seen in callers.seen)
    assert EDITS <= heard.builds <= 2 * EDITS
    last = of(host).generation
    assert last == heard.reloads + 1 <= len(good)
    until(lambda: len(retired(events)) >= last - 1, lambda: retired(events))
    assert sorted(retired(events)) == list(range(1, last))
    assert of(host).calls == sum(callers.counts)
    assert of(host).failures == 0
    host.unload("answerer")


def memory() -> int:
    """The bytes of this process that are in memory; 0 where that is not told."""
    kept = Path("/proc/self/statm")
    return int(kept.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") if kept.exists() else 0


def instances() -> int:
    """How many there are in this process."""
    gc.collect()
    return sum(type(one).__name__ == "Instance" for one in gc.get_objects())


def test_a_thousand_swaps_under_four_threads(tmp_path: Path) -> None:
    """No call fails or sees an older module again, each generation ends once, and all is freed.

    Some of them keep the manifest, and are swapped inside the functions that there are; others do
    not, and get functions of their own.
    """
    path = tmp_path / "plugin.wasm"
    modules = [module(number, f"# {number // 4}") for number in range(11)]
    path.write_bytes(modules[0])
    manager, host = application()
    events, settled = list[Event](), 0
    alive = instances()
    plugin = host.load(path, on_event=events.append)
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-4)
    try:
        with Callers(manager, pause=0.0001) as callers:
            for turn in range(1, SWAPS + 1):
                path.write_bytes(modules[1 + (turn - 1) * 10 // SWAPS])
                assert host.reload("honest", fresh=True).generation == turn + 1
                if turn == SWAPS // 5:
                    settled = memory()
            callers.go_on()
    finally:
        sys.setswitchinterval(interval)
    assert callers.wrong == []
    assert callers.latest == [10] * 4
    assert of(host).calls == sum(callers.counts)
    assert of(host).failures == 0
    until(lambda: len(retired(events)) >= SWAPS, lambda: retired(events))
    assert sorted(retired(events)) == list(range(1, SWAPS + 1))
    assert instances() - alive <= 2 * plugin.interface.limits.pool
    assert memory() - settled < 32 << 20
    host.unload("honest")


def test_pinned_blocks_while_modules_are_swapped(tmp_path: Path) -> None:
    """All calls in a block get one generation, and those after it none that is older."""
    path = tmp_path / "plugin.wasm"
    path.write_bytes(module(0))
    manager, host = application()
    plugin = host.load(path)
    ended = threading.Event()

    def stay() -> None:
        while not ended.is_set():  # so that each generation is pinned when it is swapped
            with plugin.pinned():
                time.sleep(0.002)

    staying = threading.Thread(target=stay)
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-4)
    staying.start()
    try:
        with Callers(manager, plugin) as callers:
            for number in range(1, 61):
                path.write_bytes(module(number))
                host.reload("honest")
    finally:
        ended.set()
        staying.join()
        sys.setswitchinterval(interval)
    assert callers.wrong == []
    host.unload("honest")
