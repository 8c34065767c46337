"""Pins: the pinned calls of one plugin, those in its `calls.toml` and those not saved yet."""

from __future__ import annotations

import threading
from dataclasses import dataclass, replace
from pathlib import Path

from hotplug.errors import ReplayError
from hotplug.replay.call import PinnedCall
from hotplug.replay.file import read, write
from hotplug.replay.outcome import Outcome

__all__ = ["Pin", "Pins"]

_MOST = 500


@dataclass(frozen=True, slots=True)
class Pin:
    """A pinned call, and whether `calls.toml` has it as it is."""

    call: PinnedCall
    saved: bool


class Pins:
    """The pinned calls of the plugin in *root*. Safe to use from any thread."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._lock = threading.RLock()
        self._own: dict[str, PinnedCall] = {}
        """Calls that are not in the file, or have another answer there."""
        self._dropped: set[str] = set()
        """Calls in the file that were unpinned, until it is saved."""

    def all(self) -> list[Pin]:
        """Those of the file first. Raises ReplayError where the file is wrong."""
        with self._lock:
            found: dict[str, Pin] = {}
            for call in read(self.root):
                if call.key in self._dropped:
                    continue
                own = self._own.get(call.key)
                if own == call:
                    del self._own[call.key]
                    own = None
                found[call.key] = Pin(call, True) if own is None else Pin(own, False)
            for key, call in self._own.items():
                found.setdefault(key, Pin(call, False))
            return list(found.values())

    def calls(self) -> list[PinnedCall]:
        """The calls alone. Raises ReplayError where the file is wrong."""
        return [pin.call for pin in self.all()]

    def add(self, call: PinnedCall) -> None:
        """Pins *call*, in place of one with the same arguments. Raises ReplayError: too many."""
        with self._lock:
            if len(self._own) >= _MOST and call.key not in self._own:
                raise ReplayError(f"{_MOST} calls are pinned already")
            self._own[call.key] = call
            self._dropped.discard(call.key)

    def remove(self, key: str) -> bool:
        """Unpins the call *key*. Returns whether it was pinned."""
        with self._lock:
            there = any(pin.call.key == key for pin in self.all())
            self._own.pop(key, None)
            if there:
                self._dropped.add(key)
            return there

    def accept(self, key: str, outcome: Outcome) -> bool:
        """Pins the call *key* with another answer. Returns whether it was pinned."""
        with self._lock:
            call = next((pin.call for pin in self.all() if pin.call.key == key), None)
            if call is not None:
                self.add(replace(call, outcome=outcome))
            return call is not None

    def save(self) -> Path:
        """Writes all of them to `calls.toml`. Raises ReplayError."""
        with self._lock:
            path = write(self.root, self.calls())
            self._own.clear()
            self._dropped.clear()
            return path
