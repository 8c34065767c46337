"""What follows from failures: events, a restart with a pause, and a circuit that opens."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import hotplug
from hosts import Host, written
from hotplug import Circuit, Event, Restart
from hotplug.errors import PluginTrap, PluginUnavailable

Load = Callable[..., Any]


@pytest.fixture
def events() -> list[Event]:
    return []


@pytest.fixture
def load(tmp_path: Path, events: list[Event]) -> Iterator[Load]:
    made: list[Any] = []

    def loaded(policy: Circuit | Restart | None = None, **functions: Any) -> Any:
        host = Host()
        vars(host).update(functions)
        plugin = hotplug.load(
            written(tmp_path, "instances = 4"), host=host, policy=policy, on_event=events.append
        )
        made.append(plugin)
        return plugin

    yield loaded
    for plugin in made:
        plugin.close()


def fail(plugin: Any) -> None:
    with pytest.raises(PluginTrap) as caught:
        plugin.trap()
    assert caught.value.generation == 1


def test_without_a_policy_each_failure_is_for_its_caller(load: Load, events: list[Event]) -> None:
    plugin = load()
    for _ in range(20):
        fail(plugin)
        assert plugin.twice(1) == 2
    assert {(event.what, event.plugin, event.generation) for event in events} == {
        ("failed", "honest", 1)
    }
    assert isinstance(events[0].error, PluginTrap)


def test_what_the_host_raises_is_no_failure(load: Load, events: list[Event]) -> None:
    def greet(who: str) -> str:
        raise KeyError(who)

    plugin = load(Circuit(failures=1), greet=greet)
    for _ in range(3):
        with pytest.raises(KeyError):
            plugin.hello("x")
    assert events == []


def test_a_circuit(load: Load, events: list[Event]) -> None:
    plugin = load(Circuit(failures=3, window=60, pause=0.3))
    for _ in range(2):
        fail(plugin)
        assert plugin.twice(1) == 2
    fail(plugin)
    begun = time.monotonic()
    with pytest.raises(PluginUnavailable, match=r"honest: it has failed, and is not called") as no:
        plugin.twice(1)
    assert 0 < no.value.retry <= 0.3
    while True:
        try:
            plugin.trap()
        except PluginUnavailable:
            time.sleep(0.02)
        except PluginTrap:
            break
    assert time.monotonic() - begun >= 0.25
    with pytest.raises(PluginUnavailable):  # the trial failed, so the next pause began
        plugin.twice(1)
    time.sleep(0.35)
    assert [plugin.twice(n) for n in (1, 2, 3)] == [2, 4, 6]
    whats = [event.what for event in events if event.what != "failed"]
    assert whats == ["opened", "tried", "opened", "tried", "closed"]
    fail(plugin)  # counted anew
    assert plugin.twice(1) == 2


def test_one_call_tries_and_the_others_are_refused(load: Load) -> None:
    waiting, go = threading.Event(), threading.Event()

    def greet(who: str) -> str:
        waiting.set()
        go.wait(20)
        return who

    plugin = load(Circuit(failures=1, pause=0.0), greet=greet)
    fail(plugin)
    answers: list[str] = []
    trial = threading.Thread(target=lambda: answers.append(plugin.hello("x")))
    trial.start()
    assert waiting.wait(20)
    with pytest.raises(PluginUnavailable, match="one call tries it now"):
        plugin.twice(1)
    go.set()
    trial.join(20)
    assert answers == ["x"]
    assert plugin.twice(1) == 2
    assert plugin.twice(2) == 4


def test_a_call_that_runs_while_the_circuit_opens_ends_as_it_would(load: Load) -> None:
    waiting, go = threading.Event(), threading.Event()

    def greet(who: str) -> str:
        waiting.set()
        go.wait(20)
        return who

    plugin = load(Circuit(failures=1, pause=0.05), greet=greet)
    answers: list[str] = []
    slow = threading.Thread(target=lambda: answers.append(plugin.hello("x")))
    slow.start()
    assert waiting.wait(20)
    fail(plugin)
    go.set()
    slow.join(20)
    assert answers == ["x"]
    time.sleep(0.1)
    # The instance that it gave back is retired: the next call meets it, and takes another one.
    assert [plugin.twice(n) for n in (1, 2)] == [2, 4]


def test_a_restart(load: Load, events: list[Event]) -> None:
    plugin = load(Restart(first=0.1, most=10))
    fail(plugin)
    with pytest.raises(PluginUnavailable):
        plugin.twice(1)
    time.sleep(0.15)
    assert plugin.twice(1) == 2
    fail(plugin)
    time.sleep(0.15)
    with pytest.raises(PluginUnavailable):  # the second pause is twice as long
        plugin.twice(1)
    time.sleep(0.15)
    assert plugin.twice(1) == 2
    told = [(event.what, event.pause) for event in events if event.what != "failed"]
    assert told == [("stopped", 0.1), ("restarted", 0), ("stopped", 0.2), ("restarted", 0)]


def test_an_observer_that_fails_is_nobody_elses_trouble(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    def tell(event: Event) -> None:
        raise RuntimeError("mine")

    plugin: Any = hotplug.load(written(tmp_path), host=Host(), on_event=tell)
    fail(plugin)
    assert "on_event failed" in caplog.text


@pytest.mark.parametrize(
    ("made", "told"),
    [
        (lambda: Circuit(failures=0), "failures from 1"),
        (lambda: Circuit(pause=float("inf")), "failures from 1"),
        (lambda: Restart(first=2, most=1), "first"),
    ],
)
def test_a_policy_that_makes_no_sense(made: Callable[[], object], told: str) -> None:
    with pytest.raises(ValueError, match=told):
        made()
