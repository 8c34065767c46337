"""Authorization: the `Authorization` headers for one registry, and the tokens behind them.

https://distribution.github.io/distribution/spec/auth/token/
"""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterable
from typing import Protocol, cast
from urllib.parse import urlencode

from hotplug.errors import Diagnostic
from hotplug.registry.errors import Denied, Rejected
from hotplug.registry.oci.challenge import Challenge
from hotplug.registry.oci.credentials import Credential
from hotplug.registry.oci.reply import Reply

__all__ = ["Authorization", "Fetch"]

_MARGIN = 5.0
"""Seconds before its end in which a token is no longer used."""
_SHORTEST = 60
"""Seconds that a token lasts where its server does not say: the specification's default."""
_LONGEST = 3600
_CLIENT = "hotplug"


class Fetch(Protocol):
    """Asks a token server, without credentials but those given."""

    def __call__(self, method: str, url: str, headers: dict[str, str], data: bytes | None) -> Reply:
        """The reply to *method* at *url*."""
        ...


class Authorization:
    """Knows how the registry *host* wants to be asked. Safe for threads.

    A token is kept for each scope, so one that allows pulls only is never used for a push.
    """

    def __init__(
        self, host: str, find: Callable[[str], Credential | None], fetch: Fetch, *, plain: bool
    ) -> None:
        self._host = host
        self._find = find
        self._fetch = fetch
        self._plain = plain
        self._lock = threading.Lock()
        self._basic = ""
        self._tokens: dict[str, tuple[str, float]] = {}

    def known(self, scope: str) -> str:
        """The header for *scope*, as far as it is known; else nothing."""
        token, end = self._tokens.get(scope, ("", 0.0))
        return token if token and time.monotonic() < end else self._basic

    def answer(self, headers: Iterable[str], scope: str, refused: str) -> str:
        """A new header for *scope*, as the `WWW-Authenticate` *headers* of a 401 want.

        *refused* is the header that the registry has refused. Raises Denied where there is none
        left to try.
        """
        challenges = {one.scheme: one for one in reversed(Challenge.parse(headers))}
        with self._lock:  # several threads that are refused at once ask for one token
            known = self.known(scope)
            if known and known != refused:
                return known
            if (bearer := challenges.get("bearer")) is not None:
                return self._token(bearer, scope)
            if "basic" in challenges:
                return self._password(refused)
        names = ", ".join(f"`{name}`" for name in challenges) or "nothing"
        raise self._denied(f"it asks for {names}; hotplug knows `Basic` and `Bearer`")

    def _password(self, refused: str) -> str:
        credential = self._find(self._host)
        if credential is None:
            raise self._denied("there are no credentials for it")
        if credential.identity_token or credential.basic == refused:
            raise self._denied("it refuses the credentials that there are for it")
        self._basic = credential.basic
        return self._basic

    def _token(self, challenge: Challenge, scope: str) -> str:
        realm = challenge.parameters.get("realm", "")
        if not realm.startswith(("https://", "http://") if self._plain else "https://"):
            raise Rejected(
                Diagnostic(
                    f"{self._host} names no token server that can be trusted with credentials",
                    note=f"its realm is `{realm[:200]}`, and it must be one of https",
                )
            )
        credential = self._find(self._host)
        fields = {"service": challenge.parameters.get("service", ""), "scope": scope}
        fields = {key: text for key, text in fields.items() if text}
        if credential is not None and credential.identity_token:
            fields |= {
                "grant_type": "refresh_token",
                "refresh_token": credential.identity_token,
                "client_id": _CLIENT,
            }
            kind = {"Content-Type": "application/x-www-form-urlencoded"}
            reply = self._fetch("POST", realm, kind, urlencode(fields).encode())
        else:
            headers = {"Authorization": credential.basic} if credential else {}
            join = "&" if "?" in realm else "?"
            reply = self._fetch("GET", f"{realm}{join}{urlencode(fields)}", headers, None)
        if reply.status in {401, 403}:
            raise self._denied(
                "its token server refuses the credentials that there are for it"
                if credential
                else "there are no credentials for it"
            )
        if reply.status != 200:
            raise reply.error(f"the token server of {self._host} gives no token")
        token, seconds = _read_token(reply)
        self._tokens[scope] = (f"Bearer {token}", time.monotonic() + seconds - _MARGIN)
        return self._tokens[scope][0]

    def _denied(self, note: str) -> Denied:
        return Denied(
            Diagnostic(
                f"{self._host} wants credentials",
                note=note,
                help=f"`docker login {self._host}` stores credentials that hotplug uses",
            )
        )


def _read_token(reply: Reply) -> tuple[str, float]:
    """The token in *reply*, and the seconds that it lasts."""
    try:
        value: object = json.loads(reply.data)
    except (ValueError, RecursionError):
        value = None
    values = cast("dict[str, object]", value) if isinstance(value, dict) else {}
    token = values.get("token") or values.get("access_token")
    if not isinstance(token, str) or not token.isascii() or not token.isprintable():
        raise Rejected(Diagnostic("a token server answered without a token", note=reply.request))
    seconds = values.get("expires_in")
    if isinstance(seconds, bool) or not isinstance(seconds, int | float) or not seconds > 0:
        seconds = _SHORTEST
    return token, min(float(seconds), _LONGEST)
