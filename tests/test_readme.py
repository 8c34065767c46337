"""What README.md shows is what happens: its blocks are taken out of it and run."""

from __future__ import annotations

import doctest
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pluggy
import pytest

import hotplug
from hotplug.build import build
from hotplug.errors import BuildError
from hotplug.manifest import Manifest, Project

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
BLOCKS = [
    (match[2], re.sub(rf"^{match[1]}", "", match[3], flags=re.MULTILINE))
    for match in re.finditer(r"^( *)```(\w+)\n(.*?)^ *```$", README, re.DOTALL | re.MULTILINE)
]
CARGO = '[package]\nname = "text-tools"\nversion = "0.1.0"\nedition = "2021"\n\n[workspace]\n'
_CDYLIB = '\n[lib]\ncrate-type = ["cdylib"]\n'


def block(language: str, part: str) -> str:
    (found,) = [text for word, text in BLOCKS if word == language and part in text]
    return found


@pytest.fixture(scope="module")
def plugin(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The plugin of the first three blocks, built."""
    root = tmp_path_factory.mktemp("readme") / "text-tools"
    (root / "src").mkdir(parents=True)
    (root / "plugin.toml").write_text(block("toml", "[exports.word_count]"))
    (root / "src" / "lib.rs").write_text(block("rust", "fn word_count"))
    (root / "Cargo.toml").write_text(CARGO + _CDYLIB)
    build(Project.at(root))
    return root


def run(command: list[str], cwd: Path) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "PYTHONPATH": str(ROOT / "framework")}
    return subprocess.run(command, cwd=cwd, env=env, capture_output=True, text=True, check=False)


def test_the_python_blocks(plugin: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(plugin.parent)
    runner = doctest.DocTestRunner(verbose=False)
    scope: dict[str, object] = {}
    sessions = [text for word, text in BLOCKS if word == "python" and ">>>" in text]
    assert len(sessions) == 2
    for session in sessions:
        examples = doctest.DocTestParser().get_doctest(session, scope, "README", "README.md", 0)
        assert runner.run(examples, clear_globs=False).failed == 0
        scope = examples.globs


def test_the_typed_program(plugin: Path) -> None:
    program = block("python", "from text_tools import")
    path = plugin.parent / "program.py"
    path.write_text(program + "assert count == 2\n")
    search = os.pathsep.join([str(plugin / "python"), str(ROOT / "framework")])
    env = {**os.environ, "PYTHONPATH": search, "MYPYPATH": search}
    for command in ([sys.executable, str(path)], [sys.executable, "-m", "mypy", "--strict",
                    "--config-file=", "--follow-imports=silent", str(path)]):  # fmt: skip
        done = subprocess.run(
            command, cwd=plugin.parent, env=env, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stdout + done.stderr


def test_the_mismatch(plugin: Path, tmp_path: Path) -> None:
    root = tmp_path / "text-tools"
    (root / "src").mkdir(parents=True)
    (root / "plugin.toml").write_text((plugin / "plugin.toml").read_text())
    (root / "Cargo.toml").write_text((plugin / "Cargo.toml").read_text())
    source = (plugin / "src" / "lib.rs").read_text()
    wrong = source.replace("-> u32", "-> usize").replace(".count() as u32", ".count()")
    (root / "src" / "lib.rs").write_text(wrong)
    with pytest.raises(BuildError) as caught:
        build(Project.at(root))
    assert block("text", "disagree").rstrip() in str(caught.value)


def test_the_commands(tmp_path: Path) -> None:
    """The commands of a plugin in a minute, in order, from an empty directory."""
    section = README.split("## A plugin in a minute")[1].split("##")[0]
    commands = [line.strip() for line in section.splitlines() if line.startswith("    ")]
    assert commands.pop(0) == "pip install hotplug"  # what tests/test_packaging.py does
    said: dict[str, str] = {}
    for line in commands:
        command = shlex.split(line, comments=True)
        assert command[0] == "hotplug"
        done = run([sys.executable, "-m", *command], tmp_path)
        assert done.returncode == 0, f"{line}\n{done.stderr}"
        said[command[1]] = done.stdout
    assert said["call"] == "Hello, World!\n"
    assert "greet(name: string) -> string" in said["inspect"]


def test_the_host(tmp_path: Path) -> None:
    """A plugin of the blocks on host functions, called by the program beside them."""
    root = tmp_path / "price-list"
    (root / "src").mkdir(parents=True)
    (root / "plugin.toml").write_text(block("toml", "[imports.rate]"))
    (root / "src" / "lib.rs").write_text(block("rust", "host::rate"))
    (root / "Cargo.toml").write_text(CARGO.replace("text-tools", "price-list") + _CDYLIB)
    build(Project.at(root))
    program = tmp_path / "program.py"
    program.write_text(block("python", "PriceList.load"))
    search = os.pathsep.join([str(root / "python"), str(ROOT / "framework")])
    env = {**os.environ, "PYTHONPATH": search, "MYPYPATH": search}
    for command in ([sys.executable, str(program)], [sys.executable, "-m", "mypy", "--strict",
                    "--config-file=", "--follow-imports=silent", str(program)]):  # fmt: skip
        done = subprocess.run(
            command, cwd=tmp_path, env=env, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stdout + done.stderr


def test_the_reload(plugin: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = tmp_path / "my-plugin"
    shutil.copytree(plugin, root, ignore=shutil.ignore_patterns("target"))
    monkeypatch.chdir(tmp_path)
    scope: dict[str, Any] = {"hotplug": hotplug}
    first, rest = block("python", "plugin.reload()").split("\n", 1)
    exec(first, scope)
    source = root / "src" / "lib.rs"
    source.write_text(source.read_text().replace(".count() as u32", ".count() as u32 + 1"))
    build(Project.at(root), debug=True)
    exec(rest, scope)
    assert (scope["plugin"].generation, scope["plugin"].word_count("a b")) == (3, 2)


def test_the_pluggy_host(plugin: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "plugins").mkdir()
    (tmp_path / "plugins" / "text-tools").symlink_to(plugin)
    monkeypatch.chdir(tmp_path)
    manager = pluggy.PluginManager("readme")
    served: list[str] = []

    def serve() -> None:
        served.extend(str(name) for name, _ in manager.list_name_plugin())

    exec(
        block("python", "hotplug.Host(manager)"),
        {"hotplug": hotplug, "manager": manager, "serve": serve},
    )
    assert served == ["text-tools"]


def test_the_declared_types() -> None:
    text = block("toml", "[types.span]")
    head = '[plugin]\nname = "a-plugin"\nversion = "0.1.0"\n[exports.f]\n'
    assert list(Manifest.parse((head + text).encode()).types) == ["span", "level", "access", "json"]


def test_the_kinds_are_all_there() -> None:
    from hotplug.kinds import SCALARS, parse

    table = README.split("| kind | in Rust")[1].split("\n\n")[0]
    named = set(re.findall(r"[a-z]\w*", " ".join(re.findall(r"^\| (.*?) \|", table, re.MULTILINE))))
    for word in (*SCALARS, "string", "bytes", "list", "array", "option", "tuple", "map", "result"):
        short = {"i16", "i32", "u16", "u32"}  # `i8`…`i64`
        assert word in named or word in short, word
    assert str(parse("array<f64, 2>")) == "array<f64, 2>"


def test_the_failures_are_all_there() -> None:
    table = README.split("## When a call fails")[1].split("All derive")[0]
    for name in re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE):
        assert issubclass(getattr(hotplug, name), hotplug.CallError)


def test_the_commands_of_make_are_there() -> None:
    targets = set(re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    assert set(re.findall(r"make (\w+)", README)) <= targets


def test_the_links() -> None:
    for link in re.findall(r"\]\(([^)#]+)\)", README):
        if not link.startswith("http"):
            assert (ROOT / link).exists(), link
