"""The gate of pinned calls, where builds come from source: the loop, a Host, and the command."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Queue

import pluggy
import pytest

from dev_processes import LONG, environment
from hotplug.dev import Event, Failed, Live, Loop
from hotplug.host import Host, hookimpl
from hotplug.replay import Gate, Outcome, PinnedCall, read, write

pytest_plugins = ["pytester"]

HOME = Path.home()  # pytester gives each test another

MANIFEST = """\
[plugin]
name = "adder"
version = "0.1.0"

[exports.add]
args = { a = "u32", b = "u32" }
returns = "u32"

[imports.base]
returns = "u32"
"""
CARGO = """\
[package]
name = "adder"
version = "0.1.0"
edition = "2021"

[lib]
crate-type = ["cdylib"]

[workspace]
"""
RIGHT, WRONG = "a + b + exports::host::base()", "a - b"
CALL = PinnedCall("add", (1, 2), Outcome("ok", 3))


def save(path: Path, text: str) -> None:
    made = path.with_name(f".{path.name}.new")
    made.write_text(text, "utf-8")
    made.replace(path)


def body(root: Path, text: str) -> None:
    (root / "src").mkdir(parents=True, exist_ok=True)
    save(root / "src" / "lib.rs", f"mod exports;\npub fn add(a: u32, b: u32) -> u32 {{ {text} }}\n")


def adder(root: Path) -> Path:
    body(root, RIGHT)
    save(root / "plugin.toml", MANIFEST)
    save(root / "Cargo.toml", CARGO)
    write(root, [CALL])
    return root


@contextmanager
def looping(root: Path, gate: Gate | None) -> Iterator[Queue[Event]]:
    events: Queue[Event] = Queue()

    def keep(event: Event) -> None:
        if isinstance(event, Failed | Live):
            events.put(event)

    loop = Loop([root], keep, gate=gate)
    thread = threading.Thread(target=loop.run)
    thread.start()
    try:
        yield events
    finally:
        loop.close()
        thread.join(LONG)


def test_the_loop_holds_back_what_the_gate_refuses(tmp_path: Path) -> None:
    root = adder(tmp_path / "adder")
    with looping(root, "same") as events:
        live = events.get(timeout=LONG)
        assert isinstance(live, Live)
        body(root, f"1 + {RIGHT}")
        failed = events.get(timeout=LONG)
        assert isinstance(failed, Failed)
        assert (failed.stage, failed.generation) == ("gate", 1)
        text = failed.problems[0].text
        assert "the pinned call `add(1, 2)` has another answer" in text
        assert "old: 3" in text
        assert "new: 4" in text
        assert "3 -> 4 (+1)" in text
        body(root, f"{RIGHT} + 0")
        assert isinstance(events.get(timeout=LONG), Live)


class Heard:
    def __init__(self) -> None:
        self.events: Queue[tuple[str, object]] = Queue()

    @hookimpl
    def hotplug_failed(self, plugin: str, stage: str, error: Exception) -> None:
        self.events.put(("failed", error))

    @hookimpl
    def hotplug_reloaded(self, plugin: str, generation: int) -> None:
        self.events.put(("reloaded", generation))


class Base:
    def base(self) -> int:
        return 0


def test_a_host_holds_back_what_the_gate_refuses(tmp_path: Path) -> None:
    from hotplug.build import build
    from hotplug.manifest import Project

    root = adder(tmp_path / "adder")
    build(Project.at(root), debug=True)
    host, heard = Host(pluggy.PluginManager("app")), Heard()
    plugin = host.load(root, host=Base())
    host.observers.register(heard)
    with host.watch(gate="errors"):
        body(root, WRONG)  # which panics: 1 - 2 of u32
        what, error = heard.events.get(timeout=LONG)
        assert what == "failed"
        assert "the pinned call `add(1, 2)` newly fails" in str(error)
        assert plugin["add"](1, 2) == 3
        body(root, "a * b + exports::host::base()")  # another answer, but no error
        assert heard.events.get(timeout=LONG) == ("reloaded", 2)
    plugin.close()


def check(root: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "hotplug", "check", str(root)]
    return subprocess.run(command, capture_output=True, text=True, env=environment(), timeout=LONG)


def test_the_command_and_the_fixture(
    tmp_path: Path, pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(HOME))
    root = adder(tmp_path / "adder")
    said = check(root)
    assert (said.returncode, said.stdout) == (0, "✓ add(1, 2): 3\n")
    write(root, [CALL, PinnedCall("add", (2, 2), Outcome("ok", 5))])
    said = check(root)
    assert said.returncode == 1
    assert said.stdout == "✓ add(1, 2): 3\n✗ add(2, 2):\n  result: 5 -> 4 (-1)\n"
    assert said.stderr.endswith("1 of 2 answers changed\n")

    for name, value in environment().items():
        monkeypatch.setenv(name, value)
    tests = root / "tests"
    tests.mkdir()
    (tests / "test_pinned.py").write_text(
        "def test_pinned(hotplug_call):\n    hotplug_call.check()\n"
    )
    ran = pytester.runpytest_subprocess(tests, "-p", "no:cacheprovider")
    ran.assert_outcomes(passed=1, failed=1)
    ran.stdout.fnmatch_lines(["*test_pinned?add(2, 2)?*", "*old: 5", "*new: 4"])

    (root / "calls.toml").write_text("[[call]]\nexport = 'add'\nargs = '['\nresult = '1'\n")
    said = check(root)
    assert said.returncode == 1
    assert "calls.toml:3:1" in said.stderr
    (root / "calls.toml").unlink()
    said = check(root)
    assert (said.returncode, said.stdout) == (1, "")
    assert "no pinned calls" in said.stderr
    assert read(root) == []
