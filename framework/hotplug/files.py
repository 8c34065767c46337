"""Files that others write or read, too: regular ones are read, up to a size, and written whole."""

from __future__ import annotations

import errno
import os
import stat
import tempfile
from pathlib import Path

from hotplug import system

__all__ = ["CHUNK", "MODULE", "SOURCE", "open_regular", "read", "write"]

MODULE, SOURCE = 1 << 30, 16 << 20
"""The most bytes of a wasm module and of a file of source that are read."""

CHUNK = 1 << 20
"""Bytes to read at once: between two pieces, Python runs the handlers of signals."""
_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)  # a pipe without a writer would wait for one
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_CLOEXEC", 0)
)


def open_regular(path: str | Path) -> int:
    """A file descriptor of the regular file *path*. Raises OSError where it is none."""
    handle = os.open(path, _FLAGS)
    try:
        mode = os.fstat(handle).st_mode
        if stat.S_ISDIR(mode):
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
        if not stat.S_ISREG(mode):
            raise OSError(errno.EINVAL, "it is not a regular file", str(path))
    except BaseException:
        os.close(handle)
        raise
    return handle


def read(path: str | Path, limit: int) -> bytes:
    """The content of the regular file *path*. Raises OSError, also above *limit* bytes."""
    handle = open_regular(path)
    try:
        parts: list[bytes] = []
        left = limit
        while left >= 0 and (data := os.read(handle, min(CHUNK, left + 1))):
            parts.append(data)
            left -= len(data)
        if left < 0:
            raise OSError(errno.EFBIG, f"it is larger than {limit >> 10} KiB", str(path))
        return b"".join(parts)
    finally:
        os.close(handle)


def write(path: Path, data: bytes) -> None:
    """Writes *data* to *path* atomically: a reader sees the old file or the new one.

    A link is replaced, not followed. Raises OSError.
    """
    handle, made = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        umask = os.umask(0)
        os.umask(umask)
        Path(made).chmod(0o666 & ~umask)
        system.replace(Path(made), path)
    except BaseException:
        Path(made).unlink(missing_ok=True)
        raise
