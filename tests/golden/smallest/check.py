"""The least that a plugin can be."""

from __future__ import annotations

from smallest import Smallest


def check(plugin: Smallest) -> None:
    assert plugin.answer() == 42
    assert repr(plugin) == "<Smallest smallest 0.1.0, 1 exports>"
