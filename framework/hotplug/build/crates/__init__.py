"""The crates that a plugin is built from: what the build sets for them, and why one fails."""

from __future__ import annotations

from hotplug.build.crates import javascript, refusal
from hotplug.build.crates.graph import Crate, Graph
from hotplug.build.crates.randomness import Settings, settings

__all__ = ["Crate", "Graph", "Settings", "javascript", "refusal", "settings"]
