"""Catalogue: what `search` looks through, in one SQLite file beside the plugins of a store.

It is derived from them and can be deleted at any time. Each row has the state of the `index.json`
that it was made from; a row of another state is made again.
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from hotplug.errors import RegistryError
from hotplug.registry.errors import InvalidName
from hotplug.registry.record import Name, Record, Version
from hotplug.registry.store.layout import LocalRepository

__all__ = ["Catalogue", "Entry"]

_FILE = ".catalogue"
_SCHEMA = 1
_TABLE = """
CREATE TABLE plugins (
    name TEXT PRIMARY KEY, state TEXT NOT NULL, version TEXT NOT NULL, digest TEXT NOT NULL,
    description TEXT NOT NULL, exports TEXT NOT NULL, problem TEXT NOT NULL
) WITHOUT ROWID
"""
_WAIT = 0.2
"""Seconds that a publisher waits for another one; without its row, `search` makes that later."""
_PUT = "INSERT OR REPLACE INTO plugins VALUES (?, ?, ?, ?, ?, ?, ?)"


@dataclass(frozen=True, slots=True)
class Entry:
    """What `search` says of a plugin."""

    name: Name
    version: str
    """The newest version that is neither yanked nor a pre-release; if there is none, empty."""
    digest: str
    description: str
    exports: tuple[str, ...]
    problem: str = ""
    """Why its record cannot be read, where that is so."""


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The catalogue of the store in the directory *root*."""

    root: Path

    def found(self) -> Iterator[tuple[Name, str]]:
        """The plugins in the store, each with the state of its index."""
        for namespace in _directories(self.root):
            for plugin in _directories(namespace.path):
                try:
                    state = _state(f"{plugin.path}/index.json")
                    name = Name.parse(f"{namespace.name}/{plugin.name}")
                except (OSError, InvalidName):
                    continue
                yield name, state

    def update(self, repository: LocalRepository) -> None:
        """Makes the row of *repository* again, if that can be done at once."""
        with suppress(sqlite3.Error, OSError):
            row = _row(repository, _state(repository.root / "index.json"))
            with self._open(_WAIT) as database:
                database.execute(_PUT, row)

    def search(self, text: str) -> list[Entry]:
        """The plugins whose name, description or exports have each word of *text*; best first."""
        rows = self._rows()
        words = text.lower().split()
        ranked = ((_rank(row, words), row) for row in rows)
        best = sorted((rank, row[0], row) for rank, row in ranked if rank is not None)
        return [_entry(row) for *_, row in best]

    def _rows(self) -> list[tuple[str, ...]]:
        """All rows, each made of what is there now."""
        found = {str(name): state for name, state in self.found()}
        known: dict[str, tuple[str, ...]] = {}
        with suppress(sqlite3.Error, OSError), self._open(_WAIT) as database:
            known = {row[0]: row for row in database.execute("SELECT * FROM plugins")}
        stale = [name for name, state in found.items() if known.get(name, ("", ""))[1] != state]
        gone = known.keys() - found.keys()
        made = [_row(self._repository(name), found[name]) for name in stale]
        if stale or gone:
            with suppress(sqlite3.Error, OSError), self._open(_WAIT) as database:
                database.executemany(_PUT, made)
                database.executemany("DELETE FROM plugins WHERE name = ?", [(one,) for one in gone])
        known.update((row[0], row) for row in made)
        return [known[name] for name in found]

    def _repository(self, text: str) -> LocalRepository:
        name = Name.parse(text)
        return LocalRepository(name, self.root / name.namespace / name.plugin)

    @contextmanager
    def _open(self, wait: float) -> Generator[sqlite3.Connection, None, None]:
        """The database; a file that is none is replaced. Commits at the end of the block."""
        try:
            database = self._connected(wait)
        except sqlite3.OperationalError:  # busy, read-only, or no room
            raise
        except sqlite3.DatabaseError:
            (self.root / _FILE).unlink(missing_ok=True)
            database = self._connected(wait)
        with closing(database), database:
            yield database

    def _connected(self, wait: float) -> sqlite3.Connection:
        database = sqlite3.connect(self.root / _FILE, timeout=wait)
        try:
            database.execute("PRAGMA synchronous = OFF")  # it can be made again
            if database.execute("PRAGMA user_version").fetchone()[0] != _SCHEMA:
                with database:
                    database.execute("DROP TABLE IF EXISTS plugins")
                    database.execute(_TABLE)
                    database.execute(f"PRAGMA user_version = {_SCHEMA}")
        except BaseException:
            database.close()
            raise
        return database


def _state(path: str | Path) -> str:
    """A text that differs between versions of the file *path*."""
    found = os.stat(path)
    return f"{found.st_mtime_ns} {found.st_size} {found.st_ino}"


def _directories(path: str | Path) -> Iterator[os.DirEntry[str]]:
    try:
        with os.scandir(path) as entries:
            yield from (one for one in entries if one.name[0] != "." and one.is_dir())
    except OSError:
        return


def _row(repository: LocalRepository, state: str) -> tuple[str, ...]:
    try:
        entry = _newest(repository)
    except RegistryError as error:
        return (str(repository.name), state, "", "", "", "[]", str(error))
    exports = json.dumps(entry.exports)
    return (
        str(entry.name), state, entry.version, entry.digest, entry.description, exports, "",
    )  # fmt: skip


def _newest(repository: LocalRepository) -> Entry:
    tags = repository.tags()
    versions = [one for one in map(Version.maybe, tags) if one and f"yanked-{one}" not in tags]
    released = [one for one in versions if not one.pre]
    if not versions:
        return Entry(repository.name, "", "", "", ())
    newest = max(released or versions)
    digest = repository.resolve(str(newest)).digest
    image = repository.image(digest)
    try:
        record = Record.read(image, repository.blob(image.config))
    except RegistryError as error:
        return Entry(repository.name, str(newest), digest, "", (), str(error))
    exports = tuple(record.declared.exports)
    return Entry(repository.name, str(newest), digest, record.interface.doc, exports)


def _rank(row: tuple[str, ...], words: list[str]) -> int | None:
    """How well a row fits: 0 is best, and None not at all."""
    name, description, exports = row[0].lower(), row[4].lower(), row[5].lower()
    rank = 0
    for word in words:
        if word in {name, name.partition("/")[2]}:
            continue
        if word in name:
            rank += 1
        elif word in description:
            rank += 2
        elif word in exports:
            rank += 3
        else:
            return None
    return rank


def _entry(row: tuple[str, ...]) -> Entry:
    name, _, version, digest, description, exports, problem = row
    return Entry(
        Name.parse(name), version, digest, description, tuple(json.loads(exports)), problem
    )
