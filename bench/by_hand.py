"""A host written by hand on wasmtime's Python API, as its documentation shows the parts."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import wasmtime

__all__ = ["ByHand"]


class ByHand:
    """The exports of one module: by an allocation for each call, or by the scratch buffer."""

    def __init__(self, artifact: Path) -> None:
        self.store = wasmtime.Store()
        module = wasmtime.Module.from_file(self.store.engine, str(artifact))
        exports = wasmtime.Instance(self.store, module, []).exports(self.store)
        self.memory: Any = exports["memory"]
        self._add: Any = exports["_add"]
        self._length: Any = exports["_length"]
        self._double: Any = exports["_double"]
        self._alloc: Any = exports["alloc"]
        self._dealloc: Any = exports["dealloc"]
        start: Any = exports["hotplug_start"]
        anchor = start(self.store)
        self._scratch = int.from_bytes(self.memory.read(self.store, anchor, anchor + 4), "little")

    def add(self, a: int, b: int) -> int:
        return self._add(self.store, a, b)

    def length(self, text: str) -> int:
        store, data = self.store, text.encode()
        address = self._alloc(store, len(data))
        self.memory.write(store, data, address)
        found = self._length(store, address, len(data))
        self._dealloc(store, address, len(data))
        return found

    def double(self, text: str) -> str:
        store, data = self.store, text.encode()
        address = self._alloc(store, len(data))
        self.memory.write(store, data, address)
        packed = self._double(store, address, len(data))
        start, size = packed & 0xFFFFFFFF, packed >> 32
        found = self.memory.read(store, start, start + size).decode()
        self._dealloc(store, address, len(data))
        return found

    def length_in_scratch(self, text: str) -> int:
        data = text.encode()
        self.memory.write(self.store, data, self._scratch)
        return self._length(self.store, self._scratch, len(data))

    def double_in_scratch(self, text: str) -> str:
        store, data = self.store, text.encode()
        self.memory.write(store, data, self._scratch)
        packed = self._double(store, self._scratch, len(data))
        start, size = packed & 0xFFFFFFFF, packed >> 32
        return self.memory.read(store, start, start + size).decode()
