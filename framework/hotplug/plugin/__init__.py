"""The loaded plugin: `load`, Plugin, its generations, and what it is granted."""

from __future__ import annotations

from hotplug.plugin.export import AwaitedExport, export
from hotplug.plugin.generation import Reloaded, Status, Trial
from hotplug.plugin.grants import Grant
from hotplug.plugin.hosted import HostedPlugin
from hotplug.plugin.plugin import Plugin, everything, home, load, loaded, trial, types_of
from hotplug.plugin.source import named

__all__ = [
    "AwaitedExport",
    "Grant",
    "HostedPlugin",
    "Plugin",
    "Reloaded",
    "Status",
    "Trial",
    "everything",
    "export",
    "home",
    "load",
    "loaded",
    "named",
    "trial",
    "types_of",
]
