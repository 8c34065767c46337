"""A TOML file -> Document: its values, where each stands, and the problems found in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any, Literal, TypeVar

import tomli

from hotplug import spans, syntax
from hotplug.errors import Diagnostic, ManifestError, Span
from hotplug.kinds import nearest

__all__ = ["Document", "Table"]

_LARGEST = 256 << 10
_MOST_PROBLEMS = 50
_T = TypeVar("_T")
_D = TypeVar("_D")
_BARE = re.compile(r"[A-Za-z0-9_-]+")
_NAMES: Mapping[type, str] = {
    str: "a string", int: "an integer", float: "a float", bool: "a boolean",
    list: "an array", dict: "a table",
}  # fmt: skip


class Document:
    """One file as it was written. Problems are collected, and raised together by *settle*."""

    def __init__(self, data: bytes, file: str) -> None:
        """Raises ManifestError where *data* is not TOML at all."""
        self.file = file
        self.problems: list[Diagnostic] = []
        # The reader wants "\n" for line ends; a lone "\r" is an error that it reports itself.
        self.source = self._decoded(data).replace("\r\n", "\n")
        self.top = Table(self, (), self._parsed())

    @classmethod
    def read(cls, path: Path) -> Document:
        """The document at *path*. Raises ManifestError where there is no readable file."""
        try:
            if path.is_dir():
                raise ManifestError(
                    Diagnostic(
                        f"`{path}` is a directory, not a file",
                        help=f"a plugin is a directory with a file `{path.name}` in it",
                    )
                )
            with path.open("rb") as stream:
                return cls(stream.read(_LARGEST + 1), path.name)
        except FileNotFoundError:
            problem = Diagnostic(
                f"there is no `{path.name}` in `{path.parent}`",
                help="`hotplug scaffold NAME` makes a plugin with one",
            )
        except OSError as error:
            problem = Diagnostic(f"`{path}` cannot be read: {error.strerror}")
        raise ManifestError(problem) from None

    def _decoded(self, data: bytes) -> str:
        if len(data) > _LARGEST:
            raise ManifestError(
                Diagnostic(
                    f"`{self.file}` is larger than {_LARGEST >> 10} KiB",
                    help="keep long texts in a file of their own",
                )
            )
        try:
            return data.decode("utf-8-sig")
        except UnicodeDecodeError:
            pass
        # Every wrong byte becomes one private character, so that the offsets are right.
        text = data.decode(errors="surrogateescape").removeprefix("\ufeff")
        start = next(at for at, char in enumerate(text) if "\udc80" <= char <= "\udcff")
        byte = ord(text[start]) - 0xDC00
        raise ManifestError(
            Diagnostic(
                f"`{self.file}` is not UTF-8",
                Span.of(self.file, _legible(text), start, start + 1),
                f"the byte 0x{byte:02x} does not belong here",
                "save the file as UTF-8",
            )
        )

    def _parsed(self) -> dict[str, Any]:
        try:
            return tomli.loads(self.source)
        except tomli.TOMLDecodeError as error:
            problem = syntax.problem(error, self.source, self.file)
        except RecursionError:
            problem = Diagnostic(
                f"`{self.file}` is nested too deeply", help="no manifest needs more than 5 levels"
            )
        except ValueError:  # int() of too many digits
            problem = Diagnostic(
                f"`{self.file}` has an integer of thousands of digits",
                help="no key of a manifest takes such an integer",
            )
        raise ManifestError(problem) from None

    @cached_property
    def places(self) -> Mapping[spans.Path, spans.Place]:
        """Where each key and value stands. Only an error asks, so it is found only then."""
        return spans.locate(self.source)

    def span(
        self, path: spans.Path, part: Literal["key", "value"] = "value", within: slice | None = None
    ) -> Span | None:
        """Where *path* stands: its key, its value, or the slice *within* of a string value."""
        place = self.places.get(path)
        if place is None:
            return self.span(path[:-1], part) if path else None
        start, end = getattr(place, part)
        if within is not None:
            start, end = self._inside(start, end, within)
        return Span.of(self.file, self.source, start, end)

    def _inside(self, start: int, end: int, within: slice) -> tuple[int, int]:
        """The place of a slice of the string at *start*, where it has no escapes."""
        raw = self.source[start:end]
        if raw[:3] in ('"""', "'''") or "\\" in raw or len(raw) == len('""'):
            return start, end
        first = start + 1 + within.start
        return min(first, end - 1), min(max(start + 1 + within.stop, first + 1), end)

    def add(self, problem: Diagnostic) -> None:
        """Note *problem*. Raises ManifestError where there are too many to be read."""
        self.problems.append(problem)
        if len(self.problems) == _MOST_PROBLEMS:
            self.problems.append(
                Diagnostic(f"`{self.file}` has {_MOST_PROBLEMS} problems at least")
            )
            self.settle()

    def settle(self) -> None:
        """Raise ManifestError if there was a problem, with all of them in the file's order."""
        if self.problems:
            raise ManifestError(sorted(self.problems, key=_position))


def _position(problem: Diagnostic) -> tuple[int, int]:
    return (problem.span.line, problem.span.column) if problem.span else (0, 0)


def _legible(text: str) -> str:
    """*text* with the usual sign for each byte that could not be decoded."""
    return re.sub("[\udc80-\udcff]", "\ufffd", text.replace("\r\n", "\n"))


class Table:
    """One table of a document: asked for a key, it gives a value of the right type or a default.

    A key that *allow* found to be misspelled is read as the key that was meant, so that one
    mistake is one problem.
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
        """The table as its header has it."""
        return ".".join(map(_quoted, self.path))

    def name(self, key: str) -> str:
        """*key* with the way to it, as messages have it."""
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
        """Note that something is wrong with *key*, or its *item*, or with the table itself."""
        path = self.path if key is None else (*self.path, self._written.get(key, key))
        span = self.document.span(path if item is None else (*path, item), part, within)
        self.document.add(Diagnostic(message, span, label, help))

    def get(
        self, key: str, wanted: type[_T], default: _D, *, required: bool = False, example: str = ""
    ) -> _T | _D:
        """The value of *key*, or *default* with a problem noted where it is wrong."""
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
        """The table at *key*, not *present* where there is none."""
        example = example or f"[{self.name(key)}]"
        values: dict[str, Any] | None = self.get(key, dict, None, example=example)
        return Table(self.document, (*self.path, self._written.get(key, key)), values)

    def allow(
        self,
        keys: Iterable[str],
        later: Iterable[str] = (),
        hints: Mapping[str, str] | None = None,
    ) -> None:
        """Note every key that is not one of *keys*.

        Those of *later* are still to come; *hints* has the help for keys that belong elsewhere.
        """
        known, coming = list(keys), set(later)
        for key, value in self.values.items():
            if key in coming:
                shown = self.name(key) if self.path else f"[{key}]"
                message = f"`{shown}` is not supported yet"
                self.problem(message, key, "not supported yet", "leave it out", part="key")
            elif key not in known:
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
        """The help for the unknown *key*, which is from now on read as what was meant."""
        meant = nearest(key, known)
        if not meant:
            what = "keys" if self.path else "tables"
            return f"the {what} are: {', '.join(f'`{name}`' for name in known)}"
        if meant not in self.values:
            self._written.setdefault(meant, key)
        return f"did you mean `{meant}`?"

    @staticmethod
    def described(value: object) -> str:
        """The type of *value* in TOML's words."""
        return _NAMES.get(type(value), "a date or time")


def _quoted(part: object) -> str:
    """*part* of a path as TOML writes it."""
    text = str(part)
    return text if _BARE.fullmatch(text) else f'"{text}"'
