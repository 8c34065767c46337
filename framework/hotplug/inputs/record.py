"""Record: what the last build of a plugin was made from.

Cargo compares the times of files. A file may come back with an older time and another content; the
digests of this record tell.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from typing import Any

from hotplug import files
from hotplug.codegen import EXPORTS
from hotplug.inputs.found import LOCK
from hotplug.inputs.snapshot import Snapshot
from hotplug.manifest import Project

__all__ = ["Record"]

_NAME = "inputs.json"
_VERSION = 1
_LARGEST = 64 << 20


@dataclass(frozen=True, slots=True)
class Record:
    """The last build. Directories are relative to the plugin, so that a checkout can move."""

    started: int = 0
    """When it began, in nanoseconds since the epoch."""
    digests: Mapping[str, str] = field(default_factory=dict[str, str])
    """The digest of each input that did not change meanwhile."""
    packages: Mapping[str, str] = field(default_factory=dict[str, str])
    """The name of each local package that was compiled, by its directory."""
    whole: tuple[str, ...] = ()
    """The directories of those whose build script names none of its inputs."""
    generated: str = EXPORTS
    """The path of the generated Rust, relative to the plugin."""

    @classmethod
    def load(cls, project: Project) -> Record:
        """The record of *project*; an empty one where there is none that can be read."""
        try:
            found: dict[str, Any] = json.loads(files.read(project.own / _NAME, _LARGEST))
            if found.pop("v") != _VERSION:
                return cls()
            return cls(
                int(found["started"]),
                {str(name): str(digest) for name, digest in found["digests"].items()},
                {str(name): str(package) for name, package in found["packages"].items()},
                tuple(map(str, found["whole"])),
                str(found["generated"]),
            )
        except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
            return cls()

    def save(self, project: Project) -> None:
        """Writes it. A directory that cannot be written is not an error: the build says so."""
        with suppress(OSError):
            text = json.dumps({"v": _VERSION, **asdict(self)})
            files.write(project.own / _NAME, text.encode())

    def misleads(self, now: Snapshot) -> bool:
        """Whether an input has another content, and a time from before the last build."""
        return any(
            self.digests.get(name) != digest
            and name in now.stamps
            and now.stamps[name].modified <= self.started
            for name, digest in now.files.items()
            if name != LOCK
        )
