"""The loaded plugin: `load`, Plugin, its generations, and what it is granted."""

from __future__ import annotations

from hotplug.plugin.export import AwaitedExport, export
from hotplug.plugin.generation import Reloaded, Status
from hotplug.plugin.grants import Grant
from hotplug.plugin.hosted import HostedPlugin
from hotplug.plugin.plugin import Plugin, home, load, loaded

__all__ = [
    "AwaitedExport",
    "Grant",
    "HostedPlugin",
    "Plugin",
    "Reloaded",
    "Status",
    "export",
    "home",
    "load",
    "loaded",
]
