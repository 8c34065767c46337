"""Python applications with plugins in Rust: safe, typed, reloaded while the application runs."""

from __future__ import annotations

import typing

from hotplug.binding import ArrayView
from hotplug.errors import (
    BuildError,
    CallError,
    HostFunctionError,
    HotplugError,
    LinkError,
    ManifestError,
    PluginError,
    PluginExit,
    PluginInvalidResult,
    PluginOutOfMemory,
    PluginPanic,
    PluginTimeout,
    PluginTrap,
    PluginUnavailable,
    RegistryError,
    StaleViewError,
)
from hotplug.manifest import Limits
from hotplug.plugin import Plugin, Reloaded, Status, export, load
from hotplug.runtime import Circuit, Event, Restart
from hotplug.store import Store, StoreFullError
from hotplug.version import __version__

if typing.TYPE_CHECKING:
    from hotplug.host import Host, HostStatus, hookimpl

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
    "PluginExit",
    "PluginInvalidResult",
    "PluginOutOfMemory",
    "PluginPanic",
    "PluginTimeout",
    "PluginTrap",
    "PluginUnavailable",
    "RegistryError",
    "Reloaded",
    "Restart",
    "StaleViewError",
    "Status",
    "Store",
    "StoreFullError",
    "__version__",
    "export",
    "hookimpl",
    "load",
]


def __getattr__(name: str) -> typing.Any:
    """What needs pluggy, which a program that only calls plugins does without."""
    if name in {"Host", "HostStatus", "hookimpl"}:
        from hotplug import host

        return getattr(host, name)
    raise AttributeError(f"module `hotplug` has no attribute `{name}`")
