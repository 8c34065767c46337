"""Calls from a plugin to its host: dispatch to host functions, their answers and failures."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from threading import get_ident
from time import monotonic
from typing import Any

from hotplug.errors import HostFunctionError, PluginOutOfMemory
from hotplug.interface import FETCH
from hotplug.runtime import native, stacks
from hotplug.runtime.frame import ANSWER, Frame
from hotplug.runtime.instance import Instance

__all__ = ["STACKS", "answer", "dispatcher"]

STACKS = 4 << 20
"""Bytes that plugins which call each other may use of a thread's stack, together."""


@stacks.host_call
def dispatcher(
    instance: Instance,
    functions: Sequence[Callable[[Instance], None]],
    answers: Callable[[int], None] | None = None,
) -> Generator[int, int, None]:
    """Is sent the number of an import, and calls the one of *functions*; then comes `fetch`.

    The numbers after that are those of WASI's functions, which *answers* answers.
    It yields what `native.host_functions` wants: 0, or the address of a trap. It is a generator,
    since Python runs the handlers of signals at the first instruction of a function, before any
    `try`; a generator resumes inside its `try`.
    """
    watch, state, entered = instance.watch, instance.state, stacks.entered
    at = thread = before = 0
    fetch = len(functions)
    try:
        try:
            while True:
                try:
                    at = yield 0
                except GeneratorExit:
                    return
                thread = get_ident()
                before = entered.get(thread, 0)
                entered[thread] = before + instance.limits.stack + stacks.CALL
                instance.caller = thread
                if not state[0]:
                    state[0] = native.CALLED_HOST
                    watch.since = monotonic()
                if stacks.size(before) >= STACKS:
                    raise HostFunctionError("plugins and their hosts call each other too deeply")
                if at > fetch and answers is not None:
                    answers(at - fetch - 1)
                elif instance.frame is None:
                    raise instance.invalid("it calls its host before it has started")
                elif at < fetch:
                    functions[at](instance)
                else:
                    _fetch(instance, instance.frame)
                instance.caller = 0
                if before:
                    entered[thread] = before
                else:
                    del entered[thread]
                # The plugin looks at the clock where it loops or calls a function of its own.
                if monotonic() - watch.since > watch.limit:
                    watch.late = True
                    break
        except BaseException as error:
            watch.interrupted = error
    except BaseException as error:  # of a signal, before the first was dealt with
        watch.interrupted = error
    # From here on no Python function is called: there may be no stack left for one.
    instance.caller = 0
    if before:
        entered[thread] = before
    else:
        entered.pop(thread, None)
    instance.called = at
    while True:
        yield native.host_trap(*native.host_trap_args)


def answer(instance: Instance, data: Any, length: int) -> None:
    """Stores *data*, of *length* bytes, as the answer to the plugin that waits on *instance*."""
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
    """Copies the pending answer to where the plugin has made room for it."""
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
