"""A directory becomes a module where `load` finds it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import hotplug
from hotplug.build import build
from hotplug.manifest import Project

MANIFEST = """\
[plugin]
name = "small-one"
version = "0.1.0"

[exports.fill]
args = { mib = "u32" }
returns = "u32"

[limits]
memory = "16 MiB"
"""
CARGO = """\
[package]
name = "small-one"
version = "0.1.0"
edition = "2021"

[lib]
crate-type = ["cdylib"]

[workspace]
"""
SOURCE = """\
mod exports;

pub fn fill(mib: u32) -> u32 {
    let all: Vec<Vec<u8>> = (0..mib).map(|n| vec![n as u8; 1 << 20]).collect();
    all.iter().map(|one| u32::from(one[9])).sum()
}
"""
ALLOCATOR = """\
use std::alloc::System;

#[global_allocator]
static MINE: System = System;
"""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    root = tmp_path_factory.mktemp("build") / "small-one"
    (root / "src").mkdir(parents=True)
    (root / "plugin.toml").write_text(MANIFEST)
    (root / "Cargo.toml").write_text(CARGO)
    return Project.at(root)


def _source(project: Project, text: str) -> None:
    (project.root / "src" / "lib.rs").write_text(text)


def test_release_and_dev(project: Project) -> None:
    _source(project, SOURCE)
    said: list[str] = []
    release = build(project, say=said.append)
    assert any(line.startswith("Compiling small-one") for line in said)
    assert (release.module.dev, release.fresh, release.warnings) == (False, False, ())
    assert release.artifact == project.artifact
    assert build(project).fresh
    dev = build(project, debug=True)
    assert dev.module.dev
    with hotplug.load(project.root) as plugin:
        assert plugin["fill"](4) == 6
        with pytest.raises(hotplug.PluginOutOfMemory, match="an allocation of 1,048,576 bytes"):
            plugin["fill"](40)
        assert plugin["fill"](4) == 6


def test_an_allocator_of_the_authors_own(project: Project) -> None:
    """There can be one only, so the generated one makes way."""
    _source(project, SOURCE + ALLOCATOR)
    build(project)
    assert "struct Allocator" not in (project.root / "src" / "exports.rs").read_text()
    with hotplug.load(project.root) as plugin:
        assert plugin["fill"](4) == 6
        with pytest.raises(hotplug.PluginTrap):
            plugin["fill"](40)
    _source(project, SOURCE)
    build(project)
    assert "struct Allocator" in (project.root / "src" / "exports.rs").read_text()


def test_warnings_are_told(project: Project) -> None:
    _source(project, SOURCE + "fn unused() {}\n")
    made = build(project, debug=True)
    assert len(made.warnings) == 1
    assert "function" in made.warnings[0]
    assert "unused" in made.warnings[0]


@pytest.mark.parametrize(
    ("kind", "rust"), [("list<", "Vec<"), ("map<u8, ", "std::collections::BTreeMap<u8, ")]
)
def test_the_deepest_kind_is_compiled(tmp_path: Path, kind: str, rust: str) -> None:
    """With every loop in one function, LLVM took two minutes for 40 lists in each other."""
    depth = 32
    kind, rust = (f"{one * depth}{end}{'>' * depth}" for one, end in
                  ((kind, "string"), (rust, "String")))  # fmt: skip
    (tmp_path / "src").mkdir()
    (tmp_path / "plugin.toml").write_text(
        f'[plugin]\nname = "deep"\nversion = "1.0.0"\n'
        f'[exports.f]\nargs = {{ it = "{kind}" }}\nreturns = "{kind}"\n'
    )
    (tmp_path / "Cargo.toml").write_text(CARGO.replace("small-one", "deep"))
    (tmp_path / "src" / "lib.rs").write_text(f"mod exports;\nfn f(it: {rust}) -> {rust} {{ it }}\n")
    build(Project.at(tmp_path))
    value: Any = "deep"
    for _ in range(depth):
        value = [value] if "list" in kind else {7: value}
    with hotplug.load(tmp_path) as plugin:
        assert plugin["f"](value) == value


def test_a_failed_build_leaves_the_last_one(project: Project) -> None:
    _source(project, SOURCE)
    build(project)
    before = project.artifact.read_bytes()
    _source(project, SOURCE.replace("u32::from", "u32::form"))
    with pytest.raises(hotplug.BuildError, match="form"):
        build(project)
    assert project.artifact.read_bytes() == before
