"""Source: the place that a plugin is loaded from."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from hotplug import files
from hotplug.errors import Diagnostic, LinkError
from hotplug.interface import Interface
from hotplug.manifest import Bounds, Limits, Manifest, Project
from hotplug.runtime import Module

__all__ = ["Source"]

_MOST = 1 << 20
"""Bytes of a manifest that are read; a longer one is refused."""


@dataclass(frozen=True, slots=True)
class Source:
    """A plugin's directory or a `.wasm`, and the host's settings of its limits."""

    path: Path
    limits: Limits
    caps: Limits

    def module(self) -> Module:
        """Loads the current module. Raises ManifestError or LinkError."""
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
