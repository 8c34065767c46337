"""The one place that knows wasmtime-py from the inside: how a call is made, and how it is ended.

There are two ways behind one face. The quick one calls wasmtime's C functions with arguments that
were converted once; it is taken where those functions have the signatures known here. The plain
one uses nothing but wasmtime-py's public API: it is slower, and always there.

A call works on a *buffer* of 16-byte slots, which hold the arguments before it and the results
after it. Two u64 cells follow the slots. The first is the trap that the call ended with. The
second is the *mark*: a call sets it to 0, and the clock, which sees it at each tick, to 1. So the
clock knows how long one call has run, and a call pays one store for its time limit.
"""

from __future__ import annotations

import ctypes
import itertools
import math
import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol
from weakref import WeakValueDictionary

from wasmtime import Engine, Func, Store, Trap, WasmtimeError
from wasmtime import _ffi as ffi

from hotplug.runtime.clock import Clock

__all__ = ["MARK", "QUICK", "SLOT", "TRAP", "Fault", "Watched", "buffer", "clock", "entry", "fault", "watch"]

SLOT = 16
"""Bytes of one slot."""
TRAP, MARK = 0, 8
"""Where the two cells are, in bytes after the last slot."""


@dataclass(frozen=True, slots=True)
class Fault:
    """How a call failed: wasmtime's name of the trap, if it was one, and what it says."""

    kind: str
    message: str
    frames: tuple[str, ...] = ()


class Watched(Protocol):
    """What the clock must know of an instance."""

    @property
    def limit(self) -> float | None:
        """Seconds that one call may take."""

    since: float
    interrupted: BaseException | None
    mark: memoryview


def _quick_possible() -> bool:
    """Whether this wasmtime has the C functions as the quick way calls them."""
    if os.environ.get("HOTPLUG_PLAIN_CALLS"):
        return False
    try:
        call = ffi.dll.wasmtime_func_call_unchecked
        watch = ffi.dll.wasmtime_store_epoch_deadline_callback
        callback = watch.argtypes[1]
        return (
            [kind.__name__ for kind in call.argtypes[:3]]
            == ["LP_wasmtime_context", "LP_wasmtime_func", "LP_wasmtime_val_raw"]
            and len(call.argtypes) == 5
            and ctypes.sizeof(call.argtypes[2]._type_) == SLOT
            and len(watch.argtypes) == 4
            and len(callback._argtypes_) == 4
            and callback._restype_ is ctypes.c_size_t
        )
    except (AttributeError, TypeError, IndexError):
        return False


QUICK = _quick_possible()
"""Whether calls go the quick way. `HOTPLUG_PLAIN_CALLS=1` turns it off."""

# Holding the GIL saves a call from queueing for it again; it needs a clock that ticks without it.
_holding = ctypes.PyDLL if Clock.native else ctypes.CDLL
_pointer = ctypes.c_void_p.from_param
_watched: WeakValueDictionary[int, Watched] = WeakValueDictionary()
_keys = itertools.count(1)


def buffer(slots: int) -> ctypes.Array[ctypes.c_uint8]:
    """A buffer of *slots* slots and the two cells."""
    return (ctypes.c_uint8 * (slots * SLOT + 16))()


if QUICK:
    # Without argtypes, and with arguments already converted, ctypes copies and calls: 131 ns
    # where a declared signature takes 351 (measured; docs/decisions.md).
    _call = _holding(ffi.dll._name)["wasmtime_func_call_unchecked"]
    _call.restype = ctypes.c_void_p


def entry(
    store: Store, func: Func, cells: ctypes.Array[ctypes.c_uint8], clock: Clock, limit: float | None
) -> tuple[Callable[..., Any], tuple[Any, ...]]:
    """A callable and its arguments, which together call *func* on the buffer *cells*.

    The callable returns None, or what `fault` explains. A trap may also be left in its cell.
    *store*, *func* and *cells* must be kept as long as the two are.
    """
    if not QUICK:
        return _plain(store, func, cells, clock, limit), ()
    slots = len(cells) - 16
    start = ctypes.addressof(cells)
    return _call, (
        _pointer(ctypes.addressof(store._context().contents)),
        _pointer(ctypes.addressof(func._func)),
        _pointer(start),
        ctypes.c_size_t.from_param(slots // SLOT),
        _pointer(start + slots + TRAP),
    )


def _plain(
    store: Store, func: Func, cells: ctypes.Array[ctypes.c_uint8], clock: Clock, limit: float | None
) -> Callable[[], Exception | None]:
    """*func* by the public API, with arguments and results in *cells*."""
    views = {
        "i32": memoryview(cells).cast("B").cast("i"),
        "i64": memoryview(cells).cast("B").cast("q"),
        "f32": memoryview(cells).cast("B").cast("f"),
        "f64": memoryview(cells).cast("B").cast("d"),
    }
    kind = func.type(store)
    params = [(views[str(v)], i * SLOT // views[str(v)].itemsize) for i, v in enumerate(kind.params)]
    results = [(views[str(v)], i * SLOT // views[str(v)].itemsize) for i, v in enumerate(kind.results)]

    def call() -> Exception | None:
        store.set_epoch_deadline(_ticks(clock, limit))
        try:
            given = func(store, *[view[at] for view, at in params])
        except (Trap, WasmtimeError) as error:
            return error
        for (view, at), value in zip(results, [given], strict=False):
            view[at] = value
        return None

    return call


def _ticks(clock: Clock, limit: float | None) -> int:
    return 1 << 62 if limit is None else math.ceil(limit / clock.period) + 1


def watch(store: Store, watched: Watched, clock: Clock) -> None:
    """Let the clock end the calls of *store* that run longer than the limit of *watched*."""
    if not QUICK:
        store.set_epoch_deadline(_ticks(clock, watched.limit))  # for the start function
        return
    store.set_epoch_deadline(1)
    key = next(_keys)
    _watched[key] = watched
    ffi.wasmtime_store_epoch_deadline_callback(store.ptr(), _on_tick, key, _no_finalizer)


def _tick(_context: Any, key: int, delta: Any, _kind: Any) -> int:
    """Called on the thread of a running call, at each tick of the clock."""
    delta[0] = 1
    watched = _watched.get(key)
    if watched is None:
        return 0
    try:
        # Entering this function has let Python deliver a pending KeyboardInterrupt, if any.
        now = time.monotonic()
        if not watched.mark[0]:
            watched.mark[0] = 1
            watched.since = now
        elif watched.limit is not None and now - watched.since > watched.limit:
            watched.interrupted = TimeoutError()
    except BaseException as error:
        watched.interrupted = error
    if watched.interrupted is None:
        return 0
    made = ffi.wasmtime_error_new(b"interrupted")
    return ctypes.cast(made, ctypes.c_void_p).value or 0


if QUICK:
    _declared = ffi.dll.wasmtime_store_epoch_deadline_callback.argtypes
    _on_tick = _declared[1](_tick)
    _no_finalizer = ctypes.cast(None, _declared[3])


def fault(failure: Any, cells: ctypes.Array[ctypes.c_uint8]) -> Fault:
    """What *failure*, which an entry returned, and the trap in *cells* mean; both are used up."""
    if isinstance(failure, BaseException):
        return _explained(failure)
    cell = ctypes.c_void_p.from_buffer(cells, len(cells) - 16 + TRAP)
    if failure is not None:
        error = WasmtimeError._from_ptr(
            ctypes.cast(failure, ctypes.POINTER(ffi.wasmtime_error_t))
        )
        return _explained(error)
    trap = Trap._from_ptr(ctypes.cast(cell.value, ctypes.POINTER(ffi.wasm_trap_t)))
    cell.value = None
    return _explained(trap)


def _explained(error: BaseException) -> Fault:
    if not isinstance(error, Trap):
        return Fault("", str(error))
    try:
        code = error.trap_code
    except ValueError:  # a trap that this wasmtime-py has no name for
        code = None
    frames = tuple(frame.func_name or f"function {frame.func_index}" for frame in error.frames)
    return Fault(code.name.lower() if code else "unknown", error.message, frames)


def clock(engine: Engine) -> Clock:
    """The clock of *engine*, which is kept from now on to the end of the process."""
    # It must outlive the last notification, which may come while Python shuts down.
    ctypes.pythonapi.Py_IncRef(ctypes.py_object(engine))
    function = ffi.dll["wasmtime_engine_increment_epoch"]
    return Clock(
        engine.increment_epoch,
        ctypes.cast(function, ctypes.c_void_p).value or 0,
        ctypes.cast(engine.ptr(), ctypes.c_void_p).value or 0,
    )
