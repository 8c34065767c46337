"""Guests -> how long it takes from a save to the first new answer in a running application."""

from __future__ import annotations

import json
import re
import subprocess
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

import pluggy

from bench.figure import Figure
from bench.guests import Guests
from bench.hooks import application
from bench.measure import Spread
from hotplug.build import Generated, Toolchain
from hotplug.build.cargo.invocation import command, environment
from hotplug.build.inputs import BuildInputs
from hotplug.host import Host, hookimpl
from hotplug.manifest import Project
from hotplug.plugin import Plugin, Reloaded

__all__ = ["Bare", "edited", "live", "timed"]

_EDITS, _UNTIMED = 20, 2
_PAUSE = 0.1
"""Seconds before each save, for what the last one left to do."""
_LOOK = 0.0005
"""Seconds between two calls of the application."""
_LONGEST = 120.0
"""Seconds after which something is wrong."""
_MOST = 0.1
_ANSWER, _CARGO, _REST = "save to the first new answer", "cargo alone", "the rest"
_T = TypeVar("_T")
_TOTAL = re.compile(r"(count\.wrapping_mul\(price\))(?:\.wrapping_add\(\d+\))?")


@dataclass(slots=True)
class _Stages:
    """What the host tells of one edit: an observer of it."""

    begun: float = 0.0
    built: float = 0.0
    reloaded: Reloaded | None = None
    error: Exception | None = None

    @hookimpl
    def hotplug_before_build(self) -> None:
        self.begun = time.perf_counter()

    @hookimpl
    def hotplug_built(self) -> None:
        self.built = time.perf_counter()

    @hookimpl
    def hotplug_failed(self, error: Exception) -> None:
        self.error = error

    def hear(self, plugin: Plugin) -> None:
        """Keep what a reload of *plugin* that swaps returns, which the host does not tell."""
        reload = plugin.reload

        def heard(**how: bool) -> Reloaded:
            done = reload(**how)
            if done.changed:
                self.reloaded = done
            return done

        vars(plugin)["reload"] = heard


@dataclass(frozen=True, slots=True)
class Bare:
    """The build that hotplug makes of *project* for debugging, by cargo alone."""

    project: Project
    command: list[str]
    environ: Mapping[str, str] = field(repr=False)

    @classmethod
    def of(cls, project: Project, toolchain: Toolchain) -> Bare:
        """ValueError where cargo would not take it for the build that hotplug has just made."""
        environ = environment(toolchain, project.root, "dev", {})
        content = BuildInputs(Generated.of(project)).content
        words = command(toolchain, project.target, "dev", False, (), content)
        made = cls(project, words, environ)
        made.build(fresh=True)
        return made

    def build(self, *, fresh: bool = False) -> float:
        """Seconds of one run. ValueError unless it compiled the plugin; or did not, if *fresh*."""
        started = time.perf_counter()
        done = subprocess.run(
            self.command,
            cwd=self.project.root,
            env=self.environ,
            capture_output=True,
            text=True,
            start_new_session=True,  # as hotplug does: Linux may share out its time by sessions
        )
        seconds = time.perf_counter() - started
        records = map(json.loads, done.stdout.splitlines())
        found = [one["fresh"] for one in records if one["reason"] == "compiler-artifact"]
        if done.returncode or found != [fresh]:
            raise ValueError(f"cargo alone: fresh is {found}, not {fresh}: {done.stderr.strip()}")
        return seconds


def live(guests: Guests) -> tuple[str, Mapping[str, Spread], Figure]:
    """Edits of the plugin under `Host.watch`, in turn with the same edits built by cargo alone."""
    bare = Bare.of(guests.copy("bare"), guests.toolchain)
    found = timed(guests.copy("live"), bare, _UNTIMED + _EDITS)[_UNTIMED:]
    spreads = {name: Spread.of([one[name] for one in found]) for name in found[0]}
    more = spreads[_ANSWER].median - spreads[_CARGO].median
    figure = Figure(f"{_ANSWER}, more than {_CARGO}", more, _MOST, most=True, time=True)
    return _ANSWER, spreads, figure


def timed(project: Project, bare: Bare, edits: int) -> list[Mapping[str, float]]:
    """Seconds of so many *edits*, and of each stage, in *project*; and of the same by *bare*.

    Each makes a source that never was, so that no cache has what comes of it.
    """
    manager, stages = application(), _Stages()
    host = Host(manager)
    plugin = host.load(project.root)
    stages.hear(plugin)
    host.observers.register(stages)
    found: list[Mapping[str, float]] = []
    first = time.time_ns()
    with host.watch():
        _until(lambda: stages.built > 0, stages)  # what is there is built first
        for number in range(first, first + edits):
            time.sleep(_PAUSE)
            times = _edit(project, number, stages, manager)
            time.sleep(_PAUSE)
            _save(bare.project, number)
            found.append({**times, _CARGO: bare.build()})
    host.unload(plugin.interface.name)
    return found


def edited(source: str, number: int) -> str:
    """The *source* of the plugin, whose `total` adds *number* to what it would give else."""
    made, found = _TOTAL.subn(rf"\1.wrapping_add({number})", source)
    if found != 1:
        raise ValueError("`total` of the plugin is written in another way than is known")
    return made


def _edit(
    project: Project, number: int, stages: _Stages, manager: pluggy.PluginManager
) -> Mapping[str, float]:
    """Seconds from the save of an edit until a hook answers *number*, and those of each stage."""
    stages.reloaded = None
    hook = manager.hook
    saved = _save(project, number)
    _until(lambda: hook.total(count=1, price=0) == [number], stages)
    whole = time.perf_counter() - saved
    done = _until(lambda: stages.reloaded, stages)
    parts = {
        "settle": stages.begun - saved,
        "build": stages.built - stages.begun,
        "load": done.load,
        "swap": done.swap,
    }
    return {_ANSWER: whole, **parts, _REST: whole - sum(parts.values())}


def _until(look: Callable[[], _T | None], stages: _Stages) -> _T:
    """Look every half millisecond until there is something; raises what the host tells of."""
    end = time.monotonic() + _LONGEST
    while not (found := look()):
        if stages.error is not None:
            raise stages.error
        if time.monotonic() > end:
            raise TimeoutError(f"no new answer in {_LONGEST:g} s")
        time.sleep(_LOOK)
    return found


def _save(project: Project, number: int) -> float:
    """Save the edit to *number* by a rename, as careful editors do; when that was done."""
    path = project.root / "src" / "lib.rs"
    aside = path.with_name("lib.rs~")
    aside.write_text(edited(path.read_text("utf-8"), number), "utf-8")
    aside.replace(path)
    return time.perf_counter()
