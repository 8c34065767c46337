"""The only code that uses the inside of wasmtime-py: makes calls, and interrupts them.

There are two call paths with one interface. The direct path calls wasmtime's C functions with
arguments that were converted once; it is used where those functions have the signatures that are
known here. The public path uses nothing but wasmtime-py's public API: it is slower, and always
there.

A call works on a *buffer* of 16-byte slots, which hold the arguments before it and the results
after it. A u64 cell follows the slots, the *state*: 0 at rest; the address of the trap that ended a
call; 1 after a tick of the clock during the call; and 2 after the call has called its host before
any tick. So the clock can tell one call from the next, and a time limit costs a call nothing: it
reads the cell anyway.
"""

from __future__ import annotations

from hotplug.runtime.native.call_path import CALLED_HOST, CAN_HOLD_GIL, DIRECT, SLOT, TICKED, buffer
from hotplug.runtime.native.clock import Clock
from hotplug.runtime.native.engine import (
    can_trap_without_signals,
    make_clock,
    set_memory,
    set_signals,
    set_stack,
)
from hotplug.runtime.native.exports import Exports, call, call_released, view
from hotplug.runtime.native.fault import (
    MORE_MEMORY,
    OWN_MODULE,
    Fault,
    cause,
    fault,
    refused,
)
from hotplug.runtime.native.host import host_functions, host_trap, host_trap_args
from hotplug.runtime.native.interrupt import Watch, watch

__all__ = [
    "CALLED_HOST",
    "CAN_HOLD_GIL",
    "DIRECT",
    "MORE_MEMORY",
    "OWN_MODULE",
    "SLOT",
    "TICKED",
    "Clock",
    "Exports",
    "Fault",
    "Watch",
    "buffer",
    "call",
    "call_released",
    "can_trap_without_signals",
    "cause",
    "fault",
    "host_functions",
    "host_trap",
    "host_trap_args",
    "make_clock",
    "refused",
    "set_memory",
    "set_signals",
    "set_stack",
    "view",
    "watch",
]
