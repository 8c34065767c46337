"""Candidates that lack something -> Remedies: commands that help."""

from __future__ import annotations

import os
import shlex
import shutil
from collections.abc import Sequence
from dataclasses import dataclass

from hotplug import system
from hotplug.build.toolchain.candidate import TARGET, Candidate
from hotplug.build.toolchain.places import is_debian, rustup

__all__ = ["Remedy", "advice", "remedies"]

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
    line: str = ""
    """The command as a line for a shell, where it is more than words."""

    def __str__(self) -> str:
        """Why, and the commands, each on a line that works when it is pasted."""
        lines = [self.line] if self.line else map(shlex.join, self.commands)
        return "\n".join([f"{self.why}:", *(f"    {line}" for line in lines)])


def _rustup_itself(target: str) -> Remedy:
    script = "curl --proto '=https' --tlsv1.2 -sSf https://sh.rustup.rs"
    return Remedy(
        (),
        "rustup installs any version of Rust for this user, see https://rustup.rs",
        line="winget install Rustlang.Rustup"
        if system.WINDOWS
        else f"{script} | sh -s -- -y --target {target}",
    )


def remedies(candidates: Sequence[Candidate], target: str = TARGET) -> tuple[Remedy, ...]:
    """The remedies, best first."""
    explicit = _explicit(candidates)
    if explicit:
        return tuple(explicit)
    found = [*_by_rustup(candidates, target), *_by_apt()]
    if rustup() is None:
        found.append(_rustup_itself(target))
    return tuple(found)


def advice(candidates: Sequence[Candidate], target: str = TARGET) -> str:
    """The remedies as text, and which of them `hotplug doctor --fix` runs."""
    known = remedies(candidates, target)
    parts = [str(remedy) for remedy in known]
    if any(remedy.seconds for remedy in known):
        parts.append("`hotplug doctor --fix` runs what needs no password")
    return "\n".join(parts)


def _explicit(candidates: Sequence[Candidate]) -> list[Remedy]:
    """The only remedy while the variable is set."""
    lacking = [one.lacks for one in candidates if one.source == "HOTPLUG_RUSTC" and one.lacks]
    names = ["HOTPLUG_RUSTC"] if lacking else []
    if os.environ.get("HOTPLUG_CARGO") and any(one.lacks == "cargo" for one in candidates):
        names.append("HOTPLUG_CARGO")
    why = "nothing else is tried while it is set"
    return [Remedy((("unset", name),), why) for name in names]


def _by_rustup(candidates: Sequence[Candidate], target: str) -> list[Remedy]:
    program = rustup()
    if program is None:
        return []
    names = [one.rustup for one in candidates if one.rustup and one.lacks == "std"]
    if names:
        command = (str(program), "target", "add", target, "--toolchain", names[0])
        why = "the default toolchain of rustup has all but the target's standard library"
        return [Remedy((command,), why, _RUSTUP_SECONDS)]
    if any(one.rustup for one in candidates):
        return []
    install = (str(program), "toolchain", "install", "stable", "--profile=minimal")
    return [Remedy(((*install, f"--target={target}"),), "rustup has no toolchain", _RUSTUP_SECONDS)]


def _by_apt() -> list[Remedy]:
    if not is_debian():
        return []
    root = system.is_root()
    sudo = ("sudo",) if not root and shutil.which("sudo") else ()
    commands = ((*sudo, "apt-get", "update"), (*sudo, *_INSTALL, *_PACKAGES))
    why = "the packages of this system can build for the target"
    if not root and not sudo:
        why += "; root installs them"
    return [Remedy(commands, why, _APT_SECONDS if root else 0)]
