"""Extism's Python SDK: bytes to bytes, so numbers and the record are packed by hand."""

from __future__ import annotations

import struct
from typing import Any

import extism

from bench.guests import Guests
from bench.item import Item, pack, unpack

__all__ = ["Host"]

_PAIR = struct.Struct("<ii").pack
_WHOLE, _FLOAT = struct.Struct("<I"), struct.Struct("<d")


class Host:
    """One plugin of Extism's."""

    item = Item

    def __init__(self, guests: Guests) -> None:
        self.call = extism.Plugin(guests.extism).call

    def add(self, a: int, b: int) -> int:
        return int.from_bytes(self.call("add", _PAIR(a, b)), "little", signed=True)

    def length(self, text: str) -> int:
        return int.from_bytes(self.call("length", text), "little")

    def double(self, text: str) -> str:
        return self.call("double", text).decode()

    def echo(self, data: bytes) -> bytes:
        return self.call("echo", data)

    def sum_list(self, numbers: list[float]) -> float:
        return _FLOAT.unpack(self.call("sum", struct.pack(f"<{len(numbers)}d", *numbers)))[0]

    def sum_array(self, numbers: Any) -> float:
        return _FLOAT.unpack(self.call("sum", bytes(numbers)))[0]

    def update(self, item: Item) -> Item:
        return unpack(self.call("update", pack(item)))

    def spin(self, rounds: int) -> int:
        return _WHOLE.unpack(self.call("spin", _WHOLE.pack(rounds)))[0]
