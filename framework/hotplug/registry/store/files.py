"""Files of the store: written whole and durably or not at all, and read up to a limit."""

from __future__ import annotations

import errno
import os
import secrets
import sys
from collections.abc import Generator, Iterable
from contextlib import contextmanager, suppress
from pathlib import Path

from hotplug import files
from hotplug.errors import Diagnostic
from hotplug.registry.errors import InvalidRecord, StoreError

__all__ = ["TEMPORARY", "read", "storing", "sync_directory", "write", "write_whole"]

TEMPORARY = ".new-"
"""How the name of a file begins that is being written."""
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_BINARY: int = getattr(os, "O_BINARY", 0)
_REFUSED = {errno.EROFS, errno.EACCES, errno.EPERM}


@contextmanager
def storing(root: Path) -> Generator[None, None, None]:
    """Makes a StoreError of an OSError: what could not be written in *root*, and what is left."""
    try:
        yield
    except OSError as error:
        where = f"`{error.filename or root}`"
        whole = "what was published before is whole; this was not published"
        if error.errno in _FULL:
            problem = Diagnostic(f"the disk is full: {where} cannot be written", note=whole)
        elif error.errno in _REFUSED:
            hint = "set HOTPLUG_STORE to a directory that you may write to"
            problem = Diagnostic(
                f"the store `{root}` cannot be written: {error.strerror}", note=whole, help=hint
            )
        else:
            problem = Diagnostic(
                f"{where} cannot be written: {error.strerror or error}", note=whole
            )
        raise StoreError(problem) from error


def write(files: Iterable[tuple[Path, bytes]], temporary: Path, *, durable: bool) -> None:
    """Writes *files* so that each is there whole or not at all, also after a crash.

    They are first written in the directory *temporary*, which is on the same file system.
    """
    made: list[tuple[Path, Path]] = []
    try:
        for path, data in files:
            part = temporary / f"{TEMPORARY}{secrets.token_hex(8)}"
            handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o666)
            made.append((part, path))
            with os.fdopen(handle, "wb") as stream:
                stream.write(data)
                stream.flush()
                if durable:
                    os.fsync(stream.fileno())
        for part, path in made:
            os.replace(part, path)
        if durable:
            for directory in {path.parent for _, path in made}:
                sync_directory(directory)
    except BaseException:
        for part, _ in made:
            with suppress(OSError):
                part.unlink(missing_ok=True)
        raise


def sync_directory(path: Path) -> None:
    """Waits until the entries of the directory *path* are on the disk."""
    if sys.platform == "win32":
        return  # which has no such call: a rename is as durable as it gets
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def read(path: Path, most: int) -> bytes:
    """The bytes of *path*. Raises OSError, and InvalidRecord for more than *most* bytes."""
    try:
        return files.read(path, most)
    except OSError as error:
        if error.errno != errno.EFBIG:
            raise
    raise InvalidRecord(Diagnostic(f"`{path}` has more than {most:,} bytes"))


def write_whole(path: Path, data: bytes) -> None:
    """Writes the file *path*, whole or not at all. Raises StoreError."""
    with storing(path.parent):
        write([(path, data)], path.parent, durable=True)
