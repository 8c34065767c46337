"""Runs wasm modules: compiles, instantiates, calls, limits and interrupts them.

It knows nothing of source text.
"""

from __future__ import annotations

from hotplug.runtime import cancel, stacks
from hotplug.runtime.call_arguments import Retired
from hotplug.runtime.drain import Drain
from hotplug.runtime.failure import explain
from hotplug.runtime.gil import Gil
from hotplug.runtime.guard import Circuit, Event, Guard, Policy, Restart
from hotplug.runtime.host_calls import answer
from hotplug.runtime.instance import Failure, Instance
from hotplug.runtime.module import (
    Binary,
    BinaryError,
    Module,
    disagreements,
    embedded,
    is_javascript,
)
from hotplug.runtime.native import call
from hotplug.runtime.pool import Pool
from hotplug.runtime.start import start
from hotplug.runtime.wasi import WasiGrants

__all__ = [
    "Binary",
    "BinaryError",
    "Circuit",
    "Drain",
    "Event",
    "Failure",
    "Gil",
    "Guard",
    "Instance",
    "Module",
    "Policy",
    "Pool",
    "Restart",
    "Retired",
    "WasiGrants",
    "answer",
    "call",
    "cancel",
    "disagreements",
    "embedded",
    "explain",
    "is_javascript",
    "stacks",
    "start",
]
