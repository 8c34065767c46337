"""Hosts: what the Hosts of an application say of their plugins, as events of a loop."""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection, Generator
from contextlib import contextmanager
from pathlib import Path

from hotplug.dev.event import Hosted, What
from hotplug.dev.problem import problems
from hotplug.dev.target import Served
from hotplug.host import Stage, hookimpl

__all__ = ["Hosts"]

_OF_THE_LOOP = frozenset({"manifest", "build", "reload"})
"""Stages that the loop has itself, and whose failures it tells itself."""


class Hosts:
    """An observer of Hosts. *tell* gets what the loop over *served* does not tell itself."""

    def __init__(self, served: Collection[Served], tell: Callable[[Hosted], object]) -> None:
        self._served = served
        self._tell = tell
        self._generations: dict[str, int] = {}
        """What the Hosts said last of each plugin."""
        self._troubles: dict[str, Hosted] = {}
        self._swaps: dict[int, list[Hosted]] = {}
        """The threads on which the loop swaps, and what is to be told after it."""

    @property
    def troubles(self) -> list[Hosted]:
        """What is wrong at the moment, at most one for a plugin."""
        return list(self._troubles.values())

    @contextmanager
    def swap(self) -> Generator[None, None, None]:
        """What is heard of a swap by the loop, in this block and thread, is told at its end."""
        thread = threading.get_ident()
        self._swaps[thread] = []
        try:
            yield
        finally:
            for event in self._swaps.pop(thread):
                self._tell(event)

    @hookimpl
    def hotplug_loaded(self, plugin: str, generation: int) -> None:
        """Hear that the application has loaded *plugin*."""
        self._troubles.pop(plugin, None)
        self._generations[plugin] = generation
        self._hear(self._event(plugin, "loaded"))

    @hookimpl
    def hotplug_reloaded(self, plugin: str, generation: int) -> None:
        """Hear that another *generation* serves, which the loop tells where it has swapped."""
        trouble = self._troubles.get(plugin)
        if trouble is not None and trouble.generation != generation:
            del self._troubles[plugin]
        self._generations[plugin] = generation
        if threading.get_ident() not in self._swaps:
            self._hear(self._event(plugin, "reloaded"))

    @hookimpl
    def hotplug_failed(self, plugin: str, stage: Stage, error: Exception) -> None:
        """Hear what does not work in the application."""
        if stage in _OF_THE_LOOP and self._of(plugin) is not None:
            return
        event = self._event(plugin, "failed", stage, error)
        self._troubles[plugin] = event
        self._hear(event)

    @hookimpl
    def hotplug_unloaded(self, plugin: str) -> None:
        """Hear that the application has *plugin* no more."""
        self._troubles.pop(plugin, None)
        self._generations.pop(plugin, None)
        self._hear(self._event(plugin, "unloaded"))

    def _hear(self, event: Hosted) -> None:
        later = self._swaps.get(threading.get_ident())
        if later is None:
            self._tell(event)
        else:
            later.append(event)

    def _event(
        self,
        plugin: str,
        what: What,
        stage: Stage | None = None,
        error: Exception | None = None,
    ) -> Hosted:
        served = self._of(plugin)
        serving = next(iter(served.plugins), None) if served else None
        return Hosted(
            root=served.root if served else Path(),
            plugin=plugin,
            generation=serving.generation if serving else self._generations.get(plugin, 0),
            fingerprint=serving.fingerprint if serving else "",
            what=what,
            stage=stage,
            problems=problems(error) if error else (),
        )

    def _of(self, plugin: str) -> Served | None:
        """The loop's own of this name, if there is one alone."""
        found = [one for one in self._served if one.name == plugin]
        return found[0] if len(found) == 1 else None
