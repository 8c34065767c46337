"""Races that were found once: threads that change often meet the moment each needs."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from types import CellType
from typing import Any

import pytest
from wasmtime import _func

import hotplug
import wasm
from hosts import written
from hotplug import Circuit, Restart
from hotplug.errors import PluginTrap, PluginUnavailable, StaleViewError
from hotplug.runtime import Gil
from hotplug.runtime.native.handles import make_thread_safe

MANIFEST = f"""{wasm.HEAD}
[exports.good]
returns = "u32"
[exports.trap]
[exports.window]
returns = "array<u32>"
view = true
[limits]
memory = "4 MiB"
"""
WAT = f"""(module {wasm.SUPPORT}
(func (export "_good") (result i32) (i32.const 7))
(func (export "_trap") (unreachable))
(func (export "_window") (result i64)
  (i64.or (i64.shl (i64.const 16) (i64.const 32)) (i64.const 1024))))"""
SECONDS = 1.5
THREADS = 8
Load = Callable[..., Any]


@pytest.fixture(autouse=True)
def often() -> Iterator[None]:
    """Threads take turns a thousand times as often as they usually do."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    yield
    sys.setswitchinterval(usual)


@pytest.fixture
def load(tmp_path: Path) -> Load:
    path = tmp_path / "plugin.wasm"
    path.write_bytes(wasm.assembled(WAT, MANIFEST))

    def loaded(instances: int, **options: Any) -> Any:
        return hotplug.load(path, limits=hotplug.Limits(instances=instances), **options)

    return loaded


def together(*jobs: Callable[[int], object]) -> None:
    """Do each job again and again on a thread of its own, with a number that counts."""
    end = time.monotonic() + SECONDS
    failed: list[BaseException] = []

    def run(job: Callable[[int], object], number: int) -> None:
        try:
            while time.monotonic() < end and not failed:
                job(number)
                number += 1
        except BaseException as error:
            failed.append(error)

    threads = [threading.Thread(target=run, args=(job, number)) for number, job in enumerate(jobs)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failed:
        raise failed[0]


def test_a_view_is_read_while_its_instance_fails(load: Load) -> None:
    """The memory was let go of under the reader, which ended the process."""
    plugin = load(1)
    seen: Counter[str] = Counter()

    def fail(_: int) -> None:
        with pytest.raises(PluginTrap):
            plugin.trap()

    def read(_: int) -> None:
        view = plugin.window()
        try:
            assert view.tolist() == [0] * 4
            assert view[3] == 0
            seen["read"] += 1
        except StaleViewError:
            seen["stale"] += 1

    together(fail, read)
    assert seen["read"]
    assert seen["stale"]


def test_a_view_outlasts_its_instance(load: Load) -> None:
    plugin = load(1)
    view = plugin.window()
    with pytest.raises(PluginTrap):
        plugin.trap()
    with pytest.raises(StaleViewError):
        view.tolist()


def test_instances_are_looked_at_while_others_come_and_go(load: Load) -> None:
    """The set of them changed size during the iteration."""
    plugin = load(2 * THREADS)

    def fail(_: int) -> None:
        with pytest.raises(PluginTrap):
            plugin.trap()

    together(*[fail] * 2 * THREADS)
    assert plugin.good() == 7


@pytest.mark.parametrize(
    "policy", [Circuit(failures=3, window=0.5, pause=0.001), Restart(first=0.0005, most=0.001)]
)
def test_a_call_is_tried_while_all_instances_are_let_go_of(load: Load, policy: Any) -> None:
    """A retired instance was given its calls back, without what they are made with."""
    plugin = load(4, policy=policy)
    seen: Counter[str] = Counter()

    def call(number: int) -> None:
        name = "good" if number % 7 else "trap"
        try:
            assert plugin[name]() == 7
            seen["good"] += 1
        except (PluginTrap, PluginUnavailable) as error:
            seen[type(error).__name__] += 1

    together(*[call] * THREADS)
    assert set(seen) == {"good", "PluginTrap", "PluginUnavailable"}


def test_calls_are_measured_on_many_threads() -> None:
    """One of them took the middle of its samples by the number of another's."""
    gil = Gil(CellType(), "auto")
    long = 2_000_000  # nanoseconds, which settle it at once

    together(*[lambda _: gil._learn(long)] * THREADS)


def test_what_a_host_raises_ends_no_other_call(tmp_path: Path) -> None:
    """wasmtime-py keeps what a function raised in one place, and raises it where a call fails."""

    def greet(who: str) -> str:
        raise KeyError(who)

    host = {"add": int.__add__, "greet": greet, "find": lambda key: None}
    plugin: Any = hotplug.load(written(tmp_path, "instances = 8"), host=host)

    def raises(number: int) -> None:
        with pytest.raises(KeyError) as caught:
            plugin.hello(str(number))
        assert caught.value.args == (str(number),)

    def traps(_: int) -> None:
        with pytest.raises(PluginTrap) as caught:
            plugin.trap()
        assert caught.value.kind == "unreachable"

    together(*[raises, traps] * 4)


def test_nor_by_the_public_api() -> None:
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-k", "no_other"]
    done = subprocess.run(
        [*command, __file__],
        env={**os.environ, "HOTPLUG_PLAIN_CALLS": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout


class FreeList:
    """The table of functions as wasmtime-py 39 has it."""

    def __init__(self) -> None:
        self.list: list[Any] = []
        self.next = 0

    def allocate(self, value: Any) -> int:
        at = self.next
        time.sleep(1e-6)  # where another thread may go on
        if len(self.list) == at:
            self.list.append(0)
            self.next += 1
        else:
            self.next = self.list[at]
        self.list[at] = value
        return at

    def get(self, at: int) -> Any:
        return self.list[at]

    def deallocate(self, at: int) -> None:
        self.list[at] = self.next
        self.next = at


def test_the_table_of_functions_is_safe_for_threads(monkeypatch: pytest.MonkeyPatch) -> None:
    table = FreeList()
    first = table.allocate("before")
    monkeypatch.setattr(_func, "FUNCTIONS", table)
    make_thread_safe()

    def use(number: int) -> None:
        for n in range(200):
            at = table.allocate((number, n))
            time.sleep(1e-6)
            assert table.get(at) == (number, n)
            table.deallocate(at)

    together(*[use] * THREADS)
    assert table.get(first) == "before"
