"""Short calls hold the GIL and long ones release it: chosen by what calls have taken."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import CellType
from typing import Any

import pytest

import wasm
from hotplug.binding import functions as bindings
from hotplug.errors import PluginTimeout
from hotplug.plugin import Plugin
from hotplug.runtime import Gil, native

pytestmark = pytest.mark.skipif(not native.CAN_HOLD_GIL, reason="calls always release it here")

SPIN = """
(func (export "_{name}") (param $n i64) (result i64)
  (local $i i64)
  (loop
    (local.set $i (i64.add (local.get $i) (i64.const 1)))
    (br_if 0 (i64.lt_u (local.get $i) (local.get $n))))
  (local.get $i))
"""
NAMES = ("spin", "held", "released")
WAT = f"(module {wasm.SUPPORT} {''.join(SPIN.format(name=name) for name in NAMES)})"
MANIFEST = (
    wasm.HEAD
    + '[exports.spin]\nargs = { n = "u64" }\nreturns = "u64"\n'
    + '[exports.held]\nargs = { n = "u64" }\nreturns = "u64"\ngil = "hold"\n'
    + '[exports.released]\nargs = { n = "u64" }\nreturns = "u64"\ngil = "release"\n'
    + '[limits]\ntime = "2 s"\n'
)
ROUNDS = 50_000_000
"""Rounds of the loop that take tens of milliseconds on any machine."""


class Made:
    """A plugin, and the Gil of each of its exports."""

    def __init__(self, directory: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.gils: dict[str, Gil] = {}
        names = iter(name for name in NAMES for _ in ("", ".map"))

        def watched(*given: Any) -> Gil:
            made = Gil(*given)
            self.gils.setdefault(next(names), made)
            return made

        monkeypatch.setattr(bindings, "Gil", watched)
        self.plugin: Plugin = wasm.load(directory, WAT, MANIFEST)


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Made]:
    made = Made(tmp_path, monkeypatch)
    with made.plugin:
        yield made


def test_short_calls_hold(made: Made) -> None:
    for n in range(50):
        made.plugin["spin"](n + 1)
    assert made.gils["spin"].holds


def test_a_long_call_releases_from_the_next_on(made: Made) -> None:
    spin, gil = made.plugin["spin"], made.gils["spin"]
    found = [gil.holds]
    for _ in range(2):
        spin(ROUNDS)
        found.append(gil.holds)
    assert found == [True, False, False]


def test_a_call_that_becomes_long_is_seen_by_the_clock(made: Made) -> None:
    spin, gil = made.plugin["spin"], made.gils["spin"]
    for _ in range(50):
        spin(1)
    found = [gil.holds]
    while found[-1] and len(found) < 30:  # a tick falls into one of them, and the next is measured
        spin(4 * ROUNDS)
        found.append(gil.holds)
    assert found[0]
    assert not found[-1]


@pytest.mark.parametrize(("name", "holds"), [("held", True), ("released", False)])
def test_the_manifest_fixes_it(made: Made, name: str, holds: bool) -> None:
    export, gil = made.plugin[name], made.gils[name]
    for n in (1, 1, 1, 1, ROUNDS, ROUNDS, 1, 1):
        assert export(n) == n
        assert gil.holds is holds
        gil.measure_again()


# The choice itself, on times that are made up.


class Times:
    """What the calls take, one after the other, in microseconds."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.now = 0
        self.calls: list[str] = []
        self.taken: list[int] = []
        monkeypatch.setattr(time, "thread_time_ns", lambda: self.now)
        monkeypatch.setattr(native, "call", self._made("held"))
        monkeypatch.setattr(native, "call_released", self._made("released"))
        monkeypatch.setattr(native, "CAN_HOLD_GIL", True)

    def _made(self, how: str) -> Callable[..., None]:
        def call(*_: Any) -> None:
            self.calls.append(how)
            self.now += self.taken.pop(0) * 1000

        return call

    def run(self, cell: CellType, *taken: int) -> str:
        """How each of the calls that take *taken* is made: `h` or `r`."""
        self.calls, self.taken = [], list(taken)
        for _ in taken:
            cell.cell_contents()
        return "".join(how[0] for how in self.calls)


@pytest.fixture
def times(monkeypatch: pytest.MonkeyPatch) -> Times:
    return Times(monkeypatch)


def test_the_first_calls_are_measured(times: Times) -> None:
    cell = CellType()
    gil = Gil(cell, "auto")
    assert times.run(cell, 1, 1, 1, 1, 5000, 5000) == "hhhhhh", "nobody looks after the fourth"
    assert cell.cell_contents is native.call
    gil.measure_again()
    assert times.run(cell, 5000, 1) == "hr"
    assert cell.cell_contents is native.call_released


def test_one_very_long_call_settles_it(times: Times) -> None:
    cell = CellType()
    gil = Gil(cell, "auto")
    assert times.run(cell, 1, 1000, 1, 1) == "hhrr"
    assert not gil.holds


def test_one_call_that_is_rather_long_does_not(times: Times) -> None:
    cell = CellType()
    gil = Gil(cell, "auto")
    assert times.run(cell, 1, 900, 1, 1) == "hhhh"
    assert gil.holds


def test_between_short_and_long_it_stays_as_it_was(times: Times) -> None:
    cell = CellType()
    gil = Gil(cell, "auto")
    for taken, after in ((50, True), (99, True), (150, False), (99, False), (31, False),
                         (29, True), (50, True), (101, False)):  # fmt: skip
        gil.measure_again()
        times.run(cell, *[taken] * 4)
        assert gil.holds is after, taken


@pytest.mark.parametrize(("policy", "how"), [("hold", "h"), ("release", "r")])
def test_a_fixed_choice_costs_nothing(times: Times, policy: Any, how: str) -> None:
    cell = CellType()
    gil = Gil(cell, policy)
    for _ in range(3):
        assert times.run(cell, 1, 5000, 5000, 5000, 5000) == how * 5
        gil.measure_again()
        assert cell.cell_contents in {native.call, native.call_released}


class Racing(list[int]):
    """Samples between which another thread comes to the end of a long call."""

    def __init__(self, gil: Gil) -> None:
        self.gil = gil

    def append(self, taken: int) -> None:
        super().append(taken)
        gil, self.gil = self.gil, None  # type: ignore[assignment]
        if gil is not None:
            gil._learn(5_000_000)


def test_two_threads_learn_at_once() -> None:
    gil = Gil(CellType(), "auto")
    gil._samples = Racing(gil)
    gil._learn(5_000_000)
    assert not gil.holds


def test_without_a_clock_of_its_own_it_is_released(
    times: Times, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(native, "CAN_HOLD_GIL", False)
    for policy in ("auto", "hold", "release"):
        cell = CellType()
        assert not Gil(cell, policy).holds
        assert times.run(cell, 1, 1) == "rr"


# What it is for.


def progress(call: Callable[[], object]) -> int:
    """How often another thread came round while *call* ran."""
    rounds = 0
    started, over = threading.Event(), False

    def work() -> None:
        nonlocal rounds
        while not over:
            rounds += 1
            started.set()
            time.sleep(0.0005)

    other = threading.Thread(target=work)
    other.start()
    started.wait()
    before = rounds
    try:
        call()
        return rounds - before
    finally:
        over = True
        other.join()


def test_other_threads_go_on_while_a_long_call_runs(made: Made) -> None:
    released = made.plugin["released"]
    assert progress(lambda: released(10 * ROUNDS)) > 10


def test_an_export_that_holds_keeps_them_waiting(made: Made) -> None:
    """But for the ticks of the clock, at which its thread lets go."""
    free = progress(lambda: made.plugin["released"](10 * ROUNDS))
    held = progress(lambda: made.plugin["held"](10 * ROUNDS))
    assert held < max(free, 10)


def test_two_threads_in_calls_that_release(made: Made) -> None:
    """Each comes to its end, with its own result, beside a thread that never sleeps."""
    released = made.plugin["released"]
    results: list[int] = []
    over = False

    def busy() -> None:
        while not over:
            pass

    threads = [
        threading.Thread(target=lambda n=n: results.append(released(ROUNDS + n))) for n in range(2)
    ]
    other = threading.Thread(target=busy)
    other.start()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    over = True
    other.join()
    assert sorted(results) == [ROUNDS, ROUNDS + 1]


@pytest.mark.parametrize("name", NAMES)
def test_time_limits_hold_in_both(tmp_path: Path, name: str) -> None:
    manifest = MANIFEST.replace('"2 s"', '"200 ms"')
    with wasm.load(tmp_path, WAT, manifest) as plugin:
        for _ in range(2):
            with pytest.raises(PluginTimeout, match=r"interrupted after 0\.2 s"):
                plugin[name](1 << 60)
            assert plugin[name](5) == 5
