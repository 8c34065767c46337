"""Host functions: the functions that a module imports, and the trap that ends their caller."""

# pyright: reportPrivateUsage=false
from __future__ import annotations

import ctypes
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from wasmtime import Func, FuncType, Store

from hotplug.runtime.native.call_path import DIRECT, HOST_FAILED, ffi
from hotplug.runtime.native.handles import make_thread_safe

__all__ = ["host_functions", "host_trap", "host_trap_args"]

_HOST_FAILED = b"a function of the host failed"


def _no_trap(*_arguments: Any) -> int:
    return 1


host_trap: Callable[..., int] = _no_trap
"""Called with `*host_trap_args`, makes a trap that ends the running call."""
host_trap_args: tuple[Any, ...] = ()

if not DIRECT:
    make_thread_safe()
else:
    host_trap = ctypes.PyDLL(ffi.dll._name)["wasmtime_trap_new"]
    host_trap.restype = ctypes.c_size_t
    host_trap_args = (
        ctypes.c_char_p.from_param(_HOST_FAILED), ctypes.c_size_t.from_param(len(_HOST_FAILED))
    )  # fmt: skip
    # C passes four arguments in registers. Only the first, the number of the function, is declared:
    # so ctypes can call a generator's own `send`, without a Python function between.
    _send_function = ctypes.CFUNCTYPE(ctypes.c_size_t, ctypes.c_size_t)
    _declared_host = ffi.dll.wasmtime_func_new_unchecked.argtypes


def host_functions(
    store: Store, send: Callable[[int], int], numbers: Sequence[int], state: memoryview
) -> tuple[list[Func], Any]:
    """A function of type `() -> ()` for *store* for each of *numbers*: it calls `send(number)`.

    That returns 0, or what `host_trap(*host_trap_args)` gives to end the call. The second result
    must be kept as long as *store*.
    """
    kind = FuncType([], [])
    if not DIRECT:
        first = (store, send, state)
        return [Func(store, kind, partial(_send_public, *first, at)) for at in numbers], None
    made = _send_function(send)
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


def _send_public(store: Store, send: Callable[[int], int], state: memoryview, at: int) -> None:
    """Ends the call at its next check of the clock. The caller ignores its result anyway.

    An exception would end it at once, but wasmtime-py keeps that in a variable of all threads.
    """
    if send(at):
        state[0] = HOST_FAILED
        store.set_epoch_deadline(0)
