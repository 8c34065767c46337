"""Fields: the members of a JSON object, each checked for its type when it is taken."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TypeVar, cast

from hotplug.errors import Diagnostic
from hotplug.registry.errors import InvalidName, InvalidRecord
from hotplug.registry.record.digest import checked_digest

__all__ = ["Fields"]

_T = TypeVar("_T")
_NAMES: dict[type, str] = {str: "text", int: "an integer", list: "an array", dict: "an object"}
_MOST = 100_000
"""Characters of one text and members of one table, at most; a manifest's TOML may be longer."""


@dataclass(frozen=True, slots=True)
class Fields:
    """A JSON object *values*, which messages call *what*."""

    values: dict[str, Any]
    what: str

    def problem(self, key: str, message: str) -> InvalidRecord:
        """An error about the member *key*, to be raised."""
        return InvalidRecord(Diagnostic(f"{self.what}: `{key}` {message}"))

    def _typed(self, key: str, kind: type[_T]) -> _T | None:
        value: object = self.values.get(key)
        if value is None:
            return None
        if not isinstance(value, kind) or (isinstance(value, bool) and kind is int):
            raise self.problem(key, f"is not {_NAMES[kind]}")
        return value

    def text(self, key: str, default: str | None = None, longest: int = _MOST) -> str:
        """The text *key*; *default* if it is absent, or InvalidRecord where there is none."""
        found = self._typed(key, str)
        if found is None:
            if default is None:
                raise self.problem(key, "is missing")
            return default
        if len(found) > longest:
            raise self.problem(key, f"has {len(found):,} characters, and {longest:,} are the most")
        return found

    def integer(self, key: str) -> int:
        """The integer *key*, from 0 to 2**63 - 1."""
        found = self._typed(key, int)
        if found is None:
            raise self.problem(key, "is missing")
        if not 0 <= found < 1 << 63:
            raise self.problem(key, "is out of range")
        return found

    def digest(self, key: str) -> str:
        """The digest *key*."""
        try:
            return checked_digest(self.text(key))
        except InvalidName as error:
            raise InvalidRecord(
                Diagnostic(f"{self.what}: `{key}`: {error.diagnostics[0].message}")
            ) from None

    def inner(self, key: str) -> Fields | None:
        """The object *key*, or None if it is absent."""
        found = cast("dict[str, Any] | None", self._typed(key, dict))
        return None if found is None else Fields(found, f"{self.what}: `{key}`")

    def objects(self, key: str, most: int = _MOST) -> Iterator[Fields]:
        """The objects in the array *key*, which may be absent."""
        found = cast("list[object]", self._typed(key, list) or [])
        if len(found) > most:
            raise self.problem(key, f"has {len(found):,} items, and {most:,} are the most")
        for index, item in enumerate(found):
            if not isinstance(item, dict):
                raise self.problem(f"{key}[{index}]", "is not an object")
            yield Fields(cast("dict[str, Any]", item), f"{self.what}: `{key}[{index}]`")

    def texts(self, key: str) -> dict[str, str]:
        """The object *key* of texts, which may be absent."""
        found = self.inner(key)
        if found is None:
            return {}
        if len(found.values) > _MOST:
            raise self.problem(key, "has too many members")
        return {name: found.text(name) for name in found.values}

    def words(self, key: str) -> list[str]:
        """The array *key* of texts, which may be absent."""
        found = cast("list[object]", self._typed(key, list) or [])
        if len(found) > _MOST or not all(isinstance(one, str) for one in found):
            raise self.problem(key, "is not an array of texts")
        return cast("list[str]", found)
