"""Clock: increments an engine's epoch, so that no wasm code runs for ever.

On Linux with glibc a timer of the operating system calls wasmtime directly, and needs no GIL: a
call may hold it and still be interrupted. Elsewhere a Python thread ticks, and calls release the
GIL.
"""

from __future__ import annotations

import ctypes
import os
import sys
import threading
from collections.abc import Callable
from typing import ClassVar

from hotplug import system

__all__ = ["Clock"]

_SLOWEST, _STEADY, _QUICKEST = 0.1, 0.01, 0.002
_PRECISION = 25
"""A limit is kept to one part in this many."""
_CLOCK_MONOTONIC = 1
_SIGEV_THREAD = 2
_NOTIFIED = 0.005
"""Seconds after which a notification that had begun has ended."""


class _Sigevent(ctypes.Structure):
    """`struct sigevent` of glibc on 64-bit Linux: 64 bytes."""

    _fields_: ClassVar = [
        ("value", ctypes.c_void_p),
        ("signo", ctypes.c_int),
        ("notify", ctypes.c_int),
        ("function", ctypes.c_void_p),
        ("attributes", ctypes.c_void_p),
        ("rest", ctypes.c_uint8 * 32),
    ]


class _Itimerspec(ctypes.Structure):
    """`struct itimerspec`: the interval, then the time to the first expiry."""

    _fields_: ClassVar = [(name, ctypes.c_long) for name in ("int_s", "int_ns", "val_s", "val_ns")]


def _timer_library() -> ctypes.CDLL | None:
    """The C library with `timer_create`, if it can notify by calling a function."""
    if sys.platform != "linux" or os.environ.get("HOTPLUG_PLAIN_CALLS"):
        return None
    for name in (None, "librt.so.1"):  # before glibc 2.34 it was in a library of its own
        try:
            library = ctypes.CDLL(name, use_errno=True)
            if hasattr(library, "gnu_get_libc_version") and hasattr(library, "timer_create"):
                return library
        except OSError:
            continue
    return None


_timers = _timer_library()
_usleep = ctypes.PyDLL(None)["usleep"] if _timers is not None else None


class Clock:
    """Ticks for one engine, from the first `require` to the end of the process.

    It never stops: a thread that runs wasm and holds the GIL releases it at a tick only, and Python
    needs the GIL once more to end.
    """

    native: ClassVar[bool] = _timers is not None
    """Whether it ticks while the GIL is held."""

    def __init__(
        self, tick: Callable[[], None], function: int, argument: int, *, steady: bool = False
    ) -> None:
        """*tick* increments the epoch. So does the C function at *function* with *argument*.

        A *steady* clock never changes its period, so that ticks can be counted.
        """
        self.period = 0.0
        """Seconds between two ticks; 0 before the first `require`."""
        self._tick = tick
        self._function = function
        self._argument = argument
        self._steady = steady
        self._lock = threading.RLock()  # a signal handler may load a plugin, too
        self._timer: ctypes.c_void_p | None = None
        self._thread: threading.Thread | None = None
        system.at_fork(
            before=self._before_fork,
            after_in_parent=self._resume,
            after_in_child=self._after_fork,
        )

    def require(self, limit: float | None) -> None:
        """Ticks often enough to keep *limit*, in seconds, from now on."""
        wanted = _SLOWEST if limit is None else min(max(limit / _PRECISION, _QUICKEST), _SLOWEST)
        wanted = _STEADY if self._steady else wanted
        with self._lock:
            if self.period and self.period <= wanted:
                return
            self.period = wanted
            self._start()

    def _start(self) -> None:
        if _timers is not None and self._start_timer(_timers):
            return
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="hotplug-clock", daemon=True)
            self._thread.start()

    def _start_timer(self, library: ctypes.CDLL) -> bool:
        if self._timer is None:
            event = _Sigevent(self._argument, 0, _SIGEV_THREAD, self._function)
            timer = ctypes.c_void_p()
            if library.timer_create(_CLOCK_MONOTONIC, ctypes.byref(event), ctypes.byref(timer)):
                raise OSError(ctypes.get_errno(), "timer_create failed")
            self._timer = timer
        seconds, rest = divmod(int(self.period * 1e9), 1_000_000_000)
        every = _Itimerspec(seconds, rest, seconds, rest)
        library.timer_settime(self._timer, 0, ctypes.byref(every), None)
        return True

    def _before_fork(self) -> None:
        """Stops: glibc holds a lock while it notifies, which a child could not take again."""
        if self._timer is not None and _timers is not None and _usleep is not None:
            _timers.timer_settime(self._timer, 0, ctypes.byref(_Itimerspec()), None)
            # With the GIL: a thread that took it into wasm meanwhile would wait for a tick.
            _usleep(int(_NOTIFIED * 1e6))

    def _resume(self) -> None:
        if self._timer is not None:
            self._start()

    def _run(self) -> None:
        pause = threading.Event()
        while self.period:
            pause.wait(self.period)
            self._tick()

    def _after_fork(self) -> None:
        """A child has neither its parent's timers nor its threads."""
        self._lock = threading.RLock()
        self._timer = self._thread = None
        if self.period:
            self._start()
