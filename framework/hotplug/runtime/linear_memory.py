"""LinearMemory: the host's view of an instance's memory, and the checks of what lies in it."""

from __future__ import annotations

import wasmtime

from hotplug.errors import CallError, PluginInvalidResult, PluginOutOfMemory
from hotplug.manifest import Bounds
from hotplug.runtime import native

__all__ = ["LinearMemory"]

_PAGE = 65_536
_EMPTY = memoryview(b"")


class LinearMemory:
    """The memory of one store. It may grow, and never moves or shrinks."""

    __slots__ = ("_memory", "_store", "bound", "limits", "memory", "name", "size")

    def __init__(self, name: str, limits: Bounds) -> None:
        self.name = name
        """The plugin's, for errors."""
        self.limits = limits
        self.memory, self.size = _EMPTY, 0
        """A view of all bytes, and how many they are. `refresh` updates both."""
        self.bound = 0
        """A result that ends here or before is in the memory, and within the limit of a result."""
        self._store: wasmtime.Store | None = None
        self._memory: wasmtime.Memory | None = None

    def refresh(self) -> None:
        """Updates the view after the memory may have grown."""
        if self._memory is not None and self._store is not None:
            self.size = self._memory.data_len(self._store)
            self.bound = min(self.size, self.limits.result)
            if self.size:
                self.memory = native.view(self._store, self._memory, self.size)

    def forget(self) -> None:
        """Drops the view, before the store is closed."""
        self.memory, self.size, self.bound = _EMPTY, 0, 0

    def check_range(self, start: int, end: int, weight: int = 1) -> None:
        """Checks that the bytes from *start* to *end*, as a plugin gave them, are in the memory.

        Raises CallError where they are not, or are more than a result may have; each byte counts
        for *weight* bytes of that limit.
        """
        if end > self.size:
            self.refresh()
        if end > self.size:
            raise self.invalid(f"the result ends at {end:,}, past the memory's {self.size:,} bytes")
        most = self.limits.result // weight
        if end - start > most:
            counted = f", each of which counts for {weight}" if weight > 1 else ""
            raise self.invalid(
                f"the result has {end - start:,} bytes, over its limit of {most:,}"
                f" (`result` in `[limits]` is {self.limits.result:,} bytes{counted})"
            )

    def check_arguments(self, length: int, most: int) -> None:
        """Raises PluginOutOfMemory where *length* bytes of arguments can never have room.

        *most* is what the code of the plugin can hold, whatever its memory.
        """
        if length > most:
            raise PluginOutOfMemory(
                f"arguments of {length:,} bytes are over {most:,}, the most that one call can have",
                plugin=self.name,
            )
        if length > self.limits.memory:
            raise PluginOutOfMemory(
                f"arguments of {length:,} bytes are over the memory limit of"
                f" {self.limits.memory:,}",
                plugin=self.name,
            )

    def add_pages(self, length: int) -> tuple[int, int]:
        """Grows the memory by *length* bytes or more: the address and size of the new pages."""
        assert self._memory is not None
        assert self._store is not None
        pages = -(-length // _PAGE)
        try:
            address = self._memory.grow(self._store, pages) * _PAGE
        except wasmtime.WasmtimeError:
            raise PluginOutOfMemory(
                f"no room for arguments of {length:,} bytes under the memory limit",
                plugin=self.name,
            ) from None
        self.refresh()
        return address, pages * _PAGE

    def invalid(self, what: str) -> CallError:
        """The error for something that a plugin made by hotplug does not do."""
        return PluginInvalidResult(what, plugin=self.name)
