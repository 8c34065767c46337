"""A call can always be ended: by its limit, by a signal, in a forked child, and at the exit."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals as POSIX has them")


def told(name: str, **environment: str) -> list[str]:
    """The lines that tests/processes.py prints for *name*; nothing on stderr, and a good end."""
    path = os.pathsep.join(entry for entry in sys.path if entry)
    done = subprocess.run(
        [
            sys.executable,
            "-W",
            "ignore::DeprecationWarning",
            Path(__file__).parents[1].joinpath("processes.py"),
            name,
        ],
        env={**os.environ, "PYTHONPATH": path, **environment},
        capture_output=True,
        text=True,
        timeout=30,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.splitlines()


def test_ctrl_c() -> None:
    assert told("ctrl_c") == ["KeyboardInterrupt"] * 6


def test_ctrl_c_from_a_thread() -> None:
    assert told("ctrl_c_from_a_thread") == ["KeyboardInterrupt"]


def test_what_a_handler_raises_comes_out() -> None:
    assert told("other_signals") == ["SystemExit", "TimeoutError"]


def test_two_signals_at_once() -> None:
    assert told("two_signals_at_once") == ["3"]


def test_a_handler_makes_a_call_in_the_middle_of_one() -> None:
    assert told("a_handler_makes_a_call") == [
        "handler 5",
        "honest.spin: interrupted after 0.5 s, its limit for one call",
    ]


@pytest.mark.parametrize("plainly", ["", "1"])
def test_fork(plainly: str) -> None:
    assert told("fork", HOTPLUG_PLAIN_CALLS=plainly) == [
        "honest.spin: interrupted after 0.2 s, its limit for one call",
        "['spin']",
        "7",
    ]


@pytest.mark.parametrize("plainly", ["", "1"])
def test_fork_in_the_middle_of_calls(plainly: str) -> None:
    assert told("fork_in_the_middle_of_calls", HOTPLUG_PLAIN_CALLS=plainly) == [
        "child [0, 2, 4, 6]",
        "child well",
        "parent 6",
    ]


def test_fork_in_a_swap() -> None:
    assert told("fork_in_a_swap") == ["child 3", "parent 3"]


def test_calls_at_the_end_of_the_recursion() -> None:
    assert told("calls_at_the_end_of_the_recursion") == ["no room", "timeout", "twice 42"]


@pytest.mark.parametrize("plainly", ["", "1"])
def test_exit_while_a_thread_runs(plainly: str) -> None:
    assert told("exit_while_a_thread_runs", HOTPLUG_PLAIN_CALLS=plainly) == ["leaving", "late"]


@pytest.mark.parametrize("plainly", ["", "1"])
def test_another_limit_changes_none(plainly: str) -> None:
    assert told("another_limit_changes_none", HOTPLUG_PLAIN_CALLS=plainly) == ["quick", "slow"]
