"""Reported: the inputs of a plugin that cargo names after a build.

Cargo writes dep-info beside each artifact: one rule of make with all files of the local crates, of
their build scripts and procedural macros, and of `include_str!` and the like. See
https://doc.rust-lang.org/cargo/reference/build-cache.html#dep-info-files.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from hotplug import files
from hotplug.codegen import EXPORTS
from hotplug.inputs.record import Record
from hotplug.manifest import Project

__all__ = ["Reported"]

_NAME = re.compile(r"(?:\\ |\S)+")
"""A file name in dep-info; cargo escapes spaces, and nothing else."""
_SETTINGS = (".cargo/config.toml", ".cargo/config", "rust-toolchain.toml", "rust-toolchain")
"""Files that cargo and rustup look for in a crate and in all directories above it."""


@dataclass(frozen=True, slots=True)
class Reported:
    """Absolute paths, sorted."""

    files: tuple[str, ...] = ()
    """Files and directories that the build read."""
    packages: tuple[str, ...] = ()
    """The directories of the local packages that it compiled."""
    whole: tuple[str, ...] = ()
    """Those of these packages whose build script may read any of their files."""
    generated: str = EXPORTS
    """The path of the generated Rust, relative to the plugin: no input."""

    @classmethod
    def of(cls, root: Path, record: Record | None = None) -> Reported:
        """What the last builds of the plugin at *root* left; empty before the first.

        *record* is that of the last build, where it is not yet on the disk.
        """
        root = Path(os.path.realpath(root))
        project = Project(root)
        record = record or Record.load(project)
        found = {os.path.normpath(name) for name in _dep_info(project.target)}
        own = os.path.join(os.path.realpath(project.own), "")
        inputs = {name for name in found if not os.path.realpath(name).startswith(own)}
        packages = tuple(sorted(os.path.normpath(root / name) for name in record.packages))
        whole = tuple(sorted(os.path.normpath(root / name) for name in record.whole))
        settings = _settings(root) if record.packages else ()
        return cls(tuple(sorted(inputs.union(settings))), packages, whole, record.generated)


def _dep_info(target: Path) -> Iterator[str]:
    """The absolute names in the dep-info of the artifacts in *target*."""
    for path in (*target.glob("*/release/*.d"), *target.glob("*/debug/*.d")):
        try:
            text = files.read(path, files.SOURCE).decode("utf-8", "surrogateescape")
        except OSError:
            continue
        for line in text.splitlines():
            _, _, names = line.partition(": ")
            found = (name.replace("\\ ", " ") for name in _NAME.findall(names))
            yield from filter(os.path.isabs, found)


def _settings(root: Path) -> Iterator[str]:
    """The settings files above *root* that exist, and the manifests that may be a workspace's."""
    for folder in root.parents:
        for name in (*_SETTINGS, "Cargo.toml"):
            path = folder / name
            if os.path.isfile(path):
                yield str(path)
