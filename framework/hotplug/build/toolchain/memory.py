"""Remembers a usable rustc as a Toolchain while its files do not change; starts no process."""

from __future__ import annotations

import json
import os
from pathlib import Path

from hotplug import cache
from hotplug.build.toolchain.candidate import Toolchain, linker_variable
from hotplug.build.toolchain.places import is_proxy

__all__ = ["recalled", "remember"]

_VERSION = "3"  # of what an entry holds
_ENVIRONMENT = ("PATH", "HOTPLUG_CARGO")  # what a probe asks of it


def recalled(source: str, rustc: Path, target: str) -> Toolchain | None:
    """The remembered toolchain of *rustc*, if each file that it depends on is unchanged."""
    kept = cache.get(_entry(source, rustc, target))
    if kept is None:
        return None
    found = json.loads(kept)
    if any(_state(name) != state for name, *state in found["files"]):
        return None
    major, minor, patch = found["version"]
    return Toolchain(
        rustc=Path(found["rustc"]),
        cargo=Path(found["cargo"]),
        version=(major, minor, patch),
        source=source,
        linker=Path(found["linker"]) if found["linker"] else None,
        bitcode=found["bitcode"],
        cargo_version=(
            found["cargo_version"][0],
            found["cargo_version"][1],
            found["cargo_version"][2],
        ),
        target=found["target"],
        files=tuple(Path(name) for name, *_ in found["files"]),
    )


def remember(source: str, rustc: Path, target: str, toolchain: Toolchain) -> None:
    """Remembers that *rustc* is *toolchain* for *target*."""
    if is_proxy(rustc):
        return  # what it starts depends on the current directory too
    found = {
        "rustc": str(toolchain.rustc),
        "cargo": str(toolchain.cargo),
        "version": toolchain.version,
        "linker": str(toolchain.linker) if toolchain.linker else None,
        "bitcode": toolchain.bitcode,
        "cargo_version": toolchain.cargo_version,
        "target": toolchain.target,
        "files": [[str(path), *_state(path)] for path in toolchain.files],
    }
    cache.put(_entry(source, rustc, target), json.dumps(found).encode())


def _entry(source: str, rustc: Path, target: str) -> str:
    names = (*_ENVIRONMENT, linker_variable(target))
    environment = (os.environ.get(name, "") for name in names)
    return cache.key(_VERSION, target, source, str(rustc), *environment) + ".rust"


def _state(path: str | Path) -> list[int]:
    """A stamp that changes with the file or directory at *path*; empty where there is none."""
    try:
        found = os.stat(path)
    except OSError:
        return []
    return [found.st_mtime_ns, found.st_size, found.st_ino]
