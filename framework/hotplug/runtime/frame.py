"""Frame: where a plugin puts what it calls its host with, and finds the answer."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from threading import get_ident
from time import monotonic
from typing import TYPE_CHECKING, Any

from hotplug.errors import HostFunctionError, PluginOutOfMemory
from hotplug.interface import FETCH
from hotplug.runtime import native

if TYPE_CHECKING:
    from hotplug.runtime.instance import Instance

__all__ = ["ANSWER", "STACKS", "Frame", "answer", "served"]

ANSWER = 4096
"""Bytes of an answer that need no second crossing."""
STACKS = 4 << 20
"""Bytes that the stacks of plugins which call each other may have together. A thread has 8 MiB."""
_nested: dict[int, int] = {}
"""Those bytes for each thread that has been in a function of its host."""


class Frame:
    """One slot of 8 bytes for each argument, and room for a small answer, as views by type."""

    __slots__ = (
        "answer", "f32", "f64", "i8", "i16", "i32", "i64", "pending", "u8", "u16", "u32", "u64",
    )  # fmt: skip

    def __init__(self, memory: memoryview, address: int, slots: int) -> None:
        end = address + 8 * slots
        self.u8 = raw = memory[address:end]
        self.i8 = raw.cast("b")
        self.i16, self.u16 = raw.cast("h"), raw.cast("H")
        self.i32, self.u32 = raw.cast("i"), raw.cast("I")
        self.i64, self.u64 = raw.cast("q"), raw.cast("Q")
        self.f32, self.f64 = raw.cast("f"), raw.cast("d")
        self.answer = memory[end : end + ANSWER]
        self.pending: Any = None
        """An answer that the plugin has to make room for, and to fetch."""


def served(
    instance: Instance, functions: Sequence[Callable[[Instance], None]]
) -> Generator[int, int, None]:
    """Calls the one of *functions* that it is sent the number of; behind the last is `fetch`.

    It yields what `native.host_functions` wants. Python runs the handlers of signals at the first
    instruction of a function, before any `try`; a generator goes on inside its `try`.
    """
    watch, state = instance.watch, instance.state
    at = thread = before = 0
    try:
        try:
            while True:
                try:
                    at = yield 0
                except GeneratorExit:
                    return
                thread = get_ident()
                before = _nested.get(thread, 0)
                _nested[thread] = before + instance.limits.stack
                instance.caller = thread
                if not state[0]:
                    state[0] = native.HOSTED
                    watch.since = monotonic()
                if instance.frame is None:
                    raise instance.invalid("it calls its host before it has started")
                if before >= STACKS:
                    raise HostFunctionError("plugins and their hosts call each other too deeply")
                if at < len(functions):
                    functions[at](instance)
                else:
                    _fetch(instance, instance.frame)
                instance.caller = 0
                _nested[thread] = before
                # The plugin looks at the clock where it loops or calls a function of its own.
                if monotonic() - watch.since > watch.limit:
                    watch.late = True
                    break
        except BaseException as error:
            watch.interrupted = error
    except BaseException as error:  # of a signal, before the first was dealt with
        watch.interrupted = error
    # From here on without functions of Python: there may be no room for one.
    instance.caller = 0
    _nested[thread] = before
    instance.called = at
    while True:
        yield native.host_trap(*native.host_trap_args)


def answer(instance: Instance, data: Any, length: int) -> None:
    """Leave *data*, of *length* bytes, for the plugin that waits on *instance*."""
    frame = instance.frame
    assert frame is not None
    if length > instance.limits.memory:
        raise PluginOutOfMemory(
            f"an answer of {length:,} bytes is over the memory limit of {instance.limits.memory:,}"
        )
    frame.u32[0] = length
    frame.pending = None
    if length <= ANSWER:
        frame.answer[:length] = data
    else:
        frame.pending = data


def _fetch(instance: Instance, frame: Frame) -> None:
    """Write the answer that waits to where the plugin has made room for it."""
    data, frame.pending = frame.pending, None
    if data is None:
        raise instance.invalid(f"it calls `{FETCH}`, and no answer waits")
    start = frame.u32[0]
    end = start + len(data)
    if end > instance.size:
        instance.refresh()
        if end > instance.size:
            raise instance.invalid("the room that it made for an answer is not in the memory")
    instance.memory[start:end] = data
