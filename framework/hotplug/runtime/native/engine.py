"""What an engine has beside wasmtime-py's own: a stack of a size, and a clock."""

# pyright: reportPrivateUsage=false
from __future__ import annotations

import ctypes

from wasmtime import Config, Engine

from hotplug.runtime.clock import Clock
from hotplug.runtime.native.call_path import QUICK, ffi

__all__ = ["clock", "set_stack"]


def set_stack(config: Config, size: int) -> None:
    """Let the code of an engine of *config* use *size* bytes of stack in one call."""
    if hasattr(type(config), "max_wasm_stack"):
        config.max_wasm_stack = size
    else:  # before wasmtime-py 46
        ffi.dll.wasmtime_config_max_wasm_stack_set(config.ptr(), ctypes.c_size_t(size))


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
