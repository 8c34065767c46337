"""Contenders -> the workloads of one thread, and what hotplug has to reach in each."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import cycle
from typing import Any

import numpy

from bench.contenders import BASE, HOTPLUG
from bench.figure import Figure
from bench.measure import Contender, Workload

__all__ = ["calls", "figures"]

LONG_WORD = "supercalifragilisticexpialidocious"
KIBIBYTE = "0123456789abcdef" * 64
MEBIBYTE = bytes(range(256)) * 4096
FLOATS = [at / 8 for at in range(1000)]
ARRAY = numpy.arange(1_000_000, dtype=numpy.float64)
COLUMN = numpy.arange(1_000_000, dtype=numpy.int32)
TAGS = ["alpha", "beta", "gamma"]

_COPY, _NUMPY = "memcpy of 1 MiB", "numpy, a copy and a sum"
_TIMES = {
    "add(i32, i32)": 60, "length, 34 B": 100, "double, 1 KiB": 60, "record, 3 tags": 35,
    "sum, list of 1,000": 9,
}  # fmt: skip
"""How many times quicker than the base hotplug has to be."""


def calls(hosts: Mapping[str, Any]) -> Iterator[Workload]:
    """Every workload, with the contenders that can do it."""
    yield _workload("add(i32, i32)", hosts, "add", (1, 2), lambda found: found == 3)
    yield _workload("length, 34 B", hosts, "length", (LONG_WORD,), lambda found: found == 34)
    yield _workload("double, 1 KiB", hosts, "double", (KIBIBYTE,), (KIBIBYTE * 2).__eq__)
    made = {name: host.item("a name", 7, TAGS) for name, host in hosts.items()}
    yield Workload("record, 3 tags", _is_updated, [
        Contender(name, host.update, (made[name],)) for name, host in hosts.items()
    ])  # fmt: skip
    total = sum(FLOATS)
    yield _workload("sum, list of 1,000", hosts, "sum_list", (FLOATS,), total.__eq__)
    yield _workload("sum, array of 1e6", hosts, "sum_array", (ARRAY,), float(ARRAY.sum()).__eq__,
                    [Contender(_NUMPY, _numpy(), (ARRAY,))])  # fmt: skip
    yield _workload("echo, 1 MiB", hosts, "echo", (MEBIBYTE,), MEBIBYTE.__eq__,
                    [Contender(_COPY, _copy(), (MEBIBYTE,))])  # fmt: skip
    columns = COLUMN, COLUMN
    yield Workload("add.map, 1e6 items", lambda found: numpy.array_equal(found, COLUMN * 2), [
        Contender(HOTPLUG, hosts[HOTPLUG].add.map, columns),
        Contender("numpy, a + b", numpy.add, columns),
    ])  # fmt: skip


def figures(name: str, times: Mapping[str, float]) -> Iterator[Figure]:
    """What one workload's *times* come to."""
    own = times[HOTPLUG]
    if name in _TIMES:
        yield Figure(f"{name}, quicker than the {BASE}", times[BASE] / own, _TIMES[name])
    elif name.startswith("sum"):
        yield Figure(f"{name}, beside a copy and numpy's sum", own / times[_NUMPY], 1.3, most=True)
    elif name.startswith("echo"):
        yield Figure(f"{name}, beside a memcpy each way", own / (2 * times[_COPY]), 2, most=True)
    else:
        yield Figure(f"{name}, each", own / len(COLUMN), 15e-9, most=True, time=True)


def _workload(
    name: str,
    hosts: Mapping[str, Any],
    method: str,
    arguments: tuple[Any, ...],
    right: Callable[[Any], bool],
    more: Sequence[Contender] = (),
) -> Workload:
    able = [
        Contender(each, getattr(host, method), arguments)
        for each, host in hosts.items()
        if hasattr(host, method)
    ]
    return Workload(name, right, [*able, *more])


def _is_updated(item: Any) -> bool:
    return (item.name, item.id, list(item.tags)) == ("a name", 8, TAGS)


def _copy() -> Callable[[bytes], bytes]:
    """A copy into one of a few buffers, in turn, so that the processor's caches do not have it."""
    buffers = [ctypes.create_string_buffer(len(MEBIBYTE)) for _ in range(8)]
    address = cycle([ctypes.addressof(one) for one in buffers]).__next__

    def copy(data: bytes, _keep: object = buffers) -> bytes:
        ctypes.memmove(address(), data, len(data))
        return data

    return copy


def _numpy() -> Callable[[Any], float]:
    into = numpy.empty_like(ARRAY)

    def copy_and_sum(numbers: Any) -> float:
        numpy.copyto(into, numbers)
        return float(numbers.sum())

    return copy_and_sum
