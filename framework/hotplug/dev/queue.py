"""BuildQueue: the builds that are requested, the one that runs, and the notices of the watch."""

from __future__ import annotations

import threading
from pathlib import Path

from hotplug.dev.request import BuildRequest, RunningBuild
from hotplug.watch import Change

__all__ = ["BuildQueue", "Notices"]

Notices = list[tuple[Path, str]]
"""Texts of the watch, each with the directory that it is about."""


class BuildQueue:
    """At most one request a directory; a newer one replaces it. Safe to use from any thread."""

    def __init__(self) -> None:
        self.paused = False
        """Whether requests of the watch wait. Requests of the user do not."""
        self.closed = False
        self._news = threading.Condition()
        self._requests: dict[Path, BuildRequest] = {}
        self._running: RunningBuild | None = None
        self._notices: Notices = []

    def add(self, change: Change) -> None:
        """Requests a build of *change*. A long build of the same directory is given up."""
        request = BuildRequest(change, frozenset(change.changed), change.again)
        with self._news:
            self._requests[change.root] = request.after(self._requests.get(change.root))
            running, wanted = self._running, request.asked or not self.paused
            if running is not None and running.request.change.root == change.root and wanted:
                running.end_late()
            self._news.notify_all()

    def put_back(self, request: BuildRequest) -> None:
        """Adds what *request*, which was given up, was about to the request that replaces it."""
        root = request.change.root
        with self._news:
            newer = self._requests.get(root)
            if newer is not None:
                self._requests[root] = newer.after(request)

    def notice(self, root: Path, text: str) -> None:
        """Keeps a text of the watch for the thread that builds."""
        with self._news:
            self._notices.append((root, text))
            self._news.notify_all()

    def next(self) -> RunningBuild | Notices | None:
        """Waits for the next build or for notices. None once the queue is closed."""
        with self._news:
            self._news.wait_for(lambda: self.closed or self._notices or self._due())
            if self.closed:
                return None
            notices, self._notices = self._notices, []
            if notices:
                return notices
            root = self._due()
            assert root is not None
            self._running = RunningBuild(self._requests.pop(root))
            return self._running

    def done(self) -> None:
        """Ends the running build."""
        with self._news:
            self._running = None

    def pause(self, paused: bool) -> bool:
        """Sets `paused`. Returns whether that changed anything."""
        with self._news:
            if self.paused == paused:
                return False
            self.paused = paused
            self._news.notify_all()
            return True

    def close(self) -> None:
        """Cancels the running build; `next` returns None from now on."""
        with self._news:
            self.closed = True
            if self._running is not None:
                self._running.cancel.set()
            self._news.notify_all()

    def _due(self) -> Path | None:
        requests = self._requests.items()
        return next((root for root, one in requests if one.asked or not self.paused), None)
