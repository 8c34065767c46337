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


def find() -> Toolchain:
    """The first usable Toolchain. Raises BuildError: what each rustc lacks, and what helps."""
    tried: list[Candidate] = []
    for source, rustc, rustup in rustcs():
        known = recalled(source, rustc)
        if known is not None:
            return known
        candidate = examined(source, rustc, rustup)
        if candidate.toolchain is not None:
            remember(source, rustc, candidate.toolchain)
            return candidate.toolchain
        tried.append(candidate)
        if candidate.source == "HOTPLUG_RUSTC":
            break
    raise _missing(tried)


def survey() -> tuple[Candidate, ...]:
    """Every rustc of this machine, in the order in which `find` tries them."""
    return tuple(examined(*place) for place in rustcs())


def mend(say: Callable[[str], None]) -> Toolchain:
    """Runs the remedies until `find` succeeds, and tells *say* each step."""
    try:
        return find()
    except BuildError:
        known = remedies(survey())
    for remedy in known:
        if remedy.seconds and _succeeds(remedy, say):
            try:
                return find()
            except BuildError:
                say("that was not enough")
    return find()


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


def _missing(tried: Sequence[Candidate]) -> BuildError:
    """What was found, and what helps: lines of their own, for a shell."""
    found = [f"  {candidate}" for candidate in tried] or ["  no rustc was found"]
    problem = f"no Rust on this machine can build for {TARGET}"
    return BuildError(Diagnostic(problem, lines=(*found, *advice(tried).splitlines())))
