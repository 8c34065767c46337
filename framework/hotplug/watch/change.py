"""Change: one thing that a watch has to say."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

__all__ = ["Change"]


@dataclass(frozen=True, slots=True)
class Change:
    """The inputs of the plugin at *root* are others than they were, and have settled."""

    root: Path
    """As it was given to the watch, made absolute."""
    fingerprint: str
    """SHA-256 in hex, over the names and the contents of all inputs."""
    changed: tuple[str, ...]
    """Names relative to *root*, sorted: what came, went or differs since the change before it."""
    manifest: bool
    """There is a plugin.toml; without one there is nothing to build."""
    again: bool
    """To be built even if the fingerprint is that of the last build."""
    since: float
    """When the first sign of it was seen, on the monotonic clock."""
