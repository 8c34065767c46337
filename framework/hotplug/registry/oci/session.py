"""Session: requests to one registry, with retries, redirects and credentials."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

import httpx

from hotplug.errors import Diagnostic
from hotplug.registry.errors import Rejected, Unavailable
from hotplug.registry.oci.authorization import Authorization
from hotplug.registry.oci.credentials import Credential
from hotplug.registry.oci.pause import Pause
from hotplug.registry.oci.place import Place, redirected
from hotplug.registry.oci.reply import RETRIED, Reply

__all__ = ["SMALL", "Overlong", "Session"]

SMALL = 4 << 20
"""Bytes of a reply that is no blob, at most."""
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_MOST_REDIRECTS = 5
_GRACE = 60.0
_SLOWEST = 1024
"""Bytes per second, on average, below which a body is given up after the grace."""


class Overlong(Rejected):
    """The body of a reply is longer than allowed. Reading stopped there."""


@dataclass(frozen=True)
class Session:
    """Requests to the registry at *home*. Its credentials go there and to its token server only."""

    http: httpx.Client
    home: httpx.URL
    attempts: int
    authorization: Authorization

    @classmethod
    def open(
        cls,
        http: httpx.Client,
        home: httpx.URL,
        host: str,
        find: Callable[[str], Credential | None],
        attempts: int,
    ) -> Session:
        """A session with the registry at *home*, whose credentials *find* has under *host*."""

        def fetch(method: str, url: str, headers: dict[str, str], data: bytes | None) -> Reply:
            try:
                target = httpx.URL(url)
            except (httpx.InvalidURL, ValueError):
                raise Rejected(f"{host} names a token server that is no URL") from None
            exchange = _Exchange(http, target, Place.of(target), attempts)
            return exchange.run(method, headers, (lambda: data) if data else _no_content, SMALL)

        plain = home.scheme == "http"
        return cls(http, home, attempts, Authorization(host, find, fetch, plain=plain))

    def request(
        self,
        method: str,
        path: str | httpx.URL,
        scope: str,
        *,
        headers: Mapping[str, str] = {},
        content: Callable[[], bytes | Iterable[bytes] | None] | None = None,
        limit: int = SMALL,
        follow: bool = False,
        received: Callable[[int], None] | None = None,
        attempts: int = 0,
    ) -> Reply:
        """The reply to *method* at *path*, which may be a URL that the registry has given.

        *content* makes the body of each attempt; *limit* is the most that the reply may have, in
        bytes; *received* is told how many it has so far. Redirects are taken where *follow* says
        so, without credentials. *attempts* is by default that of the session. Raises Unavailable,
        Denied, Rejected or Overlong.
        """
        url = path if isinstance(path, httpx.URL) else self.home.copy_with(raw_path=path.encode())
        most = attempts or self.attempts
        exchange = _Exchange(self.http, url, Place.of(self.home), most, follow, received)
        make = content or _no_content
        at_home = Place.of(url) == Place.of(self.home)
        known = self.authorization.known(scope) if at_home else ""
        for _ in range(2):
            sent = {**headers, "Authorization": known} if known else headers
            reply = exchange.run(method, sent, make, limit)
            if reply.status != 401 or not at_home or exchange.was_redirected:
                return reply
            challenges = reply.headers.get("www-authenticate", "")
            known = self.authorization.answer([challenges], scope, known)
        sent = {**headers, "Authorization": known}
        return exchange.run(method, sent, make, limit)


def _no_content() -> None:
    return None


class _Exchange:
    """One request, until there is a reply that another attempt would not better."""

    def __init__(
        self,
        http: httpx.Client,
        url: httpx.URL,
        home: Place,
        attempts: int,
        follow: bool = False,
        received: Callable[[int], None] | None = None,
    ) -> None:
        self._http = http
        self._url = url
        self._home = home
        self._attempts = attempts
        self._follow = follow
        self._received = received
        self.was_redirected = False

    def run(
        self,
        method: str,
        headers: Mapping[str, str],
        content: Callable[[], bytes | Iterable[bytes] | None],
        limit: int,
    ) -> Reply:
        pause, reason = Pause(), ""
        for attempt in range(1, self._attempts + 1):
            wish = 0.0
            try:
                reply = self._once(method, headers, content(), limit)
            except httpx.TransportError as error:
                reason = _reason(error)
                if "CERTIFICATE_VERIFY_FAILED" in reason or _is_final(error):
                    break
            else:
                if reply.status not in RETRIED or attempt == self._attempts:
                    return reply
                wish = _retry_after(reply)
            if attempt < self._attempts:
                pause.wait(wish)
        raise Unavailable(
            Diagnostic(
                f"cannot reach {self._home}",
                note=f"{_shown(method, self._url)}: {reason}",
                help="`SSL_CERT_FILE` names the certificates of an authority of your own"
                if "CERTIFICATE" in reason
                else "",
            )
        )

    def _once(
        self,
        method: str,
        headers: Mapping[str, str],
        content: bytes | Iterable[bytes] | None,
        limit: int,
    ) -> Reply:
        url, sent = self._url, dict(headers)
        self.was_redirected = False
        for _ in range(_MOST_REDIRECTS + 1):
            with self._http.stream(method, url, headers=sent, content=content) as response:
                location = response.headers.get("location", "")
                if not (self._follow and response.status_code in _REDIRECTS and location):
                    shown = _shown(method, url)
                    data = b"" if method == "HEAD" else self._read(response, limit, shown)
                    return Reply(shown, response.status_code, response.headers, data)
                url = redirected(url, location, self._home)
            sent.pop("Authorization", None)
            self.was_redirected = True
        raise Rejected(f"{self._home} redirects more than {_MOST_REDIRECTS} times")

    def _read(self, response: httpx.Response, limit: int, shown: str) -> bytes:
        """The body as it was sent: nothing is unpacked, so a digest is that of what arrived."""
        good = response.status_code < 300
        limit = limit if good else SMALL
        claimed = response.headers.get("content-length", "")
        if claimed.isdecimal() and len(claimed) < 20 and int(claimed) > limit:
            raise Overlong(f"{shown}: the reply has {int(claimed):,} bytes, over {limit:,}")
        start, parts, size = time.monotonic(), bytearray(), 0
        for chunk in response.iter_raw():
            size += len(chunk)
            if size > limit:
                raise Overlong(f"{shown}: the reply has more than {limit:,} bytes")
            parts += chunk
            if good and self._received is not None:
                self._received(size)
            if time.monotonic() - start > _GRACE + size / _SLOWEST:
                raise httpx.ReadTimeout(f"only {size:,} bytes after {_GRACE:.0f} seconds")
        return bytes(parts)


def _shown(method: str, url: httpx.URL) -> str:
    """Method and place without the query, which may be signed and so a secret."""
    return f"{method} {url.copy_with(query=None, fragment=None, userinfo=b'')}"


def _reason(error: httpx.TransportError) -> str:
    words = str(error) or "no answer in time"
    return f"{words} ({type(error).__name__})"


def _is_final(error: httpx.TransportError) -> bool:
    return isinstance(error, httpx.UnsupportedProtocol | httpx.LocalProtocolError)


def _retry_after(reply: Reply) -> float:
    """The seconds that a server asks to wait (RFC 9110, section 10.2.3); a date counts as none."""
    text = reply.headers.get("retry-after", "")
    return float(text) if text.isdecimal() and len(text) < 9 else 0.0
