"""Drain: waits until the calls of a retired generation have ended, and interrupts the last ones."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from weakref import ref

from hotplug.runtime.instance import Instance

__all__ = ["Drain"]

_PAUSE = 0.02


class Drain:
    """The calls that still run on *instances*, which are retired; *idle* has those given back.

    They have *patience* seconds, and are interrupted then. *done* is called once, on a thread.
    """

    def __init__(
        self,
        instances: Sequence[Instance],
        idle: Sequence[Instance],
        patience: float,
        done: Callable[[], object],
        held: Callable[[], bool] = lambda: False,
    ) -> None:
        """While *held* says so, there is more to wait for than calls."""
        self._waiting = [ref(one) for one in instances]
        self._idle = idle
        self._until = time.monotonic() + patience
        self._done = done
        self._held = held
        threading.Thread(target=self._run, name="hotplug-drain", daemon=True).start()

    def hurry(self) -> None:
        """Interrupt now what still runs."""
        self._until = 0.0

    def _run(self) -> None:
        while self._left() or self._held():
            if time.monotonic() > self._until:
                for one in self._left():
                    one.watch.expired = True
                if not self._left():
                    break
            time.sleep(_PAUSE)
        self._done()

    def _left(self) -> list[Instance]:
        found = [one() for one in self._waiting]
        idle = {id(one) for one in list(self._idle)}
        return [one for one in found if one is not None and one.alive and id(one) not in idle]
