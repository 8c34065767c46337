"""Fifty readers and a thousand swaps: nobody misses the last state, and memory stays level."""

from __future__ import annotations

import json
import re
import signal
import socket
import threading
import time
from pathlib import Path
from typing import Any

from dev_processes import LONG, ours, piped
from page_servers import kinds_plugin

READERS, SWAPS = 50, 1000


class Reader(threading.Thread):
    """Keeps the last state that its stream had."""

    def __init__(self, port: int, token: str, slow: bool) -> None:
        super().__init__(daemon=True)
        self.generation = 0
        self.states = 0
        self.ended = False
        self._slow = slow
        self._socket = socket.create_connection(("127.0.0.1", port), LONG)
        head = (
            f"GET /api/events HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAuthorization: Bearer {token}"
        )
        self._socket.sendall(f"{head}\r\n\r\n".encode())

    def run(self) -> None:
        name = ""
        with self._socket, self._socket.makefile("rb") as lines:
            for line in lines:
                text = line.decode().rstrip("\r\n")
                if text.startswith("event: "):
                    name = text[7:]
                if name == "end":
                    self.ended = True
                if text.startswith("data: ") and name in {"state", "plugin"}:
                    about: Any = json.loads(text[6:])
                    plugin = about["plugins"][0] if name == "state" else about
                    self.generation = max(self.generation, plugin["generation"])
                    self.states += name == "state"
                    if self._slow:
                        time.sleep(0.005)


def memory(pid: int) -> int:
    """Its resident bytes."""
    found = re.search(r"VmRSS:\s+(\d+) kB", Path(f"/proc/{pid}/status").read_text())
    assert found is not None
    return int(found[1]) << 10


def test_fifty_readers_and_a_thousand_swaps(tmp_path: Path) -> None:
    root = kinds_plugin(tmp_path / "kinds")
    with piped(root, "--port", "0") as screen:
        found = screen.until(r"page: http://127\.0\.0\.1:(\d+)/\?token=(\S+)")
        screen.until("generation 1")
        port, token = int(found[1]), found[2]
        threading.Thread(target=lambda: [None for _ in iter(screen.read, False)]).start()
        readers = [Reader(port, token, slow=at % 10 == 0) for at in range(READERS)]
        for one in readers:
            one.start()
        body = b'{"action": "fresh"}'
        head = (
            f"POST /api/plugins/kinds/do HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n"
            f"Authorization: Bearer {token}\r\nContent-Type: application/json\r\n"
            f"Content-Length: {len(body)}\r\n\r\n"
        ).encode()
        levels: list[int] = []
        with socket.create_connection(("127.0.0.1", port), LONG) as connection:
            for at in range(SWAPS):
                connection.sendall(head + body)
                reply = b""
                while not reply.endswith(b"\r\n\r\n{}"):
                    reply += connection.recv(65_536)
                assert reply.startswith(b"HTTP/1.1 200")
                if at % 200 == 199:
                    levels.append(memory(screen.process.pid))
        end = time.monotonic() + LONG
        while any(one.generation != SWAPS + 1 for one in readers) and time.monotonic() < end:
            time.sleep(0.05)
        assert {one.generation for one in readers} == {SWAPS + 1}
        print("memory after each 200 swaps, MiB:", [level >> 20 for level in levels])
        assert levels[-1] - levels[0] < 32 << 20
        begun = time.monotonic()
        screen.process.send_signal(signal.SIGINT)
        assert screen.process.wait(LONG) == 130
        print(f"ended in {time.monotonic() - begun:.2f} s with {READERS} streams open")
        for one in readers:
            one.join(LONG)
        assert all(one.ended for one in readers)
        assert ours(root) == []
