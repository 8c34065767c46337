"""The places of a Rust on this machine, read from the disk: starts no process.

What this user may not read counts as absent: `su` keeps the PATH of root, for example.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

import tomli

from hotplug import system

__all__ = ["cargos", "is_debian", "is_proxy", "rustcs", "rustup"]

_SYSTEM = () if system.WINDOWS else (Path("/usr/bin"), Path("/usr/local/bin"))
_OS_RELEASE = Path("/etc/os-release")


def rustcs() -> Iterator[tuple[str, Path, str | None]]:
    """Each rustc once: why it is tried, its path, and its name among rustup's toolchains."""
    explicit = os.environ.get("HOTPLUG_RUSTC")
    seen: set[Path] = set()
    if explicit:
        path = Path(shutil.which(explicit) or explicit).absolute()
        seen.add(path.resolve())
        yield "HOTPLUG_RUSTC", path, None
    for source, folder, name in _folders():
        path = folder / f"rustc{system.EXE}"
        if os.path.isfile(path) and not is_proxy(path) and path.resolve() not in seen:
            seen.add(path.resolve())
            yield source, path, name


def cargos(beside: Sequence[Path]) -> Iterator[Path]:
    """Each cargo once, those in *beside* first. HOTPLUG_CARGO replaces all of them."""
    explicit = os.environ.get("HOTPLUG_CARGO")
    if explicit:
        yield Path(shutil.which(explicit) or explicit).absolute()
        return
    seen: set[Path] = set()
    for folder in (*beside, *(folder for _, folder, _ in _folders())):
        path = folder / f"cargo{system.EXE}"
        if os.path.isfile(path) and not is_proxy(path) and path.resolve() not in seen:
            seen.add(path.resolve())
            yield path


def is_proxy(path: Path) -> bool:
    """Whether *path* is rustup under another name: a link to it, soft or hard."""
    sibling = path.with_name(f"rustup{system.EXE}")
    try:
        return path.resolve().stem == "rustup" or os.path.samefile(sibling, path)
    except OSError:
        return False


def rustup() -> Path | None:
    """The rustup of this user."""
    found = shutil.which("rustup")
    home = system.named_directory("CARGO_HOME", ".cargo")
    if found is None and home is not None:
        found = shutil.which("rustup", path=str(home / "bin"))
    return Path(found) if found else None


def is_debian() -> bool:
    """Whether this system's packages are Debian's or Ubuntu's."""
    try:
        lines = _OS_RELEASE.read_text("utf-8").splitlines()
    except OSError:
        return False
    facts = dict(line.split("=", 1) for line in lines if "=" in line)
    names = f"{facts.get('ID', '')} {facts.get('ID_LIKE', '')}".replace('"', "").split()
    return not {"debian", "ubuntu"}.isdisjoint(names) and shutil.which("apt-get") is not None


def _folders() -> Iterator[tuple[str, Path, str | None]]:
    for home in _rustup_toolchains():
        yield f"rustup toolchain `{home.name}`", home / "bin", home.name
    for entry in os.environ.get("PATH", "").split(os.pathsep):
        # A relative entry is skipped: what is there depends on the current directory.
        if Path(entry).is_absolute():
            yield "rustc on PATH", Path(entry), None
    for folder in _SYSTEM:
        yield "the system's rustc", folder, None


def _rustup_toolchains() -> list[Path]:
    """The toolchains of rustup, its default first."""
    home = system.named_directory("RUSTUP_HOME", ".rustup")
    if home is None:
        return []
    try:
        found = sorted(p for p in (home / "toolchains").iterdir() if os.path.isdir(p / "bin"))
    except OSError:
        return []
    try:
        settings = tomli.loads((home / "settings.toml").read_text("utf-8"))
    except (OSError, ValueError):
        settings = {}
    first = os.environ.get("RUSTUP_TOOLCHAIN") or str(settings.get("default_toolchain", "stable"))
    # Older settings say `stable` for `stable-x86_64-unknown-linux-gnu`.
    return sorted(found, key=lambda path: (path.name != first, not path.name.startswith(first)))
