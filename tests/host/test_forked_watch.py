"""A watch goes on in every process that a server forks after it was begun."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from callers import LIB, LONG, atomic, crate

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork here")

APP = """\
import os
import callers

manager, host = callers.application()
host.load("PLUGIN")
watching = host.watch()
watching.__enter__()


def app(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [f"{os.getpid()} {manager.hook.answer(n=7)[0] >> 32}".encode()]
"""
FORKS = """\
import os, sys, time
import app

def until(number):
    for _ in range(600):
        if app.manager.hook.answer(n=7)[0] >> 32 == number:
            return
        time.sleep(0.1)
    os._exit(3)

until(1)
child = os.fork()
until(1)
print(os.getpid(), "ready", flush=True)
until(2)
print(os.getpid(), "done", flush=True)
if child:
    assert os.waitpid(child, 0)[1] == 0
    app.watching.__exit__(None, None, None)
else:
    app.watching.__exit__(None, None, None)
    os._exit(0)
"""


def _application(root: Path) -> dict[str, str]:
    """Writes the application into *root*. Returns the environment to run it in."""
    plugin = crate(root / "answerer")
    _edit(plugin, 1)
    (root / "app.py").write_text(APP.replace("PLUGIN", str(plugin)))
    (root / "forks.py").write_text(FORKS)
    built = [sys.executable, "-m", "hotplug", "build", "--debug", str(plugin)]
    subprocess.run(built, check=True, capture_output=True)
    return {**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])}


def _edit(plugin: Path, number: int) -> None:
    text = (plugin / LIB).read_text().split("const EDIT")[0]
    atomic(plugin / LIB, f"{text}const EDIT: u64 = {number};\n")


def _until(reached: Callable[[], Any]) -> Any:
    end = time.monotonic() + LONG
    while time.monotonic() < end:
        found = reached()
        if found:
            return found
        time.sleep(0.1)
    raise AssertionError("it did not come")


def test_a_fork_watches_on(tmp_path: Path) -> None:
    environment = _application(tmp_path)
    command = [sys.executable, "forks.py"]
    with subprocess.Popen(
        command, cwd=tmp_path, env=environment, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert {process.stdout.readline().split()[1] for _ in range(2)} == {"ready"}
        _edit(tmp_path / "answerer", 2)
        assert {process.stdout.readline().split()[1] for _ in range(2)} == {"done"}
        assert process.wait(LONG) == 0


def test_gunicorn_that_loads_the_application_first(tmp_path: Path) -> None:
    environment = _application(tmp_path)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [
        *(sys.executable, "-m", "gunicorn", "--preload", "--workers=2"),
        *(f"--bind=127.0.0.1:{port}", "--log-level=warning", "app:app"),
    ]

    def answers() -> dict[str, str]:
        found: dict[str, str] = {}
        for _ in range(20):
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{port}", timeout=10) as answer:
                    pid, number = answer.read().decode().split()
                    found[pid] = number
            except OSError:
                time.sleep(0.1)
        return found

    with subprocess.Popen(command, cwd=tmp_path, env=environment) as process:
        try:
            before = _until(lambda: found if len(found := answers()) == 2 else None)
            assert set(before.values()) == {"1"}
            _edit(tmp_path / "answerer", 2)
            assert _until(lambda: answers() == dict.fromkeys(before, "2"))
        finally:
            process.terminate()
        assert process.wait(LONG) == 0
