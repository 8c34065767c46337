"""The two ways to make calls, which of them is taken, and the buffer that both work on."""

# pyright: reportPrivateUsage=false
from __future__ import annotations

import ctypes
import os
from typing import Any

from wasmtime import _ffi

from hotplug.runtime.clock import Clock

__all__ = ["CHOOSES", "FAILED", "HOSTED", "QUICK", "SEEN", "SLOT", "buffer", "ffi", "pointer"]

ffi: Any = _ffi
"""The C functions, which wasmtime-py declares in a way that no type checker follows."""
SLOT = 16
"""Bytes of one slot."""
SEEN, HOSTED, FAILED = 1, 2, 3
"""The state while a call runs that the clock has seen; or that has called its host before that; or
whose host failed, where no trap can be made."""


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
pointer = ctypes.c_void_p.from_param
"""An address, as an argument that was converted already."""


def buffer(slots: int) -> ctypes.Array[ctypes.c_uint8]:
    """A buffer of *slots* slots and the state."""
    return (ctypes.c_uint8 * (slots * SLOT + 8))()
