"""HostEvents: reports of the Hosts of an application, as events of the loop."""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection, Generator
from contextlib import contextmanager
from pathlib import Path

from hotplug.dev.event import Hosted, What
from hotplug.dev.problem import problems
from hotplug.dev.target import Target
from hotplug.host import Stage, hookimpl

__all__ = ["HostEvents"]

_OF_THE_LOOP = frozenset({"manifest", "build", "reload"})
"""Stages that the loop has, too, and whose failures it reports itself."""


class HostEvents:
    """An observer of Hosts. *tell* gets the events that the loop over *targets* does not report."""

    def __init__(self, targets: Collection[Target], tell: Callable[[Hosted], object]) -> None:
        self._targets = targets
        self._tell = tell
        self._generations: dict[str, int] = {}
        """The last generation that a Host reported, by plugin."""
        self._troubles: dict[str, Hosted] = {}
        self._swaps: dict[int, list[Hosted]] = {}
        """The threads on which the loop swaps, with the events to report afterwards."""

    @property
    def troubles(self) -> list[Hosted]:
        """The current failures, at most one a plugin."""
        return list(self._troubles.values())

    @contextmanager
    def swap(self) -> Generator[None, None, None]:
        """Holds back events of this thread until the block, a swap by the loop, ends."""
        thread = threading.get_ident()
        self._swaps[thread] = []
        try:
            yield
        finally:
            for event in self._swaps.pop(thread):
                self._tell(event)

    @hookimpl
    def hotplug_loaded(self, plugin: str, generation: int) -> None:
        """The application has loaded *plugin*."""
        self._troubles.pop(plugin, None)
        self._generations[plugin] = generation
        self._hear(self._event(plugin, "loaded"))

    @hookimpl
    def hotplug_reloaded(self, plugin: str, generation: int) -> None:
        """Another *generation* is in service. The loop reports its own swaps itself."""
        trouble = self._troubles.get(plugin)
        if trouble is not None and trouble.generation != generation:
            del self._troubles[plugin]
        self._generations[plugin] = generation
        if threading.get_ident() not in self._swaps:
            self._hear(self._event(plugin, "reloaded"))

    @hookimpl
    def hotplug_failed(self, plugin: str, stage: Stage, error: Exception) -> None:
        """A failure in the application."""
        if stage in _OF_THE_LOOP and self._of(plugin) is not None:
            return
        event = self._event(plugin, "failed", stage, error)
        self._troubles[plugin] = event
        self._hear(event)

    @hookimpl
    def hotplug_unloaded(self, plugin: str) -> None:
        """The application has unloaded *plugin*."""
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
        target = self._of(plugin)
        serving = next(iter(target.plugins), None) if target else None
        return Hosted(
            root=target.root if target else Path(),
            plugin=plugin,
            generation=serving.generation if serving else self._generations.get(plugin, 0),
            fingerprint=serving.fingerprint if serving else "",
            what=what,
            stage=stage,
            problems=problems(error) if error else (),
        )

    def _of(self, plugin: str) -> Target | None:
        """The loop's target of this name, if exactly one has it."""
        found = [one for one in self._targets if one.name == plugin]
        return found[0] if len(found) == 1 else None
