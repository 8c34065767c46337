"""Directories -> a call for each event in them, by watchdog.

Events are hints only: watchdog loses them when the kernel's queue overflows, names wrong paths
after a directory was replaced, and does not report a directory that it could not watch.
"""

from __future__ import annotations

import errno
import logging
import os
import warnings
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from watchdog import events
from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver, ObservedWatch

__all__ = ["Hints"]

_MOST = 64
"""Watched directories of one plugin; each takes a thread."""
_EVENTS: list[type[FileSystemEvent]] = [
    events.FileCreatedEvent,
    events.FileModifiedEvent,
    events.FileClosedEvent,
    events.FileDeletedEvent,
    events.FileMovedEvent,
    events.DirCreatedEvent,
    events.DirDeletedEvent,
    events.DirMovedEvent,
]
"""Not opening and reading: a watch reads its inputs itself."""
_REASONS = {
    errno.ENOSPC: "the limit `fs.inotify.max_user_watches` is reached",
    errno.EMFILE: "the limit `fs.inotify.max_user_instances` is reached",
}

# It logs only where the application has set up logging, not to standard error.
logging.getLogger("watchdog").addHandler(logging.NullHandler())


@dataclass(frozen=True, slots=True)
class _Armed:
    watch: ObservedWatch
    below: bool
    identity: tuple[int, int]


class _Handler(FileSystemEventHandler):
    def __init__(self, hint: Callable[[], None]) -> None:
        self._hint = hint

    def dispatch(self, event: FileSystemEvent) -> None:
        self._hint()


class Hints:
    """Calls *hint*, on a thread of watchdog, for each event in its directories."""

    def __init__(self, hint: Callable[[], None]) -> None:
        self.trouble: str | None = None
        """Why some directory cannot be watched, if so."""
        self._handler = _Handler(hint)
        self._observer: BaseObserver | None = None
        self._armed: dict[str, _Armed] = {}
        # A directory made in a new one is reported twice, which watchdog warns of.
        warnings.filterwarnings("ignore", "Callback with id", RuntimeWarning)

    def listen(self, places: Mapping[str, bool]) -> bool:
        """Watches *places* and no others. Returns whether one of them is new.

        Earlier events of a new one were missed. A directory that was replaced is new.
        """
        emitters = self._observer.emitters if self._observer is not None else ()
        alive = {one.watch for one in emitters if one.is_alive()}
        for place, armed in list(self._armed.items()):
            kept = places.get(place) == armed.below and _identity(place) == armed.identity
            if not kept or armed.watch not in alive:
                self._disarm(place)
        self.trouble = None
        fresh = [place for place in places if place not in self._armed]
        done = [self._arm(place, below=places[place]) for place in fresh]
        return any(done)

    def stop(self) -> None:
        """Stops watching. Its threads end by themselves."""
        if self._observer is not None:
            self._observer.stop()

    def _arm(self, place: str, *, below: bool) -> bool:
        identity = _identity(place)
        if identity is None:
            return False  # gone; the next look sees it
        if len(self._armed) >= _MOST:
            self.trouble = f"the inputs are in more than {_MOST} places"
            return False
        try:
            if self._observer is None:
                observer = Observer()
                observer.start()
                self._observer = observer
            watch = self._observer.schedule(
                self._handler, place, recursive=below, event_filter=_EVENTS
            )
        except FileNotFoundError:
            return False
        except (OSError, RuntimeError) as error:  # RuntimeError: no more threads
            number = error.errno if isinstance(error, OSError) else None
            self.trouble = _REASONS.get(number or 0, str(error))
            return False
        self._armed[place] = _Armed(watch, below, identity)
        return True

    def _disarm(self, place: str) -> None:
        if self._observer is not None:
            self._observer.unschedule(self._armed[place].watch)
        del self._armed[place]


def _identity(place: str) -> tuple[int, int] | None:
    try:
        found = os.stat(place)
    except OSError:
        return None
    return found.st_dev, found.st_ino
