"""The clock ticks as often as the shortest limit needs, and never slower again."""

from __future__ import annotations

import time

import pytest

from hotplug.runtime.native import clock as clock_module
from hotplug.runtime.native.clock import Clock


class _Counted:
    """Ticks that are counted."""

    def __init__(self) -> None:
        self.ticks = 0

    def __call__(self) -> None:
        self.ticks += 1


@pytest.fixture
def by_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    """As where the platform has no timers that call C."""
    monkeypatch.setattr(clock_module, "_timers", None)


@pytest.mark.parametrize(
    ("limits", "period"),
    [
        ([None], 0.1),
        ([5.0], 0.1),
        ([0.25], 0.01),
        ([0.001], 0.002),
        ([0.25, 5.0], 0.01),
        ([5.0, 0.25, None], 0.01),
    ],
)
def test_the_period(by_thread: None, limits: list[float | None], period: float) -> None:
    clock = Clock(_Counted(), 0, 0)
    for limit in limits:
        clock.require(limit)
    assert clock.period == pytest.approx(period)
    clock.period = 0.0


def test_a_steady_clock_keeps_its_period(by_thread: None) -> None:
    clock = Clock(_Counted(), 0, 0, steady=True)
    for limit in (None, 5.0, 0.001):
        clock.require(limit)
        assert clock.period == 0.01
    clock.period = 0.0


def test_a_thread_ticks(by_thread: None) -> None:
    tick = _Counted()
    clock = Clock(tick, 0, 0)
    assert tick.ticks == 0
    clock.require(0.001)
    deadline = time.monotonic() + 5
    while tick.ticks < 10 and time.monotonic() < deadline:
        time.sleep(0.01)
    clock.period = 0.0
    assert tick.ticks >= 10
