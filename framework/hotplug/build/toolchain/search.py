"""The machine -> the first usable Toolchain, or a BuildError that says how to get one."""

from __future__ import annotations

import os
import shlex
from collections.abc import Callable, Sequence

from hotplug.build.toolchain.candidate import TARGET, Candidate, Toolchain, examined
from hotplug.build.toolchain.memory import recalled, remember
from hotplug.build.toolchain.places import rustcs
from hotplug.build.toolchain.process import last_line, outputs
from hotplug.build.toolchain.remedy import Remedy, advice, remedies
from hotplug.errors import BuildError, Diagnostic

__all__ = ["find", "mend", "survey"]


def find(target: str = TARGET) -> Toolchain:
    """The first usable Toolchain for *target*.

    Raises BuildError: what each rustc lacks, and what helps.
    """
    tried: list[Candidate] = []
    for source, rustc, rustup in rustcs():
        known = recalled(source, rustc, target)
        if known is not None:
            return known
        candidate = examined(source, rustc, rustup, target)
        if candidate.toolchain is not None:
            remember(source, rustc, target, candidate.toolchain)
            return candidate.toolchain
        tried.append(candidate)
        if candidate.source == "HOTPLUG_RUSTC":
            break
    raise _missing(tried, target)


def survey(target: str = TARGET) -> tuple[Candidate, ...]:
    """Every rustc of this machine, in the order in which `find` tries them for *target*."""
    return tuple(examined(*place, target) for place in rustcs())


def mend(say: Callable[[str], None], target: str = TARGET) -> Toolchain:
    """Runs the remedies until `find` succeeds, and tells *say* each step."""
    try:
        return find(target)
    except BuildError:
        known = remedies(survey(target), target)
    for remedy in known:
        if remedy.seconds and _succeeds(remedy, say):
            try:
                return find(target)
            except BuildError:
                say("that was not enough")
    return find(target)


def _succeeds(remedy: Remedy, say: Callable[[str], None]) -> bool:
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    failed = False
    for command in remedy.commands:
        say(f"$ {shlex.join(command)}")
        try:
            (said,) = outputs(command, env=env, seconds=remedy.seconds)
            failed = said.returncode != 0
            trouble = last_line(said.stderr or said.stdout)
        except OSError as error:
            failed, trouble = True, error.strerror or str(error)
        if failed:
            say(f"failed: {trouble}")
    # Only the last one decides: `apt-get update` fails for one source out of many.
    return not failed


def _missing(tried: Sequence[Candidate], target: str) -> BuildError:
    """What was found, and what helps: lines of their own, for a shell."""
    found = [f"  {candidate}" for candidate in tried] or ["  no rustc was found"]
    problem = f"no Rust on this machine can build for {target}"
    return BuildError(Diagnostic(problem, lines=(*found, *advice(tried, target).splitlines())))
