"""For the tests of plugins and of their applications. With pytest, see `pytest_hotplug` too.

The strategies for hypothesis are in `hotplug.testing.strategies`.
"""

from __future__ import annotations

from hotplug.testing.builds import Builds
from hotplug.testing.deterministic import Clock, fixed_clock, seeded_random
from hotplug.testing.fakes import Call, FakeFunction, FakeHost, fake_host
from hotplug.testing.loads import Loads
from hotplug.testing.minimal import Least
from hotplug.testing.under_test import Subject, Testable

__all__ = [
    "Builds",
    "Call",
    "Clock",
    "FakeFunction",
    "FakeHost",
    "Least",
    "Loads",
    "Subject",
    "Testable",
    "fake_host",
    "fixed_clock",
    "seeded_random",
]
