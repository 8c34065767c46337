"""Board: what the page shows of the plugins, and the last events, for any number of readers."""

from __future__ import annotations

import asyncio
import json
import threading
from collections import deque
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import Any

from hotplug.dev import Event, Hosted, Live, Loop, Progress, Report, record
from hotplug.page.entry import Entry, plain
from hotplug.plugin import everything

__all__ = ["Board"]

_KEPT = 400
"""Events that are kept for a reader who is behind; one further behind gets the whole state."""
_SHOWN = 150
"""Of these, the lines that a new reader gets."""

_Json = dict[str, Any]


class Board:
    """The plugins of *loop*, and of the application that runs beside it."""

    def __init__(self, loop: Loop) -> None:
        self.loop = loop
        self.closed = False
        self._report = Report(color=False)
        self._lock = threading.RLock()
        self._entries: dict[str, Entry] = {}
        self._events: deque[tuple[int, str, str]] = deque(maxlen=_KEPT)
        self._lines: deque[_Json] = deque(maxlen=_SHOWN)
        self._last = 0
        self._wakers: set[Callable[[], object]] = set()
        self._swapped: list[Callable[[Entry], object]] = []
        self._names()

    def entry(self, id: str) -> Entry | None:
        """The plugin with this *id*."""
        with self._lock:
            return self._entries.get(id)

    def entries(self) -> list[Entry]:
        """All plugins."""
        with self._lock:
            return list(self._entries.values())

    def on_swap(self, tell: Callable[[Entry], object]) -> None:
        """Calls *tell* with each plugin that another generation is in service of."""
        self._swapped.append(tell)

    def tell(self, event: Event) -> None:
        """Takes an event of the loop. May be called from any thread."""
        with self._lock:
            if isinstance(event, Hosted):
                self._names()
            entry = next((e for e in self.entries() if e.root == event.root), None)
            if entry is not None:
                self._take(entry, event)
            about = json.loads(record(event))
            line = self._report.words(event)
            about["line"] = None if line is None else plain(line)
            about.pop("problems", None)
            about.pop("warnings", None)
            if line is not None and not isinstance(event, Progress):
                self._lines.append(about)
            self._add("event", about)
            if entry is not None:
                self._add("plugin", entry.summary)
                if self._entries.get(entry.id) is not entry:
                    self._names()
        if entry is not None and isinstance(event, Live) and event.swapped:
            for told in self._swapped:
                told(entry)

    def called(self, entry: Entry, about: _Json, *, failed: bool) -> None:
        """Counts a call of the page, and tells the readers *about* it."""
        with self._lock:
            entry.calls += 1
            entry.failures += failed
            self._lines.append(about)
            self._add("call", about)
            self._add("plugin", entry.summary)

    def pinned(self, entry: Entry, pins: list[_Json]) -> None:
        """Takes the pinned calls of a plugin, with their answers."""
        with self._lock:
            entry.pins = pins
            self._add("pins", {"id": entry.id, "pins": pins})

    def state(self) -> _Json:
        """Everything that a new reader needs."""
        with self._lock:
            return {
                "v": 1,
                "sequence": self._last,
                "paused": self.loop.paused,
                "plugins": [one.summary for one in self._entries.values()],
                "pins": {one.id: one.pins for one in self._entries.values()},
                "log": list(self._lines),
            }

    def since(self, sequence: int) -> tuple[int, list[tuple[str, str]]]:
        """The events after number *sequence*, and the number of the last.

        For a reader who is too far behind, one event `state` stands for all.
        """
        with self._lock:
            first = self._events[0][0] if self._events else self._last + 1
            if sequence < first - 1 or sequence > self._last:
                return self._last, [("state", _dumped(self.state()))]
            found = [(name, data) for at, name, data in self._events if at > sequence]
            return self._last, found

    @contextmanager
    def waking(self) -> Generator[asyncio.Event, None, None]:
        """An event of asyncio that is set whenever there is something new, or at the end."""
        loop, woken = asyncio.get_running_loop(), asyncio.Event()

        def wake() -> None:
            try:
                loop.call_soon_threadsafe(woken.set)
            except RuntimeError:  # the server has ended
                return

        with self._lock:
            self._wakers.add(wake)
        try:
            yield woken
        finally:
            with self._lock:
                self._wakers.discard(wake)

    def close(self) -> None:
        """Ends all streams."""
        with self._lock:
            self.closed = True
            for wake in self._wakers:
                wake()

    def _take(self, entry: Entry, event: Event) -> None:
        kind = type(event).__name__
        if kind in {"Building", "Progress"}:
            entry.building = True
        elif kind in {"Live", "Failed", "Waiting", "Cancelled"}:
            entry.building = False
        if isinstance(event, Live):
            if event.cause == "build":
                entry.times["build"] = event.build
            if event.swapped:
                entry.times |= {"load": event.load, "swap": event.swap}

    def _names(self) -> None:
        """Brings the list of the plugins up to date. A plugin keeps its id while it has a name."""
        targets = list(self.loop.targets)
        others = [one for one in everything() if not any(t.has(one) for t in targets)]
        before = list(self._entries.values())
        made: dict[str, Entry] = {}
        for target in targets:
            known = next((e for e in before if e.target is target), None)
            entry = known or Entry("", target)
            entry.id = _free(target.root.name, made)
            made[entry.id] = entry
        for plugin in others:
            known = next((e for e in before if e.plugin is plugin), None)
            entry = known or Entry("", plugin=plugin)
            entry.id = _free(plugin.interface.name, made)
            made[entry.id] = entry
        changed = list(made) != list(self._entries)
        self._entries = made
        if changed and before:
            self._add("state", self.state())

    def _add(self, name: str, about: _Json) -> None:
        self._last += 1
        self._events.append((self._last, name, _dumped(about)))
        for wake in self._wakers:
            wake()


def _free(name: str, taken: dict[str, Entry]) -> str:
    """*name*, or with a number where it is taken."""
    found, at = name, 1
    while found in taken:
        at += 1
        found = f"{name}-{at}"
    return found


def _dumped(about: _Json) -> str:
    return json.dumps(about, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
