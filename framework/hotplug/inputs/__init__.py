"""A plugin's directory -> its input files, their contents, and the record of the last build."""

from __future__ import annotations

from hotplug.inputs.found import LOCK, MANIFEST, OUTPUTS, Found
from hotplug.inputs.inputs import Inputs
from hotplug.inputs.record import Record
from hotplug.inputs.reported import Reported
from hotplug.inputs.snapshot import Reader, Snapshot

__all__ = [
    "LOCK",
    "MANIFEST",
    "OUTPUTS",
    "Found",
    "Inputs",
    "Reader",
    "Record",
    "Reported",
    "Snapshot",
]
