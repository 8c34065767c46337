"""PinnedTest: one pinned call of a plugin, as a test."""

from __future__ import annotations

from pathlib import Path

from hotplug.plugin import Plugin, trial
from hotplug.replay import PinnedCall, refuse, replay
from hotplug.testing.builds import Builds, has_source
from hotplug.testing.stub_host import StubHost

__all__ = ["PinnedTest"]


class PinnedTest:
    """The pinned *call* of the plugin in *root*, which *builds* builds."""

    def __init__(self, call: PinnedCall, root: Path, builds: Builds) -> None:
        self.call = call
        self._root = root
        self._builds = builds

    def check(self, plugin: Plugin | None = None) -> None:
        """Makes the call again. Raises ReplayError where it has another answer.

        It is made on an instance of its own of *plugin*. Without one, the plugin is built and
        loaded; the functions of its host then return the smallest value of their kind.
        """
        __tracebackhide__ = True
        if plugin is not None:
            with trial(plugin) as tried:
                refuse("same", replay(tried, [self.call]))
            return
        if has_source(self._root):
            self._builds(self._root)
        with StubHost.load(self._root) as loaded:
            self.check(loaded)
