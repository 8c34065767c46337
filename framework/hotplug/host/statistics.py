"""Tally: how often the hooks of one plugin were called, and how long some of the calls took."""

from __future__ import annotations

import itertools
import threading
import time
from collections import deque
from collections.abc import Callable
from typing import Any

__all__ = ["Count", "Tally"]

_KEPT = 1024
_FIRST = 64
"""Calls that are all timed; after them it is one of as many, of each hook."""


class Count:
    """Counts calls without a lock: *next* is quick, and says how many there were before."""

    __slots__ = ("_lock", "_reads", "next")

    def __init__(self) -> None:
        self.next = itertools.count().__next__
        self._reads = 0
        self._lock = threading.Lock()

    @property
    def calls(self) -> int:
        """How many there were."""
        with self._lock:
            self._reads += 1
            return self.next() - self._reads + 1


class Tally:
    """The times of one plugin's hook calls. Safe to use from any thread."""

    __slots__ = ("_counts", "_times", "mask")

    def __init__(self) -> None:
        self._counts: list[Count] = []
        self._times: deque[float] = deque(maxlen=_KEPT)
        self.mask = 0
        """A call is timed where `count.next() & mask` is 0."""

    def count(self) -> Count:
        """A count that adds to *calls*."""
        made = Count()
        self._counts.append(made)
        return made

    def timed(self, function: Callable[..., Any], *args: Any) -> Any:
        """Call *function*, and note how long it took."""
        started = time.perf_counter()
        try:
            return function(*args)
        finally:
            self.note(time.perf_counter() - started)

    def note(self, seconds: float) -> None:
        """Note that a call took so long."""
        self._times.append(seconds)
        if not self.mask and len(self._times) >= _FIRST:
            self.mask = _FIRST - 1

    @property
    def calls(self) -> int:
        """How many calls there were."""
        return sum(count.calls for count in self._counts)

    def percentile(self, share: float) -> float:
        """Seconds that the *share* of the timed calls took at most; 0 where there are none."""
        times = sorted(self._times.copy())
        return times[min(int(len(times) * share), len(times) - 1)] if times else 0.0
