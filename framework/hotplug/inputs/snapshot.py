"""Files -> Snapshot: digests of their contents, kept while a file does not change."""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Mapping, Set
from dataclasses import dataclass, replace
from typing import NamedTuple, TypeVar

from hotplug import cache, files
from hotplug.inputs.found import LOCK, Found

__all__ = ["Reader", "Snapshot"]

_RACY = 2.0
"""Seconds in which a file may change twice without another time stamp: the resolution of FAT."""
_LARGEST = 64 << 20
"""Bytes of a file that are digested; of a larger one, the stamp counts as its content."""

T = TypeVar("T")


class Stamp(NamedTuple):
    """What tells that a file is the same and unchanged. Times are in nanoseconds."""

    device: int
    inode: int
    size: int
    modified: int
    """When its content was changed, as far as this time was not set."""
    changed: int
    """When the inode was changed."""

    @property
    def newest(self) -> int:
        """The later of the two times."""
        return max(self.modified, self.changed)


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The inputs at one moment."""

    files: Mapping[str, str]
    """The digest of each file, by its name."""
    stamps: Mapping[str, Stamp]
    torn: bool = False
    """Whether a file changed while it was read."""

    @property
    def fingerprint(self) -> str:
        """SHA-256 in hex, over the names and the contents."""
        pairs = sorted(self.files.items())
        return cache.key(*(part for name, digest in pairs for part in (os.fsencode(name), digest)))

    def differing(self, other: Snapshot) -> set[str]:
        """The names of the files that differ."""
        return {name for name, _ in self.files.items() ^ other.files.items()}

    def rewritten(self, other: Snapshot) -> bool:
        """Whether a file other than Cargo.lock was written in between, with any content."""
        return any(name != LOCK for name, _ in self.stamps.items() ^ other.stamps.items())

    def of(self, names: Set[str]) -> Snapshot:
        """The part of this snapshot with the files *names*."""
        files = {name: one for name, one in self.files.items() if name in names}
        stamps = {name: one for name, one in self.stamps.items() if name in names}
        return Snapshot(files, stamps, self.torn)

    def taking(self, other: Snapshot, names: set[str]) -> Snapshot:
        """This snapshot, with the files *names* as in *other*."""
        files = _merged(self.files, other.files, names)
        return replace(self, files=files, stamps=_merged(self.stamps, other.stamps, names))


@dataclass(frozen=True, slots=True)
class _Known:
    stamp: Stamp
    since: float
    """When it was first seen, on the monotonic clock."""
    digest: str
    sure: bool
    """Whether it was read so late that a later change gets another time stamp."""


class Reader:
    """Reads files; one that has not changed is read once."""

    def __init__(self) -> None:
        self._known: dict[str, _Known] = {}

    def read(self, found: Found) -> Snapshot:
        """The snapshot of *found*."""
        files, stamps, torn = dict(found.marks), dict[str, Stamp](), False
        known: dict[str, _Known] = {}
        for name, path in found.files.items():
            try:
                one = self._one(path)
            except FileNotFoundError:
                torn = True  # it was there a moment ago
                continue
            except OSError as error:
                files[name] = f"not read: {error.strerror}"
                continue
            if one is None:
                torn = True
                continue
            known[path] = one
            files[name], stamps[name] = one.digest, one.stamp
        self._known = known
        return Snapshot(files, stamps, torn)

    def _one(self, path: str) -> _Known | None:
        """The digest; None where the file changes while it is read. Raises OSError."""
        now = time.monotonic()
        stamp = _stamp(os.stat(path))
        known = self._known.get(path)
        same = known is not None and known.stamp == stamp
        if known is not None and same and known.sure:
            return known
        since = known.since if known is not None and same else now
        if stamp.size > _LARGEST:
            return _Known(stamp, now, repr(stamp), sure=True)
        digest = hashlib.sha256()
        handle = files.open_regular(path)
        try:
            while data := os.read(handle, files.CHUNK):
                digest.update(data)
            if _stamp(os.fstat(handle)) != stamp:
                return None
        finally:
            os.close(handle)
        return _Known(stamp, since, digest.hexdigest(), sure=now - since >= _RACY)


def _merged(mine: Mapping[str, T], theirs: Mapping[str, T], names: set[str]) -> dict[str, T]:
    kept = {name: one for name, one in mine.items() if name not in names}
    return kept | {name: one for name, one in theirs.items() if name in names}


def _stamp(found: os.stat_result) -> Stamp:
    times = found.st_mtime_ns, found.st_ctime_ns
    return Stamp(found.st_dev, found.st_ino, found.st_size, *times)
