"""The loop of `hotplug dev`: watches plugins, builds them, swaps them in, and reports events.

The loop knows no terminal: each event goes to a callback.
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
from hotplug.dev.target import Target

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
    "Target",
    "Waiting",
    "record",
]
