"""Contenders -> what several threads make of them. Every run alternates with that of one thread."""

from __future__ import annotations

import hashlib
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from bench.contenders import HOTPLUG
from bench.figure import Figure

__all__ = ["threads"]

_ROUNDS = 12
_SECONDS, _BUSY_SECONDS = 0.05, 0.1
_LONG = 0.001
_CONTROL = "hashlib, GIL released"
_GAIN, _KEPT, _BESIDE = 1.85, 0.9, 2e-6

Call = Callable[[], Any]


def threads(makers: Mapping[str, Call]) -> Iterator[tuple[str, Mapping[str, float], Figure]]:
    """The name of each case, what every contender reached in it, and hotplug's figure.

    Each thread has a contender of its own, but for hotplug, whose plugins are for many threads.
    """
    hosts = {name: [make() for _ in range(4)] for name, make in makers.items()}
    hosts[HOTPLUG] = hosts[HOTPLUG][:1] * 4
    able = {name: four for name, four in hosts.items() if hasattr(four[0], "spin")}
    rounds = _calibrated(able[HOTPLUG][0].spin)
    calls = {each: [partial(host.spin, rounds) for host in four[:2]] for each, four in able.items()}
    calls[_CONTROL] = [_hash(), _hash()]
    found = _gains(calls, 1)
    name = "2 threads of a call of 1 ms"
    yield (
        name,
        found,
        Figure(f"{name}, beside one", found[HOTPLUG], _GAIN, shared=found[_CONTROL] < _GAIN),
    )
    name = "4 threads of add"
    found = _gains(
        {each: [partial(host.add, 1, 2) for host in four] for each, four in hosts.items()}, 64
    )
    yield name, found, Figure(f"{name}, beside one", found[HOTPLUG], _KEPT)
    name = "add beside a busy thread"
    found = _beside({each: four[0].add for each, four in hosts.items()})
    yield name, found, Figure(name, found[HOTPLUG], _BESIDE, most=True, time=True)


def _hash() -> Call:
    """What the machine has for two threads: about 1 ms of C without the GIL."""
    data = bytes(1 << 20)
    return lambda: hashlib.sha256(data)


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


def _gains(calls: Mapping[str, Sequence[Call]], batch: int) -> Mapping[str, float]:
    """The throughput of a thread for each call of a contender, beside that of a single thread.

    The most over all rounds counts, of both.
    """
    one, all_ = dict.fromkeys(calls, 0.0), dict.fromkeys(calls, 0.0)
    for _ in range(_ROUNDS):
        for name, each in calls.items():
            one[name] = max(one[name], _throughput(each[:1], batch))
            all_[name] = max(all_[name], _throughput(each, batch))
    return {name: all_[name] / one[name] for name in calls}


def _throughput(calls: Sequence[Call], batch: int) -> float:
    """Calls a second; each thread looks at the time after *batch* calls."""
    gate = threading.Barrier(len(calls) + 1)
    rates: list[float] = []

    def run(call: Call) -> None:
        gate.wait()
        rates.append(_rate(call, batch, _SECONDS))

    runners = [threading.Thread(target=run, args=(call,)) for call in calls]
    for runner in runners:
        runner.start()
    gate.wait()
    for runner in runners:
        runner.join()
    return sum(rates)


def _rate(call: Call, batch: int, seconds: float) -> float:
    start = now = time.perf_counter()
    count = 0
    while now < start + seconds:
        for _ in range(batch):
            call()
        count += batch
        now = time.perf_counter()
    return count / (now - start)


def _beside(calls: Mapping[str, Callable[[int, int], int]]) -> Mapping[str, float]:
    """Seconds of a call of add while another Python thread computes without end.

    It is a mean over 0.1 s, which counts the turns that the other thread has: about every second
    one. The least over the rounds counts.
    """
    stop = threading.Event()

    def compute() -> None:
        while not stop.is_set():
            sum(range(50))

    other = threading.Thread(target=compute)
    other.start()
    most = dict.fromkeys(calls, 0.0)
    try:
        for _ in range(_ROUNDS):
            for name, call in calls.items():
                most[name] = max(most[name], _rate(partial(call, 1, 2), 64, _BUSY_SECONDS))
    finally:
        stop.set()
        other.join()
    return {name: 1 / rate for name, rate in most.items()}
