"""Table: one table of a Document, read key by key with checks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Literal, TypeVar, cast

from hotplug.errors import Diagnostic
from hotplug.kinds import nearest
from hotplug.manifest.toml import spans
from hotplug.manifest.toml.document import Document

__all__ = ["Table"]

_T = TypeVar("_T")
_D = TypeVar("_D")
_BARE = re.compile(r"[A-Za-z0-9_-]+")
_NAMES: Mapping[type, str] = {
    str: "a string", int: "an integer", float: "a float", bool: "a boolean",
    list: "an array", dict: "a table",
}  # fmt: skip


class Table:
    """One table of a document. For a key it returns a value of the right type, or a default.

    A key that `allow` found to be misspelled is read as the intended key, so that one mistake is
    one problem.
    """

    def __init__(self, document: Document, path: spans.Path, values: dict[str, Any] | None) -> None:
        self.document = document
        self.path = path
        self.values = values or {}
        self.present = values is not None
        self._written: dict[str, str] = {}

    def __iter__(self) -> Iterator[str]:
        return iter(self.values)

    def __contains__(self, key: str) -> bool:
        return self._written.get(key, key) in self.values

    @property
    def title(self) -> str:
        """The table as in its header."""
        return ".".join(map(_quoted, self.path))

    def name(self, key: str) -> str:
        """*key* with its path, as messages show it."""
        return ".".join(map(_quoted, (*self.path, key)))

    def problem(
        self,
        message: str,
        key: str | None = None,
        label: str = "",
        help: str = "",
        *,
        item: int | None = None,
        part: Literal["key", "value"] = "value",
        within: slice | None = None,
    ) -> None:
        """Records a problem with *key*, its *item*, or the table itself."""
        path = self.path if key is None else (*self.path, self._written.get(key, key))
        span = self.document.span(path if item is None else (*path, item), part, within)
        self.document.add(Diagnostic(message, span, label, help))

    def get(
        self, key: str, wanted: type[_T], default: _D, *, required: bool = False, example: str = ""
    ) -> _T | _D:
        """The value of *key*; or *default*, with a problem recorded where the value is wrong."""
        if key not in self:
            if required and self.present:
                message = f"`[{self.title}]` has no `{key}`"
                self.problem(message, None, "incomplete", f"add `{example}`")
            return default
        value = self.values[self._written.get(key, key)]
        if type(value) is not wanted:
            self.problem(
                f"`{self.name(key)}` must be {_NAMES[wanted]}, not {self.described(value)}",
                key,
                f"expected {_NAMES[wanted]}",
                f"for example `{example}`" if example else "",
            )
            return default
        return value

    def table(self, key: str, example: str = "") -> Table:
        """The table at *key*; not *present* where there is none."""
        example = example or f"[{self.name(key)}]"
        values = cast("dict[str, Any] | None", self.get(key, dict, None, example=example))
        return Table(self.document, (*self.path, self._written.get(key, key)), values)

    def allow(self, keys: Iterable[str], hints: Mapping[str, str] | None = None) -> None:
        """Records every key that is not one of *keys*. *hints* has the help for some."""
        known = list(keys)
        for key, value in self.values.items():
            if key not in known:
                where = f" in `[{self.title}]`" if self.path else ""
                self.problem(
                    f"unknown key `{key}`{where}"
                    if self.path or type(value) is not dict
                    else f"unknown table `[{_quoted(key)}]`",
                    key,
                    "not known here",
                    (hints or {}).get(key) or self._meant(key, known),
                    part="key",
                )

    def _meant(self, key: str, known: list[str]) -> str:
        """The help for the unknown *key*, which is read as the intended key from now on."""
        meant = nearest(key, known)
        if not meant:
            what = "keys" if self.path else "tables"
            return f"the {what} are: {', '.join(f'`{name}`' for name in known)}"
        if meant not in self.values:
            self._written.setdefault(meant, key)
        return f"did you mean `{meant}`?"

    @staticmethod
    def described(value: object) -> str:
        """The type of *value* in TOML's terms."""
        return _NAMES.get(type(value), "a date or time")


def _quoted(part: object) -> str:
    """*part* of a path, spelled as in TOML."""
    text = str(part)
    return text if _BARE.fullmatch(text) else f'"{text}"'
