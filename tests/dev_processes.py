"""`hotplug dev` as a process: on a terminal or in a pipe, and what it starts."""

from __future__ import annotations

import os
import pty
import re
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

__all__ = [
    "LONG", "SLOW", "Screen", "begin", "environment", "on_terminal", "ours", "piped", "started",
]  # fmt: skip

FRAMEWORK = Path(__file__).parents[1] / "framework"
LONG = 60.0
"""Seconds that a loaded machine may take."""
SLOW = 'fn main() { std::thread::sleep(std::time::Duration::from_secs(600)); println!("{}", 1); }\n'
"""A build script that never ends, as far as a test can tell."""


def ours(root: Path) -> list[str]:
    """The commands of the processes that work in *root*, or for it."""
    found: list[str] = []
    for process in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            words = (process / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
            where = os.readlink(process / "cwd")
            if where.startswith(str(root)) or str(root / ".hotplug") in words:
                found.append(words)
    return found


def started(root: Path) -> None:
    """Wait until the build script of the plugin at *root* runs."""
    end = time.monotonic() + LONG
    while not any("build-script-build" in words for words in ours(root)):
        assert time.monotonic() < end
        time.sleep(0.05)


def environment(**changed: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
    return {**kept, "PYTHONPATH": str(FRAMEWORK), "TERM": "xterm", **changed}


def begin(*args: str | Path, **options: Any) -> subprocess.Popen[bytes]:
    """Start `hotplug dev`, which can be interrupted even if this run of tests cannot.

    Without a page, unless *args* say how it is served.
    """
    page = [] if {"--page", "--port"} & {*args} else ["--no-page"]
    command = [sys.executable, "-m", "hotplug", "dev", *args, *page]
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        return subprocess.Popen(command, **{"env": environment(), **options})
    finally:
        signal.signal(signal.SIGINT, before)


class Screen:
    """What a process writes to a terminal or a pipe, as it comes."""

    def __init__(self, process: subprocess.Popen[bytes], stream: int) -> None:
        self.process = process
        self.text = ""
        self._stream = stream
        self._seen = 0

    def until(self, pattern: str) -> re.Match[str]:
        """The next place where *pattern* matches."""
        end = time.monotonic() + LONG
        while (found := re.compile(pattern).search(self.text, self._seen)) is None:
            assert time.monotonic() < end, self.text
            assert self.read(), self.text
        self._seen = found.end()
        return found

    def read(self, seconds: float = LONG) -> bool:
        """Take what comes; false, where nothing does any more."""
        ready, _, _ = select.select([self._stream], [], [], seconds)
        try:
            chunk = os.read(self._stream, 65_536) if ready else b""
        except OSError:  # what Linux says where others say end of file
            chunk = b""
        self.text += chunk.decode().replace("\r\n", "\n")
        return bool(chunk)

    def code(self) -> int:
        """The exit code, after all was read."""
        end = time.monotonic() + LONG
        while self.process.poll() is None:
            assert time.monotonic() < end, self.text
            if not self.read(0.1):
                time.sleep(0.02)
        while self.read(0):
            pass
        return self.process.returncode


@contextmanager
def on_terminal(*args: str | Path, **env: str) -> Iterator[tuple[Screen, int]]:
    """Run it on a terminal of its own: what it draws, and the other side of the terminal."""
    mine, theirs = pty.openpty()

    def own() -> None:  # so that it is in the foreground, and Ctrl-C is a key
        os.setsid()
        os.close(os.open(os.ttyname(0), os.O_RDWR))

    process = begin(
        *args, stdin=theirs, stdout=theirs, stderr=theirs, preexec_fn=own, env=environment(**env)
    )
    try:
        yield Screen(process, mine), theirs
    finally:
        process.kill()
        process.wait()
        os.close(mine)
        os.close(theirs)


@contextmanager
def piped(*args: str | Path, **options: Any) -> Iterator[Screen]:
    """Run it with both outputs in one pipe."""
    options = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT, **options}
    process = begin(*args, stdin=subprocess.DEVNULL, **options)
    assert process.stdout is not None
    try:
        yield Screen(process, process.stdout.fileno())
    finally:
        process.kill()
        process.wait()
        process.stdout.close()
