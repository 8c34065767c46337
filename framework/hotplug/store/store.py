"""Store: what plugins keep with the host by key, in memory or in a SQLite file."""

from __future__ import annotations

import os
import threading
import weakref
from collections.abc import Generator
from contextlib import contextmanager
from typing import ClassVar

from hotplug import system
from hotplug.errors import HotplugError
from hotplug.store.entries import Entries
from hotplug.store.memory import MemoryEntries
from hotplug.store.sqlite import SqliteEntries

__all__ = ["Store", "StoreFullError"]


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
    """Values by key for each plugin. No plugin sees the values of another.

    The values are in memory, or in the SQLite file *path*, which is created if need be. Any number
    of threads and processes may share the file. When `set` has returned, the value is in the file
    and outlives the process. A forked child has the same file, or a copy of what was in memory.

    *limit* holds for each plugin, in bytes: its keys in UTF-8 and its values together. What the
    store itself needs for each key is not counted.

    Names of plugins and keys are any text, and may be empty. Raises UnicodeEncodeError for a lone
    surrogate.
    Raises HotplugError where the file is damaged, belongs to another program or to a newer hotplug
    (and leaves it as it is), where another process locks it for 10 s, and where the store is
    closed.
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
        self._entries: Entries | None
        with Store._forking:
            self._entries = MemoryEntries() if path is None else SqliteEntries(path)
            Store._all.add(self)

    def get(self, plugin: str, key: str) -> bytes | None:
        """The value of *key*, or None."""
        with self._using() as entries:
            return entries.get(_utf8("plugin", plugin), _utf8("key", key))

    def set(self, plugin: str, key: str, value: bytes) -> None:
        """Stores *value* under *key*.

        Raises StoreFullError, and changes nothing, where the plugin would exceed its limit; a value
        that is no longer than the one before always fits.
        """
        size = _size(value)
        name, where = _utf8("plugin", plugin), _utf8("key", key)
        with self._using() as entries, entries.change():
            old = entries.get(name, where)
            used = entries.size(name)
            wanted = size - len(old) if old is not None else len(where) + size
            if wanted > 0 and used + wanted > self.limit:
                raise StoreFullError(plugin, used, wanted, self.limit)
            entries.put(name, where, value, used + wanted)

    def delete(self, plugin: str, key: str) -> bool:
        """Deletes *key*. Returns whether it existed."""
        name, where = _utf8("plugin", plugin), _utf8("key", key)
        with self._using() as entries, entries.change():
            old = entries.get(name, where)
            if old is not None:
                entries.drop(name, where, entries.size(name) - len(where) - len(old))
            return old is not None

    def keys(self, plugin: str, prefix: str = "") -> list[str]:
        """The keys that begin with *prefix*, sorted by code point."""
        with self._using() as entries:
            found = entries.keys(_utf8("plugin", plugin), _utf8("prefix", prefix))
        return [key.decode() for key in found]

    def size(self, plugin: str) -> int:
        """The bytes that the plugin uses of its limit."""
        with self._using() as entries:
            return entries.size(_utf8("plugin", plugin))

    def clear(self, plugin: str) -> None:
        """Deletes everything of *plugin*."""
        with self._using() as entries, entries.change():
            entries.clear(_utf8("plugin", plugin))

    def close(self) -> None:
        """Closes the file; values in memory are lost."""
        with self._lock:
            entries, self._entries = self._entries, None
            if entries is not None:
                entries.rest()

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextmanager
    def _using(self) -> Generator[Entries, None, None]:
        with self._lock:
            if self._entries is None:
                raise HotplugError("the store is closed")
            if self._busy:
                raise HotplugError("the store is in use by what a signal has interrupted")
            try:
                self._busy = True
                yield self._entries
            finally:
                self._busy = False

    @staticmethod
    def before_fork() -> None:
        """Waits for every use to end, and closes every file.

        SQLite takes the locks of a process to be those of its forked child too, which they are not.
        So a child may neither use what it inherits nor open a file that was open in its parent.
        """
        Store._forking.acquire()
        for store in list(Store._all):
            store._lock.acquire()
            Store._paused.append(store)
            if store._entries is not None and not store._busy:
                store._entries.rest()

    @staticmethod
    def after_fork() -> None:
        """Lets the uses go on, in parent and child."""
        while Store._paused:
            Store._paused.pop()._lock.release()
        Store._forking.release()


system.at_fork(
    before=Store.before_fork,
    after_in_parent=Store.after_fork,
    after_in_child=Store.after_fork,
)


def _utf8(what: str, text: object) -> bytes:
    """*text* as it is stored. UTF-8 sorts as the text does."""
    if not isinstance(text, str):
        raise TypeError(f"the {what} must be a str, not {type(text).__name__}")
    try:
        return text.encode()
    except UnicodeEncodeError as error:
        char = ord(text[error.start])
        message = f"character {error.start} of the {what} is the lone surrogate U+{char:04X}"
        raise UnicodeEncodeError("utf-8", text, error.start, error.end, message) from None


def _size(value: object) -> int:
    if not isinstance(value, bytes):
        raise TypeError(f"the value must be bytes, not {type(value).__name__}")
    return len(value)
