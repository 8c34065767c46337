"""The process's wasmtime engines, and the clock that ticks for each.

There is one for each stack size and each memory reservation; debug builds have others, which
compile quickly instead of generating quick code; and so has code that nothing interrupts.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import cache

from wasmtime import Config, Engine, Module

from hotplug.errors import LinkError
from hotplug.manifest import Bounds
from hotplug.runtime import native

__all__ = ["Profile", "clock", "compiled", "engine"]

_CONFIGURATION = "epoch-4"
"""Part of the cache key. Change it whenever older compiled code does not fit the engine."""
_GUARD = 32 << 20
"""Bytes of addresses after a memory, by which code that traps by signals may overrun it."""
_SMALLEST = 16 << 20
"""Bytes of addresses that each memory reserves at least: fewer sizes mean fewer engines."""


@dataclass(frozen=True, slots=True)
class Profile:
    """What the code of a module is compiled for. Code of one profile fits its engines only."""

    reserved: int
    """Bytes of addresses for each memory: it grows in them, and never moves."""
    dev: bool = False
    """Compile quickly, since it is a debug build."""
    interrupts: bool = True
    """Check the clock, so that a call can be interrupted."""
    signals: bool = False
    """Trap by signals of the system. The benchmark alone does: anybody may take the handlers."""

    @classmethod
    def of(cls, limits: Bounds, *, dev: bool) -> Profile:
        """The profile for *limits*: its reservation is `memory`, rounded up to a power of two."""
        reserved = max(_SMALLEST, 1 << (limits.memory - 1).bit_length())
        return cls(reserved, dev, limits.interrupts)

    @property
    def key(self) -> str:
        """Its part of the key of a cache."""
        return f"{_CONFIGURATION} {self}"


@cache
def engine(profile: Profile, stack: int) -> Engine:
    """The engine for *profile* and a *stack* of so many bytes, made at its first use."""
    return Engine(_config(profile, stack))


def _config(profile: Profile, stack: int) -> Config:
    if not native.can_trap_without_signals():
        raise LinkError(
            "this wasmtime can trap by signals only, which a plugin could end the process by;"
            " install wasmtime 39 or a later one"
        )
    config = Config()
    if profile.dev:
        config.cranelift_opt_level = "none"
        if hasattr(type(config), "cranelift_flag_set"):
            # Compiles in two thirds of the time; the code is slower by 20 to 45 % (measured).
            config.cranelift_flag_set("regalloc_algorithm", "single_pass")
    config.epoch_interruption = profile.interrupts
    native.set_stack(config, stack)
    # Whoever sets the handlers of SIGSEGV or SIGILL after the first load, as faulthandler does,
    # would have a trap end the process. So compiled code compares each address with the memory's
    # size itself, and needs no guard pages.
    native.set_signals(config, profile.signals)
    native.set_memory(config, profile.reserved, _GUARD if profile.signals else 0)
    config.wasm_memory64 = False
    config.wasm_multi_memory = False
    config.wasm_threads = False
    for unused in ("wasm_exceptions", "wasm_gc", "wasm_function_references", "gc_support"):
        if hasattr(type(config), unused):  # Rust generates none of these, so they need no limits
            setattr(config, unused, False)
    return config


_born = os.getpid()


def compiled(data: bytes, profile: Profile, target: Engine) -> Module:
    """Compiles *data* for the engine *target* of *profile*. Raises WasmtimeError."""
    if os.getpid() == _born:
        return Module(target, data)
    # A forked child lacks the threads that its parent may have compiled with, and would wait for
    # them for ever.
    config = _config(profile, Bounds().stack)
    config.parallel_compilation = False
    return Module.deserialize(target, Module(Engine(config), data).serialize())


@cache
def clock(ticked: Engine) -> native.Clock:
    """The clock of *ticked*."""
    return native.make_clock(ticked)
