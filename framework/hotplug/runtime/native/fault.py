"""Fault: how a call failed, read from wasmtime's trap or error."""

# pyright: reportPrivateUsage=false
from __future__ import annotations

import ctypes
from dataclasses import dataclass
from typing import Any

from wasmtime import Trap, WasmtimeError

from hotplug.errors import harmless
from hotplug.runtime.native.call_path import DIRECT, HOST_FAILED, ffi

__all__ = ["Fault", "cause", "fault"]

_MAX_FRAMES, _MAX_NAME = 64, 400
"""Limits of a backtrace: the innermost frames, and bytes of each name."""


@dataclass(frozen=True, slots=True)
class Fault:
    """How a call failed: wasmtime's name of the trap (empty if it was none) and its message."""

    kind: str
    message: str
    frames: tuple[str, ...] = ()


def fault(failure: Any, cells: ctypes.Array[ctypes.c_uint8]) -> Fault:
    """Reads, and frees, *failure*, which `call` gave, or the trap in *cells*."""
    if isinstance(failure, BaseException):
        return _explained(failure)
    cell = ctypes.c_void_p.from_buffer(cells, len(cells) - 8)
    if cell.value == HOST_FAILED:
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
    """The innermost cause of *error*, as wasmtime words it."""
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
    """Names of the functions that were running, innermost first, up to the limits above."""
    if not isinstance(error, Trap) and not DIRECT:
        return ()
    read = ffi.wasm_trap_trace if isinstance(error, Trap) else ffi.wasmtime_error_wasm_trace
    pointer: Any = error.ptr()
    found = ffi.wasm_frame_vec_t(0, None)
    read(pointer, ctypes.byref(found))
    try:
        return tuple(_name_of(found.data[at]) for at in range(min(found.size, _MAX_FRAMES)))
    finally:
        ffi.wasm_frame_vec_delete(ctypes.byref(found))


def _name_of(frame: Any) -> str:
    """The name of the function of *frame*, cut and harmless; its number if it has none."""
    name = ffi.wasmtime_frame_func_name(frame)
    if not name:
        return f"function {ffi.wasm_frame_func_index(frame)}"
    size = min(name.contents.size, _MAX_NAME)
    return harmless(ctypes.string_at(name.contents.data, size).decode(errors="replace"))
