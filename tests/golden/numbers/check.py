"""Each number at its ends, past them, and where a float is not a number."""

from __future__ import annotations

import math
import struct
from collections.abc import Callable

import pytest
from number_kinds import NumberKinds


def check(plugin: NumberKinds) -> None:
    signed: dict[int, Callable[[int], int]] = {
        8: plugin.not_i8,
        16: plugin.not_i16,
        32: plugin.not_i32,
        64: plugin.not_i64,
    }
    for bits, flip in signed.items():
        high = (1 << bits - 1) - 1
        for value in (0, 1, -1, 42, high, ~high):
            assert flip(value) == ~value
        refuses(flip, high + 1, ~high - 1, 1 << 64, -(1 << 64))
    unsigned: dict[int, Callable[[int], int]] = {
        8: plugin.not_u8,
        16: plugin.not_u16,
        32: plugin.not_u32,
        64: plugin.not_u64,
    }
    for bits, flip in unsigned.items():
        high = (1 << bits) - 1
        for value in (0, 1, 42, high // 2, high // 2 + 1, high):
            assert flip(value) == high - value
        refuses(flip, -1, high + 1, 1 << 64)
    floats(plugin)
    assert plugin.mixed(-1, 255, -300, 65535, -70000, 1 << 31, -(1 << 40), 1 << 50, 0.5, 0.25) == (
        -1 + 255 - 300 + 65535 - 70000 + (1 << 31) - (1 << 40) + (1 << 50) + 0.75
    )


def refuses(flip: Callable[[int], int], *values: int) -> None:
    for value in values:
        with pytest.raises(OverflowError):
            flip(value)
    with pytest.raises(TypeError):
        flip(True)


def floats(plugin: NumberKinds) -> None:
    for value in (0.0, -0.0, 1.0, -1.5, 5e-324, 1.7976931348623157e308, math.inf, -math.inf):
        assert struct.pack("<d", plugin.half_f64(value)) == struct.pack("<d", value / 2)
        assert plugin.bits_f64(value) == struct.unpack("<Q", struct.pack("<d", value))[0]
    for value in (0.0, -0.0, 1.0, -1.5, 3.4028234663852886e38, math.inf, -math.inf):
        assert struct.pack("<f", plugin.half_f32(value)) == struct.pack("<f", value / 2)
        assert plugin.bits_f32(value) == struct.unpack("<I", struct.pack("<f", value))[0]
    assert math.isnan(plugin.half_f64(math.nan))
    assert math.isnan(plugin.half_f32(math.nan))
    assert plugin.half_f32(0.1) == struct.unpack("<f", struct.pack("<f", 0.1))[0] / 2
    assert plugin.half_f64(3) == 1.5
    with pytest.raises(OverflowError):
        plugin.half_f32(3.5e38)
    with pytest.raises(TypeError):
        plugin.half_f64(True)
