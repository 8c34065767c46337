"""pywasm3: an interpreter of wasm, as a C extension, on the module that hotplug uses, but for SIMD.

An argument in memory is written into one allocation, made once: allocating for each call, it would
still be quicker than the wasmtime API.
"""

from __future__ import annotations

import struct
from typing import Any

import wasm3

from bench.guests import Guests
from bench.item import Item, pack, unpack

__all__ = ["Host"]

_STACK = 1 << 20
_ROOM = 9 << 20


class Host:
    """One runtime with the module in it."""

    item = Item

    def __init__(self, guests: Guests) -> None:
        environment = wasm3.Environment()
        self.runtime = runtime = environment.new_runtime(_STACK)
        runtime.load(environment.parse_module(guests.plain.read_bytes()))
        self.add: Any = runtime.find_function("_add")
        self.spin: Any = runtime.find_function("_spin")
        self._length, self._double, self._echo, self._sum, self._update = (
            runtime.find_function(name)
            for name in ("_length", "_double", "_echo", "_sum_list", "_update")
        )
        runtime.find_function("hotplug_start")()
        self.address = runtime.find_function("alloc")(_ROOM)

    def length(self, text: str) -> int:
        data = text.encode()
        return self._given(self._length, data, len(data))

    def double(self, text: str) -> str:
        return self._read(self._double, text.encode()).decode()

    def echo(self, data: bytes) -> bytes:
        return self._read(self._echo, data)

    def sum_list(self, numbers: list[float]) -> float:
        return self._given(self._sum, struct.pack(f"<{len(numbers)}d", *numbers), len(numbers))

    def sum_array(self, numbers: Any) -> float:
        return self._given(self._sum, memoryview(numbers).cast("B"), len(numbers))

    def update(self, item: Item) -> Item:
        return unpack(self._read(self._update, pack(item)))

    def _given(self, function: Any, data: Any, count: int) -> Any:
        address = self.address
        self.runtime.get_memory(0)[address : address + len(data)] = data
        return function(address, count)

    def _read(self, function: Any, data: bytes) -> bytes:
        packed = self._given(function, data, len(data))
        start, size = packed & 0xFFFFFFFF, packed >> 32 & 0xFFFFFFFF
        return self.runtime.get_memory(0)[start : start + size].tobytes()
