"""Bugs that other programs had when they reloaded code, each shown not to be here.

Those that are not in this file are in test_watch.py, test_dev.py, test_reload.py, test_edits.py and
test_host_pluggy.py.
"""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pluggy
import pytest

from callers import LIB, LONG, Callers, application, atomic, crate, in_place, module, of, until
from dev_processes import SLOW, environment, ours, piped, started
from hotplug.build.toolchain.search import find
from hotplug.errors import PluginTrap
from hotplug.host import Host, hookimpl


class Builds:
    """An observer that counts them."""

    def __init__(self) -> None:
        self.count = 0

    @hookimpl
    def hotplug_before_build(self) -> None:
        self.count += 1


class Watched:
    """A plugin in an application that watches it, built once."""

    def __init__(self, root: Path, manager: pluggy.PluginManager, host: Host) -> None:
        self.root, self.manager, self.host = root, manager, host
        self.source = (root / LIB).read_text()
        self.builds = Builds()
        host.observers.register(self.builds)

    def edited(self, number: int) -> str:
        return self.source.replace("EDIT: u64 = 0", f"EDIT: u64 = {number}")

    @property
    def live(self) -> int:
        """The edit that answers, once the plugin is loaded."""
        found = self.manager.hook.answer(n=0)
        return found[0] >> 32 if len(found) == 2 else -1

    def comes(self, number: int) -> None:
        """Wait until the edit *number* answers."""
        until(lambda: self.live == number, lambda: (number, self.live, self.host.status))


@contextmanager
def watched(root: Path) -> Generator[Watched, None, None]:
    find()
    made = Watched(root, *application())
    made.host.load_all(root.parent)
    with made.host.watch():
        made.comes(0)
        yield made
    made.host.unload("answerer")


# A rebuild loop.


def test_a_build_wakes_no_build(tmp_path: Path) -> None:
    """Whatever it writes below the plugin, all of which is declared as an input."""
    root = crate(tmp_path / "answerer")
    with (root / "plugin.toml").open("a") as stream:
        stream.write('[build]\ninputs = ["**/*"]\n')
    with watched(root) as made:
        time.sleep(2.5)  # and two looks without an event
        assert made.builds.count == 1
        atomic(root / LIB, made.edited(1))
        made.comes(1)
        time.sleep(2.5)
        assert made.builds.count <= 3  # one, where this process was not halted


# Old code that answers.


def with_an_old_time(path: Path, text: str) -> None:
    """As where a backup is put back, or the clock was set back since the last build."""
    made = path.with_name(f".{path.name}.new")
    made.write_text(text)
    os.utime(made, (1e9, 1e9))
    made.replace(path)


def with_the_time_kept(path: Path, text: str) -> None:
    before = path.stat()
    path.write_text(text)
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


@pytest.mark.parametrize("save", [with_an_old_time, with_the_time_kept])
def test_what_is_saved_with_an_old_time_is_built(
    tmp_path: Path, save: Callable[[Path, str], None]
) -> None:
    with watched(crate(tmp_path / "answerer")) as made:
        for number in (1, 2):
            save(made.root / LIB, made.edited(number))
            made.comes(number)
        save(made.root / LIB, made.source)  # and undone
        made.comes(0)


def test_what_is_saved_during_a_build_is_built(tmp_path: Path) -> None:
    with watched(crate(tmp_path / "answerer")) as made:

        class Late:
            """Saves once more when rustc is through, and before the watch knows of it."""

            left = 2

            @hookimpl
            def hotplug_built(self) -> None:
                if self.left:
                    self.left -= 1
                    atomic(made.root / LIB, made.edited(3 - self.left))

        made.host.observers.register(Late())
        atomic(made.root / LIB, made.edited(1))
        made.comes(3)


@pytest.fixture
def pinned(tmp_path: Path) -> Generator[tuple[Any, Host], None, None]:
    """A plugin of the edit 0 in a host, to which another thread is pinned; the edit 1 is there."""
    path = tmp_path / "plugin.wasm"
    path.write_bytes(module(0))
    _, host = application()
    plugin = host.load(path)
    entered, leave = threading.Event(), threading.Event()

    def stay() -> None:
        with plugin.pinned():
            entered.set()
            leave.wait(LONG)

    thread = threading.Thread(target=stay)
    thread.start()
    assert entered.wait(LONG)
    path.write_bytes(module(1))
    yield plugin, host
    leave.set()
    thread.join()
    host.unload("honest")


def test_a_function_from_before_leads_to_the_new_code(pinned: tuple[Any, Host]) -> None:
    plugin, host = pinned
    kept, hook = plugin.answer, host.manager.hook.answer
    host.reload("honest")
    found = [plugin.answer(5), plugin["answer"](5), hook(n=5)[0], kept(5)]
    assert found == [1 << 32 | 5] * 4


def test_every_way_to_call_is_pinned(pinned: tuple[Any, Host]) -> None:
    plugin, host = pinned
    kept, hook = plugin.answer, host.manager.hook.answer
    with plugin.pinned():
        host.reload("honest")
        assert [kept(5), hook(n=5)[0], plugin.answer(5), plugin["answer"](5)] == [5] * 4
        assert asyncio.run(plugin.aio.answer(5)) == 5


# A file of a plugin that changes under a running host.


def test_a_plugins_file_is_damaged_and_mended_under_calls(tmp_path: Path) -> None:
    path = tmp_path / "plugin.wasm"
    path.write_bytes(module(0))
    manager, host = application()
    plugin = host.load(path)
    damage: list[Callable[[], object]] = [
        lambda: os.truncate(path, 100),
        lambda: in_place(path, "not a module" * 1000),
        path.unlink,
        lambda: path.write_bytes(b""),
        lambda: path.write_bytes(module(99)[:-1]),
        lambda: (path.unlink(), path.mkdir()),
    ]
    with host.watch(), Callers(manager, pause=0.001) as callers:
        for number, act in enumerate(damage, 1):
            act()
            until(lambda: of(host).state == "stale", lambda: host.status)
            with pytest.raises(PluginTrap):  # so that the next call needs a new instance
                plugin["trap"]()
            callers.go_on()
            assert set(callers.latest) == {number - 1}
            if path.is_dir():
                path.rmdir()
            path.write_bytes(module(number))  # in place, where there still is one
            until(lambda number=number: set(callers.latest) == {number}, lambda: host.status)
            until(lambda: of(host).state == "serving", lambda: host.status)
            assert of(host).error is None
    assert callers.wrong == []
    host.unload("honest")


# A hang at the end.

WATCHING = """\
import sys, time
sys.path.insert(0, {tests!r})
from callers import application
manager, host = application()
host.load_all({top!r})
with host.watch():
    time.sleep(600)
"""
CALLING = """\
import hotplug, sys
plugin = hotplug.load({root!r})

def call():
    print("calling", flush=True)
    plugin.answer(1)

def wsgi(environ, start_response):
    call()
"""


def interruptible(text: str) -> subprocess.Popen[bytes]:
    """A process that runs *text*, and hears of Ctrl-C even if this one does not."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        command = [sys.executable, "-c", text]
        return subprocess.Popen(command, env=environment(), stderr=subprocess.PIPE)
    finally:
        signal.signal(signal.SIGINT, before)


def test_ctrl_c_in_a_build_of_an_application(tmp_path: Path) -> None:
    root = crate(tmp_path / "answerer")
    (root / "build.rs").write_text(SLOW)
    text = WATCHING.format(tests=str(Path(__file__).parents[1]), top=str(tmp_path))
    process = interruptible(text)
    try:
        started(root)
        process.send_signal(signal.SIGINT)
        _, told = process.communicate(timeout=LONG)
    finally:
        process.kill()
    assert told.count(b"Traceback") == 1
    assert told.endswith(b"KeyboardInterrupt\n")
    assert ours(root) == []


@pytest.mark.parametrize("name", ["call", "wsgi"])
def test_ctrl_c_in_a_call_that_never_ends(tmp_path: Path, name: str) -> None:
    """Of the main thread, or of one of a server's."""
    root = crate(tmp_path / "answerer")
    in_place(root / LIB, (root / LIB).read_text().replace("EDIT << 32 | n as u64", "loop {}"))
    with (root / "plugin.toml").open("a") as stream:
        stream.write('[limits]\ntime = "none"\n')
    (tmp_path / "server.py").write_text(CALLING.format(root=str(root)))
    app = ("--app", f"server:{name}", "--app-port", "0")
    with piped(root, *app, cwd=tmp_path) as screen:
        if name == "wsgi":
            url = screen.until(r"http://127.0.0.1:\d+")[0]
            threading.Thread(target=ask, args=(url,)).start()
        screen.until(r"calling\n")
        time.sleep(0.2)
        screen.process.send_signal(signal.SIGINT)
        assert screen.code() == 130
    assert "Traceback" not in screen.text
    assert ours(root) == []


def ask(url: str) -> None:
    with suppress(OSError):
        urllib.request.urlopen(url, timeout=LONG).close()
