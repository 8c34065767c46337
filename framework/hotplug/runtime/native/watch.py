"""Watch: how the clock looks in on the calls of one instance, and ends one that is too long."""

# pyright: reportPrivateUsage=false
from __future__ import annotations

import ctypes
import math
import time
from collections.abc import Callable, Generator
from dataclasses import dataclass
from functools import partial
from threading import get_ident
from typing import Any

from wasmtime import Store

from hotplug.runtime import cancel
from hotplug.runtime.clock import Clock
from hotplug.runtime.native.call_path import QUICK, SEEN, ffi

__all__ = ["Watch", "ticks", "watch"]

_LONGEST = 1e9
"""Seconds that stand for a limit which is none."""


@dataclass(slots=True)
class Watch:
    """What the clock and the calls of one instance tell each other."""

    limit: float
    """Seconds that one call may take."""
    state: memoryview
    """The state cell of its buffer."""
    since: float = 0.0
    """When the clock first saw the running call."""
    late: bool = False
    """The clock ended a call that was over its limit."""
    expired: bool = False
    """The generation is retired, and no call of it is to run any longer."""
    interrupted: BaseException | None = None
    """What else ended a call: what a signal handler or a function of the host raised."""


class _Word(ctypes.c_size_t):
    """Reaches a callback as it is, not as an int, and so can be passed on with its size."""


_INTERRUPTED = ctypes.c_char_p.from_param(b"interrupted")


def _no_error(*_given: Any) -> int:
    return 1


_error_new: Callable[..., int] = _no_error
if QUICK:
    _declared = ffi.dll.wasmtime_store_epoch_deadline_callback.argtypes
    _callback = ctypes.CFUNCTYPE(ctypes.c_size_t, _Word, _Word, _Word, _Word)
    _error_new = ctypes.PyDLL(ffi.dll._name)["wasmtime_error_new"]
    _error_new.restype = ctypes.c_size_t
    # Calls a function with a tuple of its arguments, and is no Python function itself.
    _send = ctypes.pythonapi["PyObject_CallFunction"]
    _send.argtypes = [ctypes.py_object, ctypes.c_char_p]
    _send.restype = ctypes.py_object


def ticks(clock: Clock, limit: float) -> int:
    """After how many ticks of *clock* a call is over its *limit* in seconds for sure."""
    return math.ceil(min(limit, _LONGEST) / clock.period) + 1


def watch(store: Store, watched: Watch, clock: Clock) -> object:
    """Let the clock end the calls of *store* that run longer than the limit of *watched*.

    What it returns must be kept as long as *store*.
    """
    if not QUICK:
        store.set_epoch_deadline(ticks(clock, watched.limit))  # for the start function
        return None
    store.set_epoch_deadline(1)
    looks = _looks(watched)
    next(looks)
    made = _callback(partial(_send, looks.send, b"((nnnn))"))
    taken, no_finalizer = _declared[1], ctypes.cast(ctypes.c_void_p(), _declared[3])
    ffi.wasmtime_store_epoch_deadline_callback(
        store.ptr(), ctypes.cast(made, taken), 0, no_finalizer
    )
    return made


def _looks(watched: Watch) -> Generator[int, tuple[int, ...], None]:
    """What happens at each tick of the clock, on the thread of a running call.

    It is sent the arguments of wasmtime's callback, and yields the result: 0 or an error. Python
    runs the handlers of signals at the first instruction of a function, before any `try`, and
    what they raise there would be lost in ctypes. A generator goes on inside its `try`.
    """
    try:
        try:
            given = yield 0
            while True:
                ctypes.c_uint64.from_address(given[2]).value = 1  # look again at the next tick
                given = yield _look(watched)
        except GeneratorExit:
            return
        except BaseException as error:
            watched.interrupted = error
    except BaseException as error:  # of a second signal, before the first was dealt with
        watched.interrupted = error
    while True:
        yield _error_new(_INTERRUPTED)  # by no function of Python: there may be no room for one


def _look(watched: Watch) -> int:
    now = time.monotonic()
    known, watched.state[0] = watched.state[0], SEEN
    if not known:
        watched.since = now
    elif now - watched.since > watched.limit or watched.expired:
        watched.late = True
        return _refusal()
    if cancel.marked and get_ident() in cancel.marked:
        watched.interrupted = cancel.Cancelled()
        return _refusal()
    return 0


def _refusal() -> int:
    """The address of an error, which ends the call."""
    return _error_new(_INTERRUPTED)
