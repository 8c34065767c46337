"""The process's wasmtime engines, and the clock that ticks for each.

There is one for each stack size; debug builds have others, which compile quickly instead of
generating quick code; and so has code that nothing interrupts.
"""

from __future__ import annotations

import os
from functools import cache

from wasmtime import Config, Engine, Module

from hotplug.runtime import native

__all__ = ["CONFIGURATION", "clock", "compiled", "engine"]

STACK = 512 << 10
"""Bytes of the stack of one call, where the manifest says nothing: wasmtime's own default."""
CONFIGURATION = "epoch-3"
"""Part of the cache key. Change it whenever older compiled code does not fit the engine."""


@cache
def engine(stack: int = STACK, *, dev: bool = False, interrupts: bool = True) -> Engine:
    """The engine for a *stack* of so many bytes, made at its first use."""
    return Engine(_config(stack, dev=dev, interrupts=interrupts))


def _config(stack: int, *, dev: bool, interrupts: bool) -> Config:
    config = Config()
    if dev:
        config.cranelift_opt_level = "none"
        if hasattr(type(config), "cranelift_flag_set"):
            # Compiles in two thirds of the time; the code is slower by 20 to 45 % (measured).
            config.cranelift_flag_set("regalloc_algorithm", "single_pass")
    config.epoch_interruption = interrupts
    native.set_stack(config, stack)
    config.wasm_memory64 = False
    config.wasm_multi_memory = False
    config.wasm_threads = False
    for unused in ("wasm_exceptions", "wasm_gc", "wasm_function_references", "gc_support"):
        if hasattr(type(config), unused):  # Rust generates none of these, so they need no limits
            setattr(config, unused, False)
    # A view of a memory is kept while the memory grows, so it must stay where it is.
    if hasattr(type(config), "memory_may_move"):
        config.memory_may_move = False
    return config


_born = os.getpid()


def compiled(data: bytes, target: Engine, *, dev: bool, interrupts: bool) -> Module:
    """Compiles *data* for the engine *target*. Raises WasmtimeError."""
    if os.getpid() == _born:
        return Module(target, data)
    # A forked child lacks the threads that its parent may have compiled with, and would wait for
    # them for ever.
    config = _config(STACK, dev=dev, interrupts=interrupts)
    config.parallel_compilation = False
    return Module.deserialize(target, Module(Engine(config), data).serialize())


@cache
def clock(ticked: Engine) -> native.Clock:
    """The clock of *ticked*."""
    return native.make_clock(ticked)
