"""The process's one wasmtime engine, and the clock that ticks for it."""

from __future__ import annotations

from functools import cache

from wasmtime import Config, Engine

from hotplug.runtime import native
from hotplug.runtime.clock import Clock

__all__ = ["CONFIGURATION", "clock", "engine"]

CONFIGURATION = "epoch-1"
"""Changes whenever compiled code of before does not fit the engine any more."""


@cache
def engine() -> Engine:
    """The engine, made at the first use."""
    config = Config()
    config.epoch_interruption = True
    config.wasm_memory64 = False
    config.wasm_multi_memory = False
    config.wasm_threads = False
    # A view of a memory is kept while the memory grows, so it must stay where it is.
    if hasattr(type(config), "memory_may_move"):
        config.memory_may_move = False
    return Engine(config)


@cache
def clock() -> Clock:
    """The clock of the engine."""
    return native.clock(engine())
