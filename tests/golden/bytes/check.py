"""Any contiguous buffer goes in, and bytes come out."""

from __future__ import annotations

from array import array
from typing import Any

import pytest
from byte_kinds import ByteKinds


def check(plugin: ByteKinds) -> None:
    every = bytes(range(256))
    for data in (b"", b"\0", every, every * 64, every * 65, every * 4000):
        flipped = bytes(255 - byte for byte in data)
        for value in (data, bytearray(data), memoryview(data)):
            assert plugin.total(value) == sum(data)
            assert plugin.flipped(value) == flipped
            assert type(plugin.flipped(value)) is bytes
    assert plugin.total(array("I", [1, 256])) == 2
    assert plugin.zeros(0) == b""
    assert plugin.zeros(1_000_000) == bytes(1_000_000)
    wrong: Any
    for wrong in ("text", None, 1, [1, 2], memoryview(every)[::2]):
        with pytest.raises(TypeError):
            plugin.total(wrong)
