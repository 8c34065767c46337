"""Event: one thing that happened to a plugin in the loop."""

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
"""What failed: the manifest, cargo, what has to hold before the swap, the way back, or the start
without the state."""
Cause = Literal["build", "back", "fresh"]
"""What made another generation serve: a build, the way back, or the start without the state."""
What = Literal["loaded", "reloaded", "failed", "unloaded"]
"""What a Host says of one of its plugins."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """What every event says."""

    root: Path
    """The plugin's directory."""
    plugin: str
    """Its name; that of the directory, as long as no manifest has given another."""
    generation: int
    """Which one serves after this event; 0 where none does."""
    fingerprint: str
    """Of the module that serves, as `Plugin.fingerprint` is; empty where none does."""
    time: float = field(default_factory=time.time)
    """In seconds since 1970."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Building(Event):
    """A build begins."""

    changed: tuple[str, ...]
    """Names relative to *root*: what differs from the last build. None, where it was asked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress(Event):
    """Cargo says what it does."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Live(Event):
    """The code of a build, or that of the generation before, serves. Times are in seconds."""

    cause: Cause
    before: int
    """The generation that served before; 0 where none did, *generation* where it serves on."""
    changed: tuple[str, ...]
    """As in Building."""
    mended: bool
    """What went before it failed, or waited."""
    exports: int
    plugins: int
    """How many of an application's plugins were reloaded; 0 where none has loaded it."""
    warnings: tuple[str, ...] = ()
    """As rustc draws them."""
    build: float = 0.0
    load: float = 0.0
    """From the file to an instance that has started."""
    swap: float = 0.0

    @property
    def swapped(self) -> bool:
        """Whether another generation serves than before."""
        return self.generation != self.before


@dataclass(frozen=True, slots=True, kw_only=True)
class Failed(Event):
    """What serves stays what it was."""

    stage: Stage
    problems: tuple[Problem, ...]
    """One or more; the first is the one to begin with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting(Event):
    """There is no plugin.toml."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cancelled(Event):
    """The build was given up for a newer change."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paused(Event):
    """Changes are not built until it goes on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Resumed(Event):
    """Changes are built again, and so is what has changed meanwhile."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hosted(Event):
    """A Host of the application says what has happened to a plugin of it.

    *root* and *fingerprint* are empty where it is none of the loop's plugins.
    """

    what: What
    stage: HostStage | None = None
    """Where *what* is `failed`."""
    problems: tuple[Problem, ...] = ()
    """One or more, where *what* is `failed`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice(Event):
    """What the user has to know of how the plugin is watched."""

    text: str
