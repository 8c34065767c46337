"""Project -> its generated files: their contents, which of them differ, and writing them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any, cast

import tomli

from hotplug import files
from hotplug.codegen import EXPORTS, GETRANDOM, python, rust
from hotplug.errors import BuildError, Diagnostic
from hotplug.interface import Interface
from hotplug.manifest import Manifest, Project

__all__ = ["Generated", "write_file"]

_NEWEST_EDITION = "2024"


@dataclass(frozen=True, slots=True)
class Generated:
    """The generated files of *project* for its current manifest."""

    project: Project
    manifest: Manifest
    interface: Interface
    files: Mapping[Path, str]
    exports: str
    """The path of the generated Rust, relative to the plugin: beside the root of the crate."""
    sources: Mapping[Path, str]
    """The author's Rust in the directory of the generated one, and below."""

    @classmethod
    def of(cls, project: Project) -> Generated:
        """Raises ManifestError, and BuildError where there is no usable Cargo.toml."""
        manifest = Manifest.load(project.manifest)
        interface = Interface.of(manifest)
        exports = _exports(project)
        sources = _sources(project, exports)
        source = "\n".join(sources.values())
        text = rust(
            interface,
            _edition(project),
            own_allocator="#[global_allocator]" in source,
            own_getrandom=[
                version for version, signs in GETRANDOM.items() if any(map(source.count, signs))
            ],
        )
        made = {exports if path == EXPORTS else path: one for path, one in text.items()}
        files = {project.root / path: one for path, one in (made | python(interface)).items()}
        return cls(project, manifest, interface, files, exports, sources)

    @property
    def rust(self) -> str:
        """The text of the generated Rust; empty for a plugin that has none."""
        return self.files.get(self.project.root / self.exports, "")

    def stale(self) -> list[Path]:
        """The files that are missing or differ."""
        return [path for path, text in self.files.items() if _read(path) != text]

    def write(self) -> list[Path]:
        """Writes the files that differ, and no others: unchanged times let cargo rest."""
        stale = self.stale()
        for path in stale:
            write_file(path, self.files[path].encode())
        return stale


def write_file(path: Path, data: bytes) -> None:
    """Writes *data* to *path* atomically: a reader sees the old file or the new one.

    Raises BuildError where that fails.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        files.write(path, data)
    except OSError as error:
        problem = f"`{path}` cannot be written: {error.strerror}"
        if isinstance(error, FileExistsError | NotADirectoryError):
            problem = f"`{path}` cannot be written: a file is where a directory has to be"
        raise BuildError(problem) from None


def _read(path: Path) -> str | None:
    try:
        return files.read(path, files.SOURCE).decode()
    except (OSError, UnicodeDecodeError):
        return None


def _exports(project: Project) -> str:
    """The path of the generated Rust: beside the root of the crate, where `mod exports;` looks."""
    lib = _toml(project.root / "Cargo.toml").get("lib", {})
    path = cast("dict[str, Any]", lib).get("path") if isinstance(lib, dict) else None
    if not isinstance(path, str):
        return EXPORTS
    return (PurePosixPath(path.replace("\\", "/")).parent / PurePosixPath(EXPORTS).name).as_posix()


def _sources(project: Project, exports: str) -> dict[Path, str]:
    generated = project.root / exports
    pattern = "*.rs" if generated.parent == project.root else "**/*.rs"
    found = sorted(path for path in generated.parent.glob(pattern) if path != generated)
    return {path: text for path in found if (text := _read(path)) is not None}


def _edition(project: Project) -> str:
    """The Rust edition that the crate is written in."""
    path = project.root / "Cargo.toml"
    package = _toml(path).get("package", {})
    table = cast("dict[str, Any]", package) if isinstance(package, dict) else {}
    edition = table.get("edition", "2015")
    if isinstance(edition, dict):  # `edition.workspace = true`
        edition = _workspace_edition(project.root)
    return edition if isinstance(edition, str) and edition <= _NEWEST_EDITION else "2021"


def _workspace_edition(root: Path) -> str:
    for directory in root.parents:
        path = directory / "Cargo.toml"
        if path.is_file():
            found = _toml(path).get("workspace", {}).get("package", {}).get("edition")
            if isinstance(found, str):
                return found
    return "2021"


def _toml(path: Path) -> dict[str, Any]:
    try:
        return tomli.loads(files.read(path, files.SOURCE).decode("utf-8-sig"))
    except FileNotFoundError:
        problem = Diagnostic(
            f"there is no Cargo.toml in `{path.parent}`",
            help="`hotplug scaffold NAME` makes a plugin with one",
        )
    except OSError as error:
        problem = Diagnostic(f"`{path}` cannot be read: {error.strerror}")
    except ValueError as error:
        problem = Diagnostic(f"`{path}` cannot be read: {error}")
    raise BuildError(problem) from None
