"""Entries: what a store needs of the engine that keeps its values."""

from __future__ import annotations

from contextlib import AbstractContextManager
from typing import Protocol

__all__ = ["Entries"]


class Entries(Protocol):
    """Values by plugin and key, all as bytes. The caller holds the store's lock."""

    def change(self) -> AbstractContextManager[None]:
        """Runs the block as one transaction: all of it or nothing, with no other change."""
        ...

    def get(self, plugin: bytes, key: bytes) -> bytes | None:
        """The value of *key*, or None."""
        ...

    def size(self, plugin: bytes) -> int:
        """The bytes that *plugin* uses, as the last `put` or `drop` stated them."""
        ...

    def keys(self, plugin: bytes, prefix: bytes) -> list[bytes]:
        """The keys that begin with *prefix*, sorted."""
        ...

    def put(self, plugin: bytes, key: bytes, value: bytes, size: int) -> None:
        """Stores *value* under *key*. *size* is what all of the plugin uses afterwards."""
        ...

    def drop(self, plugin: bytes, key: bytes, size: int) -> None:
        """Deletes *key*, which exists. *size* is what all of the plugin uses afterwards."""
        ...

    def clear(self, plugin: bytes) -> None:
        """Deletes everything of *plugin*."""
        ...

    def rest(self) -> None:
        """Releases what a fork would share with its child, until the next use."""
        ...
