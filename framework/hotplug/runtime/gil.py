"""Gil: whether the calls of one export hold the GIL, chosen by how long they take.

Holding it costs the other threads as long as the call takes. Releasing it costs the call about
100 us beside a busy Python thread, which then has it (measured; docs/decisions.md). So short calls
hold it and long ones release it. What counts is the time on the processor of the calls themselves,
which waiting for the GIL is no part of. The first calls of an export are measured, and some more
after each tick of the clock that fell into one; the others cost nothing.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from types import CellType
from typing import Any

from hotplug.manifest import Gil as Policy
from hotplug.runtime import native

__all__ = ["Gil", "Policy"]

_SAMPLES = 4
_LONG, _SHORT = 100_000, 30_000
"""Nanoseconds: longer calls release the GIL, and shorter ones hold it again."""
_VERY_LONG = 1_000_000
"""Nanoseconds of a single call that decide it."""


class Gil:
    """The choice for one export. Its calls are made by the function in *cell*."""

    def __init__(self, cell: CellType, policy: Policy) -> None:
        self._cell = cell
        self._samples: list[int] = []
        fixed = policy if native.CAN_HOLD_GIL else "release"
        self.holds = fixed != "release"
        """Whether calls hold the GIL now."""
        self._auto = fixed == "auto"
        cell.cell_contents = self._measured if self._auto else self._plain

    @property
    def _plain(self) -> Callable[..., Any]:
        return native.call if self.holds else native.call_released

    def _measured(self, *arguments: Any) -> Any:
        """Makes a call, and measures it."""
        start = time.thread_time_ns()
        failure = self._plain(*arguments)
        self._learn(time.thread_time_ns() - start)
        return failure

    def _learn(self, taken: int) -> None:
        samples = self._samples  # another thread may begin anew meanwhile
        samples.append(taken)
        if taken < _VERY_LONG and len(samples) < _SAMPLES:
            return
        ordered = sorted(samples)
        typical = ordered[len(ordered) // 2]
        if max(taken, typical) >= _VERY_LONG or typical > _LONG:
            self.holds = False
        elif typical < _SHORT:
            self.holds = True
        self._samples = []
        self._cell.cell_contents = self._plain

    def measure_again(self) -> None:
        """Measures the next calls. The clock ticked while one ran, so they may be long."""
        if self._auto:
            self._cell.cell_contents = self._measured
