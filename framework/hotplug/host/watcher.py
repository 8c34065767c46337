"""Watcher: a thread that builds plugins whose source changes, and reports the new builds."""

from __future__ import annotations

import logging
import os
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from weakref import WeakSet

from hotplug import system
from hotplug.build import Cancelled, build
from hotplug.errors import HotplugError
from hotplug.host.hookspecs import Observers, Stage
from hotplug.manifest import FILE, Manifest, Project
from hotplug.watch import Change, Watch

__all__ = ["Watcher"]

_log = logging.getLogger("hotplug.host")


@dataclass(slots=True)
class _Root:
    """A watched directory."""

    builds: bool = False
    """Whether it holds the source of a plugin."""
    files: dict[str, Path] = field(default_factory=dict[str, Path])
    """Files in it that are loaded as they are, and the path to reload where one changes."""
    inputs: tuple[str, ...] = ()


class Watcher:
    """Watches plugins: directories with a plugin.toml, and `.wasm` files.

    *bring* is called with the path of a plugin when it has changed, and *fail* when its build
    failed. A directory with a Cargo.toml is built first, as a debug build.
    """

    def __init__(
        self,
        bring: Callable[[Path], None],
        fail: Callable[[Path, Stage, Exception], None],
        observers: Observers,
    ) -> None:
        self._bring, self._fail, self._observers = bring, fail, observers
        self._roots: dict[Path, _Root] = {}
        self.swapping = threading.RLock()
        """Held while plugins are swapped, and while the process forks."""
        self._left: list[Watch] = []
        """Those of the processes that this one was forked from, which share their descriptors."""
        self._begin()

    def add(self, path: Path) -> None:
        """Watches the plugin at *path*, and builds it now."""
        path = Path(os.path.abspath(path))
        if not path.is_dir():
            root = path.parent
            self._root(root).files[path.name] = path
        else:
            root = path
            if (path / "Cargo.toml").is_file():
                self._root(root).builds = True
            else:  # without its source
                self._root(root).files |= {"plugin.wasm": path, "plugin.toml": path}
        self._watch.add(root, self._inputs(self._roots[root]))

    def remove(self, path: Path) -> None:
        """Stops watching the plugin at *path*."""
        path = Path(os.path.abspath(path))
        for directory in (path, path.parent):
            root = self._roots.get(directory)
            if root is None:
                continue
            root.builds = root.builds and directory != path
            root.files = {name: one for name, one in root.files.items() if one != path}
            if not root.builds and not root.files:
                del self._roots[directory]
                self._watch.remove(directory)

    def _begin(self) -> None:
        self._cancel = threading.Event()
        self._watch = Watch(lambda root, text: _log.warning("%s: %s", root, text))
        self._thread = threading.Thread(target=self._run, name="hotplug-watch", daemon=True)

    def begin_anew(self) -> None:
        """Watches in a process that was forked, where the thread has not come along."""
        if self._cancel.is_set():
            return
        old = self._watch
        self._left.append(old)
        self._begin()
        for path, root in self._roots.items():
            self._watch.add(path, self._inputs(root), built=old.last_built(path))
        self._thread.start()

    def close(self) -> None:
        """Ends the running build and the thread."""
        _running.discard(self)
        self._cancel.set()
        self._watch.close()
        if self._thread.is_alive() and self._thread is not threading.current_thread():
            self._thread.join()

    def __enter__(self) -> Watcher:
        self._thread.start()
        _running.add(self)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def _root(self, path: Path) -> _Root:
        return self._roots.setdefault(path, _Root())

    def _inputs(self, root: _Root) -> tuple[str, ...]:
        return (*root.inputs, *root.files)

    def _run(self) -> None:
        for change in self._watch:
            root = self._roots.get(change.root)
            if root is None or self._cancel.is_set():
                continue
            try:
                self._follow(change, root)
            except Exception:
                _log.exception("%s: the watch failed", change.root)

    def _follow(self, change: Change, root: _Root) -> None:
        found = {one for name, one in root.files.items() if name in change.changed}
        stage: Stage = "manifest"
        try:
            if root.builds:
                manifest = Manifest.load(change.root / FILE)
                root.inputs = manifest.build.inputs
                change = self._watch.declare(change, self._inputs(root))
                stage = "build"
                self._build(manifest.name, change)
                found.add(change.root)
        except Cancelled:
            return
        except (HotplugError, OSError) as error:
            self._fail(change.root, stage, error)
        finally:
            self._watch.built(change)
        with self.swapping:
            for one in sorted(found):
                self._bring(one)

    def _build(self, name: str, change: Change) -> None:
        fingerprint, started = change.fingerprint[:16], time.monotonic()
        self._observers.tell("before_build", plugin=name, fingerprint=fingerprint)
        build(Project.at(change.root), debug=True, cancel=self._cancel)
        seconds = time.monotonic() - started
        self._observers.tell("built", plugin=name, fingerprint=fingerprint, seconds=seconds)


_running: WeakSet[Watcher] = WeakSet()
_forking: dict[int, list[Watcher]] = {}
"""Those whose lock a fork has taken, by the thread that forks."""


def _before_fork() -> None:
    """Waits until no thread is in the middle of a swap: in the child it would never end."""
    taken = _forking[threading.get_ident()] = list(_running)
    for one in taken:
        one.swapping.acquire()


def _after_fork() -> None:
    for one in _forking.pop(threading.get_ident(), ()):
        one.swapping.release()


def _in_child() -> None:
    _after_fork()
    for one in list(_running):
        one.begin_anew()


system.at_fork(before=_before_fork, after_in_parent=_after_fork, after_in_child=_in_child)
