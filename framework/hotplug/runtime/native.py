"""The one place that knows wasmtime-py from the inside: how a call is made, and how it is ended.

There are two ways behind one face. The quick one calls wasmtime's C functions with arguments that
were converted once; it is taken where those functions have the signatures known here. The plain
one uses nothing but wasmtime-py's public API: it is slower, and always there.

A call works on a *buffer* of 16-byte slots, which hold the arguments before it and the results
after it. A u64 cell follows the slots, the *state*: 0 at rest; the address of the trap that a call
ended with; 1 when the clock has looked in on the
running call; and 2 when the call has called its host before that. So the clock can tell one call
from the next, and a time limit costs a call nothing but the look at the cell that it takes anyway.
"""

# pyright: reportPrivateUsage=false
from __future__ import annotations

import ctypes
import math
import os
import time
from collections.abc import Callable, Generator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from threading import get_ident
from typing import Any

from wasmtime import (
    Config,
    Engine,
    Func,
    FuncType,
    Instance,
    Memory,
    Store,
    Trap,
    WasmtimeError,
    _ffi,
)

from hotplug.errors import harmless
from hotplug.runtime import cancel
from hotplug.runtime.clock import Clock

__all__ = [
    "CHOOSES",
    "HOSTED",
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
    "host_functions",
    "host_trap",
    "host_trap_args",
    "set_stack",
    "view",
    "watch",
]

ffi: Any = _ffi
"""The C functions, which wasmtime-py declares in a way that no type checker follows."""
SLOT = 16
"""Bytes of one slot."""
SEEN, HOSTED, FAILED = 1, 2, 3
"""The state while a call runs that the clock has seen; or that has called its host before that; or
whose host failed, where no trap can be made."""
_MOST_FRAMES, _LONGEST_NAME = 64, 400
"""What is read of a backtrace: its innermost frames, and the beginning of each name."""


@dataclass(frozen=True, slots=True)
class Fault:
    """How a call failed: wasmtime's name of the trap, if it was one, and what it says."""

    kind: str
    message: str
    frames: tuple[str, ...] = ()


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
            and len(ffi.dll.wasmtime_func_new_unchecked.argtypes) == 6
            and len(ffi.dll.wasmtime_trap_new.argtypes) == 2
        )
    except (AttributeError, TypeError, IndexError):
        return False


QUICK = _quick_possible()
"""Whether calls go the quick way. `HOTPLUG_PLAIN_CALLS=1` turns it off."""

CHOOSES = QUICK and Clock.native
"""Whether a call can hold the GIL: that needs a clock that ticks without it."""
_pointer = ctypes.c_void_p.from_param
_LONGEST = 1e9
"""Seconds that stand for a limit which is none."""


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
        self, symbols: tuple[str, ...], clock: Clock, limit: float
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
    store: Store, func: Func, cells: ctypes.Array[ctypes.c_uint8], clock: Clock, limit: float
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


def _ticks(clock: Clock, limit: float) -> int:
    return math.ceil(min(limit, _LONGEST) / clock.period) + 1


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


def host_functions(
    store: Store, serve: Callable[[int], int], numbers: Sequence[int], state: memoryview
) -> tuple[list[Func], Any]:
    """A function of type `() -> ()` for *store* for each of *numbers*: it calls `serve(number)`.

    That returns 0, or what `host_trap(*host_trap_args)` gives to end the call. The second result
    must be kept as long as *store*.
    """
    kind = FuncType([], [])
    if not QUICK:
        given = (store, serve, state)
        return [Func(store, kind, partial(_serve_plainly, *given, at)) for at in numbers], None
    made = _served(serve)
    taken, no_finalizer = _declared_host[2], ctypes.cast(ctypes.c_void_p(), _declared_host[4])
    functions: list[Func] = []
    for at in numbers:
        function = ffi.wasmtime_func_t()
        ffi.wasmtime_func_new_unchecked(
            store._context(), kind.ptr(), ctypes.cast(made, taken), at, no_finalizer,
            ctypes.byref(function),
        )  # fmt: skip
        functions.append(Func._from_raw(function))
    return functions, made


def _serve_plainly(store: Store, serve: Callable[[int], int], state: memoryview, at: int) -> None:
    """Have the call end as soon as it looks at the clock; its result is not taken in any case.

    An exception would do, but wasmtime-py keeps it where the calls of other threads find it.
    """
    if serve(at):
        state[0] = FAILED
        store.set_epoch_deadline(0)


def _refusal() -> int:
    """The address of an error, which ends the call."""
    return _error_new(_INTERRUPTED)


_HOST_FAILED = b"a function of the host failed"
_INTERRUPTED = ctypes.c_char_p.from_param(b"interrupted")


def _no_trap(*_given: Any) -> int:
    return 1


host_trap: Callable[..., int] = _no_trap
"""Called with `*host_trap_args`, makes a trap that ends the running call."""
host_trap_args: tuple[Any, ...] = ()
_error_new: Callable[..., int] = _no_trap


class _Word(ctypes.c_size_t):
    """Reaches a callback as it is, not as an int, and so can be passed on with its size."""


if QUICK:
    _declared = ffi.dll.wasmtime_store_epoch_deadline_callback.argtypes
    _callback = ctypes.CFUNCTYPE(ctypes.c_size_t, _Word, _Word, _Word, _Word)
    # C passes four arguments, in registers that the caller frees; only the first, which says which
    # function it is, is taken. So a generator's own `send` can be called, without Python between.
    _error_new = ctypes.PyDLL(ffi.dll._name)["wasmtime_error_new"]
    host_trap = ctypes.PyDLL(ffi.dll._name)["wasmtime_trap_new"]
    _error_new.restype = host_trap.restype = ctypes.c_size_t
    host_trap_args = (
        ctypes.c_char_p.from_param(_HOST_FAILED), ctypes.c_size_t.from_param(len(_HOST_FAILED))
    )  # fmt: skip
    _served = ctypes.CFUNCTYPE(ctypes.c_size_t, ctypes.c_size_t)
    _declared_host = ffi.dll.wasmtime_func_new_unchecked.argtypes
    # Calls a function with a tuple of its arguments, and is no Python function itself.
    _send = ctypes.pythonapi["PyObject_CallFunction"]
    _send.argtypes = [ctypes.py_object, ctypes.c_char_p]
    _send.restype = ctypes.py_object


def fault(failure: Any, cells: ctypes.Array[ctypes.c_uint8]) -> Fault:
    """What *failure*, which `call` returned, and the trap in *cells* mean; both are used up."""
    if isinstance(failure, BaseException):
        return _explained(failure)
    cell = ctypes.c_void_p.from_buffer(cells, len(cells) - 8)
    if cell.value == FAILED:
        return Fault("", "a function of the host failed")
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
    frames = _frames(error)
    if not isinstance(error, Trap):
        return Fault("", cause(error), frames)
    try:
        code = error.trap_code
    except ValueError:  # a trap that this wasmtime-py has no name for
        code = None
    return Fault(code.name.lower() if code else "unknown", cause(error), frames)


def _frames(error: Any) -> tuple[str, ...]:
    """Names of the functions that were running, innermost first, as far as one reads them."""
    if not isinstance(error, Trap) and not QUICK:
        return ()
    read = ffi.wasm_trap_trace if isinstance(error, Trap) else ffi.wasmtime_error_wasm_trace
    pointer: Any = error.ptr()
    found = ffi.wasm_frame_vec_t(0, None)
    read(pointer, ctypes.byref(found))
    try:
        return tuple(_name_of(found.data[at]) for at in range(min(found.size, _MOST_FRAMES)))
    finally:
        ffi.wasm_frame_vec_delete(ctypes.byref(found))


def _name_of(frame: Any) -> str:
    """The name of the function of *frame*, harmless and not too long; its number if it has none."""
    name = ffi.wasmtime_frame_func_name(frame)
    if not name:
        return f"function {ffi.wasm_frame_func_index(frame)}"
    size = min(name.contents.size, _LONGEST_NAME)
    return harmless(ctypes.string_at(name.contents.data, size).decode(errors="replace"))


def set_stack(config: Config, size: int) -> None:
    """Let the code of an engine of *config* use *size* bytes of stack in one call."""
    if hasattr(type(config), "max_wasm_stack"):
        config.max_wasm_stack = size
    else:  # before wasmtime-py 46
        ffi.dll.wasmtime_config_max_wasm_stack_set(config.ptr(), ctypes.c_size_t(size))


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
