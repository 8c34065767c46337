"""Drain: waits until the calls of a retired generation have ended, and interrupts the last ones."""

from __future__ import annotations

import gc
import threading
import time
from collections.abc import Callable, Sequence
from weakref import ref

from hotplug.runtime.instance import Instance
from hotplug.runtime.pool import Pool

__all__ = ["Drain"]

_PAUSE = 0.02


class Drain:
    """The calls that still run on the retired *instances* of *pool*.

    They have *patience* seconds, and are interrupted then. When each instance is closed, a thread
    calls *done*, once.
    """

    def __init__(
        self,
        pool: Pool,
        instances: Sequence[Instance],
        patience: float,
        done: Callable[[], object],
        held: Callable[[], bool] = lambda: False,
    ) -> None:
        """While *held* gives True, there is more to wait for than calls."""
        self._pool = pool
        self._waiting = [ref(one) for one in instances]
        self._until = time.monotonic() + patience
        self._done = done
        self._held = held
        threading.Thread(target=self._run, name="hotplug-drain", daemon=True).start()

    def hurry(self) -> None:
        """Interrupts now the calls that still run."""
        self._until = 0.0

    def _run(self) -> None:
        collected = False
        while self._left() or self._held():
            if time.monotonic() > self._until:
                for one in self._left():
                    one.watch.expired = True
                if not collected:
                    gc.collect()  # an exception that lost one may still be in a cycle with it
                    collected = True
                if not self._left():
                    break
            time.sleep(_PAUSE)
        self._done()

    def _left(self) -> list[Instance]:
        """The instances that a call still uses. Closes the others."""
        found = [one() for one in self._waiting]
        alive = [one for one in found if one is not None and one.alive]
        return [one for one in alive if not self._pool.close_idle(one)]
