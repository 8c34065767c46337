"""Plain Python functions: what there is without plugins in Rust."""

from __future__ import annotations

from bench.guests import Guests
from bench.item import Item

__all__ = ["Host"]


class Host:
    """One function for each workload but `spin`, which is about cores."""

    item = Item

    def __init__(self, _guests: Guests) -> None:
        def add(a: int, b: int) -> int:
            return a + b

        def length(text: str) -> int:
            return len(text.encode())

        def double(text: str) -> str:
            return text * 2

        def echo(data: bytes) -> bytes:
            return bytes(bytearray(data))

        def update(item: Item) -> Item:
            return Item(item.name, item.id + 1, item.tags)

        self.add, self.length, self.double, self.echo = add, length, double, echo
        self.sum_list, self.update = sum, update
