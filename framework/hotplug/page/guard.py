"""Guard: refuses requests of other sites, and sets the headers of every answer.

Each rule is a point of the security list in docs/decisions.md.
"""

from __future__ import annotations

from http.cookies import CookieError, SimpleCookie
from typing import Any

from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse, PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from hotplug.page.address import Address

__all__ = ["LARGEST", "Guard"]

LARGEST = 8 << 20
"""Bytes of the body of a request."""
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_HEADERS = {
    "content-security-policy": _POLICY,
    "cross-origin-resource-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cache-control": "no-store",
}
_CLOSED = "open the address that `hotplug dev` printed, with its token\n"


class Guard:
    """An ASGI application that passes to *app* what the user of *address* asks for."""

    def __init__(self, app: ASGIApp, address: Address) -> None:
        self._app = app
        self._address = address

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers one request."""
        if scope["type"] != "http":
            if scope["type"] == "websocket":
                await send({"type": "websocket.close", "code": 1008})
            return

        async def tell(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(raw=message["headers"])
                for name, value in _HEADERS.items():
                    headers[name] = value
                message["headers"] = headers.raw
            await send(message)

        refused = self._refusal(scope)
        if refused is not None:
            await refused(scope, receive, tell)
            return
        await self._app(scope, _limited(receive), tell)

    def _refusal(self, scope: Scope) -> Response | None:
        headers = Headers(scope=scope)
        hosts = headers.getlist("host")
        if len(hosts) != 1 or not self._address.allows_host(hosts[0]):
            return _error(403, "the host is not allowed")
        origins = headers.getlist("origin")
        if any(not self._address.allows_origin(one) for one in origins) or len(origins) > 1:
            return _error(403, "the origin is not allowed")
        method, path = scope["method"], scope["path"]
        if headers.get("sec-fetch-site") in {"cross-site", "same-site"} and not (
            method == "GET" and path == "/" and headers.get("sec-fetch-mode") == "navigate"
        ):
            return _error(403, "the request is from another site")
        if method == "GET" and path == "/" and scope["query_string"]:
            return self._enter(scope)
        bearer = self._address.knows(headers.get("authorization", "").removeprefix("Bearer "))
        if not bearer and not self._has_cookie(headers):
            if path == "/":
                return PlainTextResponse(_CLOSED, 401)
            return _error(401, "no token", {"WWW-Authenticate": "Bearer"})
        if method not in {"GET", "HEAD", "POST"}:
            return _error(405, "the method is none of the API", {"Allow": "GET, HEAD, POST"})
        if method == "POST":
            if not bearer and not origins:
                return _error(403, "a page has an origin, and a script a bearer token")
            kind, _, rest = headers.get("content-type", "").partition(";")
            if kind.strip().lower() != "application/json" or "utf-8" not in (
                rest.lower() or "utf-8"
            ):
                return _error(415, "the content type is not application/json")
            length = headers.get("content-length", "0")
            if not length.isdigit() or int(length) > LARGEST:
                return _error(413, f"the body is over {LARGEST >> 20} MiB")
        return None

    def _enter(self, scope: Scope) -> Response:
        """Makes a token in the address into a cookie, and takes it out of the address."""
        from urllib.parse import parse_qs

        found = parse_qs(scope["query_string"].decode("latin-1")).get("token", [""])
        if not self._address.knows(found[0]):
            return PlainTextResponse(_CLOSED, 401)
        response = RedirectResponse("/", 303)
        response.set_cookie(
            self._address.cookie, self._address.session, httponly=True, samesite="strict"
        )
        return response

    def _has_cookie(self, headers: Headers) -> bool:
        try:
            found = SimpleCookie(headers.get("cookie", "")).get(self._address.cookie)
        except CookieError:
            return False
        return found is not None and self._address.knows_session(found.value)


def _limited(receive: Receive) -> Receive:
    """*receive*, which counts: a body in chunks has no Content-Length."""
    count = 0

    async def counted() -> Message:
        nonlocal count
        message = await receive()
        count += len(message.get("body", b""))
        if count > LARGEST:
            raise HTTPException(413, f"the body is over {LARGEST >> 20} MiB")
        return message

    return counted


def _error(status: int, message: str, headers: dict[str, str] | None = None) -> Response:
    content: dict[str, Any] = {"error": message}
    return JSONResponse(content, status, headers)
