"""An application of pluggy's whose one hook four threads call all the time, and what they got."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any

import pluggy

import wasm
from hotplug.host import Host, HostStatus
from hotplug.plugin import Plugin

__all__ = [
    "LIB",
    "LONG",
    "Callers",
    "application",
    "atomic",
    "crate",
    "in_place",
    "module",
    "of",
    "until",
]

LONG = 60.0
"""Seconds that a loaded machine may take."""
LIB = "src/lib.rs"
FILES = {
    "Cargo.toml": """\
[package]
name = "answerer"
version = "0.1.0"
edition = "2021"

[lib]
crate-type = ["cdylib"]

[workspace]
""",
    "plugin.toml": """\
[plugin]
name = "answerer"
version = "0.1.0"

[exports.answer]
args = { n = "u32" }
returns = "u64"

[hooks]
answer = "answer"
""",
    LIB: """\
mod exports;

pub fn answer(n: u32) -> u64 {
    EDIT << 32 | n as u64
}

const EDIT: u64 = 0;
""",
}

HEAD = f"""{wasm.HEAD}
[exports.answer]
args = {{ n = "u32" }}
returns = "u64"
[exports.trap]
[hooks]
answer = "answer"
"""
MODULE = f"""(module {wasm.SUPPORT}
(func (export "_answer") (param i32) (result i64)
  (i64.or (i64.extend_i32_u (local.get 0)) (i64.const EDIT)))
(func (export "_trap") unreachable))"""

spec, impl = pluggy.HookspecMarker("callers"), pluggy.HookimplMarker("callers")


class Spec:
    """The application's hooks."""

    @spec
    def answer(self, n: int) -> None: ...


class Neighbour:
    """A plugin in Python."""

    def __init__(self, answer: int) -> None:
        self._answer = answer

    @impl(trylast=True)
    def answer(self) -> int:
        return self._answer


def application() -> tuple[pluggy.PluginManager, Host]:
    """An application with a plugin in Python, whose answer is -1 and comes last."""
    manager = pluggy.PluginManager("callers")
    manager.add_hookspecs(Spec)
    manager.register(Neighbour(-1))
    return manager, Host(manager)


def crate(root: Path) -> Path:
    """The source of a plugin that answers *n* with the number of its edit, 0, above it."""
    for name, text in FILES.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text)
    return root


def module(number: int, more: str = "") -> bytes:
    """One without Rust that answers as the edit *number*, with *more* in its manifest."""
    return wasm.assembled(MODULE.replace("EDIT", str(number << 32)), HEAD + more)


def in_place(path: Path, text: str) -> None:
    """Save it as editors do that keep the file."""
    path.write_text(text)


def atomic(path: Path, text: str) -> None:
    """Save it as editors do that put another file in its place."""
    made = path.with_name(f".{path.name}.new")
    made.write_text(text)
    made.replace(path)


def of(host: Host) -> HostStatus:
    (status,) = host.status
    return status


def until(reached: Callable[[], object], *about: Callable[[], object]) -> None:
    """Wait for it; *about* is shown where it does not come."""
    end = time.monotonic() + LONG
    while not reached():
        assert time.monotonic() < end, [one() for one in about]
        time.sleep(0.01)


class Callers:
    """Four threads that call the hook of *manager*'s application until the block ends.

    An answer is right where the echo is, and the edit is not below the one before on this thread. A
    thread ends at a wrong one. With *plugin*, each of its turns is a pinned block with two calls of
    the hook and one of the export itself, which get the same edit, and these calls once more after
    it. After each turn, it rests for *pause* seconds.
    """

    def __init__(
        self,
        manager: pluggy.PluginManager,
        plugin: Plugin | None = None,
        *,
        pause: float = 0.0,
    ) -> None:
        self.counts = [0] * 4
        """The calls of each thread."""
        self.seen: list[list[int]] = [[-1] for _ in self.counts]
        """The edits that each thread saw, in their order, after a -1."""
        self.wrong: list[object] = []
        self._hook = manager.hook.answer
        self._plugin, self._pause = plugin, pause
        self._stop = threading.Event()
        self._threads = [threading.Thread(target=self._run, args=(n,)) for n in range(4)]

    @property
    def latest(self) -> list[int]:
        """The edit that each thread saw last."""
        assert self.wrong == []
        return [seen[-1] for seen in self.seen]

    def go_on(self) -> None:
        """Wait until each thread has had another answer, and none was wrong."""
        before = self.counts.copy()
        until(lambda: self.latest and all(map(int.__lt__, before, self.counts)))

    def __enter__(self) -> Callers:
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stop.set()
        for thread in self._threads:
            thread.join(LONG)
            assert not thread.is_alive()

    def _run(self, thread: int) -> None:
        try:
            while not self._stop.is_set():
                if self._plugin is None:
                    self._note(thread, self._ask(thread))
                else:
                    with self._plugin.pinned():
                        edits = [self._ask(thread), self._call(), self._ask(thread)]
                    if len(set(edits)) > 1:
                        raise AssertionError(edits)
                    for edit in (*edits, self._call(), self._ask(thread)):
                        self._note(thread, edit)
                if self._pause:
                    time.sleep(self._pause)
        except BaseException as error:
            self.wrong.append(error)

    def _ask(self, thread: int) -> int:
        n = self.counts[thread] & 0xFFFF
        found = self._hook(n=n)
        self.counts[thread] += 1
        if len(found) != 2 or found[1] != -1 or found[0] & 0xFFFFFFFF != n:
            raise AssertionError((n, found))
        edit: int = found[0] >> 32
        return edit

    def _call(self) -> int:
        plugin: Any = self._plugin
        edit: int = plugin.answer(0) >> 32
        return edit

    def _note(self, thread: int, edit: int) -> None:
        seen = self.seen[thread]
        if edit < seen[-1]:
            raise AssertionError((edit, seen[-5:]))
        if edit > seen[-1]:
            seen.append(edit)
