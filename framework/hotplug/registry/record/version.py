"""Version: SemVer 2, with its order (https://semver.org/spec/v2.0.0.html)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import total_ordering

from hotplug.errors import Diagnostic
from hotplug.registry.errors import InvalidName

__all__ = ["Version"]

# As cargo, numbers have 64 bits.
_NUMBER = r"(0|[1-9]\d{0,17})"
_SEMVER = re.compile(
    rf"{_NUMBER}\.{_NUMBER}\.{_NUMBER}(?:-([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?"
    r"(?:\+([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?",
    re.ASCII,
)
_LONGEST = 100


@total_ordering
@dataclass(frozen=True, slots=True, eq=False)
class Version:
    """A version. Two versions that differ in *build* only have the same precedence."""

    major: int
    minor: int
    patch: int
    pre: tuple[str, ...] = ()
    """The identifiers of a pre-release."""
    build: str = ""

    @classmethod
    def parse(cls, text: str) -> Version:
        """The version that *text* spells. Raises InvalidName."""
        found = cls.maybe(text)
        if found is None:
            raise InvalidName(
                Diagnostic(
                    f"`{text[:200]}` is not a version",
                    help="expected MAJOR.MINOR.PATCH, for example `1.2.0` (https://semver.org)",
                )
            )
        return found

    @classmethod
    def maybe(cls, text: str) -> Version | None:
        """The version that *text* spells, or None: a tag may be anything else."""
        found = _SEMVER.fullmatch(text) if len(text) <= _LONGEST else None
        if found is None:
            return None
        pre = tuple(found[4].split(".")) if found[4] else ()
        if any(one.isdigit() and len(one) > 1 and one[0] == "0" for one in pre):
            return None
        return cls(int(found[1]), int(found[2]), int(found[3]), pre, found[5] or "")

    @property
    def series(self) -> tuple[int, ...]:
        """What cargo's caret keeps: versions with the same series promise to be compatible."""
        if self.major:
            return (self.major,)
        return (0, self.minor) if self.minor else (0, 0, self.patch)

    @property
    def release(self) -> tuple[int, int, int]:
        """The three numbers."""
        return (self.major, self.minor, self.patch)

    def _key(self) -> tuple[object, ...]:
        # A number is below a word, and a pre-release below its release.
        pre = tuple((0, int(one), "") if one.isdigit() else (1, 0, one) for one in self.pre)
        return (*self.release, not self.pre, pre)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Version) and str(self) == str(other)

    def __hash__(self) -> int:
        return hash(str(self))

    def __lt__(self, other: Version) -> bool:
        mine, theirs = self._key(), other._key()
        return self.build < other.build if mine == theirs else mine < theirs

    def __str__(self) -> str:
        pre = f"-{'.'.join(self.pre)}" if self.pre else ""
        return (
            f"{self.major}.{self.minor}.{self.patch}{pre}{f'+{self.build}' if self.build else ''}"
        )
