"""What is installed: the files of the wheel, and that a plugin can be made with nothing else."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tarfile
import venv
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest

TOP = Path(__file__).parents[1]
# A directory of the checkout, and where its files are in the wheel.
PARTS = {
    "framework/hotplug": "hotplug",
    "templates": "hotplug/_assets/templates",
    "registry": "hotplug/_assets/registry",
    "examples": "hotplug/_assets/examples",
}
METADATA = {
    "METADATA", "RECORD", "WHEEL", "entry_points.txt",
    "licenses/LICENSE", "licenses/LICENSE-APACHE", "licenses/LICENSE-MIT",
}  # fmt: skip
RIGHT = """\
from x import X

with X.load() as plugin:
    answer: str = plugin.greet("World")
    print(answer)
"""
WRONG = """\
from x import X

with X.load() as plugin:
    plugin.greet(5)
"""
SCRIPTS = "Scripts" if os.name == "nt" else "bin"


def run(*command: str | Path, cwd: Path, **env: str) -> subprocess.CompletedProcess[str]:
    """Run a command as a user does, without what this test run was started with."""
    clean = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    return subprocess.run(
        command, cwd=cwd, env={**clean, **env}, capture_output=True, text=True, timeout=240
    )


def checked(*command: str | Path, cwd: Path, **env: str) -> str:
    said = run(*command, cwd=cwd, **env)
    assert said.returncode == 0, said.stdout + said.stderr
    return said.stdout


def pip(*args: str | Path, cwd: Path) -> str:
    return checked(sys.executable, "-m", "pip", *args, cwd=cwd)


def built(source: Path, into: Path) -> Path:
    """The wheel of the project in *source*."""
    pip("wheel", source, "--no-deps", "--no-build-isolation", f"--wheel-dir={into}", cwd=into)
    (wheel,) = into.glob("*.whl")
    return wheel


def contents(wheel: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(wheel) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def tree() -> dict[str, bytes]:
    """The files of the checkout by their names in the wheel."""
    return {
        "pytest_hotplug.py": (TOP / "framework" / "pytest_hotplug.py").read_bytes(),
        **{
            f"{there}/{path.relative_to(TOP / here).as_posix()}": path.read_bytes()
            for here, there in PARTS.items()
            for path in (TOP / here).rglob("*")
            if path.is_file() and "__pycache__" not in path.parts
        },
    }


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(TOP, tmp_path_factory.mktemp("wheel"))


def test_the_wheel_has_each_file_and_no_other(wheel: Path) -> None:
    found = contents(wheel)
    about = {name: data for name, data in found.items() if ".dist-info/" in name}
    assert {name: data for name, data in found.items() if name not in about} == tree()
    assert {name.partition(".dist-info/")[2] for name in about} == METADATA
    scaffold = "hotplug/_assets/templates/scaffold"
    assert {
        "hotplug/py.typed",
        f"{scaffold}/.gitignore.jinja",
        f"{scaffold}/src/lib.rs.jinja",
    } <= set(found)


def test_the_sdist_makes_the_same_wheel(wheel: Path, tmp_path: Path) -> None:
    before = set(TOP.iterdir())
    command = (sys.executable, "-m", "hatchling", "build", "-t", "sdist", "-d", tmp_path)
    checked(*command, cwd=TOP)
    assert set(TOP.iterdir()) == before
    (archive,) = tmp_path.glob("*.tar.gz")
    with tarfile.open(archive) as unpacked:
        unpacked.extractall(tmp_path, filter="data")
    (source,) = (path for path in tmp_path.iterdir() if path.is_dir())
    assert (source / "tests" / "test_packaging.py").is_file()
    assert (source / "examples" / "demo.py").is_file()
    (tmp_path / "again").mkdir()
    again = contents(built(source, tmp_path / "again"))
    first = contents(wheel)
    assert set(again) == set(first)
    assert {name for name, data in again.items() if data != first[name]} == set()


@dataclass(frozen=True)
class Installed:
    """An environment with hotplug in it, and a plugin that was made there."""

    python: Path
    work: Path

    def hotplug(self, *args: str) -> str:
        return checked(self.python.with_name("hotplug"), *args, cwd=self.work)


@pytest.fixture(scope="module", params=["wheel", "editable"])
def installed(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, wheel: Path
) -> Installed:
    root = tmp_path_factory.mktemp(str(request.param))
    venv.create(root / "venv", with_pip=False)
    python = root / "venv" / SCRIPTS / "python"
    work = root / "work"
    work.mkdir()
    what = [wheel] if request.param == "wheel" else ["--editable", TOP]
    pip("--python", python, "install", "--quiet", "--no-compile", *what, cwd=work)
    there = checked(python, "-c", "import hotplug; print(hotplug.__file__)", cwd=work)
    assert there.startswith(str(root)) == (request.param == "wheel")
    return Installed(python, work)


def test_a_plugin_is_made_anywhere(installed: Installed) -> None:
    installed.hotplug("scaffold", "x", "--no-git")
    installed.hotplug("build", "x")
    assert installed.hotplug("call", "x", "greet", "World") == "Hello, World!\n"


def test_both_checkers_know_the_types(installed: Installed) -> None:
    if not (installed.work / "x").exists():
        installed.hotplug("scaffold", "x", "--no-git")
        installed.hotplug("build", "x")
    (installed.work / "right.py").write_text(RIGHT, "utf-8")
    (installed.work / "wrong.py").write_text(WRONG, "utf-8")
    package = str(installed.work / "x" / "python")
    answer = checked(installed.python, "right.py", cwd=installed.work, PYTHONPATH=package)
    assert answer == "Hello, World!\n"
    options = ("--strict", f"--python-executable={installed.python}", "right.py", "wrong.py")
    mypy = run(sys.executable, "-m", "mypy", *options, cwd=installed.work, MYPYPATH=package)
    assert mypy.stdout.splitlines() == [
        'wrong.py:4: error: Argument 1 to "__call__" of "BoundExport" has incompatible type "int";'
        ' expected "str"  [arg-type]',
        "Found 1 error in 1 file (checked 2 source files)",
    ]
    settings = {"typeCheckingMode": "strict", "extraPaths": [package], "include": ["*.py"]}
    (installed.work / "pyrightconfig.json").write_text(json.dumps(settings), "utf-8")
    command = ("-m", "pyright", "--outputjson", "--pythonpath", installed.python)
    pyright = run(sys.executable, *command, cwd=installed.work)
    said = json.loads(pyright.stdout)["generalDiagnostics"]
    assert [(Path(one["file"]).name, one["rule"]) for one in said] == [
        ("wrong.py", "reportArgumentType")
    ], pyright.stdout
