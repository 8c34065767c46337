"""Store: what plugins keep with the host, by key; in memory, or in a SQLite file."""

from __future__ import annotations

import os
import sqlite3
import threading
import weakref
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, ClassVar

from hotplug.errors import Diagnostic, HotplugError

__all__ = ["Store", "StoreFullError"]

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
_MEANINGS = {
    "locked": ("another process keeps the store locked", "end that process, or try again"),
    "malformed": ("the store is damaged", "it is left as it is; put a whole copy in its place"),
    "not a database": ("not a SQLite database", "it is left as it is; name another file"),
    "unable to open": ("the store cannot be opened", "its directory must exist and be writable"),
}
"""What is wrong and what helps, by words of SQLite's message."""


class StoreFullError(HotplugError):
    """*plugin* uses *used* bytes of *limit*, and *wanted* more do not fit."""

    def __init__(self, plugin: str, used: int, wanted: int, limit: int) -> None:
        super().__init__(plugin, used, wanted, limit)
        self.plugin = plugin
        self.used = used
        self.wanted = wanted
        self.limit = limit

    def __str__(self) -> str:
        return (
            f"{self.plugin}: {self.used:,} of the {self.limit:,} bytes of its store are used,"
            f" and {self.wanted:,} more do not fit"
        )


class Store:
    """Values by key for each plugin, none of which sees those of another.

    They are in memory, or in the SQLite file *path*, which is made if need be. Any number of
    threads and processes may share it, and a set that has returned is in the file, whatever becomes
    of the process. A forked child has the same file, or a copy of what was in memory.

    *limit* holds for each plugin: the bytes of its keys, in UTF-8, and of its values. What the
    store itself needs for each key is not counted.

    Names of plugins and keys are any text, and may be empty; a lone surrogate is a ValueError.
    Raises HotplugError where the file is damaged, or of another program, or of a newer hotplug, and
    leaves it as it is; where another process locks it for 10 s; and where the store is closed.
    """

    _all: ClassVar[weakref.WeakSet[Store]] = weakref.WeakSet()
    _forking: ClassVar[threading.RLock] = threading.RLock()
    _paused: ClassVar[list[Store]] = []

    def __init__(self, path: str | os.PathLike[str] | None = None, *, limit: int = 1 << 20) -> None:
        if limit < 0:
            raise ValueError(f"the limit is {limit} bytes, and cannot be less than 0")
        self.limit = limit
        # One connection and a lock, not a connection for each thread: threads end without a word to
        # the store, their writes would wait for each other all the same, and a fork has to close
        # them all. A signal handler may come upon the lock in the thread that has it: hence RLock.
        self._lock = threading.RLock()
        self._busy = False
        self._kept: _Memory | _File | None
        with Store._forking:
            self._kept = _Memory() if path is None else _File(path)
            Store._all.add(self)

    def get(self, plugin: str, key: str) -> bytes | None:
        """The value of *key*, or None."""
        with self._using() as kept:
            return kept.get(_utf8("plugin", plugin), _utf8("key", key))

    def set(self, plugin: str, key: str, value: bytes) -> None:
        """Let *key* have *value*.

        Raises StoreFullError, and changes nothing, where the plugin would exceed its limit; a value
        that is no longer than the one before always fits.
        """
        size = _size(value)
        name, where = _utf8("plugin", plugin), _utf8("key", key)
        with self._using() as kept, kept.change():
            old = kept.get(name, where)
            used = kept.size(name)
            wanted = size - len(old) if old is not None else len(where) + size
            if wanted > 0 and used + wanted > self.limit:
                raise StoreFullError(plugin, used, wanted, self.limit)
            kept.put(name, where, value, used + wanted)

    def delete(self, plugin: str, key: str) -> bool:
        """Forget *key*, and say whether it was there."""
        name, where = _utf8("plugin", plugin), _utf8("key", key)
        with self._using() as kept, kept.change():
            old = kept.get(name, where)
            if old is not None:
                kept.drop(name, where, kept.size(name) - len(where) - len(old))
            return old is not None

    def keys(self, plugin: str, prefix: str = "") -> list[str]:
        """The keys that begin with *prefix*, sorted by code point."""
        with self._using() as kept:
            found = kept.keys(_utf8("plugin", plugin), _utf8("prefix", prefix))
        return [key.decode() for key in found]

    def size(self, plugin: str) -> int:
        """What the plugin has used of its limit, in bytes."""
        with self._using() as kept:
            return kept.size(_utf8("plugin", plugin))

    def clear(self, plugin: str) -> None:
        """Forget everything of *plugin*."""
        with self._using() as kept, kept.change():
            kept.clear(_utf8("plugin", plugin))

    def close(self) -> None:
        """Let go of the file; what was in memory is gone."""
        with self._lock:
            kept, self._kept = self._kept, None
            if kept is not None:
                kept.rest()

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextmanager
    def _using(self) -> Generator[_Memory | _File, None, None]:
        with self._lock:
            if self._kept is None:
                raise HotplugError("the store is closed")
            if self._busy:
                raise HotplugError("the store is in use by what a signal has interrupted")
            try:
                self._busy = True
                yield self._kept
            finally:
                self._busy = False

    @staticmethod
    def before_fork() -> None:
        """Let every use come to its end, and close every file.

        SQLite takes the locks of a process to be those of its forked child too, which they are not.
        So a child may neither use what it inherits nor open a file that was open in its parent.
        """
        Store._forking.acquire()
        for store in list(Store._all):
            store._lock.acquire()
            Store._paused.append(store)
            if store._kept is not None and not store._busy:
                store._kept.rest()

    @staticmethod
    def after_fork() -> None:
        """Let the uses go on, in parent and child."""
        while Store._paused:
            Store._paused.pop()._lock.release()
        Store._forking.release()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(
        before=Store.before_fork,
        after_in_parent=Store.after_fork,
        after_in_child=Store.after_fork,
    )


def _utf8(what: str, text: object) -> bytes:
    """*text* as it is kept. UTF-8 sorts as the text does."""
    if not isinstance(text, str):
        raise TypeError(f"the {what} must be a str, not {type(text).__name__}")
    try:
        return text.encode()
    except UnicodeEncodeError as error:
        char = ord(text[error.start])
        message = f"character {error.start} of the {what} is the lone surrogate U+{char:04X}"
        raise ValueError(message) from None


def _size(value: object) -> int:
    if not isinstance(value, bytes):
        raise TypeError(f"the value must be bytes, not {type(value).__name__}")
    return len(value)


class _Memory:
    """Entries and their sizes in dicts. The caller has a lock."""

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
    """As _Memory, in the SQLite file *path*, which is open from the first use on."""

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
        connection.execute("PRAGMA journal_mode = WAL")  # readers do not wait; the file keeps it
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
