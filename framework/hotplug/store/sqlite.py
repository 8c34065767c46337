"""The engine of a store in a SQLite file."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from hotplug.errors import Diagnostic, HotplugError

__all__ = ["SqliteEntries"]

_APPLICATION = 0x68706C67
"""What tells the file from another program's: `hplg`, as SQLite's application_id."""
_VERSION = 1
_TABLES = (
    "CREATE TABLE entries (plugin BLOB NOT NULL, key BLOB NOT NULL, value BLOB NOT NULL,"
    " PRIMARY KEY (plugin, key)) WITHOUT ROWID",
    # Beside the entries, so that the check of a limit does not read them all.
    "CREATE TABLE sizes (plugin BLOB PRIMARY KEY, bytes INTEGER NOT NULL) WITHOUT ROWID",
    f"PRAGMA application_id = {_APPLICATION}",
    f"PRAGMA user_version = {_VERSION}",
)
_PATIENCE = 10.0
"""Seconds to wait while another process writes; a set takes a fraction of a millisecond."""
_PAUSE = 0.005
_MEANINGS = {
    "locked": ("another process keeps the store locked", "end that process, or try again"),
    "malformed": ("the store is damaged", "it is left as it is; put a whole copy in its place"),
    "not a database": ("not a SQLite database", "it is left as it is; name another file"),
    "unable to open": ("the store cannot be opened", "its directory must exist and be writable"),
}
"""What is wrong and what helps, by words of SQLite's message."""


class SqliteEntries:
    """Values in the SQLite file *path*, which is created if need be; see `Entries`.

    Raises HotplugError, when it is created and at each use, where the file is damaged or belongs to
    another program.
    """

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self._path = Path(path).absolute()  # it is opened again, maybe after a chdir
        self._open: sqlite3.Connection | None = None
        try:
            self._check()
        except BaseException:
            self.rest()
            raise

    def _check(self) -> None:
        """Looks for damage before anything is written, at about 1 ms for each MiB."""
        with self._explained():
            (found,) = self._one("PRAGMA quick_check(1)")
            if found != "ok":
                raise sqlite3.DatabaseError(f"malformed: {found}")

    @contextmanager
    def change(self) -> Generator[None, None, None]:
        """Runs the block as one transaction; no other process changes the file meanwhile."""
        with self._explained(), _transaction(self._connection(), "BEGIN IMMEDIATE"):
            yield

    def get(self, plugin: bytes, key: bytes) -> bytes | None:
        """The value of *key*, or None."""
        found = self._one("SELECT value FROM entries WHERE plugin = ? AND key = ?", plugin, key)
        return found[0] if found else None

    def size(self, plugin: bytes) -> int:
        """The bytes that *plugin* uses."""
        found = self._one("SELECT bytes FROM sizes WHERE plugin = ?", plugin)
        return found[0] if found else 0

    def keys(self, plugin: bytes, prefix: bytes) -> list[bytes]:
        """The keys that begin with *prefix*, sorted."""
        query = "SELECT key FROM entries WHERE plugin = ? AND key >= ? AND key < ? ORDER BY key"
        after = prefix + b"\xff"  # which is no part of UTF-8
        return [key for (key,) in self._all(query, plugin, prefix, after)]

    def put(self, plugin: bytes, key: bytes, value: bytes, size: int) -> None:
        """Stores *value* under *key*."""
        self._all("REPLACE INTO entries VALUES (?, ?, ?)", plugin, key, value)
        self._all("REPLACE INTO sizes VALUES (?, ?)", plugin, size)

    def drop(self, plugin: bytes, key: bytes, size: int) -> None:
        """Deletes *key*."""
        self._all("DELETE FROM entries WHERE plugin = ? AND key = ?", plugin, key)
        self._all("REPLACE INTO sizes VALUES (?, ?)", plugin, size)

    def clear(self, plugin: bytes) -> None:
        """Deletes everything of *plugin*."""
        self._all("DELETE FROM entries WHERE plugin = ?", plugin)
        self._all("DELETE FROM sizes WHERE plugin = ?", plugin)

    def rest(self) -> None:
        """Closes the file, until the next use."""
        connection, self._open = self._open, None
        if connection is not None:
            connection.close()

    def _one(self, query: str, *values: object) -> Any:
        found = self._all(query, *values)
        return found[0] if found else None

    def _all(self, query: str, *values: object) -> list[Any]:
        with self._explained():
            return self._connection().execute(query, values).fetchall()

    def _connection(self) -> sqlite3.Connection:
        if self._open is None:
            made = sqlite3.connect(
                self._path, timeout=_PATIENCE, isolation_level=None, check_same_thread=False
            )
            try:
                self._prepare(made)
            except BaseException:
                made.close()
                raise
            self._open = made
        return self._open

    def _prepare(self, connection: sqlite3.Connection) -> None:
        """Creates the tables in an empty file, once it is known whose file it is."""
        with _transaction(connection, "BEGIN"):
            ready = self._is_ready(connection)
        # A set is in the file when it has returned, and outlives the process. NORMAL leaves it to
        # the system when that is on the disk: after a loss of power the last sets can be missing,
        # but never the order of them, nor the file. FULL would cost a set milliseconds.
        connection.execute("PRAGMA synchronous = NORMAL")
        if ready:
            return
        _use_wal(connection)
        with _transaction(connection, "BEGIN IMMEDIATE"):
            if not self._is_ready(connection):
                for statement in _TABLES:
                    connection.execute(statement)

    def _is_ready(self, connection: sqlite3.Connection) -> bool:
        """Whether the tables exist; False where the file is empty."""
        (owner,) = connection.execute("PRAGMA application_id").fetchone()
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        if owner == _APPLICATION and version <= _VERSION:
            return True
        if owner == _APPLICATION:
            what = f"the store is of version {version}, and this hotplug knows {_VERSION}"
            raise self._error(what, "use the hotplug that has made it, or a newer one")
        if owner or version or tables:
            raise self._error(
                "the SQLite database of another program", _MEANINGS["not a database"][1]
            )
        return False

    @contextmanager
    def _explained(self) -> Generator[None, None, None]:
        """Turns an error of SQLite into a HotplugError."""
        try:
            yield
        except sqlite3.Error as error:
            said = str(error)
            what, remedy = next((_MEANINGS[word] for word in _MEANINGS if word in said), (said, ""))
            raise self._error(what, remedy, said) from error

    def _error(self, what: str, remedy: str, said: str = "") -> HotplugError:
        note = f"SQLite says: {said}" if said and said != what else ""
        return HotplugError(Diagnostic(f"{self._path}: {what}", note=note, help=remedy).bare())


def _use_wal(connection: sqlite3.Connection) -> None:
    """Sets write-ahead logging, so that readers do not wait for a writer. The file keeps the mode.

    SQLite itself does not wait here while another connection does the same.
    """
    end = time.monotonic() + _PATIENCE
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > end:
                raise
            time.sleep(_PAUSE)
        else:
            return


@contextmanager
def _transaction(connection: sqlite3.Connection, begin: str) -> Generator[None, None, None]:
    try:
        connection.execute(begin)
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
