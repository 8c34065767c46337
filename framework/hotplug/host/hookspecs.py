"""hookspecs: what a Host tells its observers, as hooks of pluggy's project `hotplug`."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager
from importlib.metadata import entry_points
from typing import Any, Literal

import pluggy

__all__ = ["GROUP", "Observers", "Stage", "everywhere", "hookimpl"]

GROUP = "hotplug"
"""The group of entry points in which observers are looked for, and the project name of pluggy."""
Stage = Literal["manifest", "build", "load", "hooks", "reload"]
"""Where a plugin failed: `hooks` is what it answers, beside what the application asks."""

_hookspec = pluggy.HookspecMarker(GROUP)
hookimpl = pluggy.HookimplMarker(GROUP)
"""Marks the functions of an observer."""

_log = logging.getLogger("hotplug.host")


@_hookspec
def hotplug_before_build(plugin: str, fingerprint: str) -> None:
    """Hear that the source of *plugin* is about to be built; *fingerprint* is of its inputs."""


@_hookspec
def hotplug_built(plugin: str, fingerprint: str, seconds: float) -> None:
    """Hear that the build with this *fingerprint* succeeded, after so many *seconds*."""


@_hookspec
def hotplug_validated(plugin: str, generation: int) -> None:
    """Hear that the gate let *generation* through, before it is told as loaded or reloaded.

    It comes alone where something failed, and what is there now is again what serves.
    """


@_hookspec
def hotplug_loaded(plugin: str, generation: int) -> None:
    """Hear that *plugin* is registered with the application, and serves."""


@_hookspec
def hotplug_reloaded(plugin: str, generation: int, before: int, seconds: float) -> None:
    """Hear that *generation* serves in the place of *before*.

    *seconds* is the time from the file to the swap; 0 where `plugin.reload()` was called by hand.
    """


@_hookspec
def hotplug_failed(plugin: str, stage: Stage, error: Exception) -> None:
    """Hear that *plugin* could not be built, loaded or reloaded; what served before goes on."""


@_hookspec
def hotplug_unloaded(plugin: str) -> None:
    """Hear that *plugin* is taken out of the application, and closed."""


@_hookspec
def hotplug_called(plugin: str, hook: str, seconds: float, error: Exception | None) -> None:
    """Hear of each call of *hook* that *plugin* took, on the thread of the call.

    As long as no observer has this hook, calls cost nothing more.
    """


_everywhere: list[object] = []


@contextmanager
def everywhere(observer: object) -> Generator[None, None, None]:
    """Have *observer* hear of each Host of this process that is made in this block."""
    _everywhere.append(observer)
    try:
        yield
    finally:
        _everywhere.remove(observer)


class Observers(pluggy.PluginManager):
    """The observers of one Host. One that raises is logged, and disturbs nobody."""

    def __init__(self, changed: Callable[[], object]) -> None:
        """*changed* is called whenever an observer has come or gone."""
        self._changed: Callable[[], object] = lambda: None
        super().__init__(GROUP)
        self.add_hookspecs(sys.modules[__name__])
        for point in sorted(entry_points(group=GROUP), key=lambda point: point.name):
            try:
                self.register(point.load(), point.name)
            except Exception:
                _log.exception("the observer `%s` cannot be loaded", point.name)
        for observer in _everywhere:
            self.register(observer)
        self._changed = changed

    def register(self, plugin: object, name: str | None = None) -> str | None:
        """Add the observer *plugin*, which may be any object or module with hooks."""
        added = super().register(plugin, name)
        self._changed()
        return added

    def unregister(self, plugin: Any = None, name: str | None = None) -> Any:
        """Take an observer away."""
        removed = super().unregister(plugin, name)
        self._changed()
        return removed

    @property
    def want_calls(self) -> bool:
        """Whether any of them has `hotplug_called`."""
        return bool(self.hook.hotplug_called.get_hookimpls())

    def tell(self, event: str, **facts: object) -> None:
        """Call the hook `hotplug_EVENT`."""
        try:
            getattr(self.hook, f"hotplug_{event}")(**facts)
        except Exception:
            _log.exception("an observer of `hotplug_%s` failed", event)
