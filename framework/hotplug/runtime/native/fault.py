"""Fault: how a call failed, read from wasmtime's trap or error."""

# pyright: reportPrivateUsage=false
from __future__ import annotations

import ctypes
from dataclasses import dataclass
from typing import Any

from wasmtime import Trap, WasmtimeError

from hotplug.errors import harmless
from hotplug.runtime.native.call_path import FAILED, QUICK, ffi

__all__ = ["Fault", "cause", "fault"]

_MOST_FRAMES, _LONGEST_NAME = 64, 400
"""What is read of a backtrace: its innermost frames, and the beginning of each name."""


@dataclass(frozen=True, slots=True)
class Fault:
    """How a call failed: wasmtime's name of the trap, if it was one, and what it says."""

    kind: str
    message: str
    frames: tuple[str, ...] = ()


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
