"""Crates: directories of Rust as one cargo workspace, so that one run builds or checks them all."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from hotplug.build import Toolchain
from hotplug.build.toolchain.candidate import TARGET
from hotplug.build.toolchain.search import survey

__all__ = ["EDITION_2024", "Clippy", "Crates"]

EDITION_2024 = (1, 85, 0)
"""The first Rust that knows it."""


@dataclass(frozen=True, slots=True)
class Clippy:
    """A directory of Rust's programs that has clippy among them."""

    programs: Path
    version: tuple[int, ...]

    @classmethod
    def find(cls) -> Clippy | None:
        """The newest of this machine."""
        found = [
            cls(candidate.rustc.parent, _version(candidate.rustc))
            for candidate in survey()
            if (candidate.rustc.parent / "cargo-clippy").is_file()
        ]
        return max(found, key=lambda one: one.version, default=None)


def _version(rustc: Path) -> tuple[int, ...]:
    done = subprocess.run([str(rustc), "--version"], capture_output=True, text=True, check=False)
    found = re.search(r"\d+\.\d+\.\d+", done.stdout)
    return tuple(map(int, found[0].split("."))) if found else ()


@dataclass(frozen=True, slots=True)
class Crates:
    """The workspace in the directory *root*."""

    root: Path

    @classmethod
    def of(cls, root: Path, members: Iterable[str]) -> Crates:
        """The crates *members*, which are directories in *root*."""
        listed = ", ".join(f'"{name}"' for name in members)
        text = (
            f'[workspace]\nmembers = [{listed}]\nresolver = "2"\n\n'
            '[profile.dev]\nopt-level = 0\ndebug = false\npanic = "abort"\n'
        )
        root.mkdir(parents=True, exist_ok=True)
        (root / "Cargo.toml").write_text(text, encoding="utf-8")
        return cls(root)

    def build(self, toolchain: Toolchain) -> Path:
        """Compile all for wasm, warnings being errors; the directory of the modules."""
        env = {**toolchain.env(), "RUSTFLAGS": "-D warnings"}
        command = [toolchain.cargo, "build", "--offline", "--workspace", "--lib"]
        self._run([*map(str, command), f"--target={TARGET}"], env)
        return self.root / "target" / TARGET / "debug"

    def clippy(self, clippy: Clippy, *arguments: str) -> None:
        """Look at all with *clippy*, warnings being errors."""
        command = ["clippy", "--workspace", "--all-targets", "--", "-D", "warnings", *arguments]
        self.cargo(clippy, *command)

    def cargo(self, clippy: Clippy, *arguments: str) -> None:
        """Run cargo for the host."""
        path = os.pathsep.join([str(clippy.programs), os.environ.get("PATH", "")])
        cargo = shutil.which("cargo", path=path)
        assert cargo is not None
        env = {"PATH": path, "RUSTC": str(clippy.programs / "rustc"), "CARGO": cargo}
        self._run([cargo, *arguments], {**env, "CARGO_NET_OFFLINE": "true"})

    def _run(self, command: list[str], env: Mapping[str, str]) -> None:
        dropped = {"RUSTUP_TOOLCHAIN", "CARGO_TARGET_DIR", "CARGO_BUILD_TARGET_DIR"}
        kept = {key: value for key, value in os.environ.items() if key not in dropped}
        done = subprocess.run(
            command, cwd=self.root, env={**kept, **env}, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, f"{' '.join(command)}\n{done.stderr}"
