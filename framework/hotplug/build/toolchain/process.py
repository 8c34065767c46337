"""Commands -> their output; none outlives the call that started it."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping
from pathlib import Path

from hotplug import system

__all__ = ["last_line", "outputs"]


def outputs(
    *commands: tuple[str, ...],
    cwd: Path | None = None,
    env: Mapping[str, str] | None = None,
    seconds: float = 60,
) -> list[subprocess.CompletedProcess[str]]:
    """The outputs of *commands*, run in parallel. Raises OSError if one cannot start or hangs."""
    running: list[subprocess.Popen[bytes]] = []
    said: list[subprocess.CompletedProcess[str]] = []
    try:
        for command in commands:
            running += [system.start(command, cwd=cwd, env=env)]
        for process in running:
            out, err = process.communicate(timeout=seconds)
            words = (stream.decode("utf-8", "replace") for stream in (out, err))
            said.append(subprocess.CompletedProcess(process.args, process.returncode, *words))
    except subprocess.TimeoutExpired as error:
        raise TimeoutError(0, f"no answer in {seconds:g} s") from error
    finally:
        for process in running:
            if process.returncode is None:
                system.end(process)
            for stream in (process.stdout, process.stderr):
                if stream is not None:
                    stream.close()
    return said


def last_line(text: str) -> str:
    """The line of *text* that says most about a failure: its last `error`, or its last line."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    errors = [line for line in lines if line.lower().startswith(("error", "e: "))]
    return (errors or lines or ["it said nothing"])[-1]
