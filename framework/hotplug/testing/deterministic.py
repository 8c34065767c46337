"""A clock and a source of randomness for tests, which give the same values in every run."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from random import Random

__all__ = ["Clock", "fixed_clock", "seeded_random"]

_EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)


class Clock:
    """A clock that moves only when it is told to: `grant={"now": clock}`."""

    def __init__(self, now: int) -> None:
        self.now = now
        """Nanoseconds since 1970, UTC."""

    def __call__(self) -> int:
        """The time, in nanoseconds since 1970, UTC."""
        return self.now

    def advance(self, seconds: float) -> None:
        """Moves the clock by *seconds*; exact to the nanosecond where *seconds* is whole."""
        self.now += int(seconds) * 10**9 + round((seconds - int(seconds)) * 10**9)


def fixed_clock(at: datetime | int = 0) -> Clock:
    """A clock at *at*: nanoseconds since 1970, or a datetime.

    Raises ValueError for a datetime without a time zone.
    """
    if isinstance(at, int):
        return Clock(at)
    if at.tzinfo is None:
        raise ValueError(f"{at} is in no time zone: give it one, such as `tzinfo=timezone.utc`")
    return Clock((at - _EPOCH) // timedelta(microseconds=1) * 1000)


def seeded_random(seed: int = 0) -> Callable[[int], bytes]:
    """A source of bytes that depend on *seed* alone: `grant={"random": …}`. Never for secrets."""
    return Random(seed).randbytes  # noqa: S311
