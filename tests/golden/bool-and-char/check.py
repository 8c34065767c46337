"""A bool is a bool only, and a char is one character that is no surrogate."""

from __future__ import annotations

from typing import Any

import pytest
from bool_and_char import BoolAndChar


def check(plugin: BoolAndChar) -> None:
    for left in (False, True):
        for right in (False, True):
            assert plugin.both(left, right) is (left and right)
    for letter, after in ("ab", "\0\1", "\ud7ff\ue000", "\uffff\U00010000", "\U0010ffff\0"):
        assert plugin.next_char(letter) == after
    assert plugin.pick(True, "a", "\U0001f40d") == "a"
    assert plugin.pick(False, "a", "\U0001f40d") == "\U0001f40d"
    assert plugin.is_letter("é") is True
    assert plugin.is_letter("1") is False
    wrong: Any
    for wrong in (1, 0, None, "True"):
        with pytest.raises(TypeError):
            plugin.both(True, wrong)
    for wrong in ("", "ab", "\ud800", "\udfff"):
        with pytest.raises(ValueError, match="letter"):
            plugin.next_char(wrong)
    for wrong in (97, None, b"a"):
        with pytest.raises(TypeError):
            plugin.next_char(wrong)
