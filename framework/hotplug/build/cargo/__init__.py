"""A directory with a Cargo.toml -> CargoResult: runs cargo, and parses its messages."""

from __future__ import annotations

from hotplug.build.cargo.invocation import Cancelled, CargoResult, environment, run
from hotplug.build.cargo.message import Message, Place
from hotplug.build.cargo.profile import Profile, configuration
from hotplug.build.cargo.workspace import Workspace

__all__ = [
    "Cancelled",
    "CargoResult",
    "Message",
    "Place",
    "Profile",
    "Workspace",
    "configuration",
    "environment",
    "run",
]
