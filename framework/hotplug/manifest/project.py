"""Project: the paths of one plugin's directory."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

__all__ = ["Project"]


@dataclass(frozen=True, slots=True)
class Project:
    """A plugin's directory, the one with its plugin.toml."""

    root: Path

    @classmethod
    def at(cls, path: Path) -> Project:
        """The project of *path*, which is its directory or its plugin.toml."""
        path = path.resolve()
        return cls(path.parent if path.name == "plugin.toml" else path)

    @property
    def manifest(self) -> Path:
        """The manifest."""
        return self.root / "plugin.toml"

    @property
    def own(self) -> Path:
        """The directory for files of hotplug; it can be deleted at any time."""
        return self.root / ".hotplug"

    @property
    def target(self) -> Path:
        """Cargo's target directory for the builds that hotplug makes."""
        return self.own / "target"

    @property
    def artifact(self) -> Path:
        """Where a build puts the module."""
        return self.own / "plugin.wasm"

    @property
    def shipped(self) -> Path:
        """The place of the module in a directory without source."""
        return self.root / "plugin.wasm"
