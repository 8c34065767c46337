"""Generation: one state of a plugin's code, from the swap that brings it to the next one."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from hotplug.binding import Again
from hotplug.errors import Diagnostic
from hotplug.interface import Interface
from hotplug.runtime import Module, Pool

__all__ = ["Generation", "Reloaded", "Status", "incompatible"]


@dataclass(eq=False, slots=True)
class Generation:
    """The module with the *number* that counts the swaps, and the functions that call it."""

    number: int
    module: Module
    pool: Pool
    calls: Mapping[str, Callable[..., Any]]
    again: Again
    """What its calls are made by that meet it retired."""
    since: float = field(default_factory=time.time)
    """When it began to serve, in seconds since 1970."""
    pins: int = 0
    """How many blocks of `pinned` it serves."""
    twin: Generation | None = None
    """What serves these blocks once it is retired: the same module, on instances of their own."""
    expired: bool = False
    """It has been retired for too long to be called, even from such a block."""

    @property
    def fingerprint(self) -> str:
        """16 hex digits of the SHA-256 of the module."""
        return self.module.digest[:16]


@dataclass(frozen=True, slots=True)
class Reloaded:
    """What came of a reload: *changed* says whether another generation serves."""

    generation: int
    before: int
    changed: bool
    load: float = 0.0
    """Seconds from the file to an instance that has started."""
    swap: float = 0.0
    """Seconds of the swap itself."""


@dataclass(frozen=True, slots=True)
class Status:
    """What a plugin is at the moment."""

    name: str
    version: str
    generation: int
    fingerprint: str
    state: Literal["serving", "closed"]
    since: float
    """When the generation began to serve, in seconds since 1970."""
    failures: int
    """How many calls have failed by the plugin's own doing, since it was loaded."""


def incompatible(old: Interface, new: Interface) -> list[Diagnostic]:
    """What breaks for those who call *old* and get *new*: a problem for each export."""
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
            what = "would have other types: " + "; ".join(
                f"`{one}`" for one in other.types if one not in export.types
            )
        problems.append(
            Diagnostic(
                f"{old.name}.{export.name}: `{export.signature}` {what}",
                help="callers of it would break; `reload(force=True)` swaps it all the same",
            )
        )
    return problems
