"""Patterns -> the input files of a plugin, and the directories to watch for them.

A pattern is a path relative to the plugin. `*`, `?` and `[...]` match a part of one name, `**` any
number of directories; none of them matches a name that begins with a dot. A pattern without any of
these may name a directory, and then matches all files in it.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from fnmatch import fnmatchcase
from pathlib import Path

from hotplug.inputs.found import LOCK, MANIFEST, OUTPUTS, Found
from hotplug.inputs.reported import Reported

__all__ = ["Inputs"]

_NOTHING = Reported()
_DECLARED = (MANIFEST, "Cargo.toml", LOCK, "build.rs", "src/**")

Rest = tuple[str, ...]
"""The parts of a pattern that are still to match; empty once it has matched."""
Identity = tuple[int, int]
"""The device and the inode of a directory."""


class Inputs:
    """The inputs of the plugin at *root*.

    They are the usual files, those that *patterns* add, and those that cargo *reported*.
    """

    def __init__(
        self, root: Path, patterns: Sequence[str] = (), reported: Reported = _NOTHING
    ) -> None:
        self.root = root
        self.patterns = tuple(patterns)
        self.reported = reported
        self._globs: dict[str, set[Rest]] = {}
        for pattern in (*_DECLARED, *self.patterns):
            base, rest = _split(pattern)
            if base.split("/")[0] in OUTPUTS:
                continue
            rests = {rest} if any(map(_wild, rest)) else {rest, (*rest, "**")}
            self._globs.setdefault(base, set()).update(*map(_closure, rests))
        for path in reported.files:
            if os.path.isdir(path):
                self._add(path, ("**",))
            else:
                self._add(os.path.dirname(path), (os.path.basename(path),))
        for folder in reported.packages:
            self._add(folder, ("Cargo.toml",), ("build.rs",))
            self._add(os.path.join(folder, "src"), ("**",))
        for folder in reported.whole:
            self._add(folder, ("**",))

    def _add(self, folder: str, *rests: Rest) -> None:
        """Adds what *rests* match in the absolute path *folder*."""
        try:
            base = os.path.relpath(os.path.realpath(folder), os.path.realpath(self.root))
        except ValueError:  # on another drive
            base = folder
        base = "" if base == os.curdir else base.replace(os.sep, "/")
        if base.split("/")[0] not in OUTPUTS:
            self._globs.setdefault(base, set()).update(*map(_closure, rests))

    def find(self) -> Found:
        """Looks for the inputs. Links to directories are followed; each is entered once."""
        found = Found()
        root = str(self.root)
        here = Path(os.path.realpath(root))
        roots = (here, *map(Path, self.reported.packages))
        outputs = (root / name for root in roots for name in OUTPUTS)
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
                if not after or _is_noise(entry.name) or name == self.reported.generated:
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
