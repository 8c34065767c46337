"""The hookspecs for observers of a Host, of pluggy's project `hotplug`."""

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
"""The project name in pluggy, and the group of entry points where observers are looked for."""
Stage = Literal["manifest", "build", "load", "hooks", "reload", "follow"]
"""Where a plugin failed. `hooks`: its hooks do not match the application's hookspecs;
`follow`: what its channel has may not run."""

_hookspec = pluggy.HookspecMarker(GROUP)
hookimpl = pluggy.HookimplMarker(GROUP)
"""Marks a hook implementation of an observer."""

_log = logging.getLogger("hotplug.host")


@_hookspec
def hotplug_before_build(plugin: str, fingerprint: str) -> None:
    """The source of *plugin* is about to be built. *fingerprint* is that of its inputs."""


@_hookspec
def hotplug_built(plugin: str, fingerprint: str, seconds: float) -> None:
    """The build of the inputs with this *fingerprint* succeeded, in *seconds*."""


@_hookspec
def hotplug_validated(plugin: str, generation: int) -> None:
    """*generation* passed the checks. `hotplug_loaded` or `hotplug_reloaded` follows.

    It comes alone where a reload had failed and the files on disk are again those in service.
    """


@_hookspec
def hotplug_loaded(plugin: str, generation: int) -> None:
    """*plugin* is registered with the application and in service."""


@_hookspec
def hotplug_reloaded(plugin: str, generation: int, before: int, seconds: float) -> None:
    """*generation* has replaced the generation *before*.

    *seconds* is the time of load and swap; 0 where the application called `plugin.reload()` itself.
    """


@_hookspec
def hotplug_failed(plugin: str, stage: Stage, error: Exception) -> None:
    """*plugin* could not be built, loaded or reloaded. The generation in service stays."""


@_hookspec
def hotplug_unloaded(plugin: str) -> None:
    """*plugin* was unregistered and closed."""


@_hookspec
def hotplug_called(plugin: str, hook: str, seconds: float, error: Exception | None) -> None:
    """*plugin* answered a call of *hook*. Called on the thread of that call.

    While no observer implements this hook, calls cost nothing extra.
    """


_everywhere: list[object] = []


@contextmanager
def everywhere(observer: object) -> Generator[None, None, None]:
    """Registers *observer* with each Host that this process creates inside the block."""
    _everywhere.append(observer)
    try:
        yield
    finally:
        _everywhere.remove(observer)


class Observers(pluggy.PluginManager):
    """The observers of one Host. An exception of an observer is logged, and goes no further."""

    def __init__(self, changed: Callable[[], object]) -> None:
        """*changed* is called when an observer was added or removed."""
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
        """Registers an observer: any object or module with hook implementations."""
        added = super().register(plugin, name)
        self._changed()
        return added

    def unregister(self, plugin: Any = None, name: str | None = None) -> Any:
        """Unregisters an observer."""
        removed = super().unregister(plugin, name)
        self._changed()
        return removed

    @property
    def want_calls(self) -> bool:
        """Whether any observer implements `hotplug_called`."""
        return bool(self.hook.hotplug_called.get_hookimpls())

    def tell(self, event: str, **facts: object) -> None:
        """Calls the hook `hotplug_EVENT`."""
        try:
            getattr(self.hook, f"hotplug_{event}")(**facts)
        except Exception:
            _log.exception("an observer of `hotplug_%s` failed", event)
