"""Engines: where a plugin is kept, the embedded store or an OCI registry, by its source."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hotplug.errors import Diagnostic
from hotplug.registry.errors import RegistryError
from hotplug.registry.record import Name
from hotplug.registry.reference import Reference
from hotplug.registry.repository import Repository
from hotplug.registry.store import LocalStore

if TYPE_CHECKING:
    from hotplug.registry.oci import Client

__all__ = ["STORE", "Engines"]

STORE = "store"
"""The source of what is in the embedded store."""


@dataclass
class Engines:
    """The store, and a client for registries that is made when one is asked."""

    store: LocalStore
    registries: Mapping[str, str] = field(default_factory=dict[str, str])
    mirror: Mapping[str, str] = field(default_factory=dict[str, str])
    plain_http: Collection[str] = ()
    """Hosts that are asked without TLS, beside those of this machine."""
    offline: bool = False
    """Whether a registry is never asked."""
    progress: Callable[[str, int, int], None] | None = None
    _client: Client | None = None

    def source(self, name: Name) -> str:
        """Where *name* is by the settings: `store`, or `oci://HOST/PATH`."""
        place = self.registries.get(name.namespace)
        return STORE if place is None else f"{place.rstrip('/')}/{name.plugin}"

    def repository(self, name: Name, source: str | None = None) -> Repository:
        """The repository of *name* at *source*; without one, where the settings say.

        Raises RegistryError where *source* is no place, or would need a connection that may not be
        made.
        """
        source = self.source(name) if source is None else source
        if source == STORE:
            return self.store.repository(name)
        reference = Reference.parse(source)
        if self.offline:
            raise RegistryError(
                Diagnostic(
                    f"`{name}` is in {reference.repository}, which is not asked offline",
                    help="leave `--offline` out",
                )
            )
        return self._connected().repository(reference)

    def _connected(self) -> Client:
        if self._client is None:
            try:
                from hotplug.registry.oci import Client
            except ImportError as error:
                raise RegistryError(
                    Diagnostic(
                        "this Python has no `httpx`, which OCI registries need",
                        note=str(error),
                        help="pip install 'hotplug[oci]'",
                    )
                ) from None
            self._client = Client(
                mirrors=self.mirror, plain_http=self.plain_http, progress=self.progress
            )
        return self._client

    def close(self) -> None:
        """Closes the connections."""
        if self._client is not None:
            self._client.close()
            self._client = None
