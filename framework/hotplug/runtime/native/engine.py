"""Settings of an engine that some versions of wasmtime-py lack, and its clock."""

# pyright: reportPrivateUsage=false
from __future__ import annotations

import ctypes
from typing import Any

from wasmtime import Config, Engine

from hotplug.runtime.native.call_path import DIRECT, ffi
from hotplug.runtime.native.clock import Clock

__all__ = ["can_trap_without_signals", "make_clock", "set_memory", "set_signals", "set_stack"]


def can_trap_without_signals() -> bool:
    """Whether this wasmtime can check each access itself; from 39 on."""
    return hasattr(ffi.dll, "wasmtime_config_signals_based_traps_set")


def set_signals(config: Config, used: bool) -> None:
    """Lets the code of an engine of *config* trap by signals of the system, or not."""
    _set(config, "signals_based_traps", ctypes.c_bool(used))


def set_memory(config: Config, reserved: int, guard: int) -> None:
    """Reserves *reserved* bytes of addresses for a memory, in which it grows and never moves.

    *guard* bytes of addresses follow, which only traps by signals need.
    """
    _set(config, "memory_may_move", ctypes.c_bool(False))
    _set(config, "memory_reservation", ctypes.c_uint64(reserved))
    _set(config, "memory_reservation_for_growth", ctypes.c_uint64(0))
    _set(config, "memory_guard_size", ctypes.c_uint64(guard))


def set_stack(config: Config, size: int) -> None:
    """Limits a call of an engine of *config* to *size* bytes of stack."""
    _set(config, "max_wasm_stack", ctypes.c_size_t(size))


def _set(config: Config, name: str, value: ctypes._SimpleCData[Any]) -> None:
    """Calls C, since the properties of wasmtime-py came one by one."""
    getattr(ffi.dll, f"wasmtime_config_{name}_set")(config.ptr(), value)


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
