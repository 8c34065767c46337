"""State: what a plugin hands on to the generation after it, by its own `save` and `restore`."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from hotplug.runtime import Instance, Pool

__all__ = ["State", "carried", "restore"]

_Alone = Callable[[Instance], Mapping[str, Callable[..., Any]]]
"""Gives the exports of one instance, which nobody else calls meanwhile."""


@dataclass(frozen=True, slots=True)
class State:
    """What a generation saved, and the version of it that its manifest declares."""

    version: int
    data: bytes


@contextmanager
def carried(pool: Pool, alone: _Alone, *, fresh: bool) -> Generator[State | None, None, None]:
    """The state of the plugin of *pool*, whose one instance takes no call in this block.

    None where the plugin has none, or the next generation is to be *fresh*. What the block raises
    leaves the instance in service.
    """
    spec = pool.module.interface.state
    if spec is None or fresh:
        yield None
        return
    held = pool.lease()
    try:
        saved = alone(held)[spec.save]()
        yield State(spec.version, saved)
    except BaseException:
        if held.alive:
            pool.release(held)
        raise


def restore(state: State | None, instance: Instance, alone: _Alone) -> None:
    """Give *state* to *instance*, if its plugin wants any. Raises PluginError where it refuses."""
    spec = instance.module.interface.state
    if state is not None and spec is not None:
        alone(instance)[spec.restore](state.version, state.data)
