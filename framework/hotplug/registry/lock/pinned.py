"""PinnedModule: a plugin in the store by its digest, and the last digest that was good here."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from hotplug.errors import RegistryError
from hotplug.registry.errors import InvalidRecord
from hotplug.registry.record import Name, checked_digest, checked_tag, parse_json
from hotplug.registry.store import LocalStore, write_whole
from hotplug.registry.versions import Versions

__all__ = ["PinnedModule"]

_LARGEST = 1000


@dataclass
class PinnedModule:
    """The version *digest* of the plugin *name* in *store*, for those who follow *channel*."""

    name: Name
    store: LocalStore
    channel: str
    digest: str = ""

    def read(self) -> bytes:
        """The module, verified. Raises RegistryError."""
        repository = self.store.repository(self.name)
        return repository.blob(Versions(self.name, repository).record(self.digest).wasm)

    def remember(self) -> None:
        """Writes down that the digest is good. A store that is read-only is no error."""
        path = self._path
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(path, json.dumps({"digest": self.digest}).encode())
        except (OSError, RegistryError):
            return

    def last(self) -> str | None:
        """The digest that was good last, if that is known and there."""
        try:
            data = self._path.read_bytes()[:_LARGEST]
            digest = checked_digest(parse_json(data, str(self._path)).get("digest"))
            repository = self.store.repository(self.name)
            Versions(self.name, repository).record(digest)
        except (OSError, InvalidRecord, RegistryError):
            return None
        return digest

    @property
    def _path(self) -> Path:
        tag = checked_tag(self.channel)
        return self.store.root / ".followed" / self.name.namespace / self.name.plugin / tag
