"""Client: connections to OCI registries, and how this application reaches them."""

from __future__ import annotations

import threading
from collections.abc import Collection, Mapping
from http.cookiejar import DefaultCookiePolicy
from types import TracebackType

import httpx

from hotplug.registry.oci.api import Api, Progress
from hotplug.registry.oci.credentials import Credential, Credentials
from hotplug.registry.oci.mirror import Mirror, mirror_of
from hotplug.registry.oci.repository import OciRepository
from hotplug.registry.oci.session import Session
from hotplug.registry.reference import Reference
from hotplug.version import __version__

__all__ = ["LARGEST_BLOB", "Client"]

LARGEST_BLOB = 512 << 20
"""Bytes of a blob, at most; a plugin is smaller by far."""
_TIMEOUT = httpx.Timeout(30.0, connect=10.0)
_ATTEMPTS = 6


class Client:
    """Connections to OCI registries. Safe for threads; `close` ends it, as does `with`.

    Proxies and certificates are those of the environment, as httpx has them: `HTTPS_PROXY`,
    `NO_PROXY`, `SSL_CERT_FILE`.
    """

    def __init__(
        self,
        *,
        mirrors: Mapping[str, str] = {},
        plain_http: Collection[str] = (),
        credentials: Credentials | None = None,
        progress: Progress | None = None,
        largest: int = LARGEST_BLOB,
        attempts: int = _ATTEMPTS,
    ) -> None:
        """A client.

        *mirrors* names places to read from: `{"ghcr.io/acme": "oci://reg.local/acme"}`.
        *plain_http* has the hosts that are asked without TLS, beside those of this machine.
        *credentials* are by default those of docker. *progress* is told of each part of a blob.
        *largest* is in bytes. A request is made *attempts* times at most. Raises InvalidName.
        """
        self._mirrors = Mirror.parse_all(mirrors)
        self._plain = frozenset(host.lower() for host in plain_http)
        self._credentials = credentials
        self._progress = progress
        self._largest = largest
        self._attempts = attempts
        self._lock = threading.RLock()
        self._sessions: dict[str, Session] = {}
        self._http = httpx.Client(
            headers={"User-Agent": f"hotplug/{__version__}", "Accept-Encoding": "identity"},
            timeout=_TIMEOUT,
            follow_redirects=False,
        )
        self._http.cookies.jar.set_policy(DefaultCookiePolicy(allowed_domains=()))

    def repository(self, reference: Reference) -> OciRepository:
        """The repository of *reference*. Nothing is asked yet."""
        home = self._api(reference)
        mirror = mirror_of(self._mirrors, reference)
        reads = home if mirror is None else self._api(mirror)
        return OciRepository(reference.repository, reads, home)

    def _api(self, reference: Reference) -> Api:
        return Api(
            self._session(reference), reference.host, reference.path, self._largest, self._progress
        )

    def _session(self, reference: Reference) -> Session:
        with self._lock:
            found = self._sessions.get(reference.host)
            if found is None:
                plain = reference.is_loopback or reference.host in self._plain
                url = httpx.URL(f"{'http' if plain else 'https'}://{reference.server}")
                found = Session.open(
                    self._http, url, reference.host, self._credential, self._attempts
                )
                self._sessions[reference.host] = found
            return found

    def _credential(self, host: str) -> Credential | None:
        with self._lock:
            if self._credentials is None:
                self._credentials = Credentials.read()
            return self._credentials.of(host)

    def close(self) -> None:
        """Closes the connections."""
        self._http.close()

    def __enter__(self) -> Client:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()
