"""Candidates that lack something -> Remedies: commands that help."""

from __future__ import annotations

import os
import shlex
from collections.abc import Sequence
from dataclasses import dataclass

from hotplug.build.toolchain.candidate import TARGET, Candidate
from hotplug.build.toolchain.places import is_debian, rustup

__all__ = ["Remedy", "remedies"]

_INSTALL = ("apt-get", "install", "-y", "--no-install-recommends")
_PACKAGES = ("rustc", "cargo", "libstd-rust-dev-wasm32", "lld")
_RUSTUP_SECONDS = 120
_APT_SECONDS = 900


@dataclass(frozen=True, slots=True)
class Remedy:
    """Commands that give this machine a Toolchain, and why."""

    commands: tuple[tuple[str, ...], ...]
    why: str
    seconds: int = 0
    """Seconds that each command may take; 0 if a person must run them."""

    def __str__(self) -> str:
        return " && ".join(shlex.join(command) for command in self.commands)


def remedies(candidates: Sequence[Candidate]) -> tuple[Remedy, ...]:
    """The remedies, best first."""
    explicit = _explicit(candidates)
    if explicit:
        return tuple(explicit)
    found = [*_by_rustup(candidates), *_by_apt()]
    if rustup() is None:
        install = ("sh", "-c", "curl --proto '=https' --tlsv1.2 -sSf https://sh.rustup.rs | sh")
        why = "rustup installs any version of Rust, see https://rustup.rs"
        found.append(Remedy((install, ("rustup", "target", "add", TARGET)), why))
    return tuple(found)


def _explicit(candidates: Sequence[Candidate]) -> list[Remedy]:
    """The only remedy while the variable is set."""
    lacking = [one.lacks for one in candidates if one.source == "HOTPLUG_RUSTC" and one.lacks]
    names = ["HOTPLUG_RUSTC"] if lacking else []
    if os.environ.get("HOTPLUG_CARGO") and any(one.lacks == "cargo" for one in candidates):
        names.append("HOTPLUG_CARGO")
    why = "nothing else is tried while it is set"
    return [Remedy((("unset", name),), why) for name in names]


def _by_rustup(candidates: Sequence[Candidate]) -> list[Remedy]:
    program = rustup()
    if program is None:
        return []
    names = [one.rustup for one in candidates if one.rustup and one.lacks == "std"]
    if names:
        command = (str(program), "target", "add", TARGET, "--toolchain", names[0])
        why = "the default toolchain of rustup has all but the target's standard library"
        return [Remedy((command,), why, _RUSTUP_SECONDS)]
    if any(one.rustup for one in candidates):
        return []
    install = (str(program), "toolchain", "install", "stable", "--profile=minimal")
    return [Remedy(((*install, f"--target={TARGET}"),), "rustup has no toolchain", _RUSTUP_SECONDS)]


def _by_apt() -> list[Remedy]:
    if not is_debian():
        return []
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    sudo = () if root else ("sudo",)
    commands = ((*sudo, "apt-get", "update"), (*sudo, *_INSTALL, *_PACKAGES))
    why = "the packages of this system can build for the target"
    return [Remedy(commands, why, _APT_SECONDS if root else 0)]
