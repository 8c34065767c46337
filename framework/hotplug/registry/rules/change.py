"""Change: one difference between two versions of an interface, and the bump that it needs."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from hotplug.registry.record import Version

__all__ = ["Change", "Level", "bump_between", "needed"]


class Level(IntEnum):
    """What a change asks of the version number, by Semantic Versioning as cargo applies it."""

    PATCH = 0
    MINOR = 1
    MAJOR = 2

    def __str__(self) -> str:
        return self.name.lower()


@dataclass(frozen=True, slots=True)
class Change:
    """One difference. *old* and *new* are the two sides in words; one may be empty."""

    level: Level
    what: str
    """For example: `count` no longer takes `text`."""
    old: str = ""
    new: str = ""
    path: tuple[str, ...] = ()
    """Where it is in the new manifest; empty where that has nothing to show."""
    note: str = ""
    """Why it is so, where that is not plain."""


def bump_between(old: Version, new: Version) -> Level:
    """The bump from *old* to *new*, which is above it.

    As cargo has it, below 1.0.0 the first number that is not 0 is the major one, and a new patch
    version may add something.
    """
    if old.series != new.series:
        return Level.MAJOR
    if old.major == 0 or old.minor != new.minor:
        return Level.MINOR
    return Level.PATCH


def needed(old: Version, level: Level) -> Version:
    """The lowest version after *old* that may have a change of *level*."""
    if level is Level.MAJOR:
        if old.major:
            return Version(old.major + 1, 0, 0)
        return Version(0, old.minor + 1, 0) if old.minor else Version(0, 0, old.patch + 1)
    if level is Level.MINOR and old.major:
        return Version(old.major, old.minor + 1, 0)
    return Version(old.major, old.minor, old.patch + 1)
