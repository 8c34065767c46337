"""Catalogue: what `search` looks through, in one SQLite file beside the plugins of a store.

It is derived from them and can be deleted at any time. Each row has the state of the `index.json`
that it was made from; a row of another state is made again.
"""

from __future__ import annotations

import os
from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from hotplug.errors import RegistryError
from hotplug.registry.errors import InvalidName
from hotplug.registry.record import Name, Record, Version
from hotplug.registry.store.layout import LocalRepository

if TYPE_CHECKING:
    import sqlite3

__all__ = ["Catalogue", "Entry"]

_FILE = ".catalogue"
_SCHEMA = 2
_TABLE = """
CREATE TABLE plugins (
    name TEXT PRIMARY KEY, state TEXT NOT NULL, version TEXT NOT NULL, digest TEXT NOT NULL,
    description TEXT NOT NULL, exports TEXT NOT NULL, problem TEXT NOT NULL, words TEXT NOT NULL
) WITHOUT ROWID
"""
_WAIT = 0.2
"""Seconds that a publisher waits for another one; without its row, `search` makes that later."""
_PUT = "INSERT OR REPLACE INTO plugins VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
_GET = "SELECT name, version, digest, description, exports, problem FROM plugins"
_HAS = "instr(words, ?) > 0"
_Row = tuple[str, ...]


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

    def names(self) -> Iterator[Name]:
        """The plugins in the store, in no order."""
        for text in self._found():
            with suppress(InvalidName):
                yield Name.parse(text)

    def update(self, repository: LocalRepository) -> None:
        """Makes the row of *repository* again, if that can be done at once."""
        import sqlite3  # takes 5 ms

        with suppress(sqlite3.Error, OSError):
            row = _row(repository, _state(repository.root / "index.json"))
            with self._open() as database:
                database.execute(_PUT, row)

    def search(self, text: str) -> list[Entry]:
        """The plugins whose name, description or exports have each word of *text*; best first."""
        import sqlite3  # takes 5 ms

        words = text.lower().split()
        where = " WHERE " + " AND ".join([_HAS] * len(words)) if words else ""
        found = self._found()
        try:
            with self._open() as database:
                self._refresh(database, found)
                rows: list[_Row] = database.execute(_GET + where, words).fetchall()
        except (sqlite3.Error, OSError):  # the store is read-only, or too many write at once
            made = (_row(self._repository(name), state) for name, state in found.items() if state)
            rows = [(row[0], *row[2:7]) for row in made if all(word in row[7] for word in words)]
        return [_entry(row) for row in sorted(rows, key=lambda row: (_rank(row, words), row[0]))]

    def _found(self) -> dict[str, str]:
        """The plugins in the store, each with the state of its index."""
        found: dict[str, str] = {}
        for namespace in _directories(self.root):
            for plugin in _directories(f"{self.root}/{namespace}"):
                name = f"{namespace}/{plugin}"
                with suppress(OSError):
                    found[name] = _state(f"{self.root}/{name}/index.json")
        return found

    def _refresh(self, database: sqlite3.Connection, found: dict[str, str]) -> None:
        """Makes the rows again that are of another state than *found*."""
        known: dict[str, str] = dict(database.execute("SELECT name, state FROM plugins"))
        if known == found:
            return
        stale = [name for name, state in found.items() if known.get(name) != state]
        rows = [_row(self._repository(name), found[name]) for name in stale if Name.is_one(name)]
        gone = [(name,) for name in known.keys() - found.keys()]
        database.executemany(_PUT, rows)
        database.executemany("DELETE FROM plugins WHERE name = ?", gone)

    def _repository(self, text: str) -> LocalRepository:
        name = Name.parse(text)
        return LocalRepository(name, self.root / name.namespace / name.plugin)

    @contextmanager
    def _open(self) -> Generator[sqlite3.Connection, None, None]:
        """The database; a file that is none is replaced. Commits at the end of the block."""
        import sqlite3  # takes 5 ms

        try:
            database = self._connected()
        except sqlite3.OperationalError:  # busy, read-only, or no room
            raise
        except sqlite3.DatabaseError:
            (self.root / _FILE).unlink(missing_ok=True)
            database = self._connected()
        with closing(database), database:
            yield database

    def _connected(self) -> sqlite3.Connection:
        import sqlite3  # takes 5 ms

        database = sqlite3.connect(self.root / _FILE, timeout=_WAIT)
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


def _directories(path: str | Path) -> list[str]:
    """The names of what is in the directory *path*, and not hidden."""
    try:
        return [name for name in os.listdir(path) if name[0] != "."]
    except OSError:
        return []


def _row(repository: LocalRepository, state: str) -> _Row:
    try:
        entry = _newest(repository)
    except RegistryError as error:
        entry = Entry(repository.name, "", "", "", (), str(error))
    exports = " ".join(entry.exports)
    words = "\n".join([str(entry.name), entry.description, exports]).lower()
    return (
        str(entry.name), state, entry.version, entry.digest, entry.description, exports,
        entry.problem, words,
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


def _rank(row: _Row, words: list[str]) -> int:
    """How well a row fits: 0 is best."""
    name, description = row[0], row[3].lower()
    rank = 0
    for word in words:
        if word in {name, name.partition("/")[2]}:
            continue
        rank += 1 if word in name else 2 if word in description else 3
    return rank


def _entry(row: _Row) -> Entry:
    name, version, digest, description, exports, problem = row
    namespace, _, plugin = name.partition("/")
    words = tuple(exports.split())
    return Entry(Name(namespace, plugin), version, digest, description, words, problem)
