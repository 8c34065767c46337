"""Host functions: what a module imports, and how one of them ends the call that came to it."""

# pyright: reportPrivateUsage=false
from __future__ import annotations

import ctypes
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from wasmtime import Func, FuncType, Store

from hotplug.runtime.native.call_path import FAILED, QUICK, ffi

__all__ = ["host_functions", "host_trap", "host_trap_args"]

_HOST_FAILED = b"a function of the host failed"


def _no_trap(*_given: Any) -> int:
    return 1


host_trap: Callable[..., int] = _no_trap
"""Called with `*host_trap_args`, makes a trap that ends the running call."""
host_trap_args: tuple[Any, ...] = ()

if QUICK:
    host_trap = ctypes.PyDLL(ffi.dll._name)["wasmtime_trap_new"]
    host_trap.restype = ctypes.c_size_t
    host_trap_args = (
        ctypes.c_char_p.from_param(_HOST_FAILED), ctypes.c_size_t.from_param(len(_HOST_FAILED))
    )  # fmt: skip
    # C passes four arguments, in registers that the caller frees; only the first, which says which
    # function it is, is taken. So a generator's own `send` can be called, without Python between.
    _served = ctypes.CFUNCTYPE(ctypes.c_size_t, ctypes.c_size_t)
    _declared_host = ffi.dll.wasmtime_func_new_unchecked.argtypes


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
