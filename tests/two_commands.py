"""`make demo` and `make test` without make: `py tests/two_commands.py demo`, and `test`."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).parents[1]
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
READY = VENV / ".ready"


def main() -> int:
    """Runs the recipe that the Makefile has for the word given; the exit code of what failed."""
    if sys.argv[1:] not in (["demo"], ["test"]):
        print("usage: two_commands.py demo | test", file=sys.stderr)
        return 2
    make(VENV)
    for command in recipe(sys.argv[1]):
        if code := run(*command):
            return code
    return 0


def recipe(word: str) -> list[tuple[str, ...]]:
    """The commands of a target of the Makefile."""
    if word == "demo":
        return [("python", "examples/demo.py")]
    return [
        ("hotplug", "doctor", "--fix"),
        ("ruff", "format", "--check"),
        ("ruff", "check"),
        ("mypy",),
        ("pyright",),
        ("python", "-m", "pytest", "-q", "tests/test_layers.py"),
        ("python", "-m", "pytest", "--numprocesses", "auto", "--dist", "loadfile"),
    ]


def make(place: Path) -> None:
    """Makes the virtual environment, once."""
    if READY.exists() and READY.stat().st_mtime >= (ROOT / "pyproject.toml").stat().st_mtime:
        return
    venv.create(place, with_pip=True)
    pip = ("python", "-m", "pip", "install", "--quiet")
    for words in (("--upgrade", "pip"), ("--editable", ".", "--group", "dev")):
        if code := run(*pip, *words):
            sys.exit(code)
    READY.touch()


def run(program: str, *words: str) -> int:
    """The exit code of *program*, which is in the virtual environment."""
    return subprocess.run([str(BIN / program), *words], cwd=ROOT).returncode


if __name__ == "__main__":
    sys.exit(main())
