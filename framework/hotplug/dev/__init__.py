"""Plugins' directories -> what they are while they are edited: built, swapped in, and reported.

The loop knows nothing of a terminal. What happens is an event, and goes to a callback.
"""

from __future__ import annotations

from hotplug.dev.application import Application
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
from hotplug.dev.keys import Keys
from hotplug.dev.loop import Loop
from hotplug.dev.problem import Problem
from hotplug.dev.report import Report, record

__all__ = [
    "Application",
    "Building",
    "Cancelled",
    "Event",
    "Failed",
    "Hosted",
    "Keys",
    "Live",
    "Loop",
    "Notice",
    "Paused",
    "Problem",
    "Progress",
    "Report",
    "Resumed",
    "Waiting",
    "record",
]
