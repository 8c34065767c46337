"""The plugins of an application: its settings, its plugins.lock, and what a name is loaded from."""

from __future__ import annotations

from hotplug.registry.lock.application import Application
from hotplug.registry.lock.edit import set_requirement
from hotplug.registry.lock.load import GROUP, Installed, LockedModule, installed, locate, module_of
from hotplug.registry.lock.lockfile import Lock, Locked
from hotplug.registry.lock.pinned import PinnedModule
from hotplug.registry.lock.resolve import Step, differences, outdated_entries, resolve, sync
from hotplug.registry.lock.settings import Settings

__all__ = [
    "GROUP",
    "Application",
    "Installed",
    "Lock",
    "Locked",
    "LockedModule",
    "PinnedModule",
    "Settings",
    "Step",
    "differences",
    "installed",
    "locate",
    "module_of",
    "outdated_entries",
    "resolve",
    "set_requirement",
    "sync",
]
