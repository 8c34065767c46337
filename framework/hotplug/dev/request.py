"""BuildRequest and RunningBuild: a build that waits, and the one that runs."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass, field, replace

from hotplug.watch import Change

__all__ = ["BuildRequest", "RunningBuild"]

_SHORT = 2.0
"""Seconds after which a build is cancelled when there is a newer change."""


@dataclass(frozen=True, slots=True)
class BuildRequest:
    """A requested build."""

    change: Change
    names: frozenset[str]
    """The files that changed since the last build that was not cancelled."""
    asked: bool

    def after(self, other: BuildRequest | None) -> BuildRequest:
        """This request, replacing *other*, which was not built."""
        if other is None:
            return self
        return replace(self, names=self.names | other.names, asked=self.asked or other.asked)


@dataclass(frozen=True, slots=True)
class RunningBuild:
    """The build that runs now."""

    request: BuildRequest
    cancel: threading.Event = field(default_factory=threading.Event)
    began: float = field(default_factory=time.monotonic)

    def end_late(self) -> None:
        """Cancels the build unless it ends within a short time."""
        left = self.began + _SHORT - time.monotonic()
        timer = threading.Timer(max(left, 0.0), self.cancel.set)
        timer.daemon = True
        timer.start()
