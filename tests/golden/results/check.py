"""An `ok` is returned, and an `err` is raised as the plugin's own exception."""

from __future__ import annotations

import math
from collections.abc import Callable

import pytest
from result_kinds import ResultKinds, ResultKindsError

from hotplug import PluginError


def check(plugin: ResultKinds) -> None:
    wanted: list[tuple[Callable[[str], object], object]] = [
        (plugin.nothing, None),
        (plugin.a_bool, True),
        (plugin.a_char, "\U0010ffff"),
        (plugin.a_i8, -128),
        (plugin.a_i64, -(1 << 63)),
        (plugin.a_u32, (1 << 32) - 1),
        (plugin.a_u64, (1 << 64) - 1),
        (plugin.a_f32, -0.0),
        (plugin.a_f64, 2.2250738585072014e-308),
        (plugin.a_string, "a\0é文"),
        (plugin.a_bytes, b"\0\xff\n"),
    ]
    for export, value in wanted:
        assert export("") == value
        assert type(export("")) is type(value)
        for error in ("no", "a\0é文", "x" * 50_000):
            with pytest.raises(ResultKindsError) as caught:
                export(error)
            assert caught.value.value == error
        assert export("") == value
    assert math.copysign(1, plugin.a_f32("")) == -1
    assert plugin.parsed(" -2147483648 ") == -2147483648
    with pytest.raises(PluginError, match="`2147483648`: number too large"):
        plugin.parsed("2147483648")
