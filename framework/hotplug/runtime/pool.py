"""Pool: the instances of one module, made as they are needed, lent to one call at a time."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from weakref import WeakSet

from hotplug.errors import HotplugError
from hotplug.runtime.instance import Instance
from hotplug.runtime.module import Module

__all__ = ["Pool"]

_PATIENCE = 30.0
"""Seconds that a call waits for an instance, when every one is busy."""
_LONGEST_PAUSE = 0.002
_FEWEST = 2
"""A signal handler can make a call while its thread is in one."""


class Pool:
    """At most *size* instances of *module*. Safe to use from any thread.

    `take` and `give` are a list's own `pop` and `append`, which need no lock: `take()` raises
    IndexError where nothing is idle, and `acquire` then makes an instance or waits for one.
    """

    def __init__(self, module: Module, size: int = 0) -> None:
        self.module = module
        self.size = size or max(_FEWEST, os.cpu_count() or 1)
        idle: list[Instance] = []
        self._idle = idle
        self.take: Callable[[], Instance] = idle.pop
        self.give: Callable[[Instance], None] = idle.append
        # Weak, so that an instance which an exception lost between `take` and `give` is not
        # counted; and no lock, which a signal handler could not take again.
        self._alive: WeakSet[Instance] = WeakSet()
        self.closed = False
        self.watchers: list[Callable[[int], object]] = []
        """Told the index of an export when the clock ticked while a call of it ran."""

    def acquire(self) -> Instance:
        """An instance: an idle one, a new one, or the next to be given back.

        Raises HotplugError where the pool is closed, or none came back in time; and CallError
        where a new one cannot be started.
        """
        deadline = time.monotonic() + _PATIENCE
        pause = 0.0
        while time.monotonic() < deadline:
            if self.closed:
                raise HotplugError(f"{self.module.interface.name}: the plugin is closed")
            made = self._make()
            if made is not None:
                return made
            time.sleep(pause)  # `give` wakes nobody, which is what makes it quick
            pause = min(pause + _LONGEST_PAUSE / 10, _LONGEST_PAUSE)
            try:
                return self.take()
            except IndexError:
                continue
        raise HotplugError(
            f"{self.module.interface.name}: all {self.size} instances were busy for {_PATIENCE:g} s"
        )

    def _make(self) -> Instance | None:
        """A new instance, if there is room for one."""
        if len(self._alive) >= self.size:
            return None
        made = Instance(self.module, self.watchers)
        self._alive.add(made)
        if len(self._alive) > self.size:  # another thread was as quick: both step back
            self._alive.discard(made)
            return None
        try:
            made.start()
        except BaseException:
            self.discard(made)
            raise
        if self.closed:
            made.retire()
        return made

    def discard(self, instance: Instance) -> None:
        """Count *instance* no more, and close it: it failed, and is not given back."""
        self._alive.discard(instance)
        instance.close()

    def close(self) -> None:
        """Let go of every idle instance; calls that run now end as they would."""
        self.closed = True
        self._idle.clear()
        for instance in list(self._alive):
            instance.retire()
