"""A failed build -> what of the toolchain or of cargo's settings explains it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from hotplug.build.cargo import Message, configuration
from hotplug.build.cargo.tables import at
from hotplug.build.toolchain.candidate import Toolchain, linker_variable
from hotplug.errors import Diagnostic

__all__ = ["explained", "flags"]

_LINKING = re.compile(r"linking with `.*` failed|linker `.*` not found|could not exec the linker")
_VARIABLES = ("CARGO_ENCODED_RUSTFLAGS", "RUSTFLAGS", "CARGO_BUILD_RUSTFLAGS")
_GENERATED = "exports.rs"

# What cargo says where it or rustc is too old, in all versions from 1.63 on.
_TOO_OLD: tuple[tuple[re.Pattern[str], str, str], ...] = (
    (
        re.compile(r"lock file version `?(\d+)`? (?:requires|was found)"),
        "Cargo.lock has version {0}, which this cargo does not read",
        "an older cargo writes another where Cargo.lock is deleted",
    ),
    (
        re.compile(r"(\S+) requires rustc (\S+)|package `([^`]+)` cannot be built because it"),
        "a package needs a newer Rust than the one that was chosen",
        "an older version of the package may do: `cargo update -p NAME --precise VERSION`",
    ),
    (
        re.compile(r"feature `(edition\d+)` is required|edition values are .*, but `(\d+)` is"),
        "the edition in Cargo.toml is newer than the Rust that was chosen",
        "an older edition may do, such as 2021",
    ),
)


def explained(
    stderr: str,
    errors: Sequence[Message],
    toolchain: Toolchain,
    directory: Path,
    environ: Mapping[str, str],
) -> tuple[list[Diagnostic], list[Message]]:
    """The settings that explain *errors* or cargo's own words, and the errors that are left."""
    found = list(_too_old(stderr, toolchain)) if not errors else []
    if any(_LINKING.match(one.text) for one in errors):
        found += _foreign_flags(directory, toolchain.target, environ)
    forbidden = [one for one in errors if _is_forbidden(one)]
    if forbidden:
        found.append(
            Diagnostic(
                "`unsafe_code` is forbidden for this crate, and the generated code needs it",
                note=f"rustc has {len(forbidden)} errors of it in {_GENERATED}",
                help='write `unsafe_code = "deny"` in `[lints.rust]`, of the workspace if it is'
                f" there: {_GENERATED} allows it for itself, and your own code has none",
            )
        )
    return found, [one for one in errors if one not in forbidden]


def _is_forbidden(message: Message) -> bool:
    """Whether it is about unsafe code in the generated file, or about allowing it there."""
    if (message.file or "").replace("\\", "/").rpartition("/")[2] != _GENERATED:
        return False
    return message.code == "unsafe_code" or (
        message.code == "E0453" and "unsafe_code" in message.text
    )


def _too_old(stderr: str, toolchain: Toolchain) -> Iterator[Diagnostic]:
    for pattern, problem, otherwise in _TOO_OLD:
        match = pattern.search(stderr)
        if match is None:
            continue
        rust = ".".join(map(str, toolchain.version))
        cargo = ".".join(map(str, toolchain.cargo_version))
        yield Diagnostic(
            problem.format(*(one for one in match.groups() if one)),
            note=f"Rust {rust} was chosen: {toolchain.source} ({toolchain.rustc}), with cargo"
            f" {cargo} ({toolchain.cargo})",
            help="`hotplug doctor` shows the others; HOTPLUG_RUSTC=/path/to/rustc chooses one;\n"
            + otherwise,
        )
        return


def _foreign_flags(
    directory: Path, target: str, environ: Mapping[str, str]
) -> Iterator[Diagnostic]:
    found = list(flags(directory, target, environ))
    if not found:
        return
    yield Diagnostic(
        "the linker for wasm failed, and cargo's settings change how it is called",
        note="\n".join(f"{name} is `{value}`" for name, value in found),
        help="flags for the programs of your machine belong to its target, for example\n"
        '[target.x86_64-unknown-linux-gnu]\nrustflags = ["-C", "link-arg=-fuse-ld=mold"]\n'
        "in .cargo/config.toml; they are then not used for wasm",
    )


def flags(directory: Path, target: str, environ: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The settings of flags and linkers that hold for *target*, each with its value."""
    linker = linker_variable(target)
    for name in (*_VARIABLES, linker.replace("_LINKER", "_RUSTFLAGS"), linker):
        if environ.get(name):
            yield name, environ[name].replace("\x1f", " ")
    for table in configuration(directory, environ):
        for path in (("build",), ("target", target)):
            value: Any = at(table, *path).get("rustflags")
            if value:
                text = value if isinstance(value, str) else " ".join(map(str, value))
                yield f"`{'.'.join(path)}.rustflags` in cargo's configuration", text
