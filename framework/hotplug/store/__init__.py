"""Store: values that plugins keep with the host by key, in memory or in a SQLite file."""

from __future__ import annotations

from hotplug.store.store import Store, StoreFullError

__all__ = [
    "Store",
    "StoreFullError",
]
