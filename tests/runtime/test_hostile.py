"""No module, however hostile, does worse than an error; and the plugin answers the next call."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import wasm
from hotplug.runtime import native


@pytest.fixture(scope="module")
def plainly() -> dict[str, str]:
    """What comes of every case where calls go by wasmtime's public API."""
    done = subprocess.run(
        [sys.executable, wasm.__file__],
        env={
            **os.environ,
            "HOTPLUG_PLAIN_CALLS": "1",
            "PYTHONPATH": os.pathsep.join(path for path in sys.path if path),
        },
        check=True,
        stdout=subprocess.PIPE,
    )
    found = json.loads(done.stdout)
    assert found["quick"] is False
    cases: dict[str, str] = found["cases"]
    return cases


@pytest.mark.parametrize("case", wasm.CASES, ids=lambda case: case.name)
def test_case(case: Path, tmp_path: Path, golden: Callable[[Path, str], None]) -> None:
    golden(case / "expected.txt", wasm.outcome(case, tmp_path))


@pytest.mark.parametrize("case", wasm.CASES, ids=lambda case: case.name)
def test_case_plainly(
    case: Path, plainly: dict[str, str], golden: Callable[[Path, str], None]
) -> None:
    golden(case / "expected.txt", plainly[case.name])


def test_calls_go_the_quick_way() -> None:
    assert native.DIRECT
