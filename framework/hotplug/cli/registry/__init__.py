"""The commands of the registry, one file a command, and what they share."""

from __future__ import annotations

from hotplug.cli.registry.common import JSON, OFFLINE, Spec, emit, engines, table

__all__ = ["JSON", "OFFLINE", "Spec", "emit", "engines", "table"]
