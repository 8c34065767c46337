"""What mypy and pyright, both strict, find in a directory of Python."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import hotplug

__all__ = ["mypy", "pyright", "wrong"]

_FRAMEWORK = Path(hotplug.__file__).parents[1]
Problem = tuple[str, int, str]
"""The file, the line and the message."""


def mypy(root: Path) -> Iterator[Problem]:
    # What is not among the files is only followed: hotplug has a run of its own.
    command = [sys.executable, "-m", "mypy", "--strict", "--follow-imports=silent", "--no-pretty"]
    options = ["--config-file=", f"--cache-dir={root / '.cache'}", "--no-error-summary", "."]
    done = subprocess.run(
        [*command, *options],
        cwd=root,
        env={**os.environ, "MYPYPATH": str(_FRAMEWORK)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode in {0, 1}, done.stdout + done.stderr
    for line in done.stdout.splitlines():
        found = re.match(r"(.*?):(\d+): error: (.*)", line)
        if found:
            yield found[1], int(found[2]), found[3]


def pyright(root: Path) -> Iterator[Problem]:
    settings = {
        "include": ["."],
        "extraPaths": [str(_FRAMEWORK)],
        "typeCheckingMode": "strict",
        "pythonVersion": "3.10",
        "reportUnnecessaryTypeIgnoreComment": False,
    }
    (root / "pyrightconfig.json").write_text(json.dumps(settings), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "pyright", "--outputjson", "--pythonpath", sys.executable],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode in {0, 1}, done.stdout + done.stderr
    for one in json.loads(done.stdout)["generalDiagnostics"]:
        name = Path(one["file"]).resolve().relative_to(root.resolve())
        yield str(name), one["range"]["start"]["line"] + 1, one["message"]


def wrong(program: str) -> set[int]:
    """The lines of *program* that say that they are wrong."""
    lines = enumerate(program.splitlines(), start=1)
    return {number for number, line in lines if line.endswith("# wrong")}
