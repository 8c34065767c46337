"""The keys of a map out of a plugin: sorted and distinct, and no choice of them takes long."""

from __future__ import annotations

import itertools
import random
import struct
import time

import pytest

from fuzz.codec import Codec
from hotplug.binding import map_keys
from hotplug.binding.map_keys import pairs, probes
from hotplug.binding.values import InvalidError

_COUNT = 20_000


def codec_of(kind: str) -> Codec:
    return Codec(f'[exports.f]\nargs = {{ it = "u8" }}\nreturns = "{kind}"\n')


def chosen(count: int) -> list[int]:
    """Keys, sorted and distinct, a quarter of which pass by a great part of the others.

    The probes of a dict end in the cycle `i = 5 * i + 1` when the high bits of the hash are used
    up. So some keys fill a piece of the cycle, and the others come to it by occupied slots only.
    """
    slots = 8
    while slots * 2 // 3 < count:
        slots *= 2
    cycle = [1]
    while len(cycle) < count * 3 // 4:
        cycle.append((cycle[-1] * 5 + 1) % slots)
    taken = set(cycle)
    found: list[int] = []
    key = slots
    while len(found) < count - len(cycle):
        perturb, at = key, key % slots
        while at in taken and perturb:
            perturb >>= 5
            at = (at * 5 + perturb + 1) % slots
        if at in taken:
            found.append(key)
        key += 1
    return sorted(cycle) + found


def blob(keys: list[int]) -> bytes:
    return struct.pack("<I", len(keys)) + b"".join(struct.pack("<QB", key, 0) for key in keys)


def test_chosen_keys_would_take_the_square_of_their_number() -> None:
    small, large = (probes(chosen(count), 1 << 60) / count for count in (2_500, 5_000))
    assert small > 200
    assert large > small * 1.5


@pytest.mark.parametrize("step", [1, 3, 1 << 12, 1 << 32, 1 << 40, (1 << 40) + 1])
def test_honest_keys_take_few_probes(step: int) -> None:
    keys = [step * n % (1 << 64) for n in range(_COUNT)]
    assert probes(keys, 1 << 60) <= map_keys._MOST * _COUNT
    assert probes([random.Random(n).getrandbits(64) for n in range(_COUNT)], 1 << 60) < 3 * _COUNT


@pytest.fixture
def always_slow(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every batch is counted, however quick it was."""
    monkeypatch.setattr(map_keys, "_SECONDS", 0.0)


@pytest.mark.usefixtures("always_slow")
@pytest.mark.parametrize("form", ["{}", "list<{}>", "option<{}>", "map<u8, {}>", "tuple<{}, u8>"])
def test_chosen_keys_are_refused(form: str) -> None:
    lift = codec_of(form.format("map<u64, u8>")).lift
    before, after = {
        "{}": (b"", b""), "list<{}>": (struct.pack("<I", 1), b""), "option<{}>": (b"\1", b""),
        "map<u8, {}>": (struct.pack("<I", 1) + b"\5", b""), "tuple<{}, u8>": (b"", b"\7"),
    }[form]  # fmt: skip
    with pytest.raises(InvalidError, match="collide in a dict"):
        lift(before + blob(chosen(_COUNT)) + after)
    honest = [n << 32 for n in range(_COUNT)]
    lift(before + blob(honest) + after)


@pytest.mark.usefixtures("always_slow")
def test_signed_numbers_collide_as_well() -> None:
    lift = codec_of("map<i64, u8>").lift
    with pytest.raises(InvalidError, match="collide in a dict"):
        lift(blob(chosen(_COUNT)))


def test_the_work_is_bounded_by_count(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a clock: how many probes the dict has made before the refusal, at two sizes."""
    monkeypatch.setattr(map_keys, "_SECONDS", 0.0)
    ticks = (100 * ((n + 1) // 2) + (n + 1) % 2 for n in itertools.count())  # each batch is slow
    monkeypatch.setattr(time, "perf_counter", ticks.__next__)
    for count in (10_000, _COUNT):
        made: dict[int, int] = {}
        keys = chosen(count)

        def fill(made: dict[int, int] = made, keys: list[int] = keys) -> None:
            for _, key in zip(pairs(made, len(keys)), keys, strict=True):
                made[key] = 0

        with pytest.raises(InvalidError):
            fill()
        batch = max(map_keys._PROBES // count, 16)
        assert probes(made, 1 << 60) < map_keys._MOST * count + batch * count * 2


_UNSORTED = [
    ("map<u8, u8>", struct.pack("<I", 2) + b"\2\0\1\0"),
    ("map<u8, u8>", struct.pack("<I", 2) + b"\1\0\1\0"),
    ("map<i8, u8>", struct.pack("<I", 2) + b"\1\0\xff\0"),
    ("map<bool, u8>", struct.pack("<I", 2) + b"\1\0\0\0"),
    ("map<char, u8>", struct.pack("<IIBIB", 2, 66, 0, 65, 0)),
    ("map<string, u8>", struct.pack("<IIBIB", 2, 0, 0, 0, 0)),
    ("map<string, u8>", struct.pack("<II1sBI1sB", 2, 1, b"b", 0, 1, b"a", 0)),
    ("map<bytes, u8>", struct.pack("<II1sBI1sB", 2, 1, b"b", 0, 1, b"b", 0)),
]


@pytest.mark.parametrize(("kind", "data"), _UNSORTED)
def test_keys_are_sorted_and_distinct(kind: str, data: bytes) -> None:
    with pytest.raises(InvalidError, match="not sorted, or not distinct"):
        codec_of(kind).lift(data)


_SORTED = [
    ("map<i64, u8>", struct.pack("<IqBqB", 2, -(1 << 63), 0, (1 << 63) - 1, 0), 2),
    ("map<u8, u8>", struct.pack("<I", 2) + b"\0\0\xff\0", 2),
    ("map<bool, u8>", struct.pack("<I", 2) + b"\0\0\1\0", 2),
    ("map<char, u8>", struct.pack("<IIBIB", 2, 0, 0, 0x10FFFF, 0), 2),
    ("map<string, u8>", struct.pack("<IIBI1sB", 2, 0, 0, 1, b"\0", 0), 2),
    ("map<string, u8>", struct.pack("<II3sBI4sB", 2, 3, "￿".encode(), 0, 4, "😀".encode(), 0), 2),
]


@pytest.mark.parametrize(("kind", "data", "count"), _SORTED)
def test_the_order_is_that_of_rust(kind: str, data: bytes, count: int) -> None:
    assert len(codec_of(kind).lift(data)) == count
