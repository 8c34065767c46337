"""Loop: builds each change of some plugins, swaps it in, and tells what came of it."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Sequence
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
from hotplug.dev.host_events import Hosts
from hotplug.dev.problem import problems
from hotplug.dev.request import Order, Run
from hotplug.dev.target import Served
from hotplug.errors import BuildError, ManifestError
from hotplug.interface import Interface
from hotplug.manifest import Manifest, Project
from hotplug.plugin import Reloaded
from hotplug.watch import Change, Watch

__all__ = ["Loop"]

_STAGES: tuple[tuple[type[Exception], Stage], ...] = (
    (ManifestError, "manifest"),
    (BuildError, "build"),
)
"""What each error is a failure of; any other is one of the gate."""

_E = TypeVar("_E", bound=Event)


class Loop:
    """The loop over the plugins at *paths*, one or more, which need not be there yet.

    *tell* gets each event, one at a time, on the thread where it happens; what it raises ends the
    loop. *color* is for what rustc draws. All but `run` may be called from any thread.
    """

    def __init__(
        self,
        paths: Sequence[Path],
        tell: Callable[[Event], object],
        *,
        debug: bool = True,
        color: bool = False,
    ) -> None:
        roots = [Path(os.path.abspath(path)) for path in paths]
        roots = [root.parent if root.name == "plugin.toml" else root for root in roots]
        self._served = {root: Served(root) for root in roots}
        self.hosts = Hosts(self._served.values(), self._heard)
        """An observer for the Hosts of an application in this process."""
        self._tell = tell
        self._debug, self._color = debug, color
        self._telling = threading.RLock()
        self._news = threading.Condition()
        self._todo: dict[Path, Order] = {}
        self._running: Run | None = None
        self._paused = self._closed = False
        self._unready = set(self._served)  # what has not been live yet
        self._broken: BaseException | None = None
        self._last = next(iter(self._served))  # where another generation came last
        self._notices: list[tuple[Path, str]] = []
        self._watch = Watch(self._notice)
        for root in self._served:
            self._watch.add(root)

    @property
    def paused(self) -> bool:
        """Whether changes wait."""
        return self._paused

    @property
    def troubles(self) -> list[Failed | Hosted | Waiting]:
        """What is wrong at the moment, with what is on disk and in the application."""
        found = [one.trouble for one in self._served.values() if one.trouble is not None]
        return [*found, *self.hosts.troubles]

    @property
    def warnings(self) -> list[str]:
        """Those of each plugin's last build, as rustc draws them."""
        return [text for one in self._served.values() for text in one.warnings]

    def run(self) -> None:
        """Build what is there, and from then on what changes, until it is closed.

        A build that runs when it is closed is ended first. Raises what `tell` raised.
        """
        threading.Thread(target=self._listen, daemon=True, name="hotplug watch").start()
        try:
            while (run := self._next()) is not None:
                with self.hosts.swap():
                    change = self._attempt(run)
                with self._news:
                    self._running = None
                self._watch.built(change)
        finally:
            self.close()
            for served in self._served.values():
                served.close()
        if self._broken is not None:
            raise self._broken

    def close(self) -> None:
        """End it: `run` returns soon."""
        with self._news:
            self._closed = True
            if self._running is not None:
                self._running.cancel.set()
            self._news.notify_all()
        self._watch.close()

    def wait_live(self) -> bool:
        """Wait until each plugin has been live once. False where the loop was closed before."""
        with self._news:
            self._news.wait_for(lambda: self._closed or not self._unready)
            return not self._closed

    def rebuild(self, root: Path | None = None) -> None:
        """Build what is at *root*, or at all, now: also while it is paused."""
        self._watch.wake(root, force=True)

    def pause(self, paused: bool = True) -> None:
        """Build no change; or, where *paused* is false, go on."""
        with self._news:
            if self._paused == paused:
                return
            self._paused = paused
            self._news.notify_all()
        for served in self._served.values():
            self._say(Paused if paused else Resumed, served)

    def back(self, root: Path | None = None) -> None:
        """Swap to the generation before, at *root* or where one came last.

        It serves until the next build, which makes what is on disk. Without one, it has failed.
        """
        self._swap(self._served[self._last if root is None else root], "back")

    def fresh(self, root: Path | None = None) -> None:
        """Start what was built last once more, at *root* or at all, with no state of before."""
        for served in self._served.values() if root is None else [self._served[root]]:
            self._swap(served, "fresh")

    def _swap(self, served: Served, cause: Literal["back", "fresh"]) -> None:
        """Swap to what is there already, on this thread."""
        with self.hosts.swap():
            try:
                done = served.back() if cause == "back" else served.fresh()
            except Exception as error:
                self._say(Failed, served, stage=cause, problems=problems(error))
            else:
                self._live(served, done, cause)

    def _listen(self) -> None:
        """Take each change to the thread that builds."""
        try:
            for change in self._watch:
                order = Order(change, frozenset(change.changed), change.again)
                with self._news:
                    self._todo[change.root] = order.after(self._todo.get(change.root))
                    run, wanted = self._running, order.asked or not self._paused
                    if run is not None and run.order.change.root == change.root and wanted:
                        run.end_late()
                    self._news.notify_all()
        except BaseException as error:
            self._broken = error
            self.close()

    def _next(self) -> Run | None:
        """The next build; None when it is closed."""
        while True:
            with self._news:
                self._news.wait_for(lambda: self._closed or self._notices or self._due())
                if self._closed:
                    return None
                notices, self._notices = self._notices, []
                root = None if notices else self._due()
                if root is not None:
                    self._running = Run(self._todo.pop(root))
                    return self._running
            for where, text in notices:
                self._say(Notice, self._served[where], text=text)

    def _due(self) -> Path | None:
        orders = self._todo.items()
        return next((root for root, one in orders if one.asked or not self._paused), None)

    def _attempt(self, run: Run) -> Change:
        """Build and swap. The change that it was, with the inputs that its manifest declares."""
        order = run.order
        change = order.change
        served = self._served[change.root]
        if not change.manifest:
            served.trouble = self._event(Waiting, served)
            self._send(served.trouble)
            return change
        try:
            project = Project.at(change.root)
            interface = Interface.of(Manifest.load(project.manifest))
            served.name = interface.name
            self._say(Building, served, changed=tuple(sorted(order.names)))
            change = self._watch.declare(change, interface.inputs)
            made = build(
                project,
                debug=self._debug,
                say=lambda text: self._progress(served, text),
                color=self._color,
                cancel=run.cancel,
                content=change.fingerprint,
                at_once=True,
            )
            if self._closed:
                return change
            done = served.turn(made.module.interface)
        except BuildCancelled:
            with self._news:
                newer = self._todo.get(change.root)
                if newer is not None:
                    self._todo[change.root] = newer.after(order)
            if not self._closed:
                self._say(Cancelled, served)
        except Exception as error:
            if not self._closed:
                stage, all_ = _stage(error), problems(error)
                served.trouble = self._event(Failed, served, stage=stage, problems=all_)
                self._send(served.trouble)
        else:
            self._live(served, done, "build", order.names, made)
        return change

    def _live(
        self,
        served: Served,
        done: Reloaded,
        cause: Cause,
        names: frozenset[str] = frozenset(),
        made: Build | None = None,
    ) -> None:
        mended = served.mended_by(cause)
        if mended:
            served.trouble = None
        if made is not None:
            served.warnings = made.warnings
        if done.changed:
            self._last = served.root
        front = served.front
        self._say(
            Live,
            served,
            cause=cause,
            before=done.before,
            changed=tuple(sorted(names)),
            mended=mended,
            exports=0 if front is None else len(front.interface.exports),
            plugins=len(served.plugins),
            warnings=() if made is None else made.warnings,
            build=0.0 if made is None else made.seconds,
            load=done.load,
            swap=done.swap,
        )
        with self._news:
            self._unready.discard(served.root)
            self._news.notify_all()

    def _progress(self, served: Served, text: str) -> None:
        self._say(Progress, served, text=text)

    def _notice(self, root: Path, text: str) -> None:
        """Keep it for the thread that builds: the watch calls this while it holds its lock."""
        with self._news:
            self._notices.append((root, text))
            self._news.notify_all()

    def _say(self, kind: type[_E], served: Served, **about: Any) -> None:
        self._send(self._event(kind, served, **about))

    def _event(self, kind: type[_E], served: Served, **about: Any) -> _E:
        front = served.front
        return kind(
            root=served.root,
            plugin=served.name,
            generation=0 if front is None else front.generation,
            fingerprint="" if front is None else front.fingerprint,
            **about,
        )

    def _heard(self, event: Hosted) -> None:
        if not self._closed:
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
