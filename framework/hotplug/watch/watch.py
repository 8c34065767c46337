"""Watch: the settled changes of any number of plugins, one after the other."""

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
"""Seconds between two looks that nothing called for."""
_SHARE = 0.01
"""Of the time of one CPU, for these looks."""


class Watch:
    """An iterator of changes, for one thread; all else may be called from any.

    What is there when a plugin is added is a change, too. *notice* gets a sentence about the plugin
    at a path where there are no events, and it is looked at from time to time only.
    """

    def __init__(self, notice: Callable[[Path, str], None] = lambda root, text: None) -> None:
        self._notice = notice
        self._roots: dict[Path, Root] = {}
        self._lock = threading.RLock()
        self._woken = threading.Event()
        self._closed = False

    def add(self, root: Path, inputs: Sequence[str] = (), *, built: str | None = None) -> None:
        """Watch the plugin at *root*, with the patterns that its manifest declares as *inputs*.

        *built* is the fingerprint of what is built already: if it is still that, it is no change.
        """
        path = Path(os.path.abspath(root))
        with self._lock:
            self.remove(path)
            self._roots[path] = Root(path, inputs, built, wake=self._woken.set, notice=self._notice)
        self._woken.set()

    def declare(self, change: Change, inputs: Sequence[str]) -> Change:
        """*change* with the *inputs* that its manifest declares now, which hold from here on.

        Called before the build of *change*: what these patterns add counts as part of it.
        """
        with self._lock:
            one = self._roots.get(change.root)
            return change if one is None else one.declare(change, inputs)

    def remove(self, root: Path) -> None:
        """Watch the plugin at *root* no more."""
        with self._lock:
            one = self._roots.pop(Path(os.path.abspath(root)), None)
        if one is not None:
            one.close()

    def built(self, change: Change) -> None:
        """The build of *change* is over, however it ended, and read what was there meanwhile.

        So a Cargo.lock that cargo has written is no change; and where a file was changed and
        changed back during the build, the same change comes again.
        """
        with self._lock:
            one = self._roots.get(change.root)
            if one is not None:
                one.built(change)
        self._woken.set()

    def wake(self, root: Path | None = None, *, force: bool = False) -> None:
        """Look at *root*, or at all, at once.

        With *force*, what is there then is a change, even if it is what was built last.
        """
        path = None if root is None else Path(os.path.abspath(root))
        with self._lock:
            for one in self._roots.values():
                if path in (None, one.path):
                    one.ask(force=force)
        self._woken.set()

    def wait(self, timeout: float | None = None) -> Change | None:
        """The next change; None after *timeout* seconds without one, and when it is closed."""
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
        """End it: whoever waits gets None at once."""
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
        """Look where it is due: the first change, or when the next look is."""
        with self._lock:
            roots = list(self._roots.items())
            cost = sum(root.cost for _, root in roots)
            pause = min(max(cost / _SHARE, _PAUSE), _LONGEST_PAUSE)
            for path, root in roots:
                if root.due() > time.monotonic() or self._closed:
                    continue
                change = root.look(pause)
                if change is not None:
                    self._roots[path] = self._roots.pop(path)  # the others' turn is next
                    return change, 0.0
            return None, min((root.due() for _, root in roots), default=time.monotonic() + _PAUSE)
