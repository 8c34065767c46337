"""`[hooks]` -> Hook: what a plugin does when an application calls a hook."""

from __future__ import annotations

from hotplug.manifest.hooks.table import Hook, hooks

__all__ = [
    "Hook",
    "hooks",
]
