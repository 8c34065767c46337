"""Settings of an engine that some versions of wasmtime-py lack, and its clock."""

# pyright: reportPrivateUsage=false
from __future__ import annotations

import ctypes

from wasmtime import Config, Engine

from hotplug.runtime.native.call_path import DIRECT, ffi
from hotplug.runtime.native.clock import Clock

__all__ = ["make_clock", "set_stack"]


def set_stack(config: Config, size: int) -> None:
    """Limits a call of an engine of *config* to *size* bytes of stack."""
    if hasattr(type(config), "max_wasm_stack"):
        config.max_wasm_stack = size
    else:  # before wasmtime-py 46
        ffi.dll.wasmtime_config_max_wasm_stack_set(config.ptr(), ctypes.c_size_t(size))


def make_clock(engine: Engine) -> Clock:
    """Makes the clock of *engine*, and keeps the engine until the process ends."""
    # It must outlive the last notification, which may come while Python shuts down.
    ctypes.pythonapi.Py_IncRef(ctypes.py_object(engine))
    function = ffi.dll["wasmtime_engine_increment_epoch"]
    return Clock(
        engine.increment_epoch,
        ctypes.cast(function, ctypes.c_void_p).value or 0,
        ctypes.cast(engine.ptr(), ctypes.c_void_p).value or 0,
        steady=not DIRECT,
    )
