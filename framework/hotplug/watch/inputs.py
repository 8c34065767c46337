"""Patterns -> the input files of a plugin, and the directories to watch for them.

A pattern is a path relative to the plugin. `*`, `?` and `[...]` match a part of one name, `**` any
number of directories; none of them matches a name that begins with a dot. A pattern without any of
these may name a directory, and then matches all files in it.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from pathlib import Path

from hotplug.codegen import EXPORTS

__all__ = ["LOCK", "MANIFEST", "OUTPUTS", "Found", "Inputs"]

MANIFEST, LOCK = "plugin.toml", "Cargo.lock"
OUTPUTS = (".hotplug", "target", "python")
"""Paths that hotplug and cargo write, relative to the plugin. No pattern matches inside them."""
_DECLARED = (MANIFEST, "Cargo.toml", LOCK, "build.rs", "src/**")

Rest = tuple[str, ...]
"""The parts of a pattern that are still to match; empty once it has matched."""
Identity = tuple[int, int]
"""The device and the inode of a directory."""


@dataclass(slots=True)
class Found:
    """The inputs found by one look."""

    files: dict[str, str] = field(default_factory=dict[str, str])
    """The path of each input, by its name relative to the plugin."""
    marks: dict[str, str] = field(default_factory=dict[str, str])
    """Directories that were not entered, each with the reason."""
    places: dict[str, bool] = field(default_factory=dict[str, bool])
    """Real paths of directories to watch; true where that includes all below."""

    def listen(self, place: str, *, below: bool = False) -> None:
        """Records that changes in *place* matter."""
        self.places[place] = below or self.places.get(place, False)


class Inputs:
    """The inputs of the plugin at *root*: the usual files, and those that *patterns* add."""

    def __init__(self, root: Path, patterns: Sequence[str] = ()) -> None:
        self.root = root
        self.patterns = tuple(patterns)
        self._globs: dict[str, set[Rest]] = {}
        for pattern in (*_DECLARED, *self.patterns):
            base, rest = _split(pattern)
            if base.split("/")[0] in OUTPUTS:
                continue
            rests = {rest} if any(map(_wild, rest)) else {rest, (*rest, "**")}
            self._globs.setdefault(base, set()).update(*map(_closure, rests))

    def find(self) -> Found:
        """Looks for the inputs. Links to directories are followed; each is entered once."""
        found = Found()
        root = str(self.root)
        here = Path(os.path.realpath(root))
        outputs = (here / name for name in OUTPUTS)
        barred = {one for path in (here, *here.parents, *outputs) if (one := _identity(path))}
        for base, rests in self._globs.items():
            self._walk(found, base, frozenset(rests), str(here), barred)
        found.places = {
            place: below
            for place, below in found.places.items()
            if not any(found.places.get(str(parent)) for parent in Path(place).parents)
        }
        return found

    def _walk(
        self, found: Found, base: str, rests: frozenset[Rest], top: str, barred: set[Identity]
    ) -> None:
        start = os.path.join(self.root, base)
        real = os.path.realpath(start)
        if not os.path.isdir(real):
            while not os.path.isdir(real):
                real = os.path.dirname(real)
            found.listen(real)  # so that its creation is seen
            return
        first = _identity(start)
        entered = {first: base} if first else {}
        stack = [(start, real, f"{base}/" if base else "", rests, False)]
        while stack:
            path, real, prefix, rests, heard = stack.pop()
            if not heard:
                heard = real != top and any(map(_deep, rests))
                found.listen(real, below=heard)
            try:
                with os.scandir(path) as listing:
                    entries = sorted(listing, key=lambda entry: entry.name)
            except OSError as error:
                found.marks[prefix] = str(error.strerror)
                continue
            for entry in entries:
                after = _step(rests, entry.name)
                name = prefix + entry.name
                if not after or _is_noise(entry.name) or name == EXPORTS:
                    continue
                kind = _kind(entry)
                link = entry.is_symlink()
                if kind == "file" and () in after:
                    found.files[name] = entry.path
                    if link:
                        found.listen(os.path.dirname(os.path.realpath(entry.path)))
                elif kind == "directory" and any(after):
                    identity = _identity(entry.path)
                    if identity is None or identity in barred:
                        continue
                    if identity in entered:
                        found.marks[name] = f"the same as {entered[identity]}"
                        continue
                    entered[identity] = name
                    where = os.path.realpath(entry.path) if link else os.path.join(real, entry.name)
                    stack.append((entry.path, where, f"{name}/", after, heard and not link))


def _split(pattern: str) -> tuple[str, Rest]:
    """The literal directory of *pattern*, and the rest, which has at least one part."""
    parts = [part for part in pattern.split("/") if part not in ("", ".")]
    plain = next((n for n, part in enumerate(parts) if _wild(part)), len(parts))
    plain = min(plain, len(parts) - 1)
    return "/".join(parts[:plain]), tuple(parts[plain:])


def _wild(part: str) -> bool:
    return any(sign in part for sign in "*?[")


def _deep(rest: Rest) -> bool:
    """Whether *rest* may match something in a directory below."""
    return len(rest) > 1 or rest == ("**",)


def _closure(rest: Rest) -> set[Rest]:
    """*rest*, and *rest* without a leading `**`."""
    return {rest} | (_closure(rest[1:]) if rest[:1] == ("**",) else set())


def _step(rests: Iterable[Rest], name: str) -> frozenset[Rest]:
    """The remainder of each of *rests* after *name*."""
    after: set[Rest] = set()
    for rest in rests:
        if not rest:
            continue
        if rest[0] == "**":
            if not name.startswith("."):
                after |= _closure(rest)
        elif _matches(name, rest[0]):
            after |= _closure(rest[1:])
    return frozenset(after)


def _matches(name: str, part: str) -> bool:
    if name == part or not _wild(part):
        return name == part
    return fnmatchcase(name, part) and (part.startswith(".") or not name.startswith("."))


def _is_noise(name: str) -> bool:
    """Whether it is a temporary or backup file of an editor."""
    return name.endswith("~") or "___jb_" in name or (name[0] == "#" == name[-1])


def _kind(entry: os.DirEntry[str]) -> str | None:
    try:
        return "file" if entry.is_file() else "directory" if entry.is_dir() else None
    except OSError:  # a link to itself
        return None


def _identity(path: str | Path) -> Identity | None:
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_dev, found.st_ino
