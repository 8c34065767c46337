"""Starts an instance: instantiates its module, with the host functions."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from hotplug.runtime.failure import explain
from hotplug.runtime.host_calls import dispatcher
from hotplug.runtime.instance import Failure, Instance

__all__ = ["start"]


def start(instance: Instance, host_functions: Sequence[Callable[[Instance], None]] = ()) -> None:
    """Starts *instance*. Raises CallError where its module cannot be started.

    *host_functions* are in the order of the interface's imports.
    """
    try:
        instance.start(dispatcher(instance, host_functions))
    except Failure as error:
        raise explain(instance, None, error.args[0]) from None
