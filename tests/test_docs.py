"""The pages of docs/ show what happens: their blocks are taken out of them and run."""

from __future__ import annotations

import doctest
import os
import re
import shlex
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pluggy
import pytest

import hotplug
from hotplug import errors
from hotplug.build import build
from hotplug.errors import HotplugError
from hotplug.manifest import Manifest, Project
from hotplug.scaffold import scaffold

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
FENCE = re.compile(r'^```(\w+)(?: title="([^"]+)")?\n(.*?)^```$', re.DOTALL | re.MULTILINE)
CARGO = """\
[package]
name = "grumpy"
version = "0.1.0"
edition = "2021"
[lib]
crate-type = ["cdylib"]
[workspace]
"""


def blocks(page: str) -> list[tuple[str, str, str]]:
    """Language, title and text of each block of *page*."""
    return [match.groups("") for match in FENCE.finditer((DOCS / page).read_text("utf-8"))]


def environment() -> dict[str, str]:
    """As after `pip install hotplug` in an active environment."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    return {**os.environ, "PATH": path, "PYTHONPATH": str(ROOT / "framework")}


def test_the_tutorial_as_a_new_user(tmp_path: Path, hotplug_command: None) -> None:
    env = environment()
    shop: subprocess.Popen[str] | None = None
    try:
        for language, title, text in blocks("tutorial.md"):
            if title:
                path = tmp_path / title
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, "utf-8")
            elif language == "console":
                for command, expected in commands(text):
                    if command[0] in {"python3", ".", "pip"}:
                        continue  # tests/test_packaging.py installs it
                    if command == ["python", "shop.py"]:
                        words = [sys.executable, "shop.py"]
                        shop = subprocess.Popen(
                            words, cwd=tmp_path, env=env, stdout=subprocess.PIPE, text=True
                        )
                        assert expected in said(shop)
                        continue
                    words = [sys.executable, "-m", *command]
                    ran = subprocess.run(
                        words, cwd=tmp_path, env=env, capture_output=True, text=True
                    )
                    assert ran.returncode == 0, ran.stderr
                    assert not expected or ran.stdout == expected
        assert shop is not None
        (after,) = [text for language, _, text in blocks("tutorial.md") if language == "text"]
        source = tmp_path / "plugins" / "discount" / "src" / "lib.rs"
        before = source.read_text("utf-8")
        assert "cents / 10" in before
        source.write_text(before.replace("cents / 10", "cents / 5"), "utf-8")
        lines = said(shop)
        until = time.monotonic() + 60
        while after not in lines and time.monotonic() < until:
            lines = said(shop)
        assert after in lines
        source.write_text(before, "utf-8")
    finally:
        if shop is not None:
            shop.kill()
            shop.communicate()
    tests = tmp_path / "plugins" / "discount" / "tests"
    words = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(tests)]
    ran = subprocess.run(words, cwd=tmp_path, env=env, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stdout


def commands(text: str) -> Iterator[tuple[list[str], str]]:
    """Each command of a console, and the output that is shown for it."""
    for part in re.split(r"^\$ ", text, flags=re.MULTILINE)[1:]:
        line, _, output = part.partition("\n")
        yield shlex.split(line), output


def said(process: subprocess.Popen[str]) -> str:
    """The next line that *process* prints."""
    assert process.stdout is not None
    return process.stdout.readline()


@pytest.fixture
def hotplug_command() -> None:
    """`python -m hotplug` stands for the command, which tests/test_packaging.py installs."""


def test_each_error_has_an_example_that_raises_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = tmp_path / "grumpy"
    (root / "src").mkdir(parents=True)
    (root / "Cargo.toml").write_text(CARGO, "utf-8")
    sessions: list[str] = []
    for language, title, text in blocks("errors.md"):
        if title:
            (root / title).write_text(text, "utf-8")
        elif language == "python":
            sessions.append(text)
    build(Project.at(root))
    empty = scaffold("empty", tmp_path, git=False).root
    (empty / "src" / "lib.rs").write_text("mod exports;\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    flags = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
    runner = doctest.DocTestRunner(verbose=False, optionflags=flags)
    scope: dict[str, object] = {"empty": empty}
    told: list[str] = []
    parser = doctest.DocTestParser()
    for session in sessions:
        example = parser.get_doctest(session, scope, "errors", "errors.md", 0)
        runner.run(example, clear_globs=False, out=told.append)
        scope = example.globs
    assert not told, "".join(told)


def test_every_exception_is_on_the_page() -> None:
    headings = set(
        re.findall(r"^### (\w+)$", (DOCS / "errors.md").read_text("utf-8"), re.MULTILINE)
    )
    offered = {
        name
        for module in (errors, hotplug)
        for name in module.__all__
        if isinstance(found := getattr(module, name), type) and issubclass(found, HotplugError)
    }
    assert headings == offered - {"HotplugError", "CallError"}


TABLES = sorted(
    (page.name, number, text)
    for page in DOCS.glob("*.md")
    for number, (language, title, text) in enumerate(blocks(page.name))
    if language == "toml"
    and page.name not in {"cargo.md"}
    and not title
    and "[[call]]" not in text  # pinned calls
)


@pytest.mark.parametrize(
    ("page", "number", "text"), TABLES, ids=[f"{page}-{number}" for page, number, _ in TABLES]
)
def test_each_toml_block_is_a_manifest_or_a_part_of_one(page: str, number: int, text: str) -> None:
    head = '[plugin]\nname = "a-plugin"\nversion = "0.1.0"\n'
    if 'name = "' not in text:
        text = text.replace("[plugin]\n", head)
    tail = "" if "[exports." in text else "\n[exports.one]\n"
    Manifest.parse(((head if "[plugin]" not in text else "") + text + tail).encode())


GRADES = """\
[plugin]
name = "grades"
version = "0.1.0"
capabilities = ["now"]

[exports.grade]
args = { value = "i64", column = "string" }
returns = "option<string>"

[hooks]
render_cell = "grade"
"""
GRADE = """\
mod exports;

pub fn grade(value: i64, column: &str) -> Option<String> {
    (column == "points").then(|| format!("{} of 10", value))
}
"""


@pytest.fixture(scope="module")
def grades(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A directory with the plugin `plugins/grades`, built."""
    place = tmp_path_factory.mktemp("grades")
    root = scaffold("grades", place / "plugins", git=False).root
    (root / "plugin.toml").write_text(GRADES, "utf-8")
    (root / "src" / "lib.rs").write_text(GRADE, "utf-8")
    build(Project.at(root), debug=True)
    (place / "more-plugins").mkdir()
    shutil.copy(root / ".hotplug" / "plugin.wasm", place / "uploaded.wasm")
    return place


def programs(page: str) -> list[str]:
    """The blocks of Python of *page* that are not sessions."""
    return [text for language, _, text in blocks(page) if language == "python" and text[0] != ">"]


def test_the_programs_about_hosts(
    grades: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(grades)
    hookspec = pluggy.HookspecMarker("app")

    class Hooks:
        @hookspec
        def render_cell(self, value: object, column: str) -> str | None: ...

    manager = pluggy.PluginManager("app")
    manager.add_hookspecs(Hooks)
    answers: list[object] = []

    def serve() -> None:
        answers.append(manager.hook.render_cell(value=7, column="points"))

    first, second = programs("hosts.md")
    scope: dict[str, Any] = {"manager": manager, "serve": serve}
    for text in (first.replace("host.load(", "host.load(grant=['now'], path="), second):
        exec(compile(text, "hosts.md", "exec"), scope)
    assert answers == [["7 of 10"]]
    scope["host"]["grades"].reload(fresh=True)
    assert capsys.readouterr().out == "grades is at generation 2\n"


def test_the_programs_about_the_loop(grades: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(grades)
    pinned, loop = programs("dev.md")
    exec(compile(pinned, "dev.md", "exec"), {})
    scope: dict[str, Any] = {}
    text = loop.replace("plugins/text-stats", "plugins/grades")
    told: list[str] = []

    def tell(*words: object) -> None:
        told.append(" ".join(map(str, words)))
        threading.Thread(target=scope["loop"].close).start()

    scope["print"] = tell
    exec(compile(text, "dev.md", "exec"), scope)
    assert re.fullmatch(r"grades [12]", told[0])


def test_the_program_about_security(grades: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(grades)
    (text,) = programs("security.md")
    scope: dict[str, Any] = {"hotplug": hotplug, "ForPlugins": type("ForPlugins", (), {})}
    exec(compile(text, "security.md", "exec"), scope)
    assert scope["plugin"].grade(7, "points") == "7 of 10"


def test_the_program_about_a_new_wheel(grades: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    score = ModuleType("score")
    score.__file__ = str(grades / "plugins" / "grades" / "__init__.py")
    monkeypatch.setitem(sys.modules, "score", score)
    (text,) = programs("pack.md")
    with hotplug.load(grades / "plugins" / "grades", grant=["now"]) as plugin:
        exec(compile(text, "pack.md", "exec"), {})
        assert plugin.grade(1, "points") == "1 of 10"


def test_each_page_is_in_the_navigation() -> None:
    pages = {path.relative_to(DOCS).as_posix() for path in DOCS.rglob("*.md")}
    listed = re.findall(r"([\w/-]+\.md)$", (ROOT / "mkdocs.yml").read_text("utf-8"), re.MULTILINE)
    assert set(listed) == pages


def test_the_blocks_of_each_page_are_run() -> None:
    """Some test takes each page with a block of Python by its name."""
    texts = [path.read_text("utf-8") for path in (ROOT / "tests").rglob("test_*.py")]
    for path in DOCS.glob("*.md"):
        if any(language == "python" for language, *_ in blocks(path.name)):
            assert any(f'"{path.name}"' in text for text in texts), path.name
