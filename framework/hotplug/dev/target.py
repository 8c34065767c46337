"""Served: one plugin of the loop, as an application has loaded it, or for the loop itself."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from hotplug.dev.event import Cause, Failed, Waiting
from hotplug.dev.stub_host import Stand
from hotplug.errors import HotplugError
from hotplug.interface import Interface
from hotplug.plugin import Plugin, Reloaded, load, loaded

__all__ = ["Served"]


class Served:
    """The plugin at *root*: what of it is loaded, and what is wrong with it.

    The plugins that an application in this process has loaded from *root* are the ones that count.
    As long as there are none, the loop has one of its own: with it, a build is seen to start.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self.name = root.name
        self.trouble: Failed | Waiting | None = None
        """Why what is on disk is not live."""
        self.warnings: tuple[str, ...] = ()
        """Of the last build that succeeded, as rustc draws them."""
        self._own: Plugin | None = None
        self._stand = Stand()

    @property
    def plugins(self) -> list[Plugin]:
        """Those of the application, the one with most generations first."""
        found = [
            plugin
            for plugin in loaded(self.root)
            if plugin is not self._own and plugin.status.state == "serving"
        ]
        return sorted(found, key=lambda plugin: -plugin.generation)

    @property
    def front(self) -> Plugin | None:
        """The one whose generation is told; None before the first that starts."""
        return next(iter(self.plugins), self._own)

    def turn(self, interface: Interface) -> Reloaded:
        """Swap to what was built last, which has *interface*.

        Raises what `load` and `Plugin.reload` raise, after all were tried.
        """
        plugins = self.plugins
        if plugins:
            self._drop()
            return _each([plugin.reload for plugin in plugins])
        self._stand.fit(interface)
        if self._own is not None:
            return self._own.reload(force=True)  # nobody but the loop calls it
        begun = time.perf_counter()
        given = self._stand
        self._own = load(self.root, host=given.host, config=given.config, grant=given.grant)
        return Reloaded(1, 0, True, load=time.perf_counter() - begun)

    def back(self) -> Reloaded:
        """Swap to the generation before. Raises HotplugError where there is none."""
        return _each([plugin.back for plugin in self._all("there is no generation to go back to")])

    def fresh(self) -> Reloaded:
        """Swap to what was built last, with no state of before.

        Raises what `Plugin.reload` raises, and HotplugError where nothing serves.
        """
        plugins = self._all("nothing serves that could start anew")
        mine = self._own  # nobody but the loop calls it
        return _each([partial(one.reload, fresh=True, force=one is mine) for one in plugins])

    def mended_by(self, cause: Cause) -> bool:
        """Whether what is wrong is over, now that something serves by *cause*."""
        trouble = self.trouble
        if cause == "fresh":  # it is of the last build, which may have failed
            return isinstance(trouble, Failed) and trouble.stage == "gate"
        return cause == "build" and trouble is not None

    def close(self) -> None:
        """Let go of the loop's own; an application's plugins are its own matter."""
        self._drop()

    def _all(self, none: str) -> list[Plugin]:
        """What there is to swap. HotplugError with *none* where that is nothing."""
        plugins = self.plugins or ([] if self._own is None else [self._own])
        if not plugins:
            raise HotplugError(f"{self.name}: {none}")
        return plugins

    def _drop(self) -> None:
        if self._own is not None:
            self._own.close()
            self._own = None


def _each(calls: Sequence[Callable[[], Reloaded]]) -> Reloaded:
    """What came of the first of *calls*. One that raises does not keep the others from it."""
    done: list[Reloaded] = []
    errors: list[Exception] = []
    for call in calls:
        try:
            done.append(call())
        except Exception as error:
            errors.append(error)
    if errors:
        raise errors[0]
    return done[0]
