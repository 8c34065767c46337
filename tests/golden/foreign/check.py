"""A foreign module is called as it is, by the symbols that the manifest gives."""

from __future__ import annotations

import pytest
from foreign_module import ForeignModule


def check(plugin: ForeignModule) -> None:
    assert plugin.add(2, 3) == 5
    assert plugin.add((1 << 31) - 1, 1) == -(1 << 31)
    with pytest.raises(OverflowError):
        plugin.add(1 << 31, 0)
    assert plugin.checksum(b"", 7) == 7
    assert plugin.checksum(b"ab", 1) == (31 + 97) * 31 + 98
    assert plugin.checksum(bytes(1_000_000), 0) == 0
    assert plugin.vowels("hello") == 2
    assert plugin.vowels("a" * 300_000) == 300_000
    assert plugin.is_upper("Ä") is True
    assert plugin.is_upper("ä") is False
    plugin.forget()
