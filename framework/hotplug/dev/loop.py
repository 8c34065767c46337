"""Loop: builds each change of the watched plugins, swaps it in, and reports the result."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import Any, Literal, TypeVar

from hotplug.build import Build, build
from hotplug.build import Cancelled as BuildCancelled
from hotplug.dev.event import (
    Building,
    Cancelled,
    Cause,
    Event,
    Failed,
    Hosted,
    Live,
    Notice,
    Paused,
    Progress,
    Resumed,
    Stage,
    Waiting,
)
from hotplug.dev.host_events import HostEvents
from hotplug.dev.problem import problems
from hotplug.dev.queue import BuildQueue
from hotplug.dev.request import RunningBuild
from hotplug.dev.target import Target
from hotplug.errors import BuildError, ManifestError
from hotplug.interface import Interface
from hotplug.manifest import Manifest, Project
from hotplug.plugin import Reloaded
from hotplug.replay import Gate
from hotplug.watch import Change, Watch

__all__ = ["Loop"]

_STAGES: tuple[tuple[type[Exception], Stage], ...] = (
    (ManifestError, "manifest"),
    (BuildError, "build"),
)
"""The stage that each error belongs to; any other is of the checks before the swap."""

_E = TypeVar("_E", bound=Event)


class Loop:
    """The loop over the plugins at *paths*: one or more directories, which need not exist yet.

    *tell* gets each event, one at a time, on the thread where it happens; an exception of it ends
    the loop. *color* is for the drawings of rustc. With *gate*, a build is swapped in only if the
    pinned calls allow it. All but `run` may be called from any thread.
    """

    def __init__(
        self,
        paths: Sequence[Path],
        tell: Callable[[Event], object],
        *,
        debug: bool = True,
        color: bool = False,
        gate: Gate | None = None,
    ) -> None:
        roots = [Path(os.path.abspath(path)) for path in paths]
        roots = [root.parent if root.name == "plugin.toml" else root for root in roots]
        self._targets = {root: Target(root, gate) for root in roots}
        self.hosts = HostEvents(self._targets.values(), self._heard)
        """An observer for the HostEvents of an application in this process."""
        self._tell = tell
        self._debug, self._color = debug, color
        self._telling = threading.RLock()
        self._queue = BuildQueue()
        self._news = threading.Condition()
        self._unready = set(self._targets)  # not live yet
        self._broken: BaseException | None = None
        self._last = next(iter(self._targets))  # the root with the latest generation
        self._watch = Watch(self._queue.notice)  # which calls it while it holds its lock
        for root in self._targets:
            self._watch.add(root)

    @property
    def paused(self) -> bool:
        """Whether changes wait to be built."""
        return self._queue.paused

    @property
    def targets(self) -> Collection[Target]:
        """The plugins of the loop, in the order of their paths."""
        return self._targets.values()

    @property
    def troubles(self) -> list[Failed | Hosted | Waiting]:
        """The current problems, of the files on disk and in the application."""
        found = [one.trouble for one in self._targets.values() if one.trouble is not None]
        return [*found, *self.hosts.troubles]

    @property
    def warnings(self) -> list[str]:
        """The warnings of each plugin's last build, as rustc draws them."""
        return [text for one in self._targets.values() for text in one.warnings]

    def run(self) -> None:
        """Builds all plugins, and then every change, until the loop is closed.

        A build that runs then is cancelled first. Raises what `tell` raised.
        """
        threading.Thread(target=self._listen, daemon=True, name="hotplug watch").start()
        try:
            while (found := self._queue.next()) is not None:
                if isinstance(found, RunningBuild):
                    with self.hosts.swap():
                        change = self._attempt(found)
                    self._queue.done()
                    self._watch.built(change)
                else:
                    for where, text in found:
                        self._say(Notice, self._targets[where], text=text)
        finally:
            self.close()
            for target in self._targets.values():
                target.close()
        if self._broken is not None:
            raise self._broken

    def close(self) -> None:
        """Ends the loop: `run` returns soon."""
        self._queue.close()
        with self._news:
            self._news.notify_all()
        self._watch.close()

    def wait_live(self) -> bool:
        """Waits until each plugin has been live once. False where the loop was closed before."""
        with self._news:
            self._news.wait_for(lambda: self._queue.closed or not self._unready)
            return not self._queue.closed

    def rebuild(self, root: Path | None = None) -> None:
        """Builds the plugin at *root*, or all, now: also while the loop is paused."""
        self._watch.wake(root, force=True)

    def pause(self, paused: bool = True) -> None:
        """Pauses the loop, or resumes it where *paused* is false."""
        if not self._queue.pause(paused):
            return
        for target in self._targets.values():
            self._say(Paused if paused else Resumed, target)

    def back(self, root: Path | None = None) -> None:
        """Swaps in the generation before, at *root* or where the latest swap was.

        It stays until the next build of the files on disk. Reports a failure where there is none.
        """
        self._swap(self._targets[self._last if root is None else root], "back")

    def fresh(self, root: Path | None = None) -> None:
        """Starts the last build again, at *root* or everywhere, without the state of before."""
        for target in self._targets.values() if root is None else [self._targets[root]]:
            self._swap(target, "fresh")

    def _swap(self, target: Target, cause: Literal["back", "fresh"]) -> None:
        """Swaps on this thread, without a build."""
        with self.hosts.swap():
            try:
                done = target.back() if cause == "back" else target.fresh()
            except Exception as error:
                self._say(Failed, target, stage=cause, problems=problems(error))
            else:
                self._live(target, done, cause)

    def _listen(self) -> None:
        """Hands each change to the thread that builds."""
        try:
            for change in self._watch:
                self._queue.add(change)
        except BaseException as error:
            self._broken = error
            self.close()

    def _attempt(self, run: RunningBuild) -> Change:
        """Builds and swaps. Returns the change, with the inputs that its manifest declares."""
        request = run.request
        change = request.change
        target = self._targets[change.root]
        if not change.manifest:
            target.trouble = self._event(Waiting, target)
            self._send(target.trouble)
            return change
        try:
            project = Project.at(change.root)
            interface = Interface.of(Manifest.load(project.manifest))
            target.name = interface.name
            self._say(Building, target, changed=tuple(sorted(request.names)))
            change = self._watch.declare(change, interface.inputs)
            made = build(
                project,
                debug=self._debug,
                say=lambda text: self._progress(target, text),
                color=self._color,
                cancel=run.cancel,
            )
            if self._queue.closed:
                return change
            done = target.turn(made.module.interface)
        except BuildCancelled:
            self._queue.put_back(request)
            if not self._queue.closed:
                self._say(Cancelled, target)
        except Exception as error:
            if not self._queue.closed:
                stage, all_ = _stage(error), problems(error)
                target.trouble = self._event(Failed, target, stage=stage, problems=all_)
                self._send(target.trouble)
        else:
            self._live(target, done, "build", request.names, made)
        return change

    def _live(
        self,
        target: Target,
        done: Reloaded,
        cause: Cause,
        names: frozenset[str] = frozenset(),
        made: Build | None = None,
    ) -> None:
        mended = target.mended_by(cause)
        if mended:
            target.trouble = None
        if made is not None:
            target.warnings = made.warnings
        if done.changed:
            self._last = target.root
        front = target.front
        self._say(
            Live,
            target,
            cause=cause,
            before=done.before,
            changed=tuple(sorted(names)),
            mended=mended,
            exports=0 if front is None else len(front.interface.exports),
            plugins=len(target.plugins),
            warnings=() if made is None else made.warnings,
            build=0.0 if made is None else made.seconds,
            load=done.load,
            swap=done.swap,
        )
        with self._news:
            self._unready.discard(target.root)
            self._news.notify_all()

    def _progress(self, target: Target, text: str) -> None:
        self._say(Progress, target, text=text)

    def _say(self, kind: type[_E], target: Target, **about: Any) -> None:
        self._send(self._event(kind, target, **about))

    def _event(self, kind: type[_E], target: Target, **about: Any) -> _E:
        front = target.front
        return kind(
            root=target.root,
            plugin=target.name,
            generation=0 if front is None else front.generation,
            fingerprint="" if front is None else front.fingerprint,
            **about,
        )

    def _heard(self, event: Hosted) -> None:
        if not self._queue.closed:
            self._send(event)

    def _send(self, event: Event) -> None:
        try:
            with self._telling:
                self._tell(event)
        except Exception as error:
            self._broken = self._broken or error
            self.close()


def _stage(error: Exception) -> Stage:
    for kind, stage in _STAGES:
        if isinstance(error, kind):
            return stage
    return "gate"
