"""Arguments that lie one behind the other, in and past the scratch buffer."""

from __future__ import annotations

from several_in_memory import SeveralInMemory


def check(plugin: SeveralInMemory) -> None:
    for first in ("", "a", "é" * 5000, "x" * 16_384):
        for second in ("", "\U0001f40d" * 2000):
            for third in ("", "c", "y" * 100_000):
                assert plugin.joined(first, second, third) == f"{first}|{second}|{third}"
    assert plugin.framed(5, "ab", "文", b"\0\xff", False) == "ab文文文".encode() + b"\0\xff"
    assert plugin.framed(0, "", ".", b"", True) == b""
    assert plugin.framed(255, "a", ".", bytearray(b"t"), True) == (b"a" + b"." * 254 + b"t") * 2
    large = bytes(range(256)) * 100
    assert plugin.same(large, bytearray(large)) is True
    assert plugin.same(large, large[:-1]) is False
    assert plugin.same(b"", memoryview(b"")) is True
