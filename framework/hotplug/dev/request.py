"""Order: a build that is to be made; and Run, one that is made now."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass, field, replace

from hotplug.watch import Change

__all__ = ["Order", "Run"]

_SHORT = 2.0
"""Seconds that a build may take when there is a newer change; it is given up then."""


@dataclass(frozen=True, slots=True)
class Order:
    """A build to be made."""

    change: Change
    names: frozenset[str]
    """What has changed since the last build that was not given up."""
    asked: bool

    def after(self, other: Order | None) -> Order:
        """This one in the place of *other*, which was not built."""
        if other is None:
            return self
        return replace(self, names=self.names | other.names, asked=self.asked or other.asked)


@dataclass(frozen=True, slots=True)
class Run:
    """A build that is made now."""

    order: Order
    cancel: threading.Event = field(default_factory=threading.Event)
    began: float = field(default_factory=time.monotonic)

    def end_late(self) -> None:
        """Give it up as soon as it is not a short one."""
        left = self.began + _SHORT - time.monotonic()
        timer = threading.Timer(max(left, 0.0), self.cancel.set)
        timer.daemon = True
        timer.start()
