"""Plugins' directories -> their settled changes, as they come.

An event of the file system is a hint to look, no more. What counts is the content of the inputs.
"""

from __future__ import annotations

from hotplug.watch.change import Change
from hotplug.watch.inputs import OUTPUTS, Inputs
from hotplug.watch.snapshot import Reader, Snapshot
from hotplug.watch.watch import Watch

__all__ = ["OUTPUTS", "Change", "Inputs", "Reader", "Snapshot", "Watch"]
