"""LocalStore: a directory with an OCI image layout for each plugin, `NAMESPACE/NAME`."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from hotplug.errors import Diagnostic
from hotplug.registry.errors import StoreError
from hotplug.registry.record import Name
from hotplug.registry.store.catalogue import Catalogue, Entry
from hotplug.registry.store.layout import LocalRepository

__all__ = ["LocalStore"]


@dataclass(frozen=True, slots=True)
class LocalStore:
    """The store in the directory *root*. It needs no server; several processes may use it at once.

    Nothing is read or written before it is needed: to open a store costs the same whatever is in
    it.
    """

    root: Path
    durable: bool = True
    """Whether a publication waits until it is on the disk."""

    @classmethod
    def default(cls) -> LocalStore:
        """The store of this user: HOTPLUG_STORE, or `hotplug/store` among the user's data.

        https://specifications.freedesktop.org/basedir-spec/latest/
        """
        chosen = os.environ.get("HOTPLUG_STORE")
        if chosen:
            return cls(Path(os.path.abspath(chosen)))
        try:
            base = os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share"
        except RuntimeError:
            raise StoreError(
                Diagnostic("this user has no home directory", help="set HOTPLUG_STORE")
            ) from None
        return cls(Path(base) / "hotplug" / "store")

    def repository(self, name: Name) -> LocalRepository:
        """The versions of the plugin *name*, which need not exist."""
        root = self.root / name.namespace / name.plugin
        return LocalRepository(name, root, self.durable, self._catalogue.update)

    def names(self) -> Iterator[Name]:
        """The plugins in the store, in no order."""
        return self._catalogue.names()

    def search(self, text: str) -> list[Entry]:
        """The plugins whose name, description or exports have each word of *text*; best first."""
        return self._catalogue.search(text)

    @property
    def _catalogue(self) -> Catalogue:
        return Catalogue(self.root)
