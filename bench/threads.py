"""Contenders -> what several threads make of them. Every run alternates with that of one thread."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from bench.contenders import HOTPLUG
from bench.figure import Figure

__all__ = ["threads"]

_ROUNDS = 7
_BUSY_ROUNDS = 3
_SECONDS = 0.1
_LONG = 0.001

Make = Callable[[], Any]


def threads(makers: Mapping[str, Make]) -> Iterator[tuple[str, Mapping[str, float], Figure]]:
    """The name of each case, what every contender reached in it, and hotplug's figure.

    Each thread has a contender of its own, but for hotplug, whose plugins are for many threads.
    """
    hosts = {name: [make() for _ in range(4)] for name, make in makers.items()}
    hosts[HOTPLUG] = hosts[HOTPLUG][:1] * 4
    able = {name: four for name, four in hosts.items() if hasattr(four[0], "spin")}
    rounds = _calibrated(able[HOTPLUG][0].spin)
    name = "2 threads of a call of 1 ms"
    found = {
        each: _gain([host.spin for host in four[:2]], (rounds,)) for each, four in able.items()
    }
    yield name, found, Figure(f"{name}, beside one", found[HOTPLUG], 1.85)
    name = "4 threads of add"
    found = {each: _gain([host.add for host in four], (1, 2)) for each, four in hosts.items()}
    yield name, found, Figure(f"{name}, beside one", found[HOTPLUG], 0.9)
    name = "add beside a busy thread"
    found = {each: _beside(four[0].add) for each, four in hosts.items()}
    yield name, found, Figure(name, found[HOTPLUG], 2e-6, most=True, time=True)


def _calibrated(spin: Callable[[int], int]) -> int:
    """How many rounds of *spin* take 1 ms."""
    rounds = 1000
    while True:
        least = min(_timed(spin, rounds) for _ in range(5))
        if least > _LONG / 2:
            return round(rounds * _LONG / least)
        rounds *= 2


def _timed(call: Callable[..., Any], *given: Any) -> float:
    start = time.perf_counter()
    call(*given)
    return time.perf_counter() - start


def _gain(calls: Sequence[Callable[..., Any]], given: tuple[Any, ...]) -> float:
    """The throughput of one thread for each of *calls*, beside that of a single thread."""
    one = all_ = 0.0
    for _ in range(_ROUNDS):
        one = max(one, _throughput(calls[:1], given))
        all_ = max(all_, _throughput(calls, given))
    return all_ / one


def _throughput(calls: Sequence[Callable[..., Any]], given: tuple[Any, ...]) -> float:
    """Calls a second."""
    gate = threading.Barrier(len(calls) + 1)
    rates: list[float] = []

    def run(call: Callable[..., Any]) -> None:
        gate.wait()
        start = time.perf_counter()
        end, count = start + _SECONDS, 0
        while time.perf_counter() < end:
            for _ in range(16 if len(given) > 1 else 1):
                call(*given)
            count += 16 if len(given) > 1 else 1
        rates.append(count / (time.perf_counter() - start))

    runners = [threading.Thread(target=run, args=(call,)) for call in calls]
    for runner in runners:
        runner.start()
    gate.wait()
    for runner in runners:
        runner.join()
    return sum(rates)


def _beside(call: Callable[..., Any]) -> float:
    """Seconds of a call of add while another Python thread computes without end.

    Half of the time is the other thread's: the processor's time of the calling thread does not
    count it, but what the call waits for the GIL does count. So the best of some runs is taken,
    each as long as the calling thread may keep the GIL (5 ms), at most.
    """
    stop = threading.Event()

    def compute() -> None:
        while not stop.is_set():
            sum(range(50))

    other = threading.Thread(target=compute)
    other.start()
    try:
        return min(_batch(call) for _ in range(_BUSY_ROUNDS))
    finally:
        stop.set()
        other.join()


def _batch(call: Callable[..., Any]) -> float:
    """The mean over at least 0.1 s, without what the busy thread has by right: half of it."""
    start, count = time.perf_counter(), 0
    while (now := time.perf_counter()) < start + _SECONDS:
        for _ in range(16):
            call(1, 2)
        count += 16
    return (now - start) / count
