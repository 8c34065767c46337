"""Place: the origin of a URL, and what may be asked of it without TLS."""

from __future__ import annotations

import ipaddress
import re
from dataclasses import dataclass

import httpx

from hotplug.errors import Diagnostic
from hotplug.registry.errors import Rejected

__all__ = ["Place", "redirected"]

_HOST = re.compile(r"[A-Za-z0-9._:-]+", re.ASCII)


@dataclass(frozen=True, slots=True)
class Place:
    """Scheme, host and port: what credentials belong to."""

    scheme: str
    host: str
    port: int

    @classmethod
    def of(cls, url: httpx.URL) -> Place:
        """The origin of *url*."""
        return cls(url.scheme, url.host, url.port or (443 if url.scheme == "https" else 80))

    def __str__(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        usual = self.port == (443 if self.scheme == "https" else 80)
        return host if usual else f"{host}:{self.port}"

    @property
    def is_loopback(self) -> bool:
        """Whether it is this machine."""
        if self.host == "localhost":
            return True
        try:
            return ipaddress.ip_address(self.host).is_loopback
        except ValueError:
            return False


def redirected(source: httpx.URL, location: str, home: Place) -> httpx.URL:
    """Where *location*, in a reply of *source*, leads a request to the registry at *home*.

    Raises Rejected where it leads from TLS to plain HTTP, from a registry that is elsewhere to
    this machine, or nowhere.
    """
    try:
        url = source.join(location)
        place = Place.of(url)
    except (httpx.InvalidURL, ValueError):
        raise _refused(home, location, "which is no URL") from None
    known = place.scheme in {"http", "https"} and 0 < place.port < 1 << 16
    if not known or not _HOST.fullmatch(place.host):
        raise _refused(home, location, "which is no place on the web")
    if place.scheme == "http" and home.scheme == "https":
        raise _refused(home, location, "which is not encrypted")
    if place.is_loopback and not home.is_loopback:
        raise _refused(home, location, "which is on this machine")
    return url.copy_with(username=None, password=None) if url.userinfo else url


def _refused(home: Place, location: str, why: str) -> Rejected:
    shown = location.partition("?")[0][:200]
    return Rejected(Diagnostic(f"{home} redirects to `{shown}`, {why}"))
