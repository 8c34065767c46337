"""The page of `hotplug dev` in this process or in another, and raw HTTP for it."""

from __future__ import annotations

import json
import socket
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from dev_processes import LONG
from hotplug.dev import Event, Live, Loop
from hotplug.page import Board, Page

__all__ = ["Reply", "Served", "Stream", "kinds_plugin", "save", "served"]

CARGO = """\
[package]
name = "{name}"
version = "0.1.0"
edition = "2021"

[lib]
crate-type = ["cdylib"]

[workspace]
"""
KINDS = Path(__file__).parent / "page" / "kinds"


def save(path: Path, text: str) -> None:
    """As editors do: another file takes the place of the one before."""
    made = path.with_name(f".{path.name}.new")
    made.write_text(text, "utf-8")
    made.replace(path)


def kinds_plugin(root: Path, name: str = "kinds") -> Path:
    """A copy of the plugin with every kind, and with what goes wrong."""
    (root / "src").mkdir(parents=True)
    manifest = (KINDS / "plugin.toml").read_text("utf-8")
    save(root / "plugin.toml", manifest.replace('"kinds"', f'"{name}"', 1))
    save(root / "Cargo.toml", CARGO.format(name=name))
    save(root / "src" / "lib.rs", (KINDS / "lib.rs").read_text("utf-8"))
    return root


@dataclass(frozen=True)
class Reply:
    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)


@dataclass
class Served:
    """A loop with its page."""

    loop: Loop
    board: Board
    page: Page
    events: list[Event] = field(default_factory=list)

    def raw(self, data: bytes, *, seconds: float = LONG) -> Reply:
        """The reply to the bytes *data*, after which the server closes or has answered."""
        with socket.create_connection(("127.0.0.1", self.page.address.port), seconds) as connection:
            connection.sendall(data)
            return _reply(connection)

    def ask(
        self,
        method: str,
        path: str,
        body: Any = None,
        *,
        headers: Mapping[str, str | None] | None = None,
    ) -> Reply:
        """A request of a script with its token; *headers* changes or removes some."""
        address = self.page.address
        data = (
            b"" if body is None else body if isinstance(body, bytes) else json.dumps(body).encode()
        )
        sent: dict[str, str | None] = {
            "Host": f"127.0.0.1:{address.port}",
            "Authorization": f"Bearer {address.token}",
            "Connection": "close",
            "Content-Length": str(len(data)),
            "Content-Type": "application/json" if method == "POST" else None,
            **(headers or {}),
        }
        lines = [f"{name}: {value}" for name, value in sent.items() if value is not None]
        head = "\r\n".join([f"{method} {path} HTTP/1.1", *lines, "", ""])
        return self.raw(head.encode() + data)

    def call(self, export: str, *args: Any, id: str = "kinds") -> Any:
        reply = self.ask("POST", f"/api/plugins/{id}/call", {"export": export, "args": list(args)})
        assert reply.status == 200, reply.body
        return reply.json

    def until_generation(self, number: int) -> None:
        end = time.monotonic() + LONG
        while not any(isinstance(e, Live) and e.generation >= number for e in self.events):
            assert time.monotonic() < end, self.events
            time.sleep(0.02)


class Stream:
    """A reader of the event stream."""

    def __init__(self, served: Served) -> None:
        address = served.page.address
        self._socket = socket.create_connection(("127.0.0.1", address.port), LONG)
        head = (
            f"GET /api/events HTTP/1.1\r\nHost: 127.0.0.1:{address.port}\r\n"
            f"Authorization: Bearer {address.token}\r\n\r\n"
        )
        self._socket.sendall(head.encode())
        self._file = self._socket.makefile("rb")

    def __iter__(self) -> Iterator[tuple[str, Any]]:
        """Each event, with its data."""
        name = ""
        for line in self._file:
            text = line.decode().rstrip("\r\n")
            if text.startswith("event: "):
                name = text[7:]
            elif text.startswith("data: "):
                yield name, json.loads(text[6:])

    def close(self) -> None:
        self._socket.close()


def _reply(connection: socket.socket) -> Reply:
    data = b""
    while chunk := connection.recv(65_536):
        data += chunk
        head, found, body = data.partition(b"\r\n\r\n")
        length = [
            line for line in head.split(b"\r\n") if line.lower().startswith(b"content-length:")
        ]
        if found and length and len(body) >= int(length[0].split(b":")[1]):
            break
    head, _, body = data.partition(b"\r\n\r\n")
    first, *lines = head.decode("latin-1").split("\r\n")
    pairs = [line.split(": ", 1) for line in lines]
    return Reply(
        int(first.split(" ")[1]) if first else 0,
        {name.lower(): value for name, value in pairs},
        body,
    )


@contextmanager
def served(*roots: Path, live: bool = True, **options: Any) -> Iterator[Served]:
    """The page of a loop over *roots*, after the first build."""
    events: list[Event] = []
    tellers = [events.append]
    loop = Loop(roots, lambda event: [tell(event) for tell in tellers])
    board = Board(loop)
    tellers.append(board.tell)
    page = Page(board, port=0, **options)
    made = Served(loop, board, page, events)
    thread = threading.Thread(target=loop.run)
    thread.start()
    try:
        if live:
            assert loop.wait_live()
        yield made
    finally:
        page.close()
        loop.close()
        thread.join(LONG)
