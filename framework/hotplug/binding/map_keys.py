"""Bounds the work of putting the keys of a map that came out of a plugin into a dict.

The hash of an int or of flags is known in advance. A plugin can choose keys that follow one path
through the table of a dict, so that each of them probes the slots of all before it. No order of the
keys and no size of the table prevents that. So the loop is timed, batch by batch. When it is slow,
for whatever reason, the probes of the keys so far are counted, and the count alone decides whether
the map is refused. Counting takes a fixed time for each key and is repeated only after eight times
as long, so that an honest map on a busy machine loses an eighth at most.
"""

from __future__ import annotations

import itertools
import time
from collections.abc import Iterable, Iterator
from typing import Any

from hotplug.binding.values import InvalidError

__all__ = ["MOST_UNWATCHED", "pairs", "probes"]

MOST_UNWATCHED = 1024
"""The most keys of a map that is not timed: chosen ones take a few times as long as others."""
_PROBES = 1 << 23
"""The most probes that one batch can make, if each of its keys passes by all others."""
_SECONDS = 1e-6
"""The time for each pair from which on the loop is slow."""
_MOST = 24
"""The most probes for each key, on average. Random keys make 2, multiples of 2**k at most 13."""
_HASH = (1 << 64) - 1


def pairs(made: dict[Any, Any], count: int) -> Iterable[int]:
    """Yields *count* times. Between two turns, the caller puts one pair into *made*.

    Raises InvalidError where the keys in *made* collide too often.
    """
    return itertools.chain.from_iterable(_batches(made, count))


def _batches(made: dict[Any, Any], count: int) -> Iterator[range]:
    size = min(max(_PROBES // count, 16), MOST_UNWATCHED)
    since, before, pause = time.perf_counter(), 0, 0.0
    for done in range(0, count, size):
        now = time.perf_counter()
        if now - since > max(done - before, MOST_UNWATCHED) * _SECONDS + pause:
            if probes(made, _MOST * done) > _MOST * done:
                raise InvalidError("the keys of a map collide in a dict")
            since, before = time.perf_counter(), done
            pause = (since - now) * 8
        yield range(min(size, count - done))


def probes(keys: Iterable[Any], most: int) -> int:
    """The number of slots that are probed to put *keys* into the table of a dict, up to *most* + 1.

    The table and its probes are those of CPython: Objects/dictobject.c.
    """
    hashes = [hash(key) & _HASH for key in keys]
    slots = _slots(len(hashes))
    mask = slots - 1
    taken = bytearray(slots)
    found = len(hashes)
    for key in hashes:
        at = key & mask
        while taken[at]:
            found += 1
            if found > most:
                return found
            key >>= 5
            at = (at * 5 + key + 1) & mask
        taken[at] = 1
    return found


def _slots(count: int) -> int:
    """The number of slots of a dict that has grown to *count* keys."""
    slots, used = 8, 0
    while count > (used := (slots << 1) // 3):
        while slots < used * 3:
            slots <<= 1
    return slots
