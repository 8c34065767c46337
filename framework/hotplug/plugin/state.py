"""State: what a plugin hands to its next generation, by its exports `save` and `restore`."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from hotplug.runtime import Instance, Pool

__all__ = ["State", "carried", "restore"]

_Alone = Callable[[Instance], Mapping[str, Callable[..., Any]]]
"""Returns the exports of one instance, which no other caller uses meanwhile."""


@dataclass(frozen=True, slots=True)
class State:
    """The bytes that a generation saved, with the version that its manifest declares."""

    version: int
    data: bytes


@contextmanager
def carried(pool: Pool, alone: _Alone, *, fresh: bool) -> Generator[State | None, None, None]:
    """Saves the state of the plugin of *pool*, whose one instance takes no call in this block.

    None where the plugin has no state, or the next generation is *fresh*. If the block raises, the
    instance stays in service.
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
    """Restores *state* in *instance*, if it has any. Raises PluginError where that is refused."""
    spec = instance.module.interface.state
    if state is not None and spec is not None:
        alone(instance)[spec.restore](state.version, state.data)
