"""The private cache directory: compiled modules and generated code.

What is read from it is executed, so the directory belongs to the user alone (mode 0700, checked).
Each entry begins with the digest of the rest; one that is torn or changed counts as absent. Entries
are written to a temporary file and renamed, so a reader never sees half of one. The cache has a
bound in size and in age; what was used longest ago goes first.
"""

from __future__ import annotations

import hashlib
import os
import stat
import tempfile
import time
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from hotplug import system

__all__ = [
    "AGE",
    "SIZE",
    "Entry",
    "clear",
    "directory",
    "entries",
    "get",
    "key",
    "put",
    "size",
    "trim",
]

SIZE, AGE = 512 << 20, 30 * 86400.0
"""Bytes of all entries, and seconds since an entry was used last, above which some are removed."""

_DIGEST = 32
_ABANDONED = 3600.0
"""Seconds after which a temporary file is abandoned: its writer was killed."""
_NEW = "new-"
"""Prefix of the names of files that are being written."""
_DAY = 86400.0
_EACH = 32
_puts: Counter[Path] = Counter()
"""The bounds are looked after at the first and then at each 32nd entry of a process."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A file in the cache."""

    path: Path
    size: int
    """In bytes."""
    used: float
    """When it was written, or used on a later day, in seconds since the epoch."""


@cache
def directory() -> Path | None:
    """The directory, created if need be; None where there can be no private one.

    `HOTPLUG_CACHE_DIR` names another; set to nothing, it turns caching off.
    """
    chosen = os.environ.get("HOTPLUG_CACHE_DIR")
    if chosen == "":
        return None
    try:
        base = Path(chosen) if chosen else system.caches()
        if base is None:
            return None
        path = base if chosen else base / "hotplug"
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
        found = path.stat()
    except OSError:
        return None
    return path if system.is_private(found) else None


def key(*parts: str | bytes) -> str:
    """The file name of an entry that *parts* determine."""
    digest = hashlib.sha256()
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        digest.update(len(data).to_bytes(8, "little") + data)
    return digest.hexdigest()


def get(name: str) -> bytes | None:
    """The entry *name*, or None."""
    path = directory()
    if path is None:
        return None
    try:
        data = (path / name).read_bytes()
    except OSError:
        return None
    body = data[_DIGEST:]
    if data[:_DIGEST] != hashlib.sha256(body).digest():
        return None
    _use(path / name)
    return body


def put(name: str, body: bytes) -> None:
    """Stores *body* as the entry *name*. A full or read-only disk is not an error.

    From time to time, it removes entries over the bounds.
    """
    path = directory()
    if path is None:
        return
    try:
        handle, made = tempfile.mkstemp(dir=path, prefix=_NEW)
    except OSError:
        return
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(hashlib.sha256(body).digest() + body)
        system.replace(Path(made), path / name)
    except BaseException as error:
        Path(made).unlink(missing_ok=True)
        if not isinstance(error, OSError):
            raise
    _puts[path] += 1
    if _puts[path] % _EACH == 1:
        trim()


def entries() -> list[Entry]:
    """The entries, the one that was used last at the end."""
    path = directory()
    found: list[Entry] = []
    with suppress(OSError):
        for one in os.scandir(path) if path is not None else ():
            with suppress(OSError):  # another process has removed it
                about = one.stat(follow_symlinks=False)
                if stat.S_ISREG(about.st_mode):
                    found.append(Entry(Path(one.path), about.st_size, about.st_mtime))
    return sorted(found, key=lambda entry: entry.used)


def size() -> int:
    """The most bytes that the entries take together: `HOTPLUG_CACHE_SIZE`, or 512 MiB."""
    try:
        return max(int(os.environ.get("HOTPLUG_CACHE_SIZE", "")), 0)
    except ValueError:
        return SIZE


def trim() -> None:
    """Removes what has not been used for 30 days, and the oldest entries above `size`.

    Other processes may read or write meanwhile: an entry that is gone is made again. What killed
    writers left is removed after an hour.
    """
    now, left = time.time(), size()
    for entry in reversed(entries()):
        left -= entry.size
        new = entry.path.name.startswith(_NEW)
        if now - entry.used > (_ABANDONED if new else AGE) or (left < 0 and not new):
            _remove(entry)


def clear() -> None:
    """Removes all entries but those that are being written."""
    for entry in entries():
        if not entry.path.name.startswith(_NEW) or time.time() - entry.used > _ABANDONED:
            _remove(entry)


def _remove(entry: Entry) -> None:
    with suppress(OSError):  # also where another system does not let go of an open file
        entry.path.unlink(missing_ok=True)


def _use(path: Path) -> None:
    """Notes that *path* was used, once a day."""
    with suppress(OSError):
        if time.time() - path.stat().st_mtime > _DAY:
            os.utime(path)
