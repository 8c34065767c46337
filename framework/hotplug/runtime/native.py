"""The one place that knows wasmtime-py from the inside: how a call is made, and how it is ended.

There are two ways behind one face. The quick one calls wasmtime's C functions with arguments that
were converted once; it is taken where those functions have the signatures known here. The plain
one uses nothing but wasmtime-py's public API: it is slower, and always there.

A call works on a *buffer* of 16-byte slots, which hold the arguments before it and the results
after it. A u64 cell follows the slots, the *state*: 0 at rest; the address of the trap that a call
ended with; and 1 when the clock has looked in on the running call. So the clock can tell one call
from the next, and a time limit costs a call nothing but the look at the cell that it takes anyway.
"""

# pyright: reportPrivateUsage=false
from __future__ import annotations

import ctypes
import math
import os
import time
from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import Any

from wasmtime import Engine, Func, Instance, Memory, Store, Trap, WasmtimeError, _ffi

from hotplug.runtime.clock import Clock

__all__ = [
    "CHOOSES",
    "QUICK",
    "SEEN",
    "SLOT",
    "Exports",
    "Fault",
    "Watch",
    "buffer",
    "call",
    "call_released",
    "cause",
    "clock",
    "fault",
    "view",
    "watch",
]

ffi: Any = _ffi
"""The C functions, which wasmtime-py declares in a way that no type checker follows."""
SLOT = 16
"""Bytes of one slot."""
SEEN = 1
"""The state while a call runs that the clock has seen."""


@dataclass(frozen=True, slots=True)
class Fault:
    """How a call failed: wasmtime's name of the trap, if it was one, and what it says."""

    kind: str
    message: str
    frames: tuple[str, ...] = ()


@dataclass(slots=True)
class Watch:
    """What the clock and the calls of one instance tell each other."""

    limit: float | None
    """Seconds that one call may take."""
    state: memoryview
    """The state cell of its buffer."""
    since: float = 0.0
    """When the clock first saw the running call."""
    late: bool = False
    """The clock ended a call that was over its limit."""
    interrupted: BaseException | None = None
    """What a signal handler raised, which ended a call, too."""


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
            and len(ffi.dll.wasmtime_instance_export_get.argtypes) == 5
            and len(watch.argtypes) == 4
            and len(callback._argtypes_) == 4
            and callback._restype_ is ctypes.c_size_t
        )
    except (AttributeError, TypeError, IndexError):
        return False


QUICK = _quick_possible()
"""Whether calls go the quick way. `HOTPLUG_PLAIN_CALLS=1` turns it off."""

CHOOSES = QUICK and Clock.native
"""Whether a call can hold the GIL: that needs a clock that ticks without it."""
_pointer = ctypes.c_void_p.from_param


def buffer(slots: int) -> ctypes.Array[ctypes.c_uint8]:
    """A buffer of *slots* slots and the state."""
    return (ctypes.c_uint8 * (slots * SLOT + 8))()


def _call_plainly(function: Callable[[], Exception | None]) -> Exception | None:
    return function()


call: Callable[..., Any] = _call_plainly
"""Makes a call, on what `Exports.given` gives. Returns None, or what `fault` explains."""
call_released: Callable[..., Any] = _call_plainly
"""The same, and lets other Python threads run meanwhile."""

if QUICK:
    # Without argtypes, and with arguments already converted, ctypes copies and calls: 131 ns
    # where a declared signature takes 351 (measured; docs/decisions.md).
    call = call_released = ctypes.CDLL(ffi.dll._name)["wasmtime_func_call_unchecked"]
    call.restype = ctypes.c_void_p
    _export_get = ctypes.PyDLL(ffi.dll._name)["wasmtime_instance_export_get"]
    _export_get.restype = ctypes.c_bool
    _EXTERN, _EXTERN_OF = ctypes.sizeof(ffi.wasmtime_extern_t), ffi.wasmtime_extern_t.of.offset
if CHOOSES:
    call = ctypes.PyDLL(ffi.dll._name)["wasmtime_func_call_unchecked"]
    call.restype = ctypes.c_void_p


class Exports:
    """The exports of one instance, found by name: wasmtime-py itself would wrap every one."""

    def __init__(
        self, store: Store, instance: Instance, cells: ctypes.Array[ctypes.c_uint8]
    ) -> None:
        """The buffer of its calls is *cells*. Both must be kept as long as what `given` gives."""
        self._store = store
        self._cells = cells
        self._kept: list[Any] = [instance]
        if not QUICK:
            self._all: Any = instance.exports(store)
            return
        slots, start = len(cells) - 8, ctypes.addressof(cells)
        self._context = _pointer(ctypes.addressof(store._context().contents))
        self._instance = _pointer(ctypes.addressof(instance._instance))
        self._buffer = (
            _pointer(start), ctypes.c_size_t.from_param(slots // SLOT), _pointer(start + slots)
        )  # fmt: skip

    def memory(self) -> Memory | None:
        """The memory called `memory`, if there is one."""
        if not QUICK:
            found = self._all.get("memory")
            return found if isinstance(found, Memory) else None
        extern = self._found(("memory",))[0]
        if extern.kind != ffi.WASMTIME_EXTERN_MEMORY.value:
            return None
        return Memory._from_raw(extern.of.memory)

    def given(
        self, symbols: tuple[str, ...], clock: Clock, limit: float | None
    ) -> tuple[tuple[Any, ...], ...]:
        """What `call` needs to call each function of *symbols*. They are there: it was checked."""
        if not QUICK:
            funcs = [self._all[symbol] for symbol in symbols]
            cells = self._cells
            return tuple((_plain(self._store, func, cells, clock, limit),) for func in funcs)
        first = ctypes.addressof(self._found(symbols)) + _EXTERN_OF
        return tuple(
            (self._context, _pointer(first + at * _EXTERN), *self._buffer)
            for at in range(len(symbols))
        )

    def _found(self, symbols: tuple[str, ...]) -> Any:
        """Describe the exports *symbols*, as wasmtime does; the first may be missing: `memory`."""
        externs = (ffi.wasmtime_extern_t * len(symbols))()
        externs[0].kind = 0xFF  # what no kind is
        address = ctypes.addressof(externs)
        for name, size in _names(symbols):
            _export_get(self._context, self._instance, name, size, _pointer(address))
            address += _EXTERN
        self._kept.append(externs)
        return externs


@lru_cache(maxsize=64)
def _names(symbols: tuple[str, ...]) -> tuple[tuple[Any, Any], ...]:
    """The address and the length of each name, as C takes them."""
    encoded = [symbol.encode() for symbol in symbols]
    return tuple(
        (ctypes.c_char_p.from_param(name), ctypes.c_size_t.from_param(len(name)))
        for name in encoded
    )


def _plain(
    store: Store, func: Func, cells: ctypes.Array[ctypes.c_uint8], clock: Clock, limit: float | None
) -> Callable[[], Exception | None]:
    """*func* by the public API, with arguments and results in *cells*."""
    views: Mapping[str, Any] = {
        "i32": memoryview(cells).cast("B").cast("i"),
        "i64": memoryview(cells).cast("B").cast("q"),
        "f32": memoryview(cells).cast("B").cast("f"),
        "f64": memoryview(cells).cast("B").cast("d"),
    }
    kind = func.type(store)
    params = [
        (views[str(v)], i * SLOT // views[str(v)].itemsize) for i, v in enumerate(kind.params)
    ]
    results = [
        (views[str(v)], i * SLOT // views[str(v)].itemsize) for i, v in enumerate(kind.results)
    ]

    def run() -> Exception | None:
        store.set_epoch_deadline(_ticks(clock, limit))
        try:
            given = func(store, *[view[at] for view, at in params])
        except (Trap, WasmtimeError) as error:
            return error
        for (view, at), value in zip(results, [given], strict=False):
            view[at] = value
        return None

    return run


def _ticks(clock: Clock, limit: float | None) -> int:
    return 1 << 62 if limit is None else math.ceil(limit / clock.period) + 1


def watch(store: Store, watched: Watch, clock: Clock) -> object:
    """Let the clock end the calls of *store* that run longer than the limit of *watched*.

    What it returns must be kept as long as *store*.
    """
    if not QUICK:
        store.set_epoch_deadline(_ticks(clock, watched.limit))  # for the start function
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
    yield _refusal()


def _look(watched: Watch) -> int:
    now = time.monotonic()
    if not watched.state[0]:
        watched.state[0] = SEEN
        watched.since = now
    elif watched.limit is not None and now - watched.since > watched.limit:
        watched.late = True
        return _refusal()
    return 0


def _refusal() -> int:
    """The address of an error, which ends the call."""
    made = ffi.wasmtime_error_new(b"interrupted")
    return ctypes.cast(made, ctypes.c_void_p).value or 0


class _Word(ctypes.c_size_t):
    """Reaches a callback as it is, not as an int, and so can be passed on with its size."""


if QUICK:
    _declared = ffi.dll.wasmtime_store_epoch_deadline_callback.argtypes
    _callback = ctypes.CFUNCTYPE(ctypes.c_size_t, _Word, _Word, _Word, _Word)
    # Calls a function with a tuple of its arguments, and is no Python function itself.
    _send = ctypes.pythonapi["PyObject_CallFunction"]
    _send.argtypes = [ctypes.py_object, ctypes.c_char_p]
    _send.restype = ctypes.py_object


def fault(failure: Any, cells: ctypes.Array[ctypes.c_uint8]) -> Fault:
    """What *failure*, which `call` returned, and the trap in *cells* mean; both are used up."""
    if isinstance(failure, BaseException):
        return _explained(failure)
    cell = ctypes.c_void_p.from_buffer(cells, len(cells) - 8)
    if failure is not None:
        return _explained(_owned(WasmtimeError, failure, ffi.wasmtime_error_t))
    trap = _owned(Trap, cell.value, ffi.wasm_trap_t)
    cell.value = None
    return _explained(trap)


def _owned(kind: Any, address: int | None, pointed: Any) -> Any:
    """The object of wasmtime-py that frees what is at *address*."""
    pointer_to: Any = ctypes.POINTER
    return kind._from_ptr(ctypes.cast(ctypes.c_void_p(address), pointer_to(pointed)))


def cause(error: Exception) -> str:
    """The last of the causes that wasmtime gives for *error*."""
    told = str(error).partition("Stack backtrace:")[0].strip()  # wasmtime's own, up to 36
    return told.split("\n")[-1].strip().lstrip("0123456789: ")


def _explained(error: Any) -> Fault:
    if not isinstance(error, Trap):
        return Fault("", cause(error))
    try:
        code = error.trap_code
    except ValueError:  # a trap that this wasmtime-py has no name for
        code = None
    frames = tuple(frame.func_name or f"function {frame.func_index}" for frame in error.frames)
    return Fault(code.name.lower() if code else "unknown", cause(error), frames)


def view(store: Store, memory: Any, size: int) -> memoryview:
    """The first *size* bytes of *memory*, as long as *store* is."""
    return memoryview(memory.get_buffer_ptr(store, size, 0)).cast("B")


def clock(engine: Engine) -> Clock:
    """The clock of *engine*, which is kept from now on to the end of the process."""
    # It must outlive the last notification, which may come while Python shuts down.
    ctypes.pythonapi.Py_IncRef(ctypes.py_object(engine))
    function = ffi.dll["wasmtime_engine_increment_epoch"]
    return Clock(
        engine.increment_epoch,
        ctypes.cast(function, ctypes.c_void_p).value or 0,
        ctypes.cast(engine.ptr(), ctypes.c_void_p).value or 0,
        steady=not QUICK,
    )
