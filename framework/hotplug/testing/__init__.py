"""Helpers for the tests of plugins and of applications that load them.

`pytest_hotplug` has the fixtures for pytest. The strategies for hypothesis
are in `hotplug.testing.strategies`.
"""

from __future__ import annotations

from hotplug.testing.builds import Builds
from hotplug.testing.deterministic import Clock, fixed_clock, seeded_random
from hotplug.testing.fakes import Call, FakeFunction, FakeHost, fake_host
from hotplug.testing.loads import Loads
from hotplug.testing.minimal import MinimalValues
from hotplug.testing.pinned import PinnedTest
from hotplug.testing.stub_host import StubHost
from hotplug.testing.under_test import PluginUnderTest, Testable

__all__ = [
    "Builds",
    "Call",
    "Clock",
    "FakeFunction",
    "FakeHost",
    "Loads",
    "MinimalValues",
    "PinnedTest",
    "PluginUnderTest",
    "StubHost",
    "Testable",
    "fake_host",
    "fixed_clock",
    "seeded_random",
]
