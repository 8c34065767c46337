"""Change: a settled change of the inputs of one plugin."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

__all__ = ["Change"]


@dataclass(frozen=True, slots=True)
class Change:
    """The inputs of the plugin at *root* have changed, and have settled."""

    root: Path
    """The path that the watch was given, made absolute."""
    fingerprint: str
    """SHA-256 in hex, over the names and the contents of all inputs."""
    changed: tuple[str, ...]
    """Names relative to *root*, sorted: files added, removed or changed since the last change."""
    manifest: bool
    """Whether there is a plugin.toml; without one there is nothing to build."""
    again: bool
    """Whether to build even where the fingerprint is that of the last build."""
    since: float
    """When its first sign was seen, on the monotonic clock."""
