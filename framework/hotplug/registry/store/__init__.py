"""The embedded store: a directory with an OCI image layout for each plugin; no server."""

from __future__ import annotations

from hotplug.registry.store.catalogue import Entry
from hotplug.registry.store.files import write_whole
from hotplug.registry.store.layout import LocalRepository
from hotplug.registry.store.store import LocalStore

__all__ = ["Entry", "LocalRepository", "LocalStore", "write_whole"]
