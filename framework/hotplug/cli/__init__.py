"""The command line: `hotplug COMMAND`, one file a command."""

from __future__ import annotations

from hotplug.cli.group import main

__all__ = ["main"]
