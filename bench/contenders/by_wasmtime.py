"""A host written by hand on wasmtime's Python API, as its documentation shows the parts.

Each argument in memory is written into an allocation of the guest's, which is freed afterwards.
"""

from __future__ import annotations

import struct
from typing import Any

import wasmtime

from bench.guests import Guests
from bench.item import Item, pack, unpack

__all__ = ["Host"]


class Host:
    """The exports of the module that hotplug uses, too."""

    item = Item

    def __init__(self, guests: Guests) -> None:
        self.store = store = wasmtime.Store()
        module = wasmtime.Module.from_file(store.engine, str(guests.module))
        self.exports: Any = wasmtime.Instance(store, module, []).exports(store)
        self.memory = self.exports["memory"]
        self._add, self._length = self.exports["_add"], self.exports["_length"]
        self._double, self._echo = self.exports["_double"], self.exports["_echo"]
        self._sum, self._update = self.exports["_sum_list"], self.exports["_update"]
        self._spin = self.exports["_spin"]
        self._alloc, self._dealloc = self.exports["alloc"], self.exports["dealloc"]
        self.exports["hotplug_start"](store)

    def add(self, a: int, b: int) -> int:
        return self._add(self.store, a, b)

    def length(self, text: str) -> int:
        data = text.encode()
        return self._given(self._length, data, len(data))

    def double(self, text: str) -> str:
        data = text.encode()
        return self._read(self._double, data).decode()

    def echo(self, data: bytes) -> bytes:
        return bytes(self._read(self._echo, data))

    def sum_list(self, numbers: list[float]) -> float:
        data = struct.pack(f"<{len(numbers)}d", *numbers)
        return self._given(self._sum, data, len(numbers))

    def sum_array(self, numbers: Any) -> float:
        return self._given(self._sum, bytearray(numbers), len(numbers))

    def update(self, item: Item) -> Item:
        return unpack(self._read(self._update, pack(item)))

    def spin(self, rounds: int) -> int:
        return self._spin(self.store, rounds)

    def _given(self, function: Any, data: bytes, count: int) -> Any:
        """The result of *function* of *data*."""
        store = self.store
        address = self._alloc(store, len(data))
        self.memory.write(store, data, address)
        found = function(store, address, count)
        self._dealloc(store, address, len(data))
        return found

    def _read(self, function: Any, data: bytes) -> bytearray:
        """The bytes that *function* of *data* returns."""
        store = self.store
        address = self._alloc(store, len(data))
        self.memory.write(store, data, address)
        packed = function(store, address, len(data))
        start, size = packed & 0xFFFFFFFF, packed >> 32 & 0xFFFFFFFF
        found = self.memory.read(store, start, start + size)
        self._dealloc(store, address, len(data))
        return found
