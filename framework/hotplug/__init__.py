"""Python applications with plugins in Rust: safe, typed, reloaded while the application runs."""

from __future__ import annotations

from hotplug.errors import (
    BuildError,
    CallError,
    HotplugError,
    LinkError,
    ManifestError,
    PluginError,
    PluginInvalidResult,
    PluginOutOfMemory,
    PluginPanic,
    PluginTimeout,
    PluginTrap,
    StaleViewError,
)
from hotplug.export import export
from hotplug.plugin import Plugin, load
from hotplug.version import __version__
from hotplug.view import ArrayView

__all__ = [
    "ArrayView",
    "BuildError",
    "CallError",
    "HotplugError",
    "LinkError",
    "ManifestError",
    "Plugin",
    "PluginError",
    "PluginInvalidResult",
    "PluginOutOfMemory",
    "PluginPanic",
    "PluginTimeout",
    "PluginTrap",
    "StaleViewError",
    "__version__",
    "export",
    "load",
]
