"""Requirement: which versions an application takes, in cargo's notation.

https://doc.rust-lang.org/cargo/reference/specifying-dependencies.html
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from hotplug.errors import Diagnostic
from hotplug.registry.errors import InvalidName
from hotplug.registry.record import Version

__all__ = ["Requirement"]

_PART = re.compile(
    r"\s*(?P<op>\^|~|=|>=|<=|>|<|)\s*(?P<major>\d{1,18})"
    r"(?:\.(?P<minor>\d{1,18}|\*)(?:\.(?P<patch>\d{1,18}|\*)(?:-(?P<pre>[0-9A-Za-z.-]+))?)?)?\s*",
    re.ASCII,
)
_LONGEST = 200
_HELP = "for example `^1.2` (1.2 up to 2.0), `~1.2` (1.2.x), `=1.2.3`, `>=1.2, <1.5`, or `*`"


@dataclass(frozen=True, slots=True)
class _Range:
    """From *low* on, and below *high* if there is one."""

    low: Version
    high: Version | None

    def __contains__(self, version: Version) -> bool:
        return self.low <= version and (self.high is None or version < self.high)


@dataclass(frozen=True, slots=True)
class Requirement:
    """The versions that are in each of *ranges*. *text* is how it was written."""

    text: str
    ranges: tuple[_Range, ...]
    pre: tuple[tuple[int, int, int], ...]
    """The releases whose pre-releases may be taken, because the requirement names one of them."""

    @classmethod
    def parse(cls, text: str) -> Requirement:
        """The requirement that *text* spells. Raises InvalidName."""
        if text.strip() in {"*", ""}:
            return cls("*", (_Range(Version(0, 0, 0, ("0",)), None),), ())
        ranges: list[_Range] = []
        named: list[tuple[int, int, int]] = []
        for part in text.split(","):
            found = _PART.fullmatch(part) if len(text) <= _LONGEST else None
            made = _range(found) if found else None
            if made is None:
                raise InvalidName(
                    Diagnostic(f"`{text[:_LONGEST]}` is not a requirement of versions", help=_HELP)
                )
            ranges.append(made)
            if found is not None and found["pre"]:
                named.append((int(found["major"]), int(found["minor"]), int(found["patch"])))
        return cls(text.strip(), tuple(ranges), tuple(named))

    def __contains__(self, version: Version) -> bool:
        if version.pre and version.release not in self.pre:
            return False
        return all(version in one for one in self.ranges)

    def __str__(self) -> str:
        return self.text


def _range(found: re.Match[str]) -> _Range | None:
    major = int(found["major"])
    minor, patch = (None if found[n] in {None, "*"} else int(found[n]) for n in ("minor", "patch"))
    if patch is not None and minor is None:
        return None
    text = f"{major}.{minor or 0}.{patch or 0}" + (f"-{found['pre']}" if found["pre"] else "")
    low = Version.maybe(text)
    if low is None:
        return None
    operator = found["op"]
    if "*" in found[0]:
        operator = "~" if operator == "" else "?"
    whole = _below(major, minor, patch)
    first = low if found["pre"] else Version(*low.release, ("0",))
    bounds = {
        "": _Range(low, _caret(major, minor, patch)),
        "^": _Range(low, _caret(major, minor, patch)),
        "~": _Range(low, _below(major, minor, None)),
        "=": _Range(low, _after(low) if patch is not None else whole),
        ">=": _Range(low, None),
        ">": _Range(_after(low) if patch is not None else whole, None),
        "<": _Range(_LOWEST, first),
        "<=": _Range(_LOWEST, _after(low) if patch is not None else whole),
    }
    return bounds.get(operator)


_LOWEST = Version(0, 0, 0, ("0",))


def _first(major: int, minor: int, patch: int) -> Version:
    """A version below every pre-release of these three numbers."""
    return Version(major, minor, patch, ("0",))


def _after(version: Version) -> Version:
    """The first version above *version*."""
    if version.pre:
        return Version(*version.release, (*version.pre, "0"))
    return _first(version.major, version.minor, version.patch + 1)


def _below(major: int, minor: int | None, patch: int | None) -> Version:
    """The first version that does not begin with these numbers."""
    if minor is None:
        return _first(major + 1, 0, 0)
    return _first(major, minor + 1, 0) if patch is None else _first(major, minor, patch + 1)


def _caret(major: int, minor: int | None, patch: int | None) -> Version:
    if major or minor is None:
        return _first(major + 1, 0, 0)
    if minor or patch is None:
        return _first(0, minor + 1, 0)
    return _first(0, 0, patch + 1)
