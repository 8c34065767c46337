"""Python applications with plugins in Rust: safe, typed, reloaded while the application runs."""

from __future__ import annotations

import typing

from hotplug.errors import (
    BuildError,
    CallError,
    HostFunctionError,
    HotplugError,
    LinkError,
    ManifestError,
    PluginError,
    PluginInvalidResult,
    PluginOutOfMemory,
    PluginPanic,
    PluginTimeout,
    PluginTrap,
    PluginUnavailable,
    StaleViewError,
)
from hotplug.export import export
from hotplug.generation import Reloaded, Status
from hotplug.limits import Limits
from hotplug.plugin import Plugin, load
from hotplug.runtime.guard import Circuit, Event, Restart
from hotplug.store import Store, StoreFullError
from hotplug.version import __version__
from hotplug.view import ArrayView

if typing.TYPE_CHECKING:
    from hotplug.held import HostStatus
    from hotplug.host import Host

__all__ = [
    "ArrayView",
    "BuildError",
    "CallError",
    "Circuit",
    "Event",
    "Host",
    "HostFunctionError",
    "HostStatus",
    "HotplugError",
    "Limits",
    "LinkError",
    "ManifestError",
    "Plugin",
    "PluginError",
    "PluginInvalidResult",
    "PluginOutOfMemory",
    "PluginPanic",
    "PluginTimeout",
    "PluginTrap",
    "PluginUnavailable",
    "Reloaded",
    "Restart",
    "StaleViewError",
    "Status",
    "Store",
    "StoreFullError",
    "__version__",
    "export",
    "load",
]


def __getattr__(name: str) -> typing.Any:
    """What needs pluggy, which a program that only calls plugins does without."""
    if name in {"Host", "HostStatus"}:
        from hotplug import host

        return getattr(host, name)
    raise AttributeError(f"module `hotplug` has no attribute `{name}`")
