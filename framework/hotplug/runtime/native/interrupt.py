"""Watch: what a tick of the clock does to the running call of one instance."""

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
from hotplug.runtime.native.call_path import DIRECT, TICKED, ffi
from hotplug.runtime.native.clock import Clock

__all__ = ["Watch", "ticks", "watch"]

_LONGEST = 1e9
"""Seconds that stand for no limit."""


@dataclass(slots=True)
class Watch:
    """What the clock and the calls of one instance share."""

    limit: float
    """Seconds that one call may take."""
    state: memoryview
    """The state cell of its buffer."""
    since: float = 0.0
    """The time of the first tick during the running call."""
    late: bool = False
    """A tick ended a call that was over its limit."""
    expired: bool = False
    """The generation is retired, and its running calls end at the next tick."""
    interrupted: BaseException | None = None
    """The exception of a signal handler or a host function that ended a call."""


class _Word(ctypes.c_size_t):
    """An integer that ctypes passes to a callback as this object, so it keeps its C type."""


_INTERRUPTED = ctypes.c_char_p.from_param(b"interrupted")


def _no_error(*_arguments: Any) -> int:
    return 1


_error_new: Callable[..., int] = _no_error
if DIRECT:
    _declared = ffi.dll.wasmtime_store_epoch_deadline_callback.argtypes
    _callback = ctypes.CFUNCTYPE(ctypes.c_size_t, _Word, _Word, _Word, _Word)
    _error_new = ctypes.PyDLL(ffi.dll._name)["wasmtime_error_new"]
    _error_new.restype = ctypes.c_size_t
    # Calls a function with one tuple of the arguments, and is no Python function itself.
    _send = ctypes.pythonapi["PyObject_CallFunction"]
    _send.argtypes = [ctypes.py_object, ctypes.c_char_p]
    _send.restype = ctypes.py_object


def ticks(clock: Clock, limit: float) -> int:
    """The number of ticks of *clock* after which a call is certainly over *limit* seconds."""
    return math.ceil(min(limit, _LONGEST) / clock.period) + 1


def watch(store: Store, watched: Watch, clock: Clock) -> object:
    """Lets the clock end calls of *store* that run longer than the limit of *watched*.

    Keep the result as long as *store*.
    """
    if not DIRECT:
        store.set_epoch_deadline(ticks(clock, watched.limit))  # for the start function
        return None
    store.set_epoch_deadline(1)
    ticked = _on_ticks(watched)
    next(ticked)
    made = _callback(partial(_send, ticked.send, b"((nnnn))"))
    taken, no_finalizer = _declared[1], ctypes.cast(ctypes.c_void_p(), _declared[3])
    ffi.wasmtime_store_epoch_deadline_callback(
        store.ptr(), ctypes.cast(made, taken), 0, no_finalizer
    )
    return made


def _on_ticks(watched: Watch) -> Generator[int, tuple[int, ...], None]:
    """Runs at each tick of the clock, on the thread of a running call.

    It is sent the arguments of wasmtime's callback, and yields the result: 0, or the address of an
    error. Python runs the handlers of signals at the first instruction of a function, before any
    `try`, and ctypes would drop what they raise there. A generator resumes inside its `try`.
    """
    try:
        try:
            words = yield 0
            while True:
                ctypes.c_uint64.from_address(words[2]).value = 1  # until the next tick
                words = yield _on_tick(watched)
        except GeneratorExit:
            return
        except BaseException as error:
            watched.interrupted = error
    except BaseException as error:  # of a second signal, before the first was dealt with
        watched.interrupted = error
    while True:
        yield _error_new(_INTERRUPTED)  # calls no Python function: there may be no stack left


def _on_tick(watched: Watch) -> int:
    now = time.monotonic()
    known, watched.state[0] = watched.state[0], TICKED
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
