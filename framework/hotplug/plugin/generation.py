"""Generation: the code of a plugin from one swap to the next."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from hotplug.binding import Again
from hotplug.errors import Diagnostic
from hotplug.interface import Interface, changed_types, type_differences
from hotplug.runtime import Module, Pool

__all__ = ["Generation", "Reloaded", "Status", "Trial", "incompatible"]


@dataclass(eq=False, slots=True)
class Generation:
    """A module with the functions that call it. *number* counts the swaps from 1."""

    number: int
    module: Module
    pool: Pool
    calls: Mapping[str, Callable[..., Any]]
    again: Again
    """The functions that repeat a call which met this generation retired."""
    owner: type[Any]
    """The class whose module has the classes of the declared types."""
    since: float = field(default_factory=time.time)
    """When it was swapped in, in seconds since 1970."""
    pins: int = 0
    """The number of `pinned` blocks that use it."""
    twin: Generation | None = None
    """The generation for these blocks once this is retired: same module, other instances."""
    expired: bool = False
    """Whether it was retired too long ago to be called, even from such a block."""

    @property
    def fingerprint(self) -> str:
        """16 hex digits of the SHA-256 of the module."""
        return self.module.digest[:16]


@dataclass(frozen=True, slots=True)
class Trial:
    """A module on an instance of its own, which no other caller uses, without any state."""

    interface: Interface
    types: Mapping[str, Any]
    """The classes of the declared types, by their names."""
    calls: Mapping[str, Callable[..., Any]]


@dataclass(frozen=True, slots=True)
class Reloaded:
    """The result of a reload. *changed*: whether another generation is in service."""

    generation: int
    before: int
    changed: bool
    load: float = 0.0
    """Seconds from the file to an instance that has started."""
    swap: float = 0.0
    """Seconds of the swap itself."""


@dataclass(frozen=True, slots=True)
class Status:
    """The status of a plugin."""

    name: str
    version: str
    generation: int
    fingerprint: str
    state: Literal["serving", "closed"]
    since: float
    """When the generation was swapped in, in seconds since 1970."""
    failures: int
    """How many calls have failed through the plugin's fault since it was loaded."""


def incompatible(old: Interface, new: Interface) -> list[Diagnostic]:
    """What callers of *old* would miss in *new*: a problem for each export."""
    found = {export.name: export for export in new.exports}
    problems: list[Diagnostic] = []
    for export in old.exports:
        other = found.get(export.name)
        if other is not None and other.fingerprint == export.fingerprint:
            continue
        if other is None:
            what = "is gone"
        elif other.signature != export.signature:
            what = f"would become `{other.signature}`"
        else:
            names = ", ".join(f"`{name}`" for name in changed_types(export.types, other.types))
            what = f"would have another {names}"
        shown: tuple[str, ...] = ()
        if other is not None and other.types != export.types:
            shown = type_differences(("now", "after it"), export.types, other.types)
        problems.append(
            Diagnostic(
                f"{old.name}.{export.name}: `{export.signature}` {what}",
                help="callers of it would break; `reload(force=True)` swaps it all the same",
                lines=shown,
            )
        )
    return problems
