"""Project -> .wasm: generates, finds a Rust toolchain, runs cargo, checks the module."""

from __future__ import annotations

from hotplug.build import toolchain
from hotplug.build.build import Build, build
from hotplug.build.cargo import Cancelled, Workspace
from hotplug.build.generate import Generated, write_file
from hotplug.build.toolchain import Candidate, Toolchain

__all__ = [
    "Build",
    "Cancelled",
    "Candidate",
    "Generated",
    "Toolchain",
    "Workspace",
    "build",
    "toolchain",
    "write_file",
]
