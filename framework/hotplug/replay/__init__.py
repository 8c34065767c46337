"""Pinned calls of a plugin: `calls.toml`, making them again, and the gate of a reload.

A pinned call is an export, its arguments, and the answer that it gave.
"""

from __future__ import annotations

from hotplug.replay.call import PinnedCall, key
from hotplug.replay.file import FILE, read, write
from hotplug.replay.gate import Gate, gate, refuse
from hotplug.replay.outcome import Failure, Outcome
from hotplug.replay.pins import Pin, Pins
from hotplug.replay.replayed import Replayed, replay
from hotplug.replay.within import within

__all__ = [
    "FILE",
    "Failure",
    "Gate",
    "Outcome",
    "Pin",
    "PinnedCall",
    "Pins",
    "Replayed",
    "gate",
    "key",
    "read",
    "refuse",
    "replay",
    "within",
    "write",
]
