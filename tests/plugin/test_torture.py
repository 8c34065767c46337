"""Calls that fail in every way on many threads: each ends as its own, and nothing stays behind."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

SECONDS = float(os.environ.get("HOTPLUG_TORTURE_SECONDS", "12"))
OUTCOMES = {
    "HostFunctionError",
    "PluginError",
    "PluginInvalidResult",
    "PluginOutOfMemory",
    "PluginPanic",
    "PluginTrap",
    "cancelled",
    "closed",
    "host raised",
    "refused",
    "result",
    "stale",
    "timeout",
}
"""Each of these must come; a call may also be late."""


@pytest.mark.timeout(SECONDS + 900)
@pytest.mark.skipif(sys.platform != "linux", reason="what a process has is read from /proc")
def test_torture() -> None:
    path = os.pathsep.join(entry for entry in sys.path if entry)
    done = subprocess.run(
        [sys.executable, Path(__file__).parents[1].joinpath("torture.py"), str(SECONDS)],
        env={**os.environ, "PYTHONPATH": path, "PYTHONFAULTHANDLER": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    told = f"{done.stdout}\n{done.stderr}"
    assert done.returncode == 0, told
    assert not done.stderr
    counted = dict(re.findall(r"^(\w+(?: \w+)*) +([\d,]+)$", done.stdout, re.MULTILINE))
    assert set(counted) >= OUTCOMES, told
