"""Source: the place that a plugin is loaded from."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from hotplug import files
from hotplug.errors import Diagnostic, LinkError
from hotplug.interface import Interface
from hotplug.manifest import Bounds, Limits, Manifest, Project
from hotplug.runtime import Module

if TYPE_CHECKING:
    from hotplug.registry import LockedModule, PinnedModule

__all__ = ["Source", "named"]

_NAME = re.compile(r"[a-z0-9][a-z0-9._-]*(/[a-z0-9][a-z0-9._-]*)?", re.ASCII)

_MOST = 1 << 20
"""Bytes of a manifest that are read; a longer one is refused."""


@dataclass(frozen=True, slots=True)
class Source:
    """A plugin's directory, a `.wasm` or a name, and the host's settings of its limits."""

    path: Path
    limits: Limits
    caps: Limits
    locked: LockedModule | PinnedModule | None = None
    """What is locked or followed, where it was given by its name in the registry."""

    @classmethod
    def of(
        cls, place: str | os.PathLike[str] | PinnedModule, limits: Limits, caps: Limits
    ) -> Source:
        """The source *place*: a path, a text that is a name, or a module of the registry.

        Raises RegistryError for a name that is not locked.
        """
        if not isinstance(place, str | os.PathLike):
            return cls(Path(str(place.name)), limits, caps, place)
        found = named(place)
        if found is None:
            return cls(Path(place), limits, caps)
        if isinstance(found, Path):
            return cls(found, limits, caps)
        return cls(Path(str(found.name)), limits, caps, found)

    def absolute(self) -> Source:
        """This source, wherever the process changes its directory to."""
        return self if self.locked else replace(self, path=Path(os.path.abspath(self.path)))

    def module(self) -> Module:
        """Loads the current module. Raises ManifestError, LinkError or RegistryError."""
        if self.locked is not None:
            return Module.load(self.locked.read(), None, None, self._limited)
        path = self.path
        if path.is_dir() or path.name == "plugin.toml":
            project = Project.at(path)
            interface = _interface(project)
            for artifact in (project.artifact, project.shipped):
                if artifact.is_file():
                    return Module.load(_bytes(artifact), interface, project.root, self._limited)
            raise LinkError(
                Diagnostic(
                    f"{interface.name}: there is no build in `{path}`",
                    help=f"build it first: `hotplug build {path}`",
                )
            )
        return Module.load(_bytes(path), None, _source_of(path), self._limited)

    def _limited(self, bounds: Bounds) -> Bounds:
        return bounds.overridden(self.limits).capped(self.caps)


def named(place: str | os.PathLike[str]) -> LockedModule | Path | None:
    """What *place* names, if it is a text that is a name; None where it is a path.

    For a plugin in a wheel this is the directory of its package.
    """
    if not isinstance(place, str) or not _NAME.fullmatch(place):
        return None
    if "/" not in place and os.path.exists(place):
        return None
    from hotplug.registry import Installed, locate  # which a path does without

    found = locate(place)
    return found.path if isinstance(found, Installed) else found


def _interface(project: Project) -> Interface:
    try:
        return Interface.read(files.read(project.manifest, _MOST), project.manifest.name)
    except OSError:
        return Interface.of(Manifest.load(project.manifest))  # which says what is wrong


def _bytes(path: Path) -> bytes:
    try:
        return files.read(path, files.MODULE)
    except OSError as error:
        raise LinkError(f"`{path}` cannot be read: {error.strerror}") from None
    except ValueError as error:  # a NUL in the name
        raise LinkError(f"`{path}` cannot be read: {error}") from None


def _source_of(path: Path) -> Path | None:
    """The plugin's directory, if *path* is a build inside it."""
    root = path.resolve().parent
    root = root.parent if root.name == ".hotplug" else root
    return root if (root / "plugin.toml").is_file() else None
