"""The engine of a store in memory."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager

__all__ = ["MemoryEntries"]


class MemoryEntries:
    """Values in dicts; see `Entries`."""

    def __init__(self) -> None:
        self._entries: dict[bytes, dict[bytes, bytes]] = {}
        self._sizes: dict[bytes, int] = {}

    @contextmanager
    def change(self) -> Generator[None, None, None]:
        """Runs the block as one transaction."""
        yield

    def get(self, plugin: bytes, key: bytes) -> bytes | None:
        """The value of *key*, or None."""
        return self._entries.get(plugin, {}).get(key)

    def size(self, plugin: bytes) -> int:
        """The bytes that *plugin* uses."""
        return self._sizes.get(plugin, 0)

    def keys(self, plugin: bytes, prefix: bytes) -> list[bytes]:
        """The keys that begin with *prefix*, sorted."""
        return sorted(key for key in self._entries.get(plugin, {}) if key.startswith(prefix))

    def put(self, plugin: bytes, key: bytes, value: bytes, size: int) -> None:
        """Stores *value* under *key*."""
        self._entries.setdefault(plugin, {})[key] = value
        self._sizes[plugin] = size  # no call in between, where a signal could raise

    def drop(self, plugin: bytes, key: bytes, size: int) -> None:
        """Deletes *key*."""
        entries = self._entries[plugin]
        del entries[key]
        self._sizes[plugin] = size

    def clear(self, plugin: bytes) -> None:
        """Deletes everything of *plugin*."""
        self._entries.pop(plugin, None)
        self._sizes.pop(plugin, None)

    def rest(self) -> None:
        """Does nothing: a fork copies the memory."""
