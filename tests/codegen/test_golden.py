"""What the generators make of each directory in `golden/`: a whole plugin, kept as it is made.

The text is compared; then the Python is linted and type-checked, the Rust is compiled with warnings
as errors, and the `check` of each case calls its plugin.
"""

from __future__ import annotations

import importlib
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import hotplug
from checkers import mypy, pyright
from crates import EDITION_2024, Clippy, Crates
from hotplug.build import Generated, Toolchain
from hotplug.build.toolchain.search import find
from hotplug.codegen import calls
from hotplug.codegen.python import class_name, package
from hotplug.errors import BuildError
from hotplug.interface import Interface
from hotplug.manifest import Manifest, Project

_GOLDEN = Path(__file__).parents[1] / "golden"
_CASES = sorted(path.name for path in _GOLDEN.iterdir() if (path / "plugin.toml").is_file())
_FRAMEWORK = Path(hotplug.__file__).parents[1]
_NOT_FOR_PLUGINS = [
    "clippy::must_use_candidate",  # the host calls the functions of lib.rs, and uses what it gets
    "clippy::missing_errors_doc",  # plugin.toml says what the error is
]
_RUFF = ["--isolated", "--no-cache", "--line-length=100", "--target-version=py310"]
_RULES = "--select=E4,E7,E9,F,I,UP,B"

_MISTAKES = """\
from bool_and_char import BoolAndChar
from byte_kinds import ByteKinds
from number_kinds import NumberKinds
from result_kinds import ResultKinds
from string_kinds import StringKinds


def right(strings: StringKinds, numbers: NumberKinds, data: ByteKinds, results: ResultKinds) -> str:
    kept: bytes = data.flipped(bytearray(strings.count_chars("a")))
    nothing: None = results.nothing("")
    return strings.repeated(text="a", times=numbers.not_u8(value=1)) + str((kept, nothing))


def wrong(
    strings: StringKinds,
    numbers: NumberKinds,
    data: ByteKinds,
    results: ResultKinds,
    letters: BoolAndChar,
) -> None:
    strings.count_chars(b"a")  # wrong
    strings.count_chars(None)  # wrong
    strings.count_chars("a", "b")  # wrong
    strings.count_chars()  # wrong
    strings.count_chars(txt="a")  # wrong
    strings.count_char("a")  # wrong
    strings.repeated("a", "3")  # wrong
    strings.repeated("a", 3.0)  # wrong
    numbers.not_u8("1")  # wrong
    numbers.half_f64("1")  # wrong
    data.total("text")  # wrong
    data.total([1, 2])  # wrong
    letters.next_char(1)  # wrong
    letters.both("a", True)  # wrong
    text: str = strings.count_chars("a")  # wrong
    number: int = results.a_string("a")  # wrong
    letter: bytes = letters.next_char("a")  # wrong
    print(text, number, letter)
"""


def _interface(case: str) -> Interface:
    return Interface.of(Manifest.load(_GOLDEN / case))


@pytest.fixture(scope="module")
def crates(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of all cases, to be built in."""
    root = tmp_path_factory.mktemp("golden")
    for case in _CASES:
        unwanted = shutil.ignore_patterns("target", ".hotplug", "__pycache__")
        shutil.copytree(_GOLDEN / case, root / case, ignore=unwanted)
    return root


@pytest.fixture(scope="module")
def toolchain() -> Toolchain:
    try:
        return find()
    except BuildError as error:
        pytest.skip(f"no Rust for wasm on this machine: {error}")


@pytest.fixture(scope="module")
def clippy() -> Clippy:
    found = Clippy.find()
    if found is None:
        pytest.skip("no Rust of this machine has clippy")
    return found


@pytest.fixture(scope="module")
def built(crates: Path, toolchain: Toolchain) -> Path:
    """The copy, where each case that this Rust can build has its module."""
    cases = [case for case in _CASES if case != "edition-2024" or toolchain.version >= EDITION_2024]
    modules = Crates.of(crates, cases).build(toolchain)
    for case in cases:
        module = modules / f"{package(_interface(case).name)}.wasm"
        shutil.copyfile(module, crates / case / "plugin.wasm")
    return crates


@pytest.mark.parametrize("case", _CASES)
def test_text(case: str, golden: Callable[[Path, str], None], pytestconfig: pytest.Config) -> None:
    made = Generated.of(Project.at(_GOLDEN / case))
    assert made.files == Generated.of(Project.at(_GOLDEN / case)).files
    for path, text in made.files.items():
        if pytestconfig.getoption("--update"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.touch()
        assert path.is_file()
        golden(path, text)
    assert calls(made.interface) == calls(_interface(case))
    golden(_GOLDEN / case / "calls.py", calls(made.interface))


def test_nothing_else_is_kept() -> None:
    for case in _CASES:
        made = Generated.of(Project.at(_GOLDEN / case)).files
        written = {"plugin.toml", "Cargo.toml", "src/lib.rs", "check.py", "calls.py"}
        kept = {
            path.relative_to(_GOLDEN / case).as_posix()
            for path in (_GOLDEN / case).rglob("*")
            if path.is_file() and "__pycache__" not in path.parts
        }
        assert kept == written | {path.relative_to(_GOLDEN / case).as_posix() for path in made}


def test_lines_fit() -> None:
    for case in _CASES:
        for path, text in Generated.of(Project.at(_GOLDEN / case)).files.items():
            long = [line for line in text.splitlines() if len(line) > 100]
            assert not [line for line in long if not line.lstrip().startswith('"')], path


@pytest.mark.parametrize("command", [["check", _RULES], ["format", "--diff"]], ids=" ".join)
def test_ruff(command: list[str]) -> None:
    packages = [str(_GOLDEN / case / "python") for case in _CASES]
    done = subprocess.run(
        [sys.executable, "-m", "ruff", *command, *_RUFF, *packages],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_types(tmp_path: Path) -> None:
    """One run of each type checker over all packages, their checks, and a program of mistakes."""
    for case in _CASES:
        shutil.copytree(_GOLDEN / case / "python", tmp_path, dirs_exist_ok=True)
        shutil.copyfile(_GOLDEN / case / "check.py", tmp_path / f"check_{package(case)}.py")
    (tmp_path / "mistakes.py").write_text(_MISTAKES, encoding="utf-8")
    wrong = {
        ("mistakes.py", number)
        for number, line in enumerate(_MISTAKES.splitlines(), start=1)
        if line.endswith("# wrong")
    }
    assert _places(mypy(tmp_path)) == wrong
    assert _places(pyright(tmp_path)) == wrong


def _places(problems: Iterator[tuple[str, int, str]]) -> set[tuple[str, int]]:
    """Where the problems are; those that are not among the mistakes fail at once."""
    places: set[tuple[str, int]] = set()
    for file, line, message in problems:
        assert file == "mistakes.py", f"{file}:{line}: {message}"
        places.add((file, line))
    return places


@pytest.mark.parametrize("case", _CASES)
def test_check(case: str, built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The plugin does what the case says of it, called by way of the generated package."""
    if not (built / case / "plugin.wasm").is_file():
        pytest.skip("the Rust found does not know the edition 2024")
    name = _interface(case).name
    shutil.copyfile(
        built / case / "check.py", built / case / "python" / f"check_{package(case)}.py"
    )
    monkeypatch.setattr(sys, "path", [str(built / case / "python"), *sys.path])
    generated = importlib.import_module(package(name))
    check = importlib.import_module(f"check_{package(case)}")
    given = getattr(check, "LOAD", {})
    with getattr(generated, class_name(name)).load(**given) as plugin:
        check.check(plugin)
    for module in (generated, check):
        del sys.modules[module.__name__]


def test_clippy(crates: Path, clippy: Clippy) -> None:
    cases = [case for case in _CASES if case != "edition-2024" or clippy.version >= EDITION_2024]
    allowed = [f"-A{lint}" for lint in _NOT_FOR_PLUGINS]
    Crates.of(crates, cases).clippy(clippy, "-W", "clippy::pedantic", *allowed)


def test_links_for_the_host(crates: Path, clippy: Clippy) -> None:
    """The author's `cargo test` works, whatever the exports are called."""
    Crates.of(crates, ["names", "imports"]).cargo(clippy, "test", "--quiet", "--lib")
