"""A proxy on loopback in front of a registry, which breaks what a test says."""

from __future__ import annotations

import http.client
import re
import socket
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

DROPPED = {"connection", "transfer-encoding", "keep-alive"}


@dataclass(frozen=True)
class Answer:
    status: int
    headers: Mapping[str, str]
    body: bytes
    cut: int | None = None
    """Bytes after which the connection is cut."""


Break = Callable[[Answer], Answer]


def status(code: int, **headers: str) -> Break:
    """Another status, without a body."""
    named = {name.replace("_", "-"): text for name, text in headers.items()}
    return lambda _: Answer(code, {"Content-Length": "0", **named}, b"")


def body(change: Callable[[bytes], bytes]) -> Break:
    """Another body, with a length that is true of it."""

    def broken(answer: Answer) -> Answer:
        data = change(answer.body)
        return replace(answer, headers=sized(answer.headers, str(len(data))), body=data)

    return broken


def sized(headers: Mapping[str, str], length: str) -> dict[str, str]:
    rest = {name: text for name, text in headers.items() if name.lower() != "content-length"}
    return {**rest, "Content-Length": length}


def claim(length: str) -> Break:
    """The same body behind another Content-Length."""
    return lambda answer: replace(answer, headers=sized(answer.headers, length))


def cut(after: float = 0.5) -> Break:
    """The connection ends after this part of the body; before the reply, where it is negative."""
    return lambda answer: replace(answer, cut=int(len(answer.body) * after) if after >= 0 else -1)


@dataclass
class Fault:
    method: str
    path: str
    """A pattern of path and query."""
    do: Break
    times: int = 1
    before: Callable[[], None] | None = None
    """Called before the request reaches the registry."""
    blind: bool = False
    """The request never reaches the registry."""


@dataclass(frozen=True)
class Seen:
    method: str
    path: str
    authorization: str


@dataclass
class Proxy:
    upstream: int
    faults: list[Fault] = field(default_factory=list[Fault])
    seen: list[Seen] = field(default_factory=list[Seen])
    port: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def host(self) -> str:
        return f"127.0.0.1:{self.port}"

    def add(self, method: str, path: str, do: Break, times: int = 1, **more: Any) -> Fault:
        fault = Fault(method, path, do, times, **more)
        self.faults.append(fault)
        return fault

    def fault(self, method: str, path: str) -> Fault | None:
        with self.lock:
            for one in self.faults:
                if one.times and one.method == method and re.search(one.path, path):
                    one.times -= 1
                    return one
        return None

    def count(self, method: str, path: str) -> int:
        return sum(one.method == method and bool(re.search(path, one.path)) for one in self.seen)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: _Server

    def handle_any(self) -> None:
        proxy = self.server.proxy
        size = int(self.headers.get("Content-Length") or 0)
        data = self.rfile.read(size) if size else b""
        proxy.seen.append(Seen(self.command, self.path, self.headers.get("Authorization", "")))
        fault = proxy.fault(self.command, self.path)
        if fault is not None and fault.before is not None:
            fault.before()
        empty = Answer(0, {}, b"")
        try:
            answer = empty if fault and fault.blind else self.forward(data)
        except (OSError, http.client.HTTPException):
            answer = replace(empty, cut=-1)  # the registry is down
        self.reply(answer if fault is None else fault.do(answer))

    do_GET = do_HEAD = do_PUT = do_POST = do_PATCH = do_DELETE = handle_any

    def forward(self, data: bytes) -> Answer:
        connection = http.client.HTTPConnection("127.0.0.1", self.server.proxy.upstream)
        headers = {name: text for name, text in self.headers.items() if name.lower() not in DROPPED}
        connection.request(self.command, self.path, data, headers)
        response = connection.getresponse()
        found = Answer(response.status, dict(response.getheaders()), response.read())
        connection.close()
        return found

    def reply(self, answer: Answer) -> None:
        if answer.cut == -1:
            self.hang_up()
            return
        self.send_response(answer.status)
        for name, text in answer.headers.items():
            if name.lower() not in DROPPED:
                self.send_header(name, text)
        self.end_headers()
        if self.command == "HEAD":
            return
        with suppress(OSError):
            self.wfile.write(answer.body[: answer.cut])
            self.wfile.flush()
        if answer.cut is not None or int(answer.headers.get("Content-Length", 0)) != len(
            answer.body
        ):
            self.hang_up()

    def hang_up(self) -> None:
        with suppress(OSError):
            self.connection.shutdown(socket.SHUT_RDWR)
        self.close_connection = True

    def log_message(self, format: str, *args: Any) -> None:
        pass


class _Server(ThreadingHTTPServer):
    proxy: Proxy

    def handle_error(self, request: Any, client_address: Any) -> None:
        pass  # a client that hangs up


@contextmanager
def proxied(upstream: int) -> Iterator[Proxy]:
    proxy = Proxy(upstream)
    with _Server(("127.0.0.1", 0), _Handler) as server:
        server.proxy = proxy
        server.daemon_threads = True
        proxy.port = server.server_port
        thread = threading.Thread(
            target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True
        )
        thread.start()
        yield proxy
        server.shutdown()
        thread.join()
