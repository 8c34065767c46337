"""Text that is empty, holds a NUL, is outside the BMP, or is larger than the scratch buffer."""

from __future__ import annotations

from typing import Any

import pytest
from string_kinds import StringKinds

SCRATCH = 16_384


def check(plugin: StringKinds) -> None:
    sizes = [SCRATCH - 1, SCRATCH, SCRATCH + 1, 100_000, 1_000_000]
    texts = ["", "a", "\0", "a\0b", "héllo", "文字", "\U0001f40d\U0010ffff", "\r\n\t\x7f\u2028"]
    for text in [*texts, *("x" * size for size in sizes), *("é" * (size // 2) for size in sizes)]:
        assert plugin.count_chars(text) == len(text)
        assert plugin.reversed(text) == text[::-1]
    assert plugin.repeated("ab", 0) == ""
    assert plugin.repeated("", 1000) == ""
    assert plugin.repeated("文", 300_000) == "文" * 300_000
    assert plugin.repeated("ab", 3) == "ababab"
    assert plugin.hello() == plugin.hello() == "hello"
    wrong: Any
    for wrong in (b"text", None, 1):
        with pytest.raises(TypeError):
            plugin.reversed(wrong)
    with pytest.raises(UnicodeEncodeError, match="surrogate"):
        plugin.reversed("a\ud800")
