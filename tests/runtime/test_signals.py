"""No trap ends the process, whatever has set the handlers of signals, before or after a load."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from itertools import permutations
from pathlib import Path

import pytest

import signal_orders
from hotplug.build import build
from hotplug.manifest import Project
from signal_orders import HANDLERS, OUTCOMES

CONFTEST = """\
import hotplug
import pytest

made = hotplug.load({path!r})  # when pytest's faulthandler is enabled already


@pytest.fixture
def plugin():
    return made
"""
TESTS = """\
import pytest
from hotplug.errors import PluginPanic, PluginTrap


@pytest.mark.parametrize("again", range(2))
def test_traps(plugin, again):
    with pytest.raises(PluginPanic):
        plugin.boom("it is enough")
    with pytest.raises(PluginTrap):
        plugin.wild(0x7FFF_0000)
    with pytest.raises(PluginTrap):
        plugin.deep(1 << 40)
    assert plugin.add(1, 2) == 3
"""


@pytest.fixture(scope="module")
def trapping(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A directory of Rust, built."""
    root = tmp_path_factory.mktemp("trapping") / "trapping"
    shutil.copytree(Path(signal_orders.__file__).with_name("trapping"), root)
    build(Project.at(root))
    return root


def run(command: Sequence[str | Path], directory: Path | None = None) -> str:
    """What a process prints, which ends well."""
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    done = subprocess.run(
        [sys.executable, *command], env=env, cwd=directory, capture_output=True, text=True
    )
    assert done.returncode == 0, f"{done.returncode}\n{done.stdout}\n{done.stderr}"
    return done.stdout


def orders() -> Iterator[tuple[str, ...]]:
    """Every handler at every place, and faulthandler turned on and off in every order."""
    for handler in HANDLERS:
        yield (handler, "load", "call")
        yield ("load", handler, "call")
        yield ("load", "call", handler, "call")
    yield from permutations(("load", "enable", "disable", "register"))
    yield ("default", "load", "enable", "call", "c-abort", "call")


@pytest.mark.parametrize("order", [*orders()], ids="-".join)
def test_handlers(trapping: Path, order: tuple[str, ...]) -> None:
    steps = order if "call" in order else (*order, "call")
    out = run([signal_orders.__file__, trapping, *steps])
    assert out.splitlines() == OUTCOMES * steps.count("call")


@pytest.mark.parametrize(
    "option", [(), ("-p", "no:faulthandler"), ("-o", "faulthandler_timeout=9")]
)
@pytest.mark.parametrize("place", ["conftest.py", "early.py"])
def test_pytest(trapping: Path, tmp_path: Path, place: str, option: tuple[str, ...]) -> None:
    """A plugin that a conftest loads, or a `-p` plugin before pytest enables faulthandler."""
    (tmp_path / place).write_text(CONFTEST.format(path=str(trapping)), encoding="utf-8")
    (tmp_path / "pytest.ini").write_text("[pytest]\n", encoding="utf-8")
    (tmp_path / "test_it.py").write_text(TESTS, encoding="utf-8")
    early = () if place == "conftest.py" else ("-p", "early")
    out = run(["-m", "pytest", "-p", "no:cacheprovider", *early, *option], tmp_path)
    assert "2 passed" in out
