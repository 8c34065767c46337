"""Starts an instance: instantiates its module, with the host functions."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from hotplug.runtime.failure import explain
from hotplug.runtime.host_calls import dispatcher
from hotplug.runtime.instance import Failure, Instance
from hotplug.runtime.wasi import Answers, WasiGrants

__all__ = ["start"]


def start(
    instance: Instance,
    host_functions: Sequence[Callable[[Instance], None]] = (),
    grants: WasiGrants | None = None,
) -> None:
    """Starts *instance*. Raises CallError where its module cannot be started.

    *host_functions* are in the order of the interface's imports. *grants*: what its functions of
    WASI may reach, if it imports any.
    """
    answers = None
    if instance.module.interface.wasi:
        answers = Answers(instance, instance.watch, grants or WasiGrants())
    try:
        instance.start(dispatcher(instance, host_functions, answers), answers)
    except Failure as error:
        raise explain(instance, None, error.args[0]) from None
