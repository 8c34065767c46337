"""A directory -> the Cargo workspace that it lies in, and whether that takes it as a member.

As cargo decides: https://doc.rust-lang.org/cargo/reference/workspaces.html.
"""

from __future__ import annotations

import fnmatch
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from hotplug.build.cargo import tables

__all__ = ["Workspace"]


@dataclass(frozen=True, slots=True)
class Workspace:
    """The root of a Cargo workspace."""

    root: Path
    members: tuple[str, ...]
    """Directories, with wildcards."""
    exclude: tuple[str, ...]
    """Directories, which it leaves alone with all that is in them."""

    @classmethod
    def around(cls, directory: Path) -> Workspace | None:
        """The workspace that a crate in *directory* would belong to; that need not exist yet."""
        directory = directory.resolve()
        for folder in directory.parents:
            manifest = tables.read(folder / "Cargo.toml")
            if isinstance(manifest.get("workspace"), dict):
                table = tables.at(manifest, "workspace")
                found = cls(folder, _texts(table, "members"), _texts(table, "exclude"))
                if not found._leaves_out(directory):
                    return found
        return None

    def takes(self, directory: Path) -> bool:
        """Whether *directory* is a member by what `members` says."""
        parts = directory.resolve().relative_to(self.root).parts
        return any(_matches(parts, Path(pattern).parts) for pattern in self.members)

    def _leaves_out(self, directory: Path) -> bool:
        within = (directory, *directory.parents)
        excluded = any(self.root / name in within for name in self.exclude)
        return excluded and not any(self.root / name in within for name in self.members)


def _texts(table: Mapping[str, Any], key: str) -> tuple[str, ...]:
    found = table.get(key)
    listed = cast("list[object]", found) if isinstance(found, list) else []
    return tuple(one for one in listed if isinstance(one, str))


def _matches(parts: Sequence[str], pattern: Sequence[str]) -> bool:
    """Whether the path of *parts* matches: `*` is one name or a part of it, `**` any number."""
    if not pattern:
        return not parts
    if pattern[0] == "**":
        return any(_matches(parts[at:], pattern[1:]) for at in range(len(parts) + 1))
    if not parts or not fnmatch.fnmatchcase(parts[0], pattern[0]):
        return False
    return _matches(parts[1:], pattern[1:])
