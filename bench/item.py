"""Item: the record of the workloads, for the contenders that have no kinds of their own."""

from __future__ import annotations

import struct
from dataclasses import dataclass

__all__ = ["Item", "pack", "unpack"]

_COUNT = struct.Struct("<I")
_MIDDLE = struct.Struct("<QI")


@dataclass(frozen=True, slots=True)
class Item:
    """A name, a number and some texts."""

    name: str
    id: int
    tags: list[str]


def pack(item: Item) -> bytes:
    """*item* as the guests read it."""
    name = item.name.encode()
    parts = [_COUNT.pack(len(name)), name, _MIDDLE.pack(item.id, len(item.tags))]
    for tag in item.tags:
        data = tag.encode()
        parts += [_COUNT.pack(len(data)), data]
    return b"".join(parts)


def unpack(data: bytes) -> Item:
    """The item that a guest wrote."""
    (size,) = _COUNT.unpack_from(data)
    at = 4 + size
    name = data[4:at].decode()
    number, count = _MIDDLE.unpack_from(data, at)
    at += 12
    tags = []
    for _ in range(count):
        (size,) = _COUNT.unpack_from(data, at)
        tags.append(data[at + 4 : at + 4 + size].decode())
        at += 4 + size
    return Item(name, number, tags)
