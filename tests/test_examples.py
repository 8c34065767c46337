"""The examples: in step with their manifests, whole, and right in what they answer."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import hotplug
from hotplug.assets import assets
from hotplug.build import Generated, build
from hotplug.build.toolchain.search import find
from hotplug.manifest import Manifest, Project

TOP = Path(__file__).parents[1]
EXAMPLES = TOP / "examples"
PLUGINS = {
    Manifest.load(path).name: path.parent
    for path in sorted(EXAMPLES.rglob("plugin.toml"))
    if not {"target", ".hotplug"} & set(path.parts)
}
LONG_WORD = "supercalifragilisticexpialidocious"
# export, arguments, answer
ANSWERS: dict[str, list[tuple[str, tuple[Any, ...], object]]] = {
    "seed-add": [("add", (1, 2), 3), ("add", (-(2**31), 2**31 - 1), -1)],
    "seed-length": [("length", (LONG_WORD,), 34), ("length", ("",), 0), ("length", ("é",), 2)],
    "seed-double": [("double", ("ab",), "abab"), ("double", ("é\0",), "é\0é\0")],
    "seed-by-hand": [("add", (1, 2), 3), ("length", (LONG_WORD,), 34)],
    "text-stats": [
        ("word_count", ("one two, three",), 3),
        ("letter_count", ("bänana", "ä"), 1),
        ("longest_word", ("a bbb cc ddd",), "bbb"),
        ("top_words", ("b a B c", 2), [("b", 2), ("a", 1)]),
        ("redact", ("cat concat dog.", ["cat", "dog"], 1), "c** concat d**."),
        ("readability", ("",), None),  # a record of a class that is made at load
        ("checksum", (b"Wikipedia",), 0x11E6_0398),
    ],
    "score": [
        ("score", ("a b c",), 7),
        ("cell", ("quiz", "word"), "quiz: 22"),
        ("cell", ("quiz", "other"), None),
        ("compared", ("<", "a", "b"), None),
        ("header", ("a",), 'score: the name "a" scores 1'),
    ],
    "discount": [("discount", (5000,), -500), ("discount", (-9,), 0)],
    "wasm-case": [("preprocess", ("WASM, not `WASM`",), "Wasm, not `WASM`")],
}


@pytest.fixture(scope="module")
def copies(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every example, in a place where it can be built."""
    root = tmp_path_factory.mktemp("examples")
    for name, source in PLUGINS.items():
        shutil.copytree(source, root / name, ignore=shutil.ignore_patterns("target", ".hotplug"))
    return root


def test_there_are_answers_for_each() -> None:
    assert set(PLUGINS) == set(ANSWERS)


@pytest.mark.parametrize("name", PLUGINS)
def test_the_generated_files_are_in_step(name: str, request: pytest.FixtureRequest) -> None:
    generated = Generated.of(Project.at(PLUGINS[name]))
    if request.config.getoption("--update"):
        generated.write()
    assert generated.stale() == []


@pytest.mark.parametrize("name", PLUGINS)
def test_it_builds_and_answers(name: str, copies: Path) -> None:
    project = Project.at(copies / name)
    made = build(project)
    assert made.warnings == ()
    locked = (PLUGINS[name] / "Cargo.lock").read_bytes()
    assert (project.root / "Cargo.lock").read_bytes() == locked
    with hotplug.load(project.root) as plugin:
        for export, args, answer in ANSWERS[name]:
            found = plugin[export](*args)
            assert found == answer or (answer is None and found.words == found.letters == 0)
        assert {export for export, *_ in ANSWERS[name]} == set(plugin)


@pytest.mark.parametrize("name", PLUGINS)
def test_its_rust_tests_pass(name: str, copies: Path, tmp_path: Path) -> None:
    rust = find()
    command = [str(rust.cargo), "test", "--offline", "--locked", f"--target-dir={tmp_path}"]
    env = {**os.environ, **rust.env()}
    said = subprocess.run(command, cwd=copies / name, env=env, capture_output=True, text=True)
    assert said.returncode == 0, said.stdout + said.stderr
    assert "warning" not in said.stderr
    tested = (PLUGINS[name] / "src" / "lib.rs").read_text("utf-8").count("#[test]")
    assert f"{tested} passed" in said.stdout


@pytest.mark.parametrize("name", PLUGINS)
def test_its_manifest_is_in_the_catalogue(name: str, golden: Callable[[Path, str], None]) -> None:
    text = (PLUGINS[name] / "plugin.toml").read_bytes().decode()
    golden(assets("registry") / f"{name}.toml", text)


def test_the_catalogue_has_nothing_else() -> None:
    found = {path.name for path in assets("registry").iterdir()}
    assert found == {"README.md", *(f"{name}.toml" for name in PLUGINS)}


def test_the_demo(tmp_path: Path) -> None:
    before = snapshot()
    env = {**os.environ, "PYTHONPATH": str(TOP / "framework"), "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, str(EXAMPLES / "demo.py")]
    said = subprocess.run(command, cwd=tmp_path, env=env, capture_output=True, text=True)
    assert said.returncode == 0, said.stdout + said.stderr
    assert "all answers were right" in said.stdout
    assert "still serving generation 2: the bill is 44.90" in said.stdout
    assert "generation 3: the bill is 42.40" in said.stdout
    assert "none of which failed" in said.stdout
    assert "! it wants the capability `random` (major)" in said.stdout
    assert said.stdout.count('load("demo/seed-double") is 0.1.0') == 3
    assert said.stdout.count('load("demo/seed-double") is 0.2.0') == 1
    assert said.stderr == ""
    assert snapshot() == before
    assert list(tmp_path.iterdir()) == []


def snapshot() -> dict[Path, tuple[int, int]]:
    """Each file of the checkout that a build could have written, with its time and size."""
    folders = (EXAMPLES, assets("registry"), assets("templates"))
    files = [path for folder in folders for path in folder.rglob("*") if path.is_file()]
    return {path: (path.stat().st_mtime_ns, path.stat().st_size) for path in files}
