"""A TOML file -> Document: its values, their places, and the problems found in it."""

from __future__ import annotations

import errno
import re
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Any, Literal

import tomli

from hotplug import files
from hotplug.errors import Diagnostic, ManifestError, Span
from hotplug.manifest.toml import spans, syntax

__all__ = ["Document"]

_LARGEST = 256 << 10
_MOST_PROBLEMS = 50


class Document:
    """One file as written. Problems are collected, and raised together by `settle`."""

    def __init__(self, data: bytes, file: str) -> None:
        """Raises ManifestError where *data* is not TOML at all."""
        self.file = file
        self.problems: list[Diagnostic] = []
        # The reader wants "\n" for line ends; a lone "\r" is an error that it reports itself.
        self.source = self._decoded(data).replace("\r\n", "\n")
        self.values = self._parsed()

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
            return cls(files.read(path, _LARGEST), path.name)
        except FileNotFoundError:
            there = path.parent.is_dir()
            problem = Diagnostic(
                f"there is no {f'`{path.name}` in' if there else 'directory'} `{path.parent}`",
                help="`hotplug scaffold NAME` makes a plugin with one",
            )
        except NotADirectoryError:
            problem = Diagnostic(
                f"`{path.parent}` is a file",
                help=f"a plugin is a directory with a file `{path.name}` in it",
            )
        except OSError as error:
            if error.errno == errno.EFBIG:
                problem = _too_large(path.name)
            else:
                problem = Diagnostic(f"`{path}` cannot be read: {error.strerror}")
        raise ManifestError(problem) from None

    def _decoded(self, data: bytes) -> str:
        if len(data) > _LARGEST:
            raise ManifestError(_too_large(self.file))
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
        """The place of each key and value. Computed only when an error needs it."""
        return spans.locate(self.source)

    def span(
        self, path: spans.Path, part: Literal["key", "value"] = "value", within: slice | None = None
    ) -> Span | None:
        """The place of *path*: its key, its value, or the slice *within* of a string value."""
        place = self.places.get(path)
        if place is None:
            return self.span(path[:-1], part) if path else None
        start, end = getattr(place, part)
        if within is not None:
            start, end = self._inside(start, end, within)
        return Span.of(self.file, self.source, start, end)

    def _inside(self, start: int, end: int, within: slice) -> tuple[int, int]:
        """The place of a slice of the string at *start*, if it has no escapes."""
        raw = self.source[start:end]
        if raw[:3] in ('"""', "'''") or "\\" in raw or len(raw) == len('""'):
            return start, end
        first = start + 1 + within.start
        return min(first, end - 1), min(max(start + 1 + within.stop, first + 1), end)

    def add(self, problem: Diagnostic) -> None:
        """Records *problem*. Raises ManifestError where there are too many to read."""
        self.problems.append(problem)
        if len(self.problems) == _MOST_PROBLEMS:
            self.problems.append(
                Diagnostic(f"`{self.file}` has {_MOST_PROBLEMS} problems at least")
            )
            self.settle()

    def settle(self) -> None:
        """Raises ManifestError if there was a problem, with all in the order of the file."""
        if self.problems:
            raise ManifestError(sorted(self.problems, key=_position))


def _too_large(file: str) -> Diagnostic:
    return Diagnostic(
        f"`{file}` is larger than {_LARGEST >> 10} KiB",
        help="keep long texts in a file of their own",
    )


def _position(problem: Diagnostic) -> tuple[int, int]:
    return (problem.span.line, problem.span.column) if problem.span else (0, 0)


def _legible(text: str) -> str:
    """*text* with U+FFFD for each byte that could not be decoded."""
    return re.sub("[\udc80-\udcff]", "\ufffd", text.replace("\r\n", "\n"))
