"""Fault: how a call failed, read from wasmtime's trap or error."""

# pyright: reportPrivateUsage=false
from __future__ import annotations

import ctypes
import re
from dataclasses import dataclass
from typing import Any

from wasmtime import Trap, WasmtimeError

from hotplug.runtime.native.call_path import HOST_FAILED, ffi

__all__ = ["MORE_MEMORY", "OWN_MODULE", "Fault", "cause", "fault", "refused"]

OWN_MODULE = "hotplug"
"""The name of a module between a plugin and its host: its functions are left out of backtraces.
The plugin itself has no name here, since wasmtime never sees its section of names."""

_MAX_FRAMES = 64
"""The innermost frames of a backtrace that are read."""
_REFUSED = re.compile(r"\(os error 12\)|\bmmap\b|\(os error 1455\)")
"""ENOMEM of Unix, and ERROR_COMMITMENT_LIMIT of Windows."""
MORE_MEMORY = "raise `ulimit -v`, or the limit of the container"
"""What to do where the system refuses memory."""


@dataclass(frozen=True, slots=True)
class Fault:
    """How a call failed: wasmtime's name of the trap (empty if it was none) and its message.

    There is no message where wasm code was running: wasmtime writes the names of all its functions
    into it, however long they are.
    """

    kind: str
    message: str
    frames: tuple[int, ...] = ()
    """The indices of the functions that were running, innermost first."""


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


def refused(message: str) -> bool:
    """Whether *message*, of an error of wasmtime's, says that the system refused memory."""
    return _REFUSED.search(message) is not None


def _explained(error: Any) -> Fault:
    try:
        return _read(error)
    finally:
        error.close()  # `__del__` needs one level of recursion more, and could not raise


def _read(error: Any) -> Fault:
    frames = _frames(error)
    message = "" if frames else cause(error)
    if not isinstance(error, Trap):
        return Fault("", message, frames)
    try:
        code = error.trap_code
    except ValueError:  # a trap that this wasmtime-py has no name for
        code = None
    return Fault(code.name.lower() if code else "unknown", message, frames)


def _frames(error: Any) -> tuple[int, ...]:
    read = ffi.wasm_trap_trace if isinstance(error, Trap) else ffi.wasmtime_error_wasm_trace
    pointer: Any = error.ptr()
    found = ffi.wasm_frame_vec_t(0, None)
    read(pointer, ctypes.byref(found))
    try:
        number = min(found.size, _MAX_FRAMES)
        return tuple(
            ffi.wasm_frame_func_index(found.data[at])
            for at in range(number)
            if not ffi.wasmtime_frame_module_name(found.data[at])
        )
    finally:
        ffi.wasm_frame_vec_delete(ctypes.byref(found))
