"""Pause: the time between two attempts, longer each time, and not the same for all clients."""

from __future__ import annotations

import random
import time

__all__ = ["Pause"]

_FIRST = 0.2
_LONGEST = 5.0
_LONGEST_WISH = 30.0


class Pause:
    """The pauses between the attempts of one request: 0.2 s, 0.4 s, … 5 s at most."""

    def __init__(self) -> None:
        self._next = _FIRST

    def wait(self, wish: float = 0.0) -> None:
        """Sleeps; for *wish* seconds at least, where a server asks for that, up to 30."""
        # Half of it by chance: clients that failed together come back apart.
        wanted = max(min(wish, _LONGEST_WISH), self._next / 2)
        time.sleep(wanted + random.uniform(0, self._next / 2))  # noqa: S311
        self._next = min(2 * self._next, _LONGEST)
