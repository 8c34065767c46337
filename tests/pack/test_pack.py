"""`hotplug pack`: what is in a wheel, that it is right to the byte, and what cannot be packed."""

from __future__ import annotations

import base64
import hashlib
import importlib
import io
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pluggy
import pytest
from packaging.version import Version

import checkers
import hotplug
from hotplug.cli import main
from hotplug.manifest import Project
from hotplug.pack import pack
from hotplug.pack.pack import Packed
from hotplug.pack.wheel import Wheel, python_version
from hotplug.plugin import loaded

EXAMPLE = Path(__file__).parents[2] / "examples" / "hosts" / "score"
HEAD = '[plugin]\nname = "p"\nversion = "1.0.0"\napplications = ["datasette"]\n'
BODY = '[exports.f]\nargs = { text = "string" }\nreturns = "string"\n'
HOOK = '[hooks]\nrender_cell = "f"\n'
# What follows the manifest above, and what is said of it.
UNFIT = {
    "no hooks": ("", "`p` has no hooks for an application to call"),
    "a function of the host": (
        f'{HOOK}[imports.ask]\nreturns = "u32"\n',
        "it needs the function `ask`",
    ),
    "a capability": (HOOK, "it needs the capability `random`"),
    "a config without a default": (
        f'{HOOK}[config]\nlanguage = "string"\n',
        "it needs `[config]` `language`, which has no default",
    ),
    "a hook that is none of pytest's": (HOOK, "pytest has no hook `render_cell`"),
    "a version that is none of Python's": (HOOK, "Python's packages have no version `1.0.0-x.7`"),
}
CHANGED = {
    "a capability": ('version = "1.0.0"', 'version = "1.0.0"\ncapabilities = ["log", "random"]'),
    "a hook that is none of pytest's": ("datasette", "pytest11"),
    "a version that is none of Python's": ("1.0.0", "1.0.0-x.7"),
}


def copied(root: Path) -> Project:
    ignored = shutil.ignore_patterns("target", ".hotplug", "dist")
    shutil.copytree(EXAMPLE, root, ignore=ignored)
    return Project.at(root)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    return copied(tmp_path_factory.mktemp("one") / "score")


@pytest.fixture(scope="module")
def packed(project: Project, tmp_path_factory: pytest.TempPathFactory) -> Packed:
    return pack(project, tmp_path_factory.mktemp("wheels"))


@pytest.fixture(scope="module")
def installed(packed: Packed, tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("site")
    options = ("--quiet", "--no-deps", "--no-index", "--no-compile", f"--target={root}")
    command = [sys.executable, "-m", "pip", "install", *options, str(packed.path)]
    said = subprocess.run(command, capture_output=True, text=True)
    assert (said.returncode, said.stdout) == (0, ""), said.stdout + said.stderr
    return root


@pytest.fixture
def site(installed: Path, tmp_path: Path) -> Path:
    """What is installed, in a place of its own."""
    return Path(shutil.copytree(installed, tmp_path / "site"))


@pytest.fixture
def hooks(site: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    """The module that applications register, fresh."""
    monkeypatch.syspath_prepend(site)
    importlib.invalidate_caches()
    yield importlib.import_module("score.hooks")
    for plugin in loaded(site / "score"):
        plugin.close()
    for name in [name for name in sys.modules if name.split(".")[0] == "score"]:
        del sys.modules[name]


def test_it_has_what_is_needed_and_no_more(packed: Packed, project: Project) -> None:
    assert packed.path.name == "score-0.1.0-py3-none-any.whl"
    about = "score-0.1.0.dist-info"
    with zipfile.ZipFile(packed.path) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == [
            *(f"score/{name}" for name in ("__init__.py", "py.typed", "plugin.toml")),
            *("score/plugin.wasm", "score/hooks.py"),
            *(f"{about}/{name}" for name in ("METADATA", "WHEEL", "entry_points.txt", "RECORD")),
        ]
        assert archive.read("score/plugin.wasm") == project.artifact.read_bytes()
        assert archive.read(f"{about}/METADATA").decode().splitlines() == [
            "Metadata-Version: 2.1",
            "Name: score",
            "Version: 0.1.0",
            "Summary: Scores words by their letters, as crossword games do.",
            "Requires-Python: >=3.10",
            f"Requires-Dist: hotplug>={hotplug.__version__}",
        ]
        groups = ("datasette", "sqlite_utils", "pytest11")
        points = "[hotplug.plugins]\nscore = score\n\n"
        points += "\n".join(f"[{group}]\nscore = score.hooks\n" for group in groups)
        assert archive.read(f"{about}/entry_points.txt").decode() == points


def test_it_is_found_and_loaded_by_its_name(
    installed: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> None:  # fmt: skip
    monkeypatch.syspath_prepend(installed)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOTPLUG_STORE", str(tmp_path / "store"))
    with hotplug.load("score") as plugin:
        assert plugin["score"]("a b c") == 7
    assert "score" not in sys.modules  # found, and not imported

    def said(*args: str) -> str:
        with pytest.raises(SystemExit) as ended:
            main.main(list(args), prog_name="hotplug")
        assert not ended.value.code
        return capsys.readouterr().out

    assert "wheel" in said("search", "crossword")
    assert "score(text: string) -> u32" in said("info", "score")
    assert "capabilities: none" in said("audit")
    with pytest.raises(hotplug.HotplugError, match="cannot be read"):
        hotplug.load("scores")


def test_the_record_is_that_of_the_installed_files(packed: Packed, installed: Path) -> None:
    with zipfile.ZipFile(packed.path) as archive:
        lines = archive.read("score-0.1.0.dist-info/RECORD").decode().splitlines()
        assert [line.split(",")[0] for line in lines] == archive.namelist()
    # pip adds lines of its own, and leaves those of the wheel as they are.
    written = (installed / "score-0.1.0.dist-info" / "RECORD").read_text().splitlines()
    assert set(lines) <= set(written)
    assert lines.pop() == "score-0.1.0.dist-info/RECORD,,"
    for line in lines:
        path, said, size = line.split(",")
        data = (installed / path).read_bytes()
        digest = base64.urlsafe_b64encode(hashlib.sha256(data).digest()).decode().rstrip("=")
        assert (said, int(size)) == (f"sha256={digest}", len(data))


def test_another_place_makes_the_same_bytes(packed: Packed, tmp_path: Path) -> None:
    again = pack(copied(tmp_path / "a" / "longer" / "place"), tmp_path / "wheels")
    assert again.path.read_bytes() == packed.path.read_bytes()


def test_the_class_needs_no_path(installed: Path) -> None:
    code = "from score import Score\nwith Score.load() as plugin: print(plugin.score('a b c'))"
    places = (str(installed), str(Path(hotplug.__file__).parents[1]))
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(places)}
    said = subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True)
    assert said.stdout == "7\n", said.stderr


def test_an_application_gets_what_it_has(hooks: ModuleType, site: Path) -> None:
    class Specs:
        @pluggy.HookspecMarker("datasette")(firstresult=True)
        def render_cell(self, row: Any, value: Any, column: Any) -> Any: ...

    manager = pluggy.PluginManager("datasette")
    manager.add_hookspecs(Specs)
    manager.register(hooks)
    manager.check_pending()
    assert loaded(site / "score") == []  # until a hook is called
    assert manager.hook.render_cell(row=None, value="quiz", column="word") == "quiz: 22"
    assert manager.hook.render_cell(row=None, value=5, column="word") is None
    assert len(loaded(site / "score")) == 1


def test_the_hooks_of_pytest_are_for_pytest(hooks: ModuleType) -> None:
    for name, function in vars(hooks).items():
        marks = {key for key in dir(function) if key.endswith("_impl")}
        if not name.startswith("_") and callable(function):
            pytests = name.startswith("pytest_")
            assert marks == (
                {"pytest_impl"} if pytests else {"datasette_impl", "sqlite_utils_impl"}
            )


def test_a_hook_that_does_not_fit_is_refused(hooks: ModuleType) -> None:
    class Specs:
        @pluggy.HookspecMarker("datasette")
        def render_cell(self, row: Any, value: Any) -> Any: ...

    manager = pluggy.PluginManager("datasette")
    manager.add_hookspecs(Specs)
    with pytest.raises(pluggy.PluginValidationError, match=r"\{'column'\} are declared"):
        manager.register(hooks)


def test_a_reload_is_seen_by_the_functions(hooks: ModuleType, site: Path) -> None:
    assert hooks.render_cell("quiz", "word") == "quiz: 22"
    (plugin,) = loaded(site / "score")
    assert plugin.reload(fresh=True).generation == 2
    assert hooks.render_cell("quiz", "word") == "quiz: 22"
    assert plugin.generation == 2


def test_a_wheel_without_its_module_says_so(hooks: ModuleType, site: Path, tmp_path: Path) -> None:
    wasm = site / "score" / "plugin.wasm"
    wasm.rename(tmp_path / "kept")
    try:
        with pytest.raises(hotplug.LinkError, match="there is no build in"):
            hooks.render_cell("quiz", "word")
    finally:
        (tmp_path / "kept").rename(wasm)
    assert hooks.render_cell("quiz", "word") == "quiz: 22"


def test_both_checkers_pass_what_is_made(installed: Path, tmp_path: Path) -> None:
    shutil.copytree(installed / "score", tmp_path / "score")
    assert list(checkers.mypy(tmp_path)) == []
    assert list(checkers.pyright(tmp_path)) == []
    for check in (["check", "--isolated", "--select=E,F,I,UP,W"], ["format", "--check"]):
        options = [*check, "--line-length=100", "--no-cache", "score"]
        command = [sys.executable, "-m", "ruff", *options]
        said = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)
        assert said.returncode == 0, said.stdout + said.stderr


def test_the_command(project: Project, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "hotplug", "pack", str(project.root), f"--into={tmp_path}"]
    env = {**os.environ, "PYTHONPATH": str(Path(hotplug.__file__).parents[1])}
    said = subprocess.run(command, env=env, capture_output=True, text=True)
    assert said.returncode == 0, said.stderr
    assert said.stdout == f"{tmp_path / 'score-0.1.0-py3-none-any.whl'}\n"
    assert said.stderr.splitlines()[-1].endswith("KiB, for datasette, sqlite_utils, pytest11")


@pytest.mark.parametrize("case", UNFIT)
def test_it_cannot_be_packed(case: str, tmp_path: Path) -> None:
    more, message = UNFIT[case]
    text = (HEAD + BODY + more).replace(*CHANGED.get(case, ("", "")))
    (tmp_path / "plugin.toml").write_text(text, "utf-8")
    with pytest.raises(hotplug.BuildError) as caught:
        pack(Project.at(tmp_path), tmp_path)
    assert message in str(caught.value)
    assert len(caught.value.diagnostics) == 1
    assert caught.value.diagnostics[0].span is not None
    assert [path.name for path in tmp_path.iterdir()] == ["plugin.toml"]


@pytest.mark.parametrize(
    ("semver", "python"),
    [
        ("1.2.3", "1.2.3"),
        ("1.2.3-alpha", "1.2.3a0"),
        ("1.2.3-beta.4", "1.2.3b4"),
        ("1.2.3-rc1", "1.2.3rc1"),
        ("1.2.3-dev.5", "1.2.3.dev5"),
        ("1.2.3+Build-7.05", "1.2.3+build.7.5"),
        ("1.2.3-RC.1+x", "1.2.3rc1+x"),
        ("1.2.3+--", "1.2.3"),
        ("1.2.3-0", None),
        ("1.2.3-alpha.1.2", None),
    ],
)
def test_versions(semver: str, python: str | None) -> None:
    assert python_version(semver) == python
    assert python is None or str(Version(python)) == python


def test_no_doc_adds_a_line_of_metadata() -> None:
    doc = "One\nRequires-Dist: evil\r\nName: other\u2028x\x85y\x0cz\x1b[31m"
    wheel = Wheel("a-b", "1.0.0", doc, ["hotplug"], {}, {})
    assert wheel.filename == "a_b-1.0.0-py3-none-any.whl"
    with zipfile.ZipFile(io.BytesIO(wheel.data)) as archive:
        text = archive.read("a_b-1.0.0.dist-info/METADATA").decode()
    assert len(text.splitlines()) == 6
    assert "\x1b" not in text
