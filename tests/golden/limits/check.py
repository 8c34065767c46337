"""A call that breaks a limit fails alone."""

from __future__ import annotations

import pytest
from tight_limits import TightLimits

from hotplug import PluginOutOfMemory, PluginTimeout


def check(plugin: TightLimits) -> None:
    assert plugin.interface.version == "1.2.3-rc.1+build.5"
    assert plugin.filled(1000) == 1000
    with pytest.raises(PluginTimeout):
        plugin.spin()
    with pytest.raises(PluginOutOfMemory):
        plugin.filled(3 << 20)
    assert plugin.filled(1000) == 1000
