"""Call sites: what a type checker says of an application with another version of a plugin."""

from __future__ import annotations

import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from hotplug import names
from hotplug.codegen import python
from hotplug.interface import Interface

__all__ = ["CallSite", "broken_calls", "checker"]

_LINE = re.compile(r"(.+?):(\d+)(?::\d+)?: error: (.*)")


@dataclass(frozen=True, slots=True, order=True)
class CallSite:
    """A line of the application that a type checker refuses."""

    file: str
    line: int
    message: str


def checker() -> str | None:
    """The type checker that is installed: mypy, else pyright."""
    for name in ("mypy", "pyright"):
        if importlib.util.find_spec(name) or shutil.which(name):
            return name
    return None


def broken_calls(application: Path, old: Interface, new: Interface) -> list[CallSite]:
    """The errors in *application* with the types of *new* that are none with those of *old*.

    Both packages are generated beside it, and none of its files is changed or run. Nothing is found
    where there is no checker, or no file names the package.
    """
    if checker() is None or not _uses(application, old.name):
        return []
    with tempfile.TemporaryDirectory(prefix="hotplug-types-") as directory:
        root = Path(directory)
        before, after = (
            set(_errors(application, _generated(root / side, one), root, one.name))
            for side, one in (("old", old), ("new", new))
        )
    return sorted(one for one in after - before if not one.file.startswith(os.pardir))


def _uses(application: Path, plugin: str) -> bool:
    """Whether a file of *application* names the package of *plugin*."""
    word = names.snake(plugin).encode()
    files = (path for path in application.rglob("*.py") if ".venv" not in path.parts)
    return any(word in path.read_bytes() for path in files)


def _generated(root: Path, interface: Interface) -> Path:
    """The directory of the typed package of *interface*."""
    for path, text in python(interface).items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return root / "python"


def _errors(application: Path, types: Path, scratch: Path, plugin: str) -> Iterator[CallSite]:
    if checker() == "mypy":
        yield from _mypy(application, types, scratch, plugin)
    else:
        yield from _pyright(application, types, scratch)


def _mypy(application: Path, types: Path, scratch: Path, plugin: str) -> Iterator[CallSite]:
    package = re.escape(names.snake(plugin))
    command = [
        *_program("mypy"), "--no-pretty", "--no-color-output", "--no-error-summary",
        "--hide-error-context", "--show-absolute-path", "--ignore-missing-imports",
        "--check-untyped-defs", f"--cache-dir={scratch / 'cache'}",
        f"--exclude=(^|/)(\\.venv|venv|{package})/", ".",
    ]  # fmt: skip
    path = os.pathsep.join(filter(None, [str(types), os.environ.get("MYPYPATH", "")]))
    done = subprocess.run(
        command,
        cwd=application,
        env={**os.environ, "MYPYPATH": path},
        capture_output=True,
        text=True,
        check=False,
    )
    for line in done.stdout.splitlines():
        found = _LINE.fullmatch(line)
        if found is not None:
            yield _site(application, found[1], int(found[2]), found[3])


def _pyright(application: Path, types: Path, scratch: Path) -> Iterator[CallSite]:
    config = scratch / "pyrightconfig.json"
    where = os.path.relpath(application.resolve(), scratch.resolve())  # it takes no other
    settings = {"include": [where], "extraPaths": [str(types)]}
    config.write_text(json.dumps(settings), encoding="utf-8")
    command = [*_program("pyright"), "--outputjson", "--project", str(config)]
    command += ["--pythonpath", sys.executable]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    try:
        told = cast("dict[str, Any]", json.loads(done.stdout))
    except ValueError:
        return
    for one in told.get("generalDiagnostics", ()):
        if one.get("severity") == "error":
            line = int(one["range"]["start"]["line"]) + 1
            yield _site(application, str(one["file"]), line, str(one["message"]).split("\n")[0])


def _site(application: Path, file: str, line: int, message: str) -> CallSite:
    return CallSite(os.path.relpath(file, application), line, message)


def _program(name: str) -> list[str]:
    """The command of a checker: that of this Python, if it has it."""
    if importlib.util.find_spec(name):
        return [sys.executable, "-m", name]
    return [name]
