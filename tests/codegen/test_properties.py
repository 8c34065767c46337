"""Random interfaces, generated on both sides: what goes in comes back, to the last bit.

`HOTPLUG_PROPERTY_BATCHES` says how many plugins to make; each has 40 exports of random kinds.
`HOTPLUG_PROPERTY_SEED` says where to begin.
"""

from __future__ import annotations

import os
from pathlib import Path
from random import Random

import pytest

import hotplug
from hotplug.build import build
from hotplug.codegen.rust.kinds import RustKinds
from hotplug.interface import Interface
from hotplug.kinds import Kind
from hotplug.manifest import Manifest, Project
from kind_values import Values, manifest, same

BATCHES = int(os.environ.get("HOTPLUG_PROPERTY_BATCHES", "1"))
SEED = int(os.environ.get("HOTPLUG_PROPERTY_SEED", "1"))
EXPORTS = 40
ROUNDS = 30
CARGO = """\
[package]
name = "random-kinds"
version = "0.1.0"
edition = "2021"

[lib]
crate-type = ["cdylib"]

[workspace]
"""


@pytest.fixture(scope="module")
def target(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("properties")


@pytest.mark.parametrize("seed", range(SEED, SEED + BATCHES))
def test_random_values_come_back_equal(seed: int, target: Path) -> None:
    random = Random(seed)
    root = target / "plugin"  # one directory for all: cargo's own things are made once
    (root / "src").mkdir(parents=True, exist_ok=True)
    text = manifest(random, EXPORTS)
    (root / "plugin.toml").write_text(text)
    (root / "Cargo.toml").write_text(CARGO)
    interface = Interface.of(Manifest.parse(text.encode()))
    (root / "src" / "lib.rs").write_text(source(interface))
    build(Project.at(root), debug=True)
    with hotplug.load(root) as plugin:
        module = plugin["echo_0"].__globals__
        values = Values(interface, module, random)
        for export in interface.exports:
            kind = export.args[0].kind
            given = [values.of(kind) for _ in range(ROUNDS)]
            for one in given:
                back = plugin[export.name](one)
                assert same(one, back), (export.signature, one, back)
            together = plugin[export.name].map(given)
            assert len(together) == len(given)
            for one, back in zip(given, together, strict=True):
                assert same(one, back), (export.signature, "map", one, back)


def source(interface: Interface) -> str:
    """The Rust of functions that return their argument."""
    kinds = RustKinds(interface)
    lines = ["#![allow(unused_imports, dead_code)]", "#[rustfmt::skip]", "mod exports;",
             "use exports::*;", "use std::collections::BTreeMap;"]  # fmt: skip
    for export in interface.exports:
        kind = export.args[0].kind
        lines.append(
            f"pub fn {export.name}(it: {kinds.argument(kind)}) -> {kinds.owned(kind)}"
            f" {{ {_owned(kind)} }}"
        )
    return "\n".join(lines) + "\n"


def _owned(kind: Kind) -> str:
    if kind.word == "string":
        return "it.to_string()"
    if kind.block and kind.dimensions > 1:
        return "Array { shape: it.shape, data: it.data.to_vec() }"
    return "it.to_vec()" if kind.block or kind.word == "bytes" else "it"
