"""Host: plugins in the PluginManager of an application that uses pluggy."""

from __future__ import annotations

from hotplug.host.hookspecs import Stage, everywhere, hookimpl
from hotplug.host.host import Host
from hotplug.host.managed import HostStatus
from hotplug.host.packed import Packed

__all__ = [
    "Host",
    "HostStatus",
    "Packed",
    "Stage",
    "everywhere",
    "hookimpl",
]
