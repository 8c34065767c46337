"""Address: where the page is served, who may ask for it, and how it is known."""

from __future__ import annotations

import hashlib
import hmac
import ipaddress
import os
import secrets
import socket
import time
from dataclasses import dataclass, field

from hotplug import cache

__all__ = ["PORT", "Address"]

PORT = 7357
"""The port, where no other is asked for and it is free."""
LOOPBACK = "127.0.0.1"
_KEY = "page-key"
_KEPT = 12 * 3600.0
"""Seconds that a browser may go on with the page after a restart of the server."""


@dataclass(frozen=True, slots=True)
class Address:
    """The address of one server. *token* is new at each start."""

    host: str
    port: int
    token: str = field(default_factory=lambda: secrets.token_urlsafe(24))
    session: str = ""
    """The value of the cookie. A page that is open goes on with it after a restart."""

    @classmethod
    def of(cls, host: str, port: int) -> Address:
        """The address of a server on *port* of *host*."""
        digest = hmac.new(_secret(), f"{host} {port}".encode(), hashlib.sha256)
        return cls(host, port, session=digest.hexdigest())

    @property
    def url(self) -> str:
        """The address with its token, for the one who started the server."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        host = LOOPBACK if self.host in {"0.0.0.0", "::"} else host  # noqa: S104
        return f"http://{host}:{self.port}/?token={self.token}"

    @property
    def cookie(self) -> str:
        """The name of the cookie: browsers send cookies to every port of a host."""
        return f"hotplug-{self.port}"

    @property
    def loopback(self) -> bool:
        """Whether only this machine reaches it."""
        return self.host in {LOOPBACK, "::1", "localhost"}

    def allows_host(self, value: str) -> bool:
        """Whether *value*, of the header Host, names this server.

        A name that an attacker's DNS resolves to this machine is none of these (DNS rebinding).
        """
        name, port = _parts(value)
        if port != self.port:
            return False
        if name in {"localhost", LOOPBACK, "[::1]"}:
            return True
        if self.loopback:
            return False
        if name in {self.host.lower(), f"[{self.host.lower()}]", socket.gethostname().lower()}:
            return True
        return self.host in {"0.0.0.0", "::"} and _is_address(name)  # noqa: S104

    def allows_origin(self, value: str) -> bool:
        """Whether *value*, of the header Origin, is a page of this server."""
        scheme, _, host = value.partition("://")
        return scheme == "http" and self.allows_host(host)

    def knows(self, token: str) -> bool:
        """Whether *token* is the token."""
        return hmac.compare_digest(token.encode(), self.token.encode())

    def knows_session(self, value: str) -> bool:
        """Whether *value* is the value of the cookie."""
        return hmac.compare_digest(value.encode(), self.session.encode())


def _parts(value: str) -> tuple[str, int]:
    """The name in lower case and the port in *value*; the port -1 where it is malformed."""
    name, colon, port = value.rpartition(":")
    if not colon or (":" in name and not name.startswith("[")):
        name, port = value, "80"
    if not (port.isascii() and port.isdigit()) or len(port) > 5:
        return "", -1
    return name.lower(), int(port)


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name.strip("[]"))
    except ValueError:
        return False
    return True


def _secret() -> bytes:
    """The key of the cookies: kept in the private cache, and made anew after some hours."""
    kept = cache.get(_KEY)
    now = time.time()
    if kept is not None and len(kept) == 40 and 0 <= now - int.from_bytes(kept[:8], "big") < _KEPT:
        return kept[8:]
    made = os.urandom(32)
    cache.put(_KEY, int(now).to_bytes(8, "big") + made)
    return made
