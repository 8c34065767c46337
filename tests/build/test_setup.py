"""A failed build that a setting or an old Rust explains says so."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from hotplug.build import build, setup
from hotplug.build.toolchain import find
from hotplug.errors import BuildError
from hotplug.manifest import Project
from hotplug.scaffold import scaffold


@pytest.fixture(scope="module")
def plugin(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = scaffold("flagged", tmp_path_factory.mktemp("setup"), git=False).root
    build(Project.at(root), debug=True)
    return root


@pytest.fixture
def root(plugin: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in setup._VARIABLES:
        monkeypatch.delenv(name, raising=False)
    return shutil.copytree(plugin, tmp_path / "flagged", ignore=shutil.ignore_patterns("target"))


def _refused(root: Path) -> str:
    with pytest.raises(BuildError) as caught:
        build(Project.at(root), debug=True)
    return str(caught.value)


@pytest.mark.parametrize("name", ["RUSTFLAGS", "CARGO_ENCODED_RUSTFLAGS", "config"])
def test_flags_for_the_linker_of_this_machine(
    root: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    flags = ["-C", "link-arg=-fuse-ld=mold"]
    if name == "config":
        (root / ".cargo").mkdir()
        (root / ".cargo/config.toml").write_text(f"[build]\nrustflags = {flags}\n")
        name = "`build.rustflags` in cargo's configuration"
    else:
        monkeypatch.setenv(name, ("\x1f" if "ENCODED" in name else " ").join(flags))
    said = _refused(root)
    assert "unknown argument: -fuse-ld=mold" in said  # what the linker says is kept
    assert "error: the linker for wasm failed, and cargo's settings change how it is called" in said
    assert f"note: {name} is `-C link-arg=-fuse-ld=mold`" in said
    assert "[target.x86_64-unknown-linux-gnu]" in said


def test_a_linker_that_is_not_there(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RUSTFLAGS", "-C linker=no-such-linker")
    assert "note: RUSTFLAGS is `-C linker=no-such-linker`" in _refused(root)


def test_unsafe_code_that_is_forbidden(root: Path) -> None:
    cargo = root / "Cargo.toml"
    text = cargo.read_text()
    cargo.write_text(f'{text}\n[lints.rust]\nunsafe_code = "forbid"\n')
    said = _refused(root)
    assert said.startswith(
        "error: `unsafe_code` is forbidden for this crate, and the generated code"
    )
    assert said.endswith("error: flagged was not built: 1 error")
    cargo.write_text(f'{text}\n[lints.rust]\nunsafe_code = "deny"\n')
    build(Project.at(root), debug=True)


def test_a_lock_that_this_cargo_does_not_read(root: Path) -> None:
    (root / "Cargo.lock").write_text("version = 99\n")
    said = _refused(root)
    assert "error: Cargo.lock has version 99, which this cargo does not read" in said
    _names_the_rust(said)


def test_a_package_for_a_newer_rust(root: Path) -> None:
    cargo = root / "Cargo.toml"
    cargo.write_text(
        cargo.read_text().replace("[package]\n", '[package]\nrust-version = "1.999"\n')
    )
    said = _refused(root)
    assert "error: a package needs a newer Rust than the one that was chosen" in said
    _names_the_rust(said)


def _names_the_rust(said: str) -> None:
    chosen = find()
    rust = ".".join(map(str, chosen.version))
    assert f"note: Rust {rust} was chosen: {chosen.source} ({chosen.rustc}), with cargo " in said
    assert "HOTPLUG_RUSTC=/path/to/rustc chooses one" in said


# As cargo 1.63 prints them.
OLD = [
    (
        "error: failed to parse lock file at: /plugin/Cargo.lock\n\nCaused by:\n"
        "  lock file version 4 requires `-Znext-lockfile-bump`\n",
        "Cargo.lock has version 4, which this cargo does not read",
    ),
    (
        "error: package `clap v4.5.0` cannot be built because it requires rustc 1.74 or newer,"
        " while the currently active rustc version is 1.63.0\n",
        "a package needs a newer Rust than the one that was chosen",
    ),
    (
        "error: failed to parse manifest at `/plugin/Cargo.toml`\n\nCaused by:\n"
        "  feature `edition2024` is required\n",
        "the edition in Cargo.toml is newer than the Rust that was chosen",
    ),
]


@pytest.mark.parametrize(("stderr", "problem"), OLD)
def test_the_words_of_an_old_cargo(tmp_path: Path, stderr: str, problem: str) -> None:
    old = replace(find(), version=(1, 63, 0), cargo_version=(1, 63, 0), source="PATH")
    found, left = setup.explained(stderr, [], old, tmp_path, {})
    assert [(one.message, left) for one in found] == [(problem, [])]
    assert "Rust 1.63.0 was chosen: PATH" in str(found[0])


def test_words_that_no_setting_explains(tmp_path: Path) -> None:
    assert setup.explained("error: could not compile `a`", [], find(), tmp_path, {}) == ([], [])
