"""Each line that asks for the operating system is in a named place, and its alternative works."""

from __future__ import annotations

import errno
import importlib.util
import os
import re
import signal
import sys
import threading
import time
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

import two_commands
from hotplug import system
from hotplug.build.toolchain import places
from hotplug.dev import Keys

ROOT = Path(__file__).parents[1]
ASKS = re.compile(
    r"sys\.platform|os\.name\b|hasattr\((?:os|signal)|getattr\((?:os|signal)|geteuid|killpg"
    r"|start_new_session|import (?:termios|fcntl|resource|msvcrt|winreg)|Path\.home\("
)


def test_only_named_places_ask_for_the_system() -> None:
    asking = {
        path.relative_to(ROOT / "framework" / "hotplug").as_posix()
        for path in (ROOT / "framework" / "hotplug").rglob("*.py")
        if ASKS.search(path.read_text("utf-8"))
    }
    told = (ROOT / "docs" / "platforms.md").read_text("utf-8")
    assert asking - {"system.py"} <= set(re.findall(r"`([\w/]+\.py)`", told))


def test_there_are_no_keys_on_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    assert not Keys.there()


def test_the_way_without_make_runs_what_make_runs() -> None:
    text = (ROOT / "Makefile").read_text("utf-8")
    recipes = {
        name: [line.strip().removeprefix("$(BIN)/") for line in lines.splitlines()]
        for name, lines in re.findall(r"(?m)^(\w+):.*\n((?:\t.*\n)+)", text)
    }
    assert [" ".join(one) for one in two_commands.recipe("demo")] == recipes["demo"]
    first, check, last = recipes["test"]
    assert check == "$(MAKE) --no-print-directory check"
    expected = [first, *recipes["check"], last]
    assert [" ".join(one) for one in two_commands.recipe("test")] == expected


@pytest.mark.parametrize(
    ("platform", "windows", "env", "expected"),
    [
        ("linux", False, {}, "home/.cache"),
        ("darwin", False, {}, "home/Library/Caches"),
        ("win32", True, {}, "home/AppData/Local"),
        ("win32", True, {"LOCALAPPDATA": "local"}, "local"),
        ("darwin", False, {"XDG_CACHE_HOME": "xdg"}, "xdg"),
        ("win32", True, {"XDG_CACHE_HOME": "xdg"}, "xdg"),
    ],
)
def test_where_caches_are(
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    platform: str,
    windows: bool,
    env: dict[str, str],
    expected: str,
) -> None:
    for name in ("XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", "home")
    for name, value in env.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(system, "WINDOWS", windows)
    assert system.caches() == Path(expected)


def test_a_user_without_a_home(monkeypatch: pytest.MonkeyPatch) -> None:
    def nowhere() -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.setattr(Path, "home", nowhere)
    for name in ("XDG_CACHE_HOME", "RUSTUP_HOME", "CARGO_HOME"):
        monkeypatch.delenv(name, raising=False)
    assert system.home() is None
    assert system.caches() is None
    assert all("rustup" not in source for source, *_ in places.rustcs())


def test_an_open_file_is_replaced_when_its_reader_lets_go(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "new").write_text("new", "utf-8")
    (tmp_path / "old").write_text("old", "utf-8")
    real, refusals = Path.replace, [PermissionError(13, "in use")] * 3

    def replace(self: Path, target: Path) -> Path:
        if refusals:
            raise refusals.pop()
        return real(self, target)

    monkeypatch.setattr(Path, "replace", replace)
    with pytest.raises(PermissionError):
        system.replace(tmp_path / "new", tmp_path / "old")
    monkeypatch.setattr(system, "WINDOWS", True)
    system.replace(tmp_path / "new", tmp_path / "old")
    assert (tmp_path / "old").read_text("utf-8") == "new"
    refusals += [PermissionError(13, "in use")] * 10_000
    monkeypatch.setattr(system, "_HELD", 0.05)
    with pytest.raises(PermissionError):
        system.replace(tmp_path / "old", tmp_path / "new")


@pytest.mark.skipif(os.name == "nt", reason="sh")
def test_a_process_ends_with_all_that_it_started(tmp_path: Path) -> None:
    note = tmp_path / "pid"
    words = ["sh", "-c", f"sleep 60 & echo $! > {note}.new; mv {note}.new {note}; wait"]
    with system.start(words) as process:
        while not note.exists():
            time.sleep(0.01)
        system.end(process)
    assert process.returncode is not None
    assert any(_is_gone(int(note.read_text("utf-8"))) for _ in range(200))


def test_a_process_of_windows_is_ended_by_taskkill(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A script in place of Windows' own program notes what it was asked, and obeys."""
    script = tmp_path / "taskkill"
    script.write_text(f'#!/bin/sh\necho "$@" > {tmp_path}/asked\nkill -9 "$4"\n', "utf-8")
    script.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setattr(system, "WINDOWS", True)
    with system.start(["sleep", "60"]) as process:
        assert os.getpgid(process.pid) == os.getpgrp()
        system.end(process)
    asked = (tmp_path / "asked").read_text("utf-8")
    assert asked == f"/F /T /PID {process.pid}\n"


def test_the_main_thread_is_interrupted_without_pthread_kill(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delattr(signal, "pthread_kill", raising=False)
    before = signal.signal(signal.SIGINT, signal.default_int_handler)  # nohup lets it be ignored
    try:
        with pytest.raises(KeyboardInterrupt):
            system.interrupt_main(threading.main_thread().ident)
    finally:
        signal.signal(signal.SIGINT, before)


def test_a_directory_is_private_on_windows_by_its_place(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    tmp_path.chmod(0o777)
    assert not system.is_private(tmp_path.stat())
    monkeypatch.setattr(system, "WINDOWS", True)
    assert system.is_private(tmp_path.stat())


def test_a_lock_of_windows_waits_on(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The locks as they are on Windows, whose call waits for 10 s only."""
    asked: list[tuple[int, int]] = []

    def locking(handle: int, mode: int, count: int) -> None:
        asked.append((mode, count))
        if len(asked) < 3:
            raise OSError(errno.EDEADLOCK, "somebody else has it")

    msvcrt = ModuleType("msvcrt")
    msvcrt.__dict__.update(LK_LOCK=7, locking=locking)
    monkeypatch.setitem(sys.modules, "msvcrt", msvcrt)
    monkeypatch.setattr(sys, "platform", "win32")
    with _of_windows("system.py").locked(tmp_path / "lock"):
        assert asked == [(7, 1)] * 3
    files = _of_windows("registry/store/files.py")
    files.sync_directory(tmp_path / "not there")  # it has no such call


@pytest.mark.timeout(30)
def test_a_lock_is_waited_for_until_told_otherwise(tmp_path: Path) -> None:
    path, asked = tmp_path / "lock", iter((False, False, True))
    with system.locked(path), system.locked(path, lambda: next(asked)):
        pass
    assert next(asked, None) is None
    with system.locked(path, lambda: False):
        pass


@pytest.mark.timeout(30)
@pytest.mark.skipif(system.WINDOWS, reason="by flock")
def test_a_file_system_without_locks_is_not_waited_for(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def flock(handle: int, how: int) -> None:
        raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))

    monkeypatch.setattr("fcntl.flock", flock)
    with pytest.raises(OSError, match=r"[Ll]ocks"), system.locked(tmp_path / "lock", lambda: False):
        raise AssertionError


def _of_windows(name: str) -> Any:
    """The file *name* of the package, run again where `sys.platform` is another."""
    path = ROOT / "framework" / "hotplug" / name
    spec = importlib.util.spec_from_file_location("of_windows", path)
    assert spec is not None
    assert spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    return made


def test_without_fork_nothing_is_registered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "register_at_fork")
    system.at_fork(after_in_child=lambda: None)


def _is_gone(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    time.sleep(0.01)
    return False
