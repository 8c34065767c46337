"""Pool: the instances of one module, made as they are needed, lent to one call at a time."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable

from hotplug.errors import HotplugError
from hotplug.runtime.instance import Instance
from hotplug.runtime.module import Module

__all__ = ["Pool"]

_PATIENCE = 30.0
"""Seconds that a call waits for an instance, when every one is busy."""
_LONGEST_PAUSE = 0.002


class Pool:
    """At most *size* instances of *module*. Safe to use from any thread.

    `take` and `give` are a list's own `pop` and `append`, which need no lock: `take()` raises
    IndexError where nothing is idle, and `acquire` then makes an instance or waits for one.
    """

    def __init__(self, module: Module, size: int = 0) -> None:
        self.module = module
        self.size = size or os.cpu_count() or 1
        idle: list[Instance] = []
        self._idle = idle
        self.take: Callable[[], Instance] = idle.pop
        self.give: Callable[[Instance], None] = idle.append
        self._lock = threading.Lock()
        self._made = 0
        self._closed = False

    def acquire(self) -> Instance:
        """An instance: an idle one, a new one, or the next to be given back.

        Raises HotplugError where the pool is closed, or none came back in time.
        """
        deadline = time.monotonic() + _PATIENCE
        pause = 0.0
        while time.monotonic() < deadline:
            with self._lock:
                if self._closed:
                    raise HotplugError(f"{self.module.interface.name}: the plugin is closed")
                room = self._made < self.size
                self._made += room
            if room:
                try:
                    return Instance(self.module)
                except BaseException:
                    self.discard()
                    raise
            time.sleep(pause)  # `give` wakes nobody, which is what makes it quick
            pause = min(pause + _LONGEST_PAUSE / 10, _LONGEST_PAUSE)
            try:
                return self.take()
            except IndexError:
                continue
        raise HotplugError(
            f"{self.module.interface.name}: all {self.size} instances were busy for {_PATIENCE:g} s"
        )

    def discard(self) -> None:
        """Count one instance less: it failed, and is not given back."""
        with self._lock:
            self._made -= 1

    def close(self) -> None:
        """Let go of every idle instance; calls that run now end as they would."""
        with self._lock:
            self._closed = True
        self._idle.clear()
