"""Flags that are added to a build, wherever the author has others."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from hotplug.build import Toolchain
from hotplug.build.cargo.invocation import run
from hotplug.build.cargo.rustflags import added
from hotplug.build.toolchain.search import find

TARGET = "wasm32-unknown-unknown"
ADDED = 'getrandom_backend="custom"'
CARGO = (
    '[package]\nname = "small"\nversion = "0.1.0"\n[lib]\ncrate-type = ["cdylib"]\n[workspace]\n'
)
BOTH = f"""\
#![allow(unexpected_cfgs, unknown_lints)]
#[cfg(not(mine))]
compile_error!("`mine` is lost");
#[cfg(not({ADDED}))]
compile_error!("the backend is lost");
"""
MINE = ["--cfg", "mine"]
CONFIGURATIONS = {
    "nothing": "",
    "target-list": f"[target.{TARGET}]\nrustflags = {MINE}\n",
    "target-text": f'[target.{TARGET}]\nrustflags = "--cfg mine"\n',
    "build-list": f"[build]\nrustflags = {MINE}\n",
    "build-text": '[build]\nrustflags = "--cfg mine"\n',
    "build-beside-others": f"""\
build.rustflags = {MINE}
[target.'cfg(not(target_family = "wasm"))']
rustflags = ["--cfg", "other"]
[target.x86_64-unknown-linux-gnu]
rustflags = ["--cfg", "other"]
""",
    "cfg": f"""\
build.rustflags = ["--cfg", "hidden"]
[target.'cfg(all(target_arch = "wasm32", not(any(unix, target_os = "wasi"))))']
rustflags = {MINE}
""",
    "both": f"build.rustflags = ['--cfg', 'hidden']\n[target.{TARGET}]\nrustflags = {MINE}\n",
}
VARIABLES = {
    "RUSTFLAGS": "--cfg mine",
    "CARGO_ENCODED_RUSTFLAGS": "--cfg\x1fmine",
    "CARGO_BUILD_RUSTFLAGS": "--cfg mine",
    "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS": "--cfg mine",
}


@pytest.fixture(scope="module")
def toolchain() -> Toolchain:
    return find()


@pytest.fixture
def crate(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
    (tmp_path / "src").mkdir()
    (tmp_path / ".cargo").mkdir()
    (tmp_path / "Cargo.toml").write_text(CARGO)
    (tmp_path / "src" / "lib.rs").write_text(BOTH)
    return tmp_path


def _errors(toolchain: Toolchain, crate: Path, cfgs: tuple[str, ...]) -> set[str]:
    built = run(toolchain, crate, target_dir=crate / "target", profile="dev", cfgs=cfgs)
    assert built.messages or built.success, built.stderr
    return {one.text for one in built.messages}


@pytest.mark.parametrize("case", CONFIGURATIONS)
def test_configuration(toolchain: Toolchain, crate: Path, case: str) -> None:
    (crate / ".cargo" / "config.toml").write_text(CONFIGURATIONS[case])
    lost = {"`mine` is lost"} if case == "nothing" else set()
    assert _errors(toolchain, crate, (ADDED,)) == lost
    assert _errors(toolchain, crate, ()) == {"the backend is lost", *lost}


@pytest.mark.parametrize("name", VARIABLES)
def test_environment(
    toolchain: Toolchain, crate: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, VARIABLES[name])
    assert _errors(toolchain, crate, (ADDED,)) == set()


@pytest.mark.parametrize(
    ("condition", "holds"),
    [
        ('cfg(target_os = "wasi")', False),
        ('cfg(not(target_os = "wasi"))', True),
        ("cfg(all())", True),
        ("cfg(any())", False),
        ("cfg(windows)", False),
        ('cfg(any(windows, target_pointer_width="32",))', True),
        ('cfg(all(target_family = "wasm", panic = "unwind"))', False),
        ("cfg(not(all(", False),
        ("cfg()", False),
        ("wasm32-wasip1", False),
    ],
)
def test_a_condition(condition: str, holds: bool) -> None:
    tables: list[Mapping[str, object]] = [
        {"build": {"rustflags": []}, "target": {condition: {"rustflags": []}}}
    ]
    (name,) = added(["-O"], TARGET, {}, tables)
    assert name == ("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS" if holds
                    else "CARGO_BUILD_RUSTFLAGS"), json.dumps(condition)  # fmt: skip
