"""A call that begins beside a suspended one, on another stack, is refused; both plugins go on."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("greenlet")
REFUSED = "PluginUnavailable honest"


def told(name: str, plainly: str) -> list[str]:
    path = os.pathsep.join(entry for entry in sys.path if entry)
    done = subprocess.run(
        [sys.executable, Path(__file__).parents[1] / "greenlets.py", name],
        env={**os.environ, "PYTHONPATH": path, "HOTPLUG_PLAIN_CALLS": plainly},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.splitlines()


CAME = {
    "beside": [
        f"{REFUSED} {REFUSED} {REFUSED}",
        f"{REFUSED} {REFUSED} {REFUSED}",
        f"{REFUSED} 2000 PluginTrap honest 6",
    ],
    "alone": [f"{REFUSED} 2000 6"],
    "in_an_argument": [f"{REFUSED} 2000 6"],
    "nested": ["8 8", f"{REFUSED} 2000 6"],
    "on_a_thread": ["[8] 2000"],
    "thrown_away": [REFUSED, "6"],
    "by_a_generator": ["0 2 4 [6] 6"],
}


@pytest.mark.parametrize("plainly", ["", "1"], ids=["direct", "public"])
@pytest.mark.parametrize("name", CAME)
def test_greenlets(name: str, plainly: str) -> None:
    assert told(name, plainly) == CAME[name]
