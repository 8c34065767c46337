"""Watch: an iterator of the settled changes of any number of plugins."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import TracebackType

from hotplug.watch.change import Change
from hotplug.watch.root import Root

__all__ = ["Watch"]

_PAUSE, _LONGEST_PAUSE = 1.0, 5.0
"""Seconds between two looks without a sign."""
_SHARE = 0.01
"""Share of one CPU that these looks may take."""


class Watch:
    """An iterator of changes, for one thread; all other methods may be called from any.

    Adding a plugin is a change, too. *notice* gets a sentence about a path without file system
    events, which is only looked at from time to time.
    """

    def __init__(self, notice: Callable[[Path, str], None] = lambda root, text: None) -> None:
        self._notice = notice
        self._roots: dict[Path, Root] = {}
        self._lock = threading.RLock()
        self._woken = threading.Event()
        self._closed = False

    def add(self, root: Path, inputs: Sequence[str] = (), *, built: str | None = None) -> None:
        """Watches the plugin at *root*, with the patterns that its manifest declares as *inputs*.

        *built* is the fingerprint of the existing build: inputs that still have it are no change.
        """
        path = Path(os.path.abspath(root))
        with self._lock:
            self.remove(path)
            self._roots[path] = Root(path, inputs, built, wake=self._woken.set, notice=self._notice)
        self._woken.set()

    def declare(self, change: Change, inputs: Sequence[str]) -> Change:
        """*change* with the patterns *inputs* of its manifest, which hold from now on.

        Call it before the build of *change*: files that these patterns add become part of it.
        """
        with self._lock:
            one = self._roots.get(change.root)
            return change if one is None else one.declare(change, inputs)

    def last_built(self, root: Path) -> str | None:
        """The fingerprint of the last change of *root* whose build has ended. Takes no lock."""
        one = self._roots.get(Path(os.path.abspath(root)))
        return None if one is None else one.built

    def remove(self, root: Path) -> None:
        """Stops watching the plugin at *root*."""
        with self._lock:
            one = self._roots.pop(Path(os.path.abspath(root)), None)
        if one is not None:
            one.close()

    def built(self, change: Change) -> None:
        """Reports that the build of *change* has ended, with or without success.

        A Cargo.lock that cargo wrote is then no change. Where a file was changed and changed back
        during the build, the same change comes again.
        """
        with self._lock:
            one = self._roots.get(change.root)
            if one is not None:
                one.end(change)
        self._woken.set()

    def wake(self, root: Path | None = None, *, force: bool = False) -> None:
        """Looks at *root*, or at all, at once.

        With *force*, this is a change even where the inputs are those of the last build.
        """
        path = None if root is None else Path(os.path.abspath(root))
        with self._lock:
            for one in self._roots.values():
                if path in (None, one.path):
                    one.ask(force=force)
        self._woken.set()

    def wait(self, timeout: float | None = None) -> Change | None:
        """The next change; None after *timeout* seconds without one, or once closed."""
        end = None if timeout is None else time.monotonic() + timeout
        while True:
            self._woken.clear()
            if self._closed:
                return None
            change, due = self._turn()
            now = time.monotonic()
            if change is not None or (end is not None and now >= end):
                return change
            until = due if end is None else min(due, end)
            self._woken.wait(max(until - now, 0.0))

    def close(self) -> None:
        """Closes the watch: whoever waits gets None at once."""
        self._closed = True
        self._woken.set()
        with self._lock:
            for root in list(self._roots):
                self.remove(root)

    def __iter__(self) -> Iterator[Change]:
        return self

    def __next__(self) -> Change:
        change = self.wait()
        if change is None:
            raise StopIteration
        return change

    def __enter__(self) -> Watch:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _turn(self) -> tuple[Change | None, float]:
        """Looks where a look is due. Returns the first change, or the time of the next look."""
        with self._lock:
            roots = list(self._roots.items())
            cost = sum(root.cost for _, root in roots)
            pause = min(max(cost / _SHARE, _PAUSE), _LONGEST_PAUSE)
            for path, root in roots:
                if root.due() > time.monotonic() or self._closed:
                    continue
                change = root.look(pause)
                if change is not None:
                    self._roots[path] = self._roots.pop(path)  # the others come first next time
                    return change, 0.0
            return None, min((root.due() for _, root in roots), default=time.monotonic() + _PAUSE)
