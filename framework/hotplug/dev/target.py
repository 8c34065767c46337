"""Target: one plugin of the loop, loaded by an application or by the loop itself."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from hotplug.dev.event import Cause, Failed, Waiting
from hotplug.errors import HotplugError
from hotplug.interface import Interface
from hotplug.plugin import Plugin, Reloaded, load, loaded
from hotplug.replay import Gate, Pins, gate
from hotplug.testing import StubHost

__all__ = ["Target"]


class Target:
    """The plugin at *root*: its loaded instances and its current problem.

    The loop reloads the plugins that an application in this process has loaded from *root*. While
    there are none, it loads one of its own, which shows that a build can start.
    """

    def __init__(self, root: Path, policy: Gate | None = None) -> None:
        """*policy* says which builds the pinned calls keep out of service."""
        self.root = root
        self.pins = Pins(root)
        """The pinned calls of the plugin."""
        self._gate = None if policy is None else gate(policy, self.pins.calls)
        self.name = root.name
        self.trouble: Failed | Waiting | None = None
        """Why the files on disk are not live; None where they are."""
        self.warnings: tuple[str, ...] = ()
        """The warnings of the last successful build, as rustc draws them."""
        self._own: Plugin | None = None
        self._stub = StubHost()

    @property
    def plugins(self) -> list[Plugin]:
        """The plugins of the application, the one with the most generations first."""
        found = [
            plugin
            for plugin in loaded(self.root)
            if plugin is not self._own and plugin.status.state == "serving"
        ]
        return sorted(found, key=lambda plugin: -plugin.generation)

    @property
    def front(self) -> Plugin | None:
        """The plugin whose generation is reported; None before the first start."""
        return next(iter(self.plugins), self._own)

    def has(self, plugin: Plugin) -> bool:
        """Whether *plugin* is one of this target, or the one that the loop loaded itself."""
        return plugin is self._own or any(plugin is one for one in loaded(self.root))

    def turn(self, interface: Interface) -> Reloaded:
        """Swaps in the last build, which has *interface*.

        Raises what `load` and `Plugin.reload` raise, after all plugins were tried.
        """
        plugins = self.plugins
        if plugins:
            self._drop()
            return _each([partial(plugin.reload, gate=self._gate) for plugin in plugins])
        self._stub.adapt(interface)
        if self._own is not None:
            return self._own.reload(force=True, gate=self._gate)  # only the loop calls it
        begun = time.perf_counter()
        stub = self._stub
        # The first call of an export is not known to be long: with the GIL held, a loop in it would
        # stop the page and the other plugins until its time limit.
        self._own = load(
            self.root, host=stub.host, config=stub.config, grant=stub.grant, gil="release"
        )
        return Reloaded(1, 0, True, load=time.perf_counter() - begun)

    def back(self) -> Reloaded:
        """Swaps in the generation before. Raises HotplugError where there is none."""
        return _each([plugin.back for plugin in self._all("there is no generation to go back to")])

    def fresh(self) -> Reloaded:
        """Swaps in the last build without the state of the generation before.

        Raises what `Plugin.reload` raises, and HotplugError where no plugin is loaded.
        """
        plugins = self._all("nothing serves that could start anew")
        mine = self._own  # only the loop calls it
        return _each([partial(one.reload, fresh=True, force=one is mine) for one in plugins])

    def mended_by(self, cause: Cause) -> bool:
        """Whether a generation that *cause* brought into service ends the current problem."""
        trouble = self.trouble
        if cause == "fresh":  # the last build may have failed
            return isinstance(trouble, Failed) and trouble.stage == "gate"
        return cause == "build" and trouble is not None

    def close(self) -> None:
        """Closes the loop's own plugin. Those of the application stay."""
        self._drop()

    def _all(self, none: str) -> list[Plugin]:
        """The plugins to swap. Raises HotplugError with the text *none* where there are none."""
        plugins = self.plugins or ([] if self._own is None else [self._own])
        if not plugins:
            raise HotplugError(f"{self.name}: {none}")
        return plugins

    def _drop(self) -> None:
        if self._own is not None:
            self._own.close()
            self._own = None


def _each(calls: Sequence[Callable[[], Reloaded]]) -> Reloaded:
    """Makes all *calls*. Returns the first result, or raises the first exception."""
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
