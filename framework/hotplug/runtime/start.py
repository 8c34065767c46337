"""The start of an instance: instantiates its module, with the functions of the host."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from hotplug.runtime.failure import explain
from hotplug.runtime.host_calls import served
from hotplug.runtime.instance import Failure, Instance

__all__ = ["start"]


def start(instance: Instance, hosted: Sequence[Callable[[Instance], None]] = ()) -> None:
    """Starts *instance*. Raises CallError where its module cannot be started.

    *hosted* are the functions of the host, in the order of the interface's imports.
    """
    try:
        instance.start(served(instance, hosted))
    except Failure as error:
        raise explain(instance, None, error.args[0]) from None
