"""CallStatistics: the number and the times of the hook calls of one plugin."""

from __future__ import annotations

import itertools
import threading
import time
from collections import deque
from collections.abc import Callable
from typing import Any

__all__ = ["CallStatistics", "Count"]

_KEPT = 1024
_FIRST = 64
"""The first so many calls are all timed; after them, one in so many of each hook."""


class Count:
    """Counts calls without a lock: `next()` returns how many there were before."""

    __slots__ = ("_lock", "_reads", "next")

    def __init__(self) -> None:
        self.next = itertools.count().__next__
        self._reads = 0
        self._lock = threading.Lock()

    @property
    def calls(self) -> int:
        """The number of calls."""
        with self._lock:
            self._reads += 1
            return self.next() - self._reads + 1


class CallStatistics:
    """The times of one plugin's hook calls. Safe to use from any thread."""

    __slots__ = ("_counts", "_times", "mask")

    def __init__(self) -> None:
        self._counts: list[Count] = []
        self._times: deque[float] = deque(maxlen=_KEPT)
        self.mask = 0
        """A call is timed where `count.next() & mask` is 0."""

    def count(self) -> Count:
        """A counter that is part of *calls*."""
        made = Count()
        self._counts.append(made)
        return made

    def timed(self, function: Callable[..., Any], *args: Any) -> Any:
        """Calls *function*, and records how long it took."""
        started = time.perf_counter()
        try:
            return function(*args)
        finally:
            self.note(time.perf_counter() - started)

    def note(self, seconds: float) -> None:
        """Records the time of a call."""
        self._times.append(seconds)
        if not self.mask and len(self._times) >= _FIRST:
            self.mask = _FIRST - 1

    @property
    def calls(self) -> int:
        """The number of calls."""
        return sum(count.calls for count in self._counts)

    def percentile(self, share: float) -> float:
        """The quantile *share* (0 to 1) of the timed calls, in seconds; 0 if there are none."""
        times = sorted(self._times.copy())
        return times[min(int(len(times) * share), len(times) - 1)] if times else 0.0
