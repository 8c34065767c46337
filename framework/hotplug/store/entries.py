"""Entries: the values of a store and what they use of its limit; in memory, or in a SQLite file."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Generator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any, Protocol

from hotplug.errors import Diagnostic, HotplugError

__all__ = ["Entries", "entries"]

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


class Entries(Protocol):
    """Values by the names of plugins and keys, as bytes. Whoever calls has a lock."""

    def change(self) -> AbstractContextManager[None]:
        """A block that is done whole or not at all, with no other change meanwhile."""
        ...

    def get(self, plugin: bytes, key: bytes) -> bytes | None:
        """The value of *key*, or None."""
        ...

    def size(self, plugin: bytes) -> int:
        """What was last put or dropped with."""
        ...

    def keys(self, plugin: bytes, prefix: bytes) -> list[bytes]:
        """The keys that begin with *prefix*, sorted."""
        ...

    def put(self, plugin: bytes, key: bytes, value: bytes, size: int) -> None:
        """Let *key* have *value*, by which all of the plugin has *size*."""
        ...

    def drop(self, plugin: bytes, key: bytes, size: int) -> None:
        """Forget *key*, which is there, by which all of the plugin has *size*."""
        ...

    def clear(self, plugin: bytes) -> None:
        """Forget everything of *plugin*."""
        ...

    def rest(self) -> None:
        """Hold nothing that a fork would share, until the next use."""
        ...


def entries(path: str | os.PathLike[str] | None) -> Entries:
    """Those in the SQLite file *path*, which is made if need be; without one, new ones in memory.

    Raises HotplugError, then and at each use, where the file is not such a one, or is damaged.
    """
    return _Memory() if path is None else _File(path)


class _Memory:
    """In dicts."""

    def __init__(self) -> None:
        self._entries: dict[bytes, dict[bytes, bytes]] = {}
        self._sizes: dict[bytes, int] = {}

    @contextmanager
    def change(self) -> Generator[None, None, None]:
        yield

    def get(self, plugin: bytes, key: bytes) -> bytes | None:
        return self._entries.get(plugin, {}).get(key)

    def size(self, plugin: bytes) -> int:
        return self._sizes.get(plugin, 0)

    def keys(self, plugin: bytes, prefix: bytes) -> list[bytes]:
        return sorted(key for key in self._entries.get(plugin, {}) if key.startswith(prefix))

    def put(self, plugin: bytes, key: bytes, value: bytes, size: int) -> None:
        self._entries.setdefault(plugin, {})[key] = value
        self._sizes[plugin] = size  # no call in between, where a signal could raise

    def drop(self, plugin: bytes, key: bytes, size: int) -> None:
        entries = self._entries[plugin]
        del entries[key]
        self._sizes[plugin] = size

    def clear(self, plugin: bytes) -> None:
        self._entries.pop(plugin, None)
        self._sizes.pop(plugin, None)

    def rest(self) -> None:
        """A fork copies memory as it is."""


class _File:
    """In the SQLite file *path*, which is open from the first use on."""

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self._path = Path(path).absolute()  # it is opened again, maybe after a chdir
        self._open: sqlite3.Connection | None = None
        try:
            self._check()
        except BaseException:
            self.rest()
            raise

    def _check(self) -> None:
        """Know of damage before anything is written, at about 1 ms for each MiB."""
        with self._explained():
            (found,) = self._one("PRAGMA quick_check(1)")
            if found != "ok":
                raise sqlite3.DatabaseError(f"malformed: {found}")

    @contextmanager
    def change(self) -> Generator[None, None, None]:
        """All of what is done within, or nothing; and no other process changes it meanwhile."""
        with self._explained(), _transaction(self._connection(), "BEGIN IMMEDIATE"):
            yield

    def get(self, plugin: bytes, key: bytes) -> bytes | None:
        found = self._one("SELECT value FROM entries WHERE plugin = ? AND key = ?", plugin, key)
        return found[0] if found else None

    def size(self, plugin: bytes) -> int:
        found = self._one("SELECT bytes FROM sizes WHERE plugin = ?", plugin)
        return found[0] if found else 0

    def keys(self, plugin: bytes, prefix: bytes) -> list[bytes]:
        query = "SELECT key FROM entries WHERE plugin = ? AND key >= ? AND key < ? ORDER BY key"
        after = prefix + b"\xff"  # which is no part of UTF-8
        return [key for (key,) in self._all(query, plugin, prefix, after)]

    def put(self, plugin: bytes, key: bytes, value: bytes, size: int) -> None:
        self._all("REPLACE INTO entries VALUES (?, ?, ?)", plugin, key, value)
        self._all("REPLACE INTO sizes VALUES (?, ?)", plugin, size)

    def drop(self, plugin: bytes, key: bytes, size: int) -> None:
        self._all("DELETE FROM entries WHERE plugin = ? AND key = ?", plugin, key)
        self._all("REPLACE INTO sizes VALUES (?, ?)", plugin, size)

    def clear(self, plugin: bytes) -> None:
        self._all("DELETE FROM entries WHERE plugin = ?", plugin)
        self._all("DELETE FROM sizes WHERE plugin = ?", plugin)

    def rest(self) -> None:
        """Close the file, until the next use."""
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
        """Make the tables where there is nothing, once it is known whose file it is."""
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
        """Whether the tables are there; False where there is nothing at all."""
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
        """Let what SQLite raises come out as a HotplugError."""
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
    """Have readers not wait for a writer, from now on: the file keeps it.

    SQLite does not wait here while another connection does the same.
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
