"""The one place that knows wasmtime-py from the inside: how a call is made, and how it is ended.

There are two ways behind one face. The quick one calls wasmtime's C functions with arguments that
were converted once; it is taken where those functions have the signatures known here. The plain
one uses nothing but wasmtime-py's public API: it is slower, and always there.

A call works on a *buffer* of 16-byte slots, which hold the arguments before it and the results
after it. A u64 cell follows the slots, the *state*: 0 at rest; the address of the trap that a call
ended with; 1 when the clock has looked in on the running call; and 2 when the call has called its
host before that. So the clock can tell one call from the next, and a time limit costs a call
nothing but the look at the cell that it takes anyway.
"""

from __future__ import annotations

from hotplug.runtime.native.call_path import CHOOSES, HOSTED, QUICK, SEEN, SLOT, buffer
from hotplug.runtime.native.engine import clock, set_stack
from hotplug.runtime.native.exports import Exports, call, call_released, view
from hotplug.runtime.native.fault import Fault, cause, fault
from hotplug.runtime.native.host import host_functions, host_trap, host_trap_args
from hotplug.runtime.native.watch import Watch, watch

__all__ = [
    "CHOOSES",
    "HOSTED",
    "QUICK",
    "SEEN",
    "SLOT",
    "Exports",
    "Fault",
    "Watch",
    "buffer",
    "call",
    "call_released",
    "cause",
    "clock",
    "fault",
    "host_functions",
    "host_trap",
    "host_trap_args",
    "set_stack",
    "view",
    "watch",
]
