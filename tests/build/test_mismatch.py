"""A plugin whose source and manifest disagree has one message for it; a directory is a case."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from hotplug.build import build
from hotplug.build.toolchain.search import find
from hotplug.errors import BuildError, HotplugError
from hotplug.manifest import Project

_CASES = sorted(
    path for path in (Path(__file__).parents[1] / "mismatch").iterdir() if path.is_dir()
)


@pytest.fixture(scope="module", autouse=True)
def _a_rust() -> None:
    try:
        find()
    except BuildError as error:
        pytest.skip(f"no Rust for wasm on this machine: {error}")


@pytest.mark.parametrize("case", _CASES, ids=lambda case: case.name)
def test_message(case: Path, tmp_path: Path, golden: Callable[[Path, str], None]) -> None:
    root = tmp_path / "words"
    shutil.copytree(case, root)
    try:
        build(Project.at(root), debug=True)
        text = "it builds"
    except HotplugError as error:
        text = str(error).replace(str(tmp_path), "[DIR]")
    golden(case / "stderr.txt", re.sub(r"(?m)[ \t]+$", "", text) + "\n")
