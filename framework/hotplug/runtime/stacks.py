"""Stacks: which threads run host functions, and whether a call begins on the stack of the last one.

wasmtime keeps its running calls of a thread in a list: they must end in the reverse order of their
beginning. A greenlet that switches away inside a host function leaves its call there, on a stack
that is put aside. A call that began then, on another stack, would end the process.
"""

from __future__ import annotations

from collections.abc import Callable
from inspect import currentframe
from threading import get_ident
from types import CodeType
from typing import TypeVar

from hotplug import system
from hotplug.errors import PluginUnavailable

__all__ = ["CALL", "check", "entered", "host_call", "size"]

_F = TypeVar("_F", bound=Callable[..., object])

CALL = 1 << 32
"""What one host call adds to the number of its thread in `entered`, beside its bytes."""
entered: dict[int, int] = {}
"""Each thread that runs host functions: their number, times CALL, and the bytes of stack that the
calls of plugins below them may use. Generated calls ask whether it is empty."""
_codes: set[CodeType] = set()


def host_call(function: _F) -> _F:
    """Marks the *function* whose frame is on the stack while a host function runs."""
    _codes.add(function.__code__)
    return function


def size(number: int) -> int:
    """The bytes in a *number* of `entered`."""
    return number & (CALL - 1)


def check(plugin: str = "") -> None:
    """Raises PluginUnavailable where a host call of this thread is not on the current stack."""
    left = entered.get(get_ident(), 0) // CALL
    if not left:
        return
    frame = currentframe()  # in the loop it leaves this function: no frame may refer to itself
    while left and frame is not None:
        left -= frame.f_code in _codes
        frame = frame.f_back
    if left:
        raise PluginUnavailable(
            "a host function of this thread is suspended in the middle of another call, on the"
            " stack of another greenlet; let it return first, or make this call on another thread",
            plugin=plugin,
        )


def _after_fork() -> None:
    """A child has this thread alone, and new threads may get the identifiers of the others."""
    mine = get_ident()
    for thread in list(entered):
        if thread != mine:
            del entered[thread]


system.at_fork(after_in_child=_after_fork)
