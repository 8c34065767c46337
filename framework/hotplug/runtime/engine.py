"""The process's two wasmtime engines, and the clock that ticks for each.

One compiles for speed of the code, the other, for builds of the dev profile, for speed itself.
"""

from __future__ import annotations

import os
from functools import cache

from wasmtime import Config, Engine, Module

from hotplug.runtime import native
from hotplug.runtime.clock import Clock

__all__ = ["CONFIGURATION", "clock", "compiled", "engine"]

CONFIGURATION = "epoch-1"
"""Changes whenever compiled code of before does not fit the engine any more."""


@cache
def engine(*, dev: bool = False) -> Engine:
    """The engine, made at the first use."""
    return Engine(_config(dev=dev))


def _config(*, dev: bool) -> Config:
    config = Config()
    if dev:
        config.cranelift_opt_level = "none"
    config.epoch_interruption = True
    config.wasm_memory64 = False
    config.wasm_multi_memory = False
    config.wasm_threads = False
    # A view of a memory is kept while the memory grows, so it must stay where it is.
    if hasattr(type(config), "memory_may_move"):
        config.memory_may_move = False
    return config


_born = os.getpid()


def compiled(data: bytes, *, dev: bool) -> Module:
    """The module in *data*, for the engine. Raises WasmtimeError."""
    if os.getpid() == _born:
        return Module(engine(dev=dev), data)
    # A forked child has none of the threads that its parent may have begun to compile with, and
    # would wait for them for ever.
    config = _config(dev=dev)
    config.parallel_compilation = False
    return Module.deserialize(engine(dev=dev), Module(Engine(config), data).serialize())


@cache
def clock(*, dev: bool = False) -> Clock:
    """The clock of the engine."""
    return native.clock(engine(dev=dev))
