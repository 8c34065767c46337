"""Exports without arguments and without a result."""

from __future__ import annotations

from no_memory import NoMemory


def check(plugin: NoMemory) -> None:
    done: list[object] = [plugin.nothing(), plugin.keep(7)]
    assert done == [None, None]
    assert plugin.kept() == 7
    plugin.keep(-(1 << 63))
    assert plugin.kept() == -(1 << 63)
