"""What a test gives for the clock and for randomness, so that a plugin does the same each time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from random import Random

__all__ = ["Clock", "fixed_clock", "seeded_random"]

_EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)


class Clock:
    """A clock that stands still until it is moved: `grant={"now": clock}`."""

    def __init__(self, now: int) -> None:
        self.now = now
        """Nanoseconds since 1970, UTC."""

    def __call__(self) -> int:
        """What it shows."""
        return self.now

    def advance(self, seconds: float) -> None:
        """Let so much time pass; to the nanosecond where *seconds* is whole."""
        self.now += int(seconds) * 10**9 + round((seconds - int(seconds)) * 10**9)


def fixed_clock(at: datetime | int = 0) -> Clock:
    """A clock that shows *at*: nanoseconds since 1970, or a time, which must have its zone."""
    if isinstance(at, int):
        return Clock(at)
    if at.tzinfo is None:
        raise ValueError(f"{at} is in no time zone: give it one, such as `tzinfo=timezone.utc`")
    return Clock((at - _EPOCH) // timedelta(microseconds=1) * 1000)


def seeded_random(seed: int = 0) -> Callable[[int], bytes]:
    """Bytes that are the same for each *seed*, and never for secrets: `grant={"random": …}`."""
    return Random(seed).randbytes  # noqa: S311
