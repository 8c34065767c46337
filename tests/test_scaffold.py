"""A new plugin: it builds and passes its tests as it is, and a failure leaves nothing behind."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from hotplug.assets import assets
from hotplug.build.toolchain.search import find, survey
from hotplug.errors import HotplugError
from hotplug.scaffold import Scaffold, scaffold

FRAMEWORK = Path(__file__).parents[1] / "framework"
NAME = "my-plugin"
FILES = {
    ".gitignore",
    "Cargo.toml",
    "README.md",
    "plugin.toml",
    "python/my_plugin/__init__.py",
    "python/my_plugin/py.typed",
    "src/exports.rs",
    "src/lib.rs",
    "tests/test_my_plugin.py",
}


def files(root: Path) -> set[str]:
    return {
        path.relative_to(root).as_posix()
        for path in root.rglob("*")
        if path.is_file() and ".git" not in path.relative_to(root).parts
    }


def environment(**changed: str) -> dict[str, str]:
    """As after `pip install hotplug pytest`: both are commands."""
    own = str(Path(sys.executable).parent)
    path = os.pathsep.join([changed.pop("first", own), own, os.environ["PATH"]])
    return {**os.environ, "PYTHONPATH": str(FRAMEWORK), "PATH": path, **changed}


def run(*command: str, cwd: Path, **env: str) -> subprocess.CompletedProcess[str]:
    said = subprocess.run(
        command, cwd=cwd, env=environment(**env), capture_output=True, text=True, timeout=120
    )
    assert said.returncode == 0, f"{shlex.join(command)}\n{said.stdout}{said.stderr}"
    return said


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Scaffold:
    return scaffold(NAME, tmp_path_factory.mktemp("scaffold") / "plugins" / "of mine")


def test_the_tree(made: Scaffold) -> None:
    assert made.root.name == NAME
    assert files(made.root) == FILES
    assert (made.root / ".git").is_dir()
    assert {path.name for path in made.root.parent.iterdir()} == {NAME}
    for path in sorted(files(made.root)):
        text = (made.root / path).read_text("utf-8")
        assert "{{" not in text.replace("{{name", ""), path
        assert "NAME" not in text, path
        assert not text or text.endswith("\n"), path


def test_its_files_are_the_templates(made: Scaffold) -> None:
    tree = assets("templates") / "scaffold"
    names = (path.relative_to(tree).as_posix() for path in tree.rglob("*") if path.is_file())
    expected = {name.removesuffix(".jinja").replace("NAME", "my_plugin") for name in names}
    assert expected <= FILES
    assert not any(name.endswith(".jinja") for name in expected)


def test_its_rust_tests_pass(made: Scaffold, tmp_path: Path) -> None:
    found = find()
    command = [str(found.cargo), "test", "--offline", f"--target-dir={tmp_path}"]
    said = run(*command, cwd=made.root, **found.env())
    assert "1 passed" in said.stdout
    assert "warning" not in said.stderr


def test_its_style_is_rusts(made: Scaffold, tmp_path: Path) -> None:
    bins = [candidate.rustc.parent for candidate in survey()]
    complete = [place for place in bins if (place / "cargo-fmt").is_file()]
    if not complete:
        pytest.skip("no Rust here has rustfmt and clippy")
    first = str(complete[0])  # beside the rustc that these were made for
    run(f"{first}/cargo", "fmt", "--check", cwd=made.root, first=first)
    lint = ["clippy", "--offline", "--all-targets", f"--target-dir={tmp_path}", "--", "-Dwarnings"]
    run(f"{first}/cargo", *lint, cwd=made.root, first=first)


def test_its_python_is_typed(made: Scaffold) -> None:
    checked = [str(made.root / "python"), str(made.root / "tests")]
    ruff = shutil.which("ruff", path=str(Path(sys.executable).parent))
    if ruff is None:
        pytest.skip("ruff is not here")
    run(ruff, "format", "--check", "--line-length=100", "--isolated", *checked, cwd=made.root)
    run(sys.executable, "-m", "mypy", "--strict", *checked, cwd=made.root)


def test_the_next_commands_work(made: Scaffold, tmp_path: Path, hotplug: Path) -> None:
    build, call, test = made.next_commands
    assert shlex.split(build) == ["hotplug", "build", str(made.root)]
    assert call.endswith(" greet World")
    assert test.startswith("pytest ")
    out = [
        run("sh", "-c", command, cwd=tmp_path, first=str(hotplug)).stdout
        for command in made.next_commands
    ]
    assert out[1] == "Hello, World!\n"
    assert "1 passed" in out[2]
    ignored = run("git", "status", "--porcelain", "--ignored", cwd=made.root).stdout
    lines = {line for line in ignored.splitlines() if line.startswith("!!")}
    assert "!! .hotplug/" in lines
    unknown = {line[3:] for line in ignored.splitlines() if line.startswith("??")}
    # Cargo.lock is for the author to keep; pytest's own directory ignores itself.
    assert unknown == {
        ".gitignore", "Cargo.lock", "Cargo.toml", "README.md", "plugin.toml", "python/", "src/",
        "tests/",
    }  # fmt: skip


@pytest.fixture
def hotplug(tmp_path: Path) -> Path:
    """A directory with the command `hotplug`, as an installation puts it there."""
    place = tmp_path / "bin"
    place.mkdir()
    command = place / "hotplug"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m hotplug "$@"\n', "utf-8")
    command.chmod(0o755)
    return place


@pytest.mark.parametrize("into", ["here", "my plugins", "ünï/cödé 漢字", 'quo\'te "$HOME"'])
def test_commands_for_odd_directories(
    tmp_path: Path, into: str, hotplug: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    new = scaffold(NAME, Path(into), git=False)
    assert new.root == Path(into) / NAME
    assert files(tmp_path / into / NAME) == FILES
    run("sh", "-c", new.next_commands[0], cwd=tmp_path, first=str(hotplug))
    said = run("sh", "-c", new.next_commands[1], cwd=tmp_path, first=str(hotplug))
    assert said.stdout == "Hello, World!\n"


def test_the_command(tmp_path: Path) -> None:
    command = (sys.executable, "-m", "hotplug", "scaffold")
    said = run(*command, "one", cwd=tmp_path)
    assert said.stdout == "one\n"
    assert said.stderr == (
        "made one; next:\n  hotplug build one\n  hotplug call one greet World\n  pytest one\n"
    )
    said = run(*command, "two", "--into", "a b", "--no-git", cwd=tmp_path)
    assert said.stdout == "a b/two\n"
    assert "\n  hotplug build 'a b/two'\n" in said.stderr
    assert not (tmp_path / "a b" / "two" / ".git").exists()
    said = run(*command, "three", "--into", str(tmp_path / "c"), cwd=tmp_path)
    assert said.stdout == f"{tmp_path}/c/three\n"
    missing = {"HOTPLUG_RUSTC": str(tmp_path / "no-rustc")}
    said = run(*command, "four", cwd=tmp_path, **missing)
    assert said.stderr.endswith("can build it yet; `hotplug doctor` says what to install\n")


def test_git(tmp_path: Path) -> None:
    outer = scaffold("outer", tmp_path).root
    assert (outer / ".git").is_dir()
    assert not (scaffold("inner", outer / "plugins").root / ".git").exists()
    assert not (scaffold("without", tmp_path, git=False).root / ".git").exists()


def test_without_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert files(scaffold(NAME, tmp_path).root) == FILES


def snapshot(root: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() if path.is_file() else b"" for path in root.rglob("*")}


def there(tmp_path: Path) -> tuple[str, Path]:
    (tmp_path / NAME).mkdir()
    return NAME, tmp_path


def there_as_a_file(tmp_path: Path) -> tuple[str, Path]:
    (tmp_path / NAME).write_text("mine", "utf-8")
    return NAME, tmp_path


def there_as_a_link(tmp_path: Path) -> tuple[str, Path]:
    (tmp_path / NAME).symlink_to("nowhere")
    return NAME, tmp_path


def into_a_file(tmp_path: Path) -> tuple[str, Path]:
    (tmp_path / "file").touch()
    return NAME, tmp_path / "file"


def below_a_file(tmp_path: Path) -> tuple[str, Path]:
    (tmp_path / "file").touch()
    return NAME, tmp_path / "file" / "below"


def named(name: str) -> Callable[[Path], tuple[str, Path]]:
    return lambda tmp_path: (name, tmp_path / "new")


@pytest.mark.parametrize(
    ("prepare", "error"),
    [
        (there, "is there already, and is left as it is"),
        (there_as_a_file, "is there already, and is left as it is"),
        (there_as_a_link, "is there already, and is left as it is"),
        (into_a_file, "cannot be made: "),
        (below_a_file, "cannot be made: "),
        (named("Wrong"), "`Wrong` cannot be the name of a plugin: not in kebab-case"),
        (named(""), "cannot be the name of a plugin: empty"),
        (named("../up"), "cannot be the name of a plugin"),
        (named("async"), "a keyword in Rust"),
        (named("json"), "a module that an `import` finds already"),
        (named("a\x1b[31m"), r"\\x1b"),
    ],
)
def test_a_failure_leaves_nothing_behind(
    tmp_path: Path, prepare: Callable[[Path], tuple[str, Path]], error: str
) -> None:
    name, into = prepare(tmp_path)
    before = snapshot(tmp_path)
    with pytest.raises(HotplugError, match=error):
        scaffold(name, into)
    assert snapshot(tmp_path) == before


@pytest.mark.usefixtures("broken_template")
def test_a_failure_in_the_middle_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(HotplugError, match="cannot be made: No space left"):
        scaffold(NAME, tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.fixture
def broken_template(monkeypatch: pytest.MonkeyPatch) -> None:
    """The disk is full when the second file is written."""
    whole, count = Path.write_text, iter(range(99))

    def write_text(self: Path, *args: str, **options: str) -> int:
        if next(count):
            raise OSError(28, "No space left on device")
        return whole(self, *args, **options)

    monkeypatch.setattr(Path, "write_text", write_text)
