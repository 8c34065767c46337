"""PluginUnderTest: the interface and the classes of a plugin, which need not be built."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from hotplug import binding
from hotplug.binding import scope
from hotplug.interface import Interface
from hotplug.manifest import Manifest, Project
from hotplug.plugin import Plugin, home
from hotplug.runtime import Module

__all__ = ["PluginUnderTest", "Testable"]

Testable: TypeAlias = Interface | Plugin | type[Plugin] | str | os.PathLike[str]
"""A plugin: its directory, `.wasm`, generated class or interface, or a loaded plugin."""


@dataclass(frozen=True, slots=True)
class PluginUnderTest:
    """The *interface* of a plugin, and the *classes* of its declared types by their names."""

    interface: Interface
    classes: Mapping[str, Any]

    @classmethod
    def of(cls, plugin: Testable) -> PluginUnderTest:
        """Reads them from *plugin*.

        The classes are those of the generated class, if *plugin* is one or was loaded by one, and
        otherwise those that `hotplug.load` uses. Raises ManifestError or LinkError where the plugin
        cannot be read.
        """
        if isinstance(plugin, Plugin):
            return cls._in(plugin.interface, type(plugin))
        if isinstance(plugin, type):
            return cls._in(_declared(home(plugin)), plugin)
        interface = plugin if isinstance(plugin, Interface) else _declared(Path(plugin))
        return cls._in(interface, binding.class_of(interface))

    @classmethod
    def _in(cls, interface: Interface, owner: type[Any]) -> PluginUnderTest:
        binding.agree(owner, interface)
        return cls(interface, scope(interface, owner))


def _declared(path: Path) -> Interface:
    if path.is_file() and path.name != "plugin.toml":
        return Module.load(path.read_bytes()).interface
    return Interface.of(Manifest.load(Project.at(path).manifest))
