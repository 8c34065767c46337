"""Exports -> SQL functions of a `sqlite3.Connection`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

from hotplug.interface import Export
from hotplug.kinds import Kind

__all__ = ["Connection", "register", "values"]


class Connection(Protocol):
    """The part of `sqlite3.Connection` that is used."""

    def create_function(self, name: str, narg: int, func: Callable[..., Any], /) -> None:
        """Registers *func* as an SQL function with *narg* arguments."""


def register(connection: Connection, name: str, export: Export, call: Callable[..., Any]) -> None:
    """Registers *call* as the SQL function *name*, for each arity of *export*.

    It is never `deterministic`: an index over it would keep results of code that a reload has
    replaced.
    """
    needed = sum(arg.default is None for arg in export.args)
    for count in range(needed, len(export.args) + 1):
        connection.create_function(name, count, call)


def values(export: Export) -> Callable[[tuple[Any, ...]], list[Any]]:
    """Returns a function from SQLite's values to arguments; SQLite has 0 and 1 for bools."""
    bools = frozenset(at for at, arg in enumerate(export.args) if _is_bool(arg.kind))

    def read(given: tuple[Any, ...]) -> list[Any]:
        return [
            value == 1 if at in bools and value in (0, 1) else value
            for at, value in enumerate(given)
        ]

    return read


def _is_bool(kind: Kind) -> bool:
    return kind.word == "bool" or (kind.word == "option" and kind.of[0].word == "bool")
