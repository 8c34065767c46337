"""The same Rust as a shared library of this machine: what a plugin costs without wasm."""

from __future__ import annotations

import ctypes
import struct
from typing import Any

from bench.guests import Guests
from bench.item import Item, pack, unpack

__all__ = ["Host"]

_TEXT, _SIZE = ctypes.c_char_p, ctypes.c_size_t
_SIGNATURES: dict[str, tuple[list[Any], Any]] = {
    "add": ([ctypes.c_int32, ctypes.c_int32], ctypes.c_int32),
    "length": ([_TEXT, _SIZE], ctypes.c_uint32),
    "double": ([_TEXT, _SIZE, ctypes.c_void_p], _SIZE),
    "echo": ([_TEXT, _SIZE, ctypes.c_void_p], _SIZE),
    "sum": ([ctypes.c_void_p, _SIZE], ctypes.c_double),
    "update": ([_TEXT, _SIZE, ctypes.c_void_p], _SIZE),
    "spin": ([ctypes.c_uint32], ctypes.c_uint32),
}
_ROOM = 2 << 20


class Host:
    """The library, and one buffer for results."""

    item = Item

    def __init__(self, guests: Guests) -> None:
        library = ctypes.CDLL(str(guests.native))
        for name, (arguments, result) in _SIGNATURES.items():
            function = library[name]
            function.argtypes, function.restype = arguments, result
            setattr(self, f"_{name}", function)
        self.add, self.spin = self.__dict__["_add"], self.__dict__["_spin"]
        self.buffer = ctypes.create_string_buffer(_ROOM)
        self.out = ctypes.addressof(self.buffer)

    def length(self, text: str) -> int:
        data = text.encode()
        return self.__dict__["_length"](data, len(data))

    def double(self, text: str) -> str:
        return self._read("_double", text.encode()).decode()

    def echo(self, data: bytes) -> bytes:
        return self._read("_echo", data)

    def sum_list(self, numbers: list[float]) -> float:
        return self.__dict__["_sum"](struct.pack(f"<{len(numbers)}d", *numbers), len(numbers))

    def sum_array(self, numbers: Any) -> float:
        return self.__dict__["_sum"](numbers.ctypes.data, len(numbers))

    def update(self, item: Item) -> Item:
        return unpack(self._read("_update", pack(item)))

    def _read(self, name: str, data: bytes) -> bytes:
        out = self.out
        return ctypes.string_at(out, self.__dict__[name](data, len(data), out))
