"""Exports: the functions and the memory of one instance; and `call`, which calls a function."""

# pyright: reportPrivateUsage=false
from __future__ import annotations

import ctypes
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

from wasmtime import Func, Instance, Memory, Store, Trap, WasmtimeError

from hotplug.runtime.native.call_path import CAN_HOLD_GIL, DIRECT, SLOT, ffi, pointer
from hotplug.runtime.native.clock import Clock
from hotplug.runtime.native.interrupt import ticks

__all__ = ["Exports", "call", "call_released", "view"]


def _call_public(function: Callable[[], Exception | None]) -> Exception | None:
    return function()


call: Callable[..., Any] = _call_public
"""Makes a call with a tuple of `Exports.call_arguments`. Gives None, or a failure for `fault`."""
call_released: Callable[..., Any] = _call_public
"""As `call`, and releases the GIL meanwhile."""

if DIRECT:
    # Without argtypes, and with arguments already converted, ctypes copies and calls: 131 ns
    # where a declared signature takes 351 (measured; docs/decisions.md).
    call = call_released = ctypes.CDLL(ffi.dll._name)["wasmtime_func_call_unchecked"]
    call.restype = ctypes.c_void_p
    _export_get = ctypes.PyDLL(ffi.dll._name)["wasmtime_instance_export_get"]
    _export_get.restype = ctypes.c_bool
    _EXTERN, _EXTERN_OF = ctypes.sizeof(ffi.wasmtime_extern_t), ffi.wasmtime_extern_t.of.offset
if CAN_HOLD_GIL:
    call = ctypes.PyDLL(ffi.dll._name)["wasmtime_func_call_unchecked"]
    call.restype = ctypes.c_void_p


class Exports:
    """Finds exports of one instance by name. wasmtime-py itself would wrap every export."""

    def __init__(
        self, store: Store, instance: Instance, cells: ctypes.Array[ctypes.c_uint8]
    ) -> None:
        """Calls use the buffer *cells*. Keep it and this as long as the argument tuples."""
        self._store = store
        self._cells = cells
        self._kept: list[Any] = [instance]
        if not DIRECT:
            self._all: Any = instance.exports(store)
            return
        slots, start = len(cells) - 8, ctypes.addressof(cells)
        self._context = pointer(ctypes.addressof(store._context().contents))
        self._instance = pointer(ctypes.addressof(instance._instance))
        self._buffer = (
            pointer(start), ctypes.c_size_t.from_param(slots // SLOT), pointer(start + slots)
        )  # fmt: skip

    def memory(self) -> Memory | None:
        """The memory called `memory`, if there is one."""
        if not DIRECT:
            found = self._all.get("memory")
            return found if isinstance(found, Memory) else None
        extern = self._found(("memory",))[0]
        if extern.kind != ffi.WASMTIME_EXTERN_MEMORY.value:
            return None
        return Memory._from_raw(extern.of.memory)

    def call_arguments(
        self, symbols: tuple[str, ...], clock: Clock, limit: float
    ) -> tuple[tuple[Any, ...], ...]:
        """The argument tuple of `call` for each function of *symbols*, which must exist."""
        if not DIRECT:
            funcs = [self._all[symbol] for symbol in symbols]
            cells = self._cells
            return tuple((_public_call(self._store, func, cells, clock, limit),) for func in funcs)
        first = ctypes.addressof(self._found(symbols)) + _EXTERN_OF
        return tuple(
            (self._context, pointer(first + at * _EXTERN), *self._buffer)
            for at in range(len(symbols))
        )

    def _found(self, symbols: tuple[str, ...]) -> Any:
        """The exports *symbols* as wasmtime's structures. The first, `memory`, may be missing."""
        externs = (ffi.wasmtime_extern_t * len(symbols))()
        externs[0].kind = 0xFF  # no kind has this number
        address = ctypes.addressof(externs)
        for name, size in _names(symbols):
            _export_get(self._context, self._instance, name, size, pointer(address))
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


def _public_call(
    store: Store, func: Func, cells: ctypes.Array[ctypes.c_uint8], clock: Clock, limit: float
) -> Callable[[], Exception | None]:
    """A function that calls *func* by the public API, with arguments and results in *cells*."""
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
        store.set_epoch_deadline(ticks(clock, limit))
        try:
            result = func(store, *[view[at] for view, at in params])
        except (Trap, WasmtimeError) as error:
            return error
        for (view, at), value in zip(results, [result], strict=False):
            view[at] = value
        return None

    return run


def view(store: Store, memory: Any, size: int) -> memoryview:
    """A view of the first *size* bytes of *memory*, valid as long as *store*."""
    return memoryview(memory.get_buffer_ptr(store, size, 0)).cast("B")
