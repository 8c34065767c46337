"""Guard: applies a plugin's failure policy."""

from __future__ import annotations

import logging
import math
import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from hotplug.errors import CallError, PluginUnavailable

__all__ = ["Circuit", "Event", "Guard", "Policy", "Restart"]

What = Literal["failed", "reloaded", "retired", "stopped", "restarted", "opened", "tried", "closed"]


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened to a plugin."""

    what: What
    """`failed`: a call failed, with *error*. `reloaded`: the generation serves from now on;
    `retired`: the last call of it has ended. Of Restart: `stopped`, and `restarted` with the first
    call after it. Of Circuit: `opened`; `tried`, when one call is let through; and `closed`, which
    is known when the next call begins."""
    plugin: str
    generation: int
    error: CallError | None = None
    pause: float = 0.0
    """Seconds for which no call is let through from now on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Restart:
    """After each failure all instances are closed, and calls are refused for a while.

    The pause doubles from *first* seconds to *most* with each failure. After *most* seconds without
    a failure it is *first* again.
    """

    first: float = 0.1
    most: float = 30.0

    def __post_init__(self) -> None:
        """Raises ValueError for times that make no sense."""
        if not 0 <= self.first <= self.most < math.inf:
            raise ValueError(f"Restart: 0 <= first ({self.first}) <= most ({self.most}) must hold")


@dataclass(frozen=True, slots=True, kw_only=True)
class Circuit:
    """After *failures* within *window* seconds calls are refused for *pause* seconds.

    Then one call is let through. If it fails, the next pause begins; if not, calls are let through.
    """

    failures: int = 5
    window: float = 60.0
    pause: float = 30.0

    def __post_init__(self) -> None:
        """Raises ValueError for numbers that make no sense."""
        if self.failures < 1 or self.window <= 0 or not 0 <= self.pause < math.inf:
            raise ValueError(f"{self}: failures from 1, a window above 0 and a pause from 0")


Policy = Restart | Circuit


class Guard:
    """Lets the calls of one plugin through, or refuses them. Safe to use from any thread."""

    def __init__(
        self, name: str, policy: Policy | None, tell: Callable[[Event], object] | None
    ) -> None:
        """Without a *policy*, a failure only reaches its caller. *tell* gets each event."""
        self._name = name
        self._policy = policy
        self._tell = tell
        self._lock = threading.RLock()  # what is told may make a call
        self.count = 0
        """How many calls have failed."""
        self._until = 0.0
        """When calls are let through again, on the monotonic clock; 0 while they are."""
        self._pause = 0.0
        self._last = -math.inf
        self._failures: deque[float] = deque()
        self._probing = False

    def failed(self, error: CallError, generation: int) -> bool:
        """Counts a failed call. Gives True where the pool has to close all instances."""
        with self._lock:
            self.count += 1
        self.tell("failed", generation, error)
        if self._policy is None:
            return False
        with self._lock:
            now = time.monotonic()
            if isinstance(self._policy, Restart):
                pause, what = self._backed_off(self._policy, now), "stopped"
            else:
                self._failures.append(now)
                while now - self._failures[0] > self._policy.window:
                    self._failures.popleft()
                if not self._probing and len(self._failures) < self._policy.failures:
                    return False
                pause, what = self._policy.pause, "opened"
            self._last, self._probing = now, False
            self._until = now + pause
        self.tell("stopped" if what == "stopped" else "opened", generation, pause=pause)
        return True

    def _backed_off(self, policy: Restart, now: float) -> float:
        quiet = now - self._last > self._pause + policy.most
        self._pause = policy.first if quiet else min(self._pause * 2, policy.most)
        return self._pause

    def admit(self, generation: int) -> Callable[[], None] | None:
        """Lets a call through that needs another instance, or raises PluginUnavailable.

        Where the call is a probe, it gives a function to call when a second call begins on that
        instance.
        """
        if not self._until:
            return None
        with self._lock:
            if not self._until:
                return None
            left = self._until - time.monotonic()
            if left > 0 or self._probing:
                wait = max(left, 0.0)
                raise PluginUnavailable(
                    f"it has failed, and is not called for {wait:.3g} s"
                    if wait
                    else "it has failed, and one call tries it now",
                    plugin=self._name,
                    retry=wait,
                )
            if isinstance(self._policy, Restart):
                self._until = 0.0
                self.tell("restarted", generation)
                return None
            self._probing = True
        self.tell("tried", generation)
        return lambda: self._probe_succeeded(generation)

    def _probe_succeeded(self, generation: int) -> None:
        with self._lock:
            if not self._probing:
                return
            self._probing, self._until = False, 0.0
            self._failures.clear()
        self.tell("closed", generation)

    def tell(
        self,
        what: What,
        generation: int,
        error: CallError | None = None,
        pause: float = 0.0,
    ) -> None:
        """Sends the event *what*. An exception of the receiver is logged."""
        if self._tell is None:
            return
        try:
            self._tell(Event(what, self._name, generation, error, pause))
        except Exception:
            logging.getLogger(f"hotplug.plugin.{self._name}").exception("on_event failed")
