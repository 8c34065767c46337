"""Pool: the instances of one module, made as they are needed, lent to one call at a time."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable
from queue import Empty, SimpleQueue

from hotplug.errors import HotplugError
from hotplug.runtime.instance import Instance
from hotplug.runtime.module import Module

__all__ = ["Pool"]

_PATIENCE = 30.0
"""Seconds that a call waits for an instance, when every one is busy."""
_LOOK_AGAIN = 0.05


class Pool:
    """At most *size* instances of *module*. Safe to use from any thread.

    `take` and `give` are the queue's own functions, so lending takes no lock of Python's:
    `take()` raises Empty where nothing is idle, and `acquire` then makes an instance or waits.
    """

    def __init__(self, module: Module, size: int = 0) -> None:
        self.module = module
        self.size = size or os.cpu_count() or 1
        idle: SimpleQueue[Instance] = SimpleQueue()
        self._idle = idle
        self.take: Callable[[], Instance] = idle.get_nowait
        self.give: Callable[[Instance], None] = idle.put
        self._lock = threading.Lock()
        self._made = 0
        self._closed = False

    def acquire(self) -> Instance:
        """An instance: an idle one, a new one, or the next to be given back.

        Raises HotplugError where the pool is closed, or none came back in time.
        """
        deadline = time.monotonic() + _PATIENCE
        while True:
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
            try:
                return self._idle.get(timeout=_LOOK_AGAIN)
            except Empty:
                if time.monotonic() < deadline:
                    continue  # an instance may have failed, and left room for a new one
            raise HotplugError(
                f"{self.module.interface.name}: all {self.size} instances were busy for"
                f" {_PATIENCE:g} s"
            )

    def discard(self) -> None:
        """Count one instance less: it failed, and is not given back."""
        with self._lock:
            self._made -= 1

    def close(self) -> None:
        """Let go of every idle instance; calls that run now end as they would."""
        with self._lock:
            self._closed = True
        while True:
            try:
                self._idle.get_nowait()
            except Empty:
                return
