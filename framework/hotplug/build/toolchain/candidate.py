"""A rustc -> Candidate: a Toolchain, or what this rustc lacks."""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from hotplug.build.toolchain.places import cargos, is_proxy
from hotplug.build.toolchain.process import last_line, outputs
from hotplug.manifest import TARGET, WASI

__all__ = ["TARGET", "Candidate", "Toolchain", "Version", "examined", "linker_variable"]

_NAMES: Mapping[str, tuple[str, ...]] = {TARGET: (TARGET,), WASI: (WASI, "wasm32-wasi")}
"""The names of each target. Until Rust 1.78, WASI preview 1 had another one."""
_PROBE = """\
[package]
name = "probe"
version = "0.0.0"
edition = "2018"
[workspace]
"""

Version = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Toolchain:
    """A rustc with the target's standard library and a linker, and a cargo that can drive it."""

    rustc: Path
    cargo: Path
    version: Version
    """Of rustc."""
    source: str
    """Why it was tried."""
    linker: Path | None = None
    """The linker, for a rustc that does not find one itself."""
    bitcode: bool = True
    """Whether its standard library holds the LLVM bitcode that fat LTO needs."""
    cargo_version: Version = (0, 0, 0)
    target: str = TARGET
    """The name of the target in this rustc."""
    files: tuple[Path, ...] = ()
    """The files that it depends on: while they are unchanged, so is the toolchain."""

    def env(self) -> dict[str, str]:
        """Variables to add to the environment of this cargo."""
        variable = linker_variable(self.target)
        linker = {} if self.linker is None else {variable: str(self.linker)}
        return {"RUSTC": str(self.rustc), **linker}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A rustc that was tried: it has a *toolchain*, or it *lacks* something."""

    source: str
    rustc: Path
    rustup: str | None = None
    """Its name among the rustup toolchains."""
    version: Version | None = None
    toolchain: Toolchain | None = None
    lacks: Literal["rustc", "std", "linker", "cargo"] | None = None
    problem: str | None = None
    """What it lacks, as the end of a sentence."""

    def __str__(self) -> str:
        version = "" if self.version is None else " " + ".".join(map(str, self.version))
        return f"{self.source}{version} ({self.rustc}) {self.problem or 'can be used'}"


def linker_variable(target: str) -> str:
    """The variable by which cargo takes a linker for *target*."""
    return f"CARGO_TARGET_{target}_LINKER".upper().replace("-", "_")


def examined(
    source: str, rustc: Path, rustup: str | None = None, target: str = TARGET
) -> Candidate:
    """Examines *rustc* by one name of *target* after the other, until it has the library."""
    tried = Candidate(source, rustc, rustup)
    for name in _NAMES[target]:
        tried = _examined(Candidate(source, rustc, rustup), name)
        if tried.lacks != "std":
            return tried
    return replace(tried, problem=f"has no standard library for {target}")


def _examined(tried: Candidate, target: str) -> Candidate:
    """By two processes if all is well, and one more for its cargo."""
    rustc = tried.rustc
    if tried.rustup is not None and _visibly_without_std(rustc.parents[1], target):
        return replace(tried, lacks="std")
    try:
        about, printed = outputs(
            (str(rustc), "-vV"),
            (str(rustc), "--print=sysroot", "--print=target-libdir", f"--target={target}"),
        )
    except OSError as error:
        problem = f"cannot be run: {error.strerror or error}"
        return replace(tried, lacks="rustc", problem=problem)
    facts = dict(line.split(": ", 1) for line in about.stdout.splitlines() if ": " in line)
    version = _version(facts.get("release", ""))
    if version is None:
        problem = f"does not answer as a rustc: {last_line(about.stderr or about.stdout)}"
        return replace(tried, lacks="rustc", problem=problem)
    tried = replace(tried, version=version)
    lines = printed.stdout.splitlines()
    if printed.returncode or len(lines) != 2 or not _has_std(Path(lines[1])):
        return replace(tried, lacks="std")
    sysroot, libdir = (Path(line) for line in lines)
    if is_proxy(rustc):
        rustc = sysroot / "bin" / rustc.name
    own = sysroot / "lib" / "rustlib" / facts.get("host", "") / "bin" / "rust-lld"
    lld = shutil.which(own) or shutil.which("rust-lld")
    chosen = os.environ.get(linker_variable(target))
    linker = None if lld or chosen else shutil.which("wasm-ld")
    if not (lld or linker or chosen):
        return replace(tried, lacks="linker", problem="has no linker: no rust-lld, no wasm-ld")
    beside = (rustc.parent, rustc.resolve().parent, sysroot / "bin")
    cargo, cargo_version, problem = _cargo(rustc, version, beside, target)
    if cargo is None:
        return replace(tried, lacks="cargo", problem=problem)
    toolchain = Toolchain(
        rustc=rustc,
        cargo=cargo,
        version=version,
        source=tried.source,
        target=target,
        linker=Path(linker) if linker else None,
        bitcode=_has_bitcode(libdir),
        cargo_version=cargo_version,
        files=(rustc, cargo, libdir, *(Path(one) for one in (lld, linker) if one)),
    )
    return replace(tried, toolchain=toolchain)


def _visibly_without_std(home: Path, target: str) -> bool:
    """Whether the rustup toolchain in *home* lacks the library of *target*."""
    rustlib = home / "lib" / "rustlib"
    others = (rustlib / target, home / "lib64")
    return os.path.isdir(rustlib) and not any(map(os.path.isdir, others))


def _version(text: str) -> Version | None:
    found = re.match(r"(\d+)\.(\d+)\.(\d+)", text)
    return (int(found[1]), int(found[2]), int(found[3])) if found else None


def _has_std(libdir: Path) -> bool:
    try:
        return all(any(libdir.glob(f"lib{name}-*.rlib")) for name in ("core", "std"))
    except OSError:
        return False


def _has_bitcode(libdir: Path) -> bool:
    # A std that cargo built has none, and fat LTO with it is an error. This crate is a small one.
    try:
        return any(b".llvmbc" in one.read_bytes() for one in libdir.glob("libpanic_abort-*.rlib"))
    except OSError:
        return False


def _cargo(
    rustc: Path, version: Version, beside: Sequence[Path], target: str
) -> tuple[Path | None, Version, str]:
    """A cargo that drives *rustc*, and its version; or None, and why."""
    others: list[tuple[bool, int, bool, Path, Version]] = []
    problem = "has no cargo"
    for cargo in cargos(beside):
        try:
            (about,) = outputs((str(cargo), "--version"))
        except OSError as error:
            problem = f"has no cargo: {cargo} cannot be run: {error.strerror or error}"
            continue
        theirs = _version(about.stdout.removeprefix("cargo "))
        if theirs is None:
            problem = f"has no cargo: {cargo} does not answer as one"
        elif theirs[:2] == version[:2]:
            return cargo, theirs, ""
        else:
            far = abs(theirs[1] - version[1])
            others.append((cargo.parent not in beside, far, theirs > version, cargo, theirs))
    # Cargo asks rustc for things that an older rustc does not know (1.95 asks 1.63 for
    # `split-debuginfo`), and the versions that get on are written down nowhere: so it is tried.
    for *_, cargo, theirs in sorted(others):
        trouble = _trouble(cargo, rustc, target)
        if trouble is None:
            return cargo, theirs, ""
        problem = f"has no cargo that can drive it: {cargo} fails: {trouble}"
    return None, (0, 0, 0), problem


def _trouble(cargo: Path, rustc: Path, target: str) -> str | None:
    """What fails when *cargo* checks an empty crate with *rustc* (0.1 s to 0.3 s)."""
    with tempfile.TemporaryDirectory(prefix="hotplug-") as name:
        crate = Path(name)
        (crate / "Cargo.toml").write_text(_PROBE, "utf-8")
        (crate / "src").mkdir()
        (crate / "src" / "lib.rs").touch()
        command = (str(cargo), "check", "--offline", f"--target={target}", "--target-dir=target")
        try:
            (said,) = outputs(command, cwd=crate, env={**os.environ, "RUSTC": str(rustc)})
        except OSError as error:
            return error.strerror or str(error)
    return last_line(said.stderr) if said.returncode else None
