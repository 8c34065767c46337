"""Event: what happened to a plugin in the loop."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from hotplug.dev.problem import Problem
from hotplug.host import Stage as HostStage

__all__ = [
    "Building",
    "Cancelled",
    "Cause",
    "Event",
    "Failed",
    "Hosted",
    "Live",
    "Notice",
    "Paused",
    "Progress",
    "Resumed",
    "Stage",
    "Waiting",
    "What",
]

Stage = Literal["manifest", "build", "gate", "back", "fresh"]
"""What failed: reading the manifest, the build, the checks before the swap, the return to the
generation before, or the start without state."""
Cause = Literal["build", "back", "fresh"]
"""What brought a generation into service: a build, the return to the one before, or the start
without state."""
What = Literal["loaded", "reloaded", "failed", "unloaded"]
"""What a Host reports of one of its plugins."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """The fields of every event."""

    root: Path
    """The plugin's directory."""
    plugin: str
    """The plugin's name; that of the directory until a manifest has been read."""
    generation: int
    """The generation in service after this event; 0 for none."""
    fingerprint: str
    """The `Plugin.fingerprint` of the module in service; empty for none."""
    time: float = field(default_factory=time.time)
    """Seconds since 1970."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Building(Event):
    """A build begins."""

    changed: tuple[str, ...]
    """Changed files since the last build, relative to *root*. Empty where the user asked for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress(Event):
    """Progress of cargo."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Live(Event):
    """A generation is in service. Times are in seconds."""

    cause: Cause
    before: int
    """The generation in service before: 0 for none, *generation* where nothing changed."""
    changed: tuple[str, ...]
    """As in Building."""
    mended: bool
    """The event before it was a failure or a wait."""
    exports: int
    plugins: int
    """How many plugins of an application were reloaded; 0 where no application has loaded it."""
    warnings: tuple[str, ...] = ()
    """As rustc draws them."""
    build: float = 0.0
    load: float = 0.0
    """From the file to a started instance."""
    swap: float = 0.0

    @property
    def swapped(self) -> bool:
        """Whether the generation in service changed."""
        return self.generation != self.before


@dataclass(frozen=True, slots=True, kw_only=True)
class Failed(Event):
    """The generation in service stays."""

    stage: Stage
    problems: tuple[Problem, ...]
    """At least one; the first is the one to mend first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting(Event):
    """There is no plugin.toml."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cancelled(Event):
    """The build was cancelled for a newer change."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paused(Event):
    """Changes are not built until `Resumed`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Resumed(Event):
    """Changes are built again, including those made meanwhile."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hosted(Event):
    """A Host of the application reports an event of one of its plugins.

    *root* and *fingerprint* are empty where the loop does not watch that plugin.
    """

    what: What
    stage: HostStage | None = None
    """Where *what* is `failed`."""
    problems: tuple[Problem, ...] = ()
    """At least one where *what* is `failed`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice(Event):
    """A message of the watch to the user."""

    text: str
