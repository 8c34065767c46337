"""Root: one watched plugin, from the first sign of a change until the change has settled."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from hotplug.inputs import LOCK, MANIFEST, Inputs, Reader, Record, Reported, Snapshot
from hotplug.manifest import Project
from hotplug.watch.change import Change
from hotplug.watch.hints import Hints

__all__ = ["Root"]

# Seconds.
_QUIET = 0.04
"""A change without a sign for so long has settled."""
_PATIENCE, _MOST_PATIENCE = 0.5, 2.0
"""A change that does not settle is reported after so long, doubled each time up to a limit."""
_GRACE = 2.0
"""How late an event may come."""

_NO_EVENTS = "file events are missing ({}): changes are looked for every second or so"


class Root:
    """The state of the watch for one plugin. *wake* is called when `due` becomes earlier."""

    def __init__(
        self,
        path: Path,
        inputs: Sequence[str],
        built: str | None,
        *,
        wake: Callable[[], None],
        notice: Callable[[Path, str], None],
    ) -> None:
        self.path = path
        self.cost = 0.0
        """Seconds of CPU that the last look took."""
        self._wake, self._notice = wake, notice
        self._inputs = Inputs(path, inputs, Reported.of(path))
        self._reader = Reader()
        self._hints = Hints(self._hint)
        self._built = built
        self._seen: Snapshot | None = None  # the last change that was reported
        self._latest: Snapshot | None = None  # what the last look saw
        self._open: Change | None = None  # reported, and perhaps being built
        self._locking = False  # cargo may write the lock in the next build
        self._asked = self._forced = False
        self._twice = False  # the last change had been reported before
        self._patience = _PATIENCE
        self._next = 0.0  # the next look without a sign
        self._first: float | None = None  # the first sign that was not looked into yet
        self._last = 0.0
        self._events = self._looked = 0  # so many until now; until the last look
        self._silent: tuple[float, int] | None = None  # a change without an event: when, and events
        self._said = False

    @property
    def built(self) -> str | None:
        """The fingerprint of the last change, once its build has ended."""
        return None if self._seen is None or self._open is not None else self._seen.fingerprint

    def due(self) -> float:
        """When to look next, on the monotonic clock."""
        first = self._first
        if self._asked or self._latest is None:
            return 0.0
        if first is None:
            return self._next
        return min(self._last + _QUIET, first + self._patience)

    def ask(self, *, force: bool) -> None:
        """Looks at once. With *force*, reports the inputs even where they have not changed."""
        self._asked, self._forced = True, self._forced or force

    def close(self) -> None:
        """Stops watching."""
        self._hints.stop()

    def look(self, pause: float) -> Change | None:
        """The change to report, if settled. Without a sign, looks again in *pause* seconds."""
        now, used = time.monotonic(), time.thread_time()
        began = now if self._first is None else self._first
        quiet = self._first is None or now - self._last >= _QUIET
        late = self._asked or now - began >= self._patience
        self._first, self._asked = None, False  # from here on, a sign is a new one
        events, before = self._events, self._latest
        unheard = events == self._looked
        self._looked = events
        snapshot, listening = self._take()
        self._latest = snapshot
        self.cost = time.thread_time() - used
        self._next = time.monotonic() + pause
        moved = before is not None and _moved(before, snapshot)
        self._listen_to_silence(moved and unheard and not listening, events)
        if (snapshot.torn or (moved and unheard)) and not late:
            self._first, self._last = began, time.monotonic()
            return None
        told = self._tell(snapshot, began)
        if quiet:
            self._patience = _PATIENCE
        elif told is not None:
            self._patience = min(2 * self._patience, _MOST_PATIENCE)
        return told

    def end(self, change: Change) -> None:
        """The build of *change* has ended, with or without success."""
        if self._seen is None or self._open != change:
            return  # a later one was reported
        self._open = None
        self._seen, now = self._learn(self._seen)
        if self._locking:
            self._seen = self._seen.taking(now, {LOCK})
            self._locking = False
        # Changed and changed back: either may have been built. But once only, as a build
        # script may write a source file each time.
        back = not now.differing(self._seen) and now.rewritten(self._seen)
        self._twice = back and not self._twice
        if self._twice:
            self.ask(force=True)

    def _learn(self, seen: Snapshot) -> tuple[Snapshot, Snapshot]:
        """Takes the inputs that cargo reports now: *seen* with them as built, and as they are."""
        reported = Reported.of(self.path)
        if reported == self._inputs.reported:
            return seen, self._take()[0]
        before = self._inputs.find().files.keys()
        self._inputs = Inputs(self.path, self._inputs.patterns, reported)
        now, _ = self._take()
        names = before ^ now.files.keys()
        digests = Record.load(Project(self.path)).digests
        built = {name: digests[name] for name in names & digests.keys() if name in now.files}
        return seen.taking(replace(now, files=built), names), now

    def declare(self, change: Change, inputs: Sequence[str]) -> Change:
        """*change* with the patterns *inputs*: files that only these match become part of it."""
        if self._inputs.patterns == tuple(inputs):
            return change
        before = self._inputs.find()
        self._inputs = Inputs(self.path, inputs, self._inputs.reported)
        now, _ = self._take()
        if self._seen is not None:
            names = (before.files.keys() | before.marks.keys()) ^ now.files.keys()
            self._seen = self._seen.taking(now, names)
            if change == self._open:
                change = self._open = replace(change, fingerprint=self._seen.fingerprint)
        self._latest = now
        return change

    def _hint(self) -> None:
        """An event came. Called on another thread."""
        self._events += 1
        self._last = time.monotonic()
        if self._first is None:
            self._first = self._last
            self._wake()

    def _take(self) -> tuple[Snapshot, bool]:
        """The inputs, read under watch; and whether watching began just now."""
        found = self._inputs.find()
        tries = 0
        while self._hints.listen(found.places) and tries < 3:
            found = self._inputs.find()
            tries += 1
        self._say(self._hints.trouble)
        return self._reader.read(found), tries > 0

    def _tell(self, snapshot: Snapshot, began: float) -> Change | None:
        forced, self._forced = self._forced, False
        fingerprint = snapshot.fingerprint
        if self._seen is None and self._built == fingerprint:
            self._seen = snapshot
        changed = set(snapshot.files) if self._seen is None else snapshot.differing(self._seen)
        if self._open is not None and self._locking:
            changed.discard(LOCK)
        if not changed and not forced and self._seen is not None:
            return None
        self._seen = snapshot
        self._locking |= "Cargo.toml" in changed or LOCK not in snapshot.files
        self._open = Change(
            root=self.path,
            fingerprint=fingerprint,
            changed=tuple(sorted(changed)),
            manifest=MANIFEST in snapshot.files,
            again=forced,
            since=began,
        )
        return self._open

    def _listen_to_silence(self, silent: bool, events: int) -> None:
        """Finds out whether changes come without events, as on network and container mounts."""
        if self._silent is None:
            self._silent = (time.monotonic(), events) if silent else None
        elif self._silent[1] != self._events:
            self._silent = None
        elif time.monotonic() - self._silent[0] >= _GRACE:
            self._say("a change came without one")

    def _say(self, reason: str | None) -> None:
        if reason is not None and not self._said:
            self._said = True
            self._notice(self.path, _NO_EVENTS.format(reason))


def _moved(before: Snapshot, after: Snapshot) -> bool:
    return bool(before.differing(after)) or before.stamps != after.stamps
