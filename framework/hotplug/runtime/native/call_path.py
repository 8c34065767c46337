"""Which call path is used, and the buffer and states that both share."""

# pyright: reportPrivateUsage=false
from __future__ import annotations

import ctypes
import os
from typing import Any

from wasmtime import _ffi

from hotplug.runtime.native.clock import Clock

__all__ = [
    "CALLED_HOST",
    "CAN_HOLD_GIL",
    "DIRECT",
    "HOST_FAILED",
    "SLOT",
    "TICKED",
    "buffer",
    "ffi",
    "pointer",
]

ffi: Any = _ffi
"""The C functions, which wasmtime-py declares in a way that no type checker follows."""
SLOT = 16
"""Bytes of one slot."""
TICKED, CALLED_HOST, HOST_FAILED = 1, 2, 3
"""States of a running call: the clock has ticked; it has called its host before any tick; its host
failed, on the public path, which can make no trap."""


def _has_direct_path() -> bool:
    """Whether this wasmtime has the C functions that the direct path calls, as it calls them."""
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


DIRECT = _has_direct_path()
"""Whether calls use the direct path. `HOTPLUG_PLAIN_CALLS=1` turns it off."""

CAN_HOLD_GIL = DIRECT and Clock.native
"""Whether a call can hold the GIL: that needs a clock that ticks without it."""
pointer = ctypes.c_void_p.from_param
"""Converts an address to an argument that ctypes passes on as it is."""


def buffer(slots: int) -> ctypes.Array[ctypes.c_uint8]:
    """A buffer of *slots* slots and the state cell."""
    return (ctypes.c_uint8 * (slots * SLOT + 8))()
