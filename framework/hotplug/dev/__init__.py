"""Plugins' directories -> what they are while they are edited: built, swapped in, and reported.

The loop knows nothing of a terminal. What happens is an event, and goes to a callback.
"""

from __future__ import annotations

from hotplug.dev.event import (
    Building,
    Cancelled,
    Event,
    Failed,
    Hosted,
    Live,
    Notice,
    Paused,
    Progress,
    Resumed,
    Waiting,
)
from hotplug.dev.loop import Loop
from hotplug.dev.problem import Problem

__all__ = [
    "Building",
    "Cancelled",
    "Event",
    "Failed",
    "Hosted",
    "Live",
    "Loop",
    "Notice",
    "Paused",
    "Problem",
    "Progress",
    "Resumed",
    "Waiting",
]
