"""Each backend fills all of the room that it is given, in as many calls as the host wants."""

from __future__ import annotations

import pytest
from randomness import Randomness

import hotplug

_ASKED: list[int] = []


def _random(count: int) -> bytes:
    _ASKED.append(count)
    wrong = 13
    return bytes([len(_ASKED)]) * (count + (count == wrong))


LOAD = {"grant": {"random": _random}}


def check(plugin: Randomness) -> None:
    for export in (plugin.old, plugin.new):
        _ASKED.clear()
        assert export(0) == b""
        assert not _ASKED
        assert export(16) == b"\1" * 16
        assert export(65_537) == b"\2" * 65_536 + b"\3"
        assert _ASKED == [16, 65_536, 1]
        with pytest.raises(hotplug.PluginPanic, match="gives another number of bytes"):
            export(13)
