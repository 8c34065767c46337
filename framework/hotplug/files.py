"""Reading of files that somebody else wrote: regular files only, up to a size."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

__all__ = ["CHUNK", "MODULE", "SOURCE", "open_regular", "read"]

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
