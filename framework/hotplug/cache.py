"""The private cache directory: compiled modules and generated code.

What is read from it is executed, so the directory belongs to the user alone (mode 0700, checked).
Each entry begins with the digest of the rest; one that is torn or changed counts as absent. Entries
are written to a temporary file and renamed, so a reader never sees half of one.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
import time
from contextlib import suppress
from functools import cache
from pathlib import Path

from hotplug import system

__all__ = ["directory", "get", "key", "put"]

_DIGEST = 32
_ABANDONED = 3600.0
"""Seconds after which a temporary file is abandoned: its writer was killed."""


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
    return body if data[:_DIGEST] == hashlib.sha256(body).digest() else None


def put(name: str, body: bytes) -> None:
    """Stores *body* as the entry *name*. A full or read-only disk is not an error."""
    path = directory()
    if path is None:
        return
    _sweep(path)
    try:
        handle, made = tempfile.mkstemp(dir=path, prefix="new-")
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


@cache
def _sweep(path: Path) -> None:
    """Deletes what killed writers left in *path*; once in a process."""
    with suppress(OSError):
        for left in path.glob("new-*"):
            if time.time() - left.stat().st_mtime > _ABANDONED:
                left.unlink(missing_ok=True)
