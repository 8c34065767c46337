"""Project -> an ordinary wheel of the plugin."""

from __future__ import annotations

from hotplug.pack.pack import pack

__all__ = [
    "pack",
]
