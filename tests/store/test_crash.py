"""Killed at any moment, a process leaves a store and a cache that can be used."""

from __future__ import annotations

import hashlib
import itertools
import os
import random
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from hotplug import cache
from hotplug.binding import generated
from hotplug.runtime.module import module
from hotplug.store import Store
from victim import KEYS, LIMIT, body, is_delete, plugin, serial_of

KILLS = 50


def started(directory: Path, first: int) -> subprocess.Popen[str]:
    """A process that will work as soon as it is told to."""
    path = os.pathsep.join(entry for entry in sys.path if entry)
    return subprocess.Popen(
        [sys.executable, Path(__file__).parents[1].joinpath("victim.py"), directory, str(first)],
        env={**os.environ, "PYTHONPATH": path},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def killed(process: subprocess.Popen[str], after: float) -> None:
    """Let *process* work for *after* seconds, and no longer."""
    assert process.stdin
    assert process.stdout
    assert process.stdout.readline() == "ready\n"
    process.stdin.write("go\n")
    process.stdin.flush()
    time.sleep(after)
    assert process.poll() is None, "it has ended by itself"
    process.kill()  # SIGKILL
    process.communicate()


class Aftermath:
    """What must hold after each kill, by what the killed process has written down."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory
        self.serials: dict[str, int] = {}
        """What the store has: by key, the serial of its value."""
        self.sets = self.loads = 0

    def check(self, first: int) -> None:
        """Check what the process that began with *first* has left."""
        log = (self.directory / f"log-{first}").read_text()
        lines = [line.split() for line in log.split("\n")[:-1]]  # the last may be torn
        self._store(first, [line for line in lines if line[0] != "loaded"])
        self._cache(first, sum(line[0] == "loaded" for line in lines))

    def _store(self, first: int, changes: list[list[str]]) -> None:
        path = self.directory / "store" / "kv"
        connection = sqlite3.connect(path)
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        connection.close()
        with Store(path, limit=LIMIT) as store:
            kept = {key: store.get("load", key) or b"" for key in store.keys("load")}
            assert store.size("load") == sum(len(key) + len(kept[key]) for key in kept)
        assert [path.name for path in path.parent.iterdir()] == ["kv"]
        found = {key: serial_of(kept[key]) for key in kept}
        under_way = {"a": first, "b": first}
        for thread, done in changes:
            self._apply(self.serials, thread, int(done))
            under_way[thread] = int(done) + 1
        # What was under way may be done or not, in one thread and in the other.
        for thread, serial in under_way.items():
            with_it = dict(self.serials)
            self._apply(with_it, thread, serial)
            key = f"{thread}{serial % KEYS}"
            if found.get(key) == with_it.get(key):
                self.serials = with_it
        assert found == self.serials
        self.sets += len(changes)

    @staticmethod
    def _apply(serials: dict[str, int], thread: str, serial: int) -> None:
        key = f"{thread}{serial % KEYS}"
        if is_delete(serial):
            serials.pop(key, None)
        else:
            serials[key] = serial

    def _cache(self, first: int, loads: int) -> None:
        entries = self._entries()
        for name in entries:
            whole = (self.directory / "cache" / name).read_bytes()
            assert hashlib.sha256(whole[32:]).digest() == whole[:32], f"{name} is torn"
        for number in range(first, first + loads):
            assert cache.get(f"body-{number}") == body(number)
        # What was loaded is there, and is not made again; what was under way may be.
        for number in range(first, first + loads + 1):
            forget()
            assert plugin(self.directory, number)["answer"]() == number
            assert number == first + loads or self._entries() == entries
        self.loads += loads
        for name in self._entries():  # so that each is looked at once
            (self.directory / "cache" / name).unlink()

    def _entries(self) -> set[str]:
        names = {path.name for path in (self.directory / "cache").iterdir()}
        return {name for name in names if not name.startswith("new-")}


def forget() -> None:
    """What this process has at hand without the cache."""
    module._compiled.cache_clear()
    generated._memory.clear()


@pytest.fixture
def directory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setenv("HOTPLUG_CACHE_DIR", str(tmp_path / "cache"))
    cache.directory.cache_clear()
    (tmp_path / "store").mkdir()
    (tmp_path / "cache").mkdir(mode=0o700)  # a process may be killed before it makes it
    yield tmp_path
    cache.directory.cache_clear()
    forget()


def test_a_process_is_killed_many_times(directory: Path) -> None:
    aftermath = Aftermath(directory)
    firsts = [turn * 1_000_000 for turn in range(1, KILLS + 1)]
    waiting = started(directory, firsts[0])
    try:
        for first, following in itertools.zip_longest(firsts, firsts[1:]):
            killed(waiting, after=random.uniform(0.02, 0.2))
            if following:  # it gets ready while the other's work is looked at
                waiting = started(directory, following)
            aftermath.check(first)
    finally:
        waiting.kill()
        waiting.communicate()
    assert aftermath.sets > KILLS
    assert aftermath.loads > 0
    assert len(list((directory / "cache").glob("new-*"))) <= KILLS


def test_what_a_killed_writer_left_is_deleted(directory: Path) -> None:
    """Once no writer can be at it any more."""
    assert cache.directory() == directory / "cache"
    for name, age in (("new-old", 2 * 3600), ("new-young", 60)):
        path = directory / "cache" / name
        path.write_bytes(b"half of an ent")
        os.utime(path, (time.time() - age,) * 2)
    cache.put("a", b"body")
    assert {path.name for path in (directory / "cache").iterdir()} == {"a", "new-young"}
