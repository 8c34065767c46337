"""A crate -> the profile settings for plugins that its author has not made."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Literal

from hotplug import system
from hotplug.build.cargo.tables import at, read

__all__ = ["FLAGS", "Profile", "configuration", "settings"]

Profile = Literal["release", "dev"]

# For the crate itself, by `cargo rustc -- ...`: cargo adds these to the flags of the author, while
# RUSTFLAGS in the environment would hide those of `.cargo/config.toml`. Since Rust 1.87 the
# feature is on by default. Without it, a copy is a loop; every wasm engine has it since 2021. SIMD
# takes the sum of a million floats from 418 to 253 us; wasmtime has it on all its platforms.
FLAGS = ("-C", "target-feature=+bulk-memory,+simd128")

# `strip` takes the debug information of the standard library out (5 MB with Rust 1.63) and leaves
# the names of the functions in. Where a panic happened does not depend on either.
# With `opt-level` 1 in place of 0, a module is a third of the size and runs much quicker; an edit
# takes as long with Rust 1.63, and about 60 ms longer with 1.96.
_WANTED: dict[Profile, dict[str, str]] = {
    "release": {
        "opt-level": "3",
        "lto": "fat",
        "codegen-units": "1",
        "panic": "abort",
        "strip": "debuginfo",
    },
    "dev": {
        "opt-level": "1",
        "debug": "false",
        "incremental": "true",
        "panic": "abort",
        "strip": "debuginfo",
    },
}


def settings(
    directory: Path, profile: Profile, environ: Mapping[str, str], *, lto: bool
) -> dict[str, str]:
    """The variables to add to *environ*. Cargo puts them before what its files say."""
    tables = [_root(directory), *configuration(directory, environ)]
    made = {key for table in tables for key in at(table, "profile", profile)}
    made |= {key for key in (*_WANTED[profile], "debug") if _variable(profile, key) in environ}
    if "debug" in made:
        made.add("strip")  # Who asks for debug information wants to keep it.
    if not lto:
        made.add("lto")
    left = {key: value for key, value in _WANTED[profile].items() if key not in made}
    return {_variable(profile, key): value for key, value in left.items()}


def _variable(profile: Profile, key: str) -> str:
    return f"CARGO_PROFILE_{profile}_{key}".upper().replace("-", "_")


def configuration(directory: Path, environ: Mapping[str, str]) -> Iterator[dict[str, Any]]:
    """The files of cargo's configuration that hold for *directory*."""
    folders = [each / ".cargo" for each in (directory, *directory.parents)]
    home = environ.get("CARGO_HOME") or system.named_directory("CARGO_HOME", ".cargo")
    if home is not None:
        folders.append(Path(home))
    for folder in folders:
        yield read(folder / "config.toml")
        yield read(folder / "config")


def _root(directory: Path) -> dict[str, Any]:
    """The manifest whose profiles count: that of the workspace, if the crate is in one."""
    own = read(directory / "Cargo.toml")
    if "workspace" in own:
        return own
    named = at(own, "package").get("workspace")
    if isinstance(named, str):
        return read(directory / named / "Cargo.toml")
    for folder in directory.parents:
        table = read(folder / "Cargo.toml")
        if "workspace" in table:
            names: list[object] = at(table, "workspace").get("exclude", [])
            excluded = [folder / str(name) for name in names]
            if not any(each in (directory, *directory.parents) for each in excluded):
                return table
    return own
