"""Host: the plugins of an application that uses pluggy, beside those in Python."""

from __future__ import annotations

import logging
import os
import threading
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pluggy

from hotplug.errors import HotplugError, LinkError
from hotplug.host.hookspecs import Observers, Stage
from hotplug.host.managed import Held, HostStatus, Options
from hotplug.host.registered import Failures, Served
from hotplug.plugin import Plugin, Reloaded, load
from hotplug.runtime import Event

if TYPE_CHECKING:
    from collections.abc import Callable

    from typing_extensions import Unpack

    from hotplug.host.watcher import Watcher

__all__ = ["Host"]

_log = logging.getLogger("hotplug.host")


class Host:
    """Plugins that are loaded into an application. Safe to use from any thread."""

    def __init__(self, manager: pluggy.PluginManager) -> None:
        """*manager* is the application's own, which knows the application's hookspecs."""
        self.manager = manager
        self.observers = Observers(self._observed)
        """What hears of the plugins: a manager with the hooks of `hotplug.host.hookspecs`."""
        self._lock = threading.RLock()
        self._held: dict[str, Held] = {}
        self._watcher: Watcher | None = None

    def load(
        self,
        path: str | os.PathLike[str],
        *,
        failures: Failures = "raise",
        on_event: Callable[[Event], object] | None = None,
        **options: Unpack[Options],
    ) -> Plugin:
        """Load the plugin at *path*, and register it with the application under its name.

        *failures* is what follows where a hook of the plugin fails. `"raise"`: the error comes out
        of the application's call. `"skip"`: the answer is None, and a line is logged. A number: the
        same, and after so many the plugin is disabled until a reload. The rest is as for
        `hotplug.load`.

        Raises what `hotplug.load` raises, and LinkError where a hook does not fit into the
        application.
        """
        root = Path(os.path.abspath(path))
        root = root.parent if root.name == "plugin.toml" else root
        held = Held(root, failures, on_event, options)
        try:
            return self._load(held)
        except Exception as error:
            self.observers.tell("failed", plugin=held.name, stage="load", error=error)
            raise

    def load_all(
        self,
        directory: str | os.PathLike[str],
        *,
        failures: Failures = "raise",
        on_event: Callable[[Event], object] | None = None,
        **options: Unpack[Options],
    ) -> list[Plugin]:
        """Load what is in *directory*: each directory with a plugin.toml, and each `.wasm`.

        They are loaded in the order of their names. One that cannot be is in the status, is told to
        the observers, and is logged; the others are loaded.
        """
        found: list[Plugin] = []
        for path in sorted(Path(os.path.abspath(directory)).iterdir()):
            if path.suffix != ".wasm" and not (path / "plugin.toml").is_file():
                continue
            held = Held(path, failures, on_event, options)
            try:
                found.append(self._load(held))
            except Exception as error:
                with self._lock:
                    self._held.setdefault(held.name, held)
                self._fail(held, "load", error)
                if self._watcher is not None:
                    self._watcher.add(path)
        return found

    def unload(self, name: str) -> None:
        """Take the plugin *name* out of the application, and close it. KeyError if it has none."""
        with self._lock:
            held = self._found(name)
            del self._held[name]
            if self._watcher is not None:
                self._watcher.remove(held.path)
            if held.served is not None:
                self.manager.unregister(held.served.proxy)
        if held.served is not None:
            held.served.close()
            held.served.plugin.close()
        self.observers.tell("unloaded", plugin=name)

    def reload(self, name: str, *, force: bool = False, fresh: bool = False) -> Reloaded:
        """Do as `plugin.reload` does, and tell the observers how long it took."""
        held, _ = self._found(name), self[name]
        try:
            return self._reload(held, force=force, fresh=fresh)
        except Exception as error:
            self._fail(held, "reload", error)
            raise

    @contextmanager
    def watch(self) -> Generator[Watcher, None, None]:
        """Build and reload what changes on disk, in this block.

        What is built is for debugging. What cannot be built or reloaded is told to the observers
        and logged, and the generation before goes on serving. A `.wasm` that was loaded as such is
        reloaded when it changes.
        """
        from hotplug.host.watcher import Watcher  # with all that a build needs

        with self._lock:
            if self._watcher is not None:
                raise HotplugError("the plugins of this host are watched already")
            watcher = self._watcher = Watcher(self._bring, self._fail_at, self.observers)
            for held in self._held.values():
                watcher.add(held.path)
        try:
            with watcher:
                yield watcher
        finally:
            self._watcher = None

    def __getitem__(self, name: str) -> Plugin:
        served = self._found(name).served
        if served is None:
            raise KeyError(f"the plugin `{name}` could not be loaded")
        return served.plugin

    @property
    def status(self) -> tuple[HostStatus, ...]:
        """What each plugin is at the moment, in the order in which they came."""
        with self._lock:
            return tuple(held.status for held in self._held.values())

    def _found(self, name: str) -> Held:
        with self._lock:
            if name not in self._held:
                raise KeyError(f"the host has no plugin `{name}`")
            return self._held[name]

    def _load(self, held: Held) -> Plugin:
        """Load *held*, and have it among the others."""

        def on_event(event: Event) -> None:
            if event.what == "reloaded":
                self._reloaded(held, event.generation)
            if held.on_event is not None:
                held.on_event(event)

        plugin = load(held.path, on_event=on_event, **held.options)
        try:
            with self._lock:
                served = Served(plugin, self.manager, held.failures, self.observers)
                self._register(held, served)
        except BaseException:
            plugin.close()
            raise
        self.observers.tell("loaded", plugin=held.name, generation=held.generation)
        return plugin

    def _register(self, held: Held, served: Served) -> None:
        name, plugin = served.name, served.plugin
        if self.manager.has_plugin(name):
            raise LinkError(f"{name}: the application has a plugin of this name already")
        self.observers.tell("validated", plugin=name, generation=plugin.generation)
        try:
            if self.manager.register(served.proxy, name) is None:
                raise LinkError(f"{name}: the application has blocked the plugin of this name")
        except BaseException:  # a historic hook has called it, perhaps
            if self.manager.has_plugin(name):
                self.manager.unregister(served.proxy)
            raise
        failed = self._held.get(held.name) is held
        if failed:
            del self._held[held.name]  # it stood there under the name of its file
        held.name, held.served, held.error = name, served, None
        held.generation = plugin.generation
        self._held[name] = held
        if self._watcher is not None and not failed:  # that one is followed, and is built by now
            self._watcher.add(held.path)

    def _reload(self, held: Held, *, force: bool = False, fresh: bool = False) -> Reloaded:
        assert held.served is not None
        with held.lock:
            held.reloading = threading.get_ident()
            try:
                done = held.served.plugin.reload(force=force, fresh=fresh)
            finally:
                held.reloading = None
            mended, held.error = held.error is not None, None
            if done.changed:
                self._tell_reloaded(held, done.before, done.load + done.swap)
            elif mended:  # what is there is what serves
                self.observers.tell("validated", plugin=held.name, generation=held.generation)
        return done

    def _reloaded(self, held: Held, generation: int) -> None:
        """Another *generation* of the plugin serves."""
        served = held.served
        if served is None:
            return
        before, held.generation = held.generation, generation
        held.problems = served.renew()
        if held.reloading != threading.get_ident():
            held.error = None
            self._tell_reloaded(held, before, 0.0)

    def _tell_reloaded(self, held: Held, before: int, seconds: float) -> None:
        name, generation = held.name, held.generation
        self.observers.tell("validated", plugin=name, generation=generation)
        self.observers.tell(
            "reloaded", plugin=name, generation=generation, before=before, seconds=seconds
        )
        if held.problems:
            error = LinkError(held.problems)
            _log.warning("%s", error)
            self.observers.tell("failed", plugin=name, stage="hooks", error=error)

    def _bring(self, path: Path) -> None:
        """Load or reload what is at *path*. Called by the watcher."""
        for held in self._at(path):
            loaded = held.served is not None
            try:
                self._reload(held) if loaded else self._load(held)
            except Exception as error:
                self._fail(held, "reload" if loaded else "load", error)

    def _fail_at(self, path: Path, stage: Stage, error: Exception) -> None:
        for held in self._at(path):
            self._fail(held, stage, error)

    def _fail(self, held: Held, stage: Stage, error: Exception) -> None:
        held.error = error
        _log.error("%s: %s failed: %s", held.name, stage, error)
        self.observers.tell("failed", plugin=held.name, stage=stage, error=error)

    def _at(self, path: Path) -> list[Held]:
        with self._lock:
            return [held for held in self._held.values() if held.path == path]

    def _observed(self) -> None:
        """An observer has come or gone."""
        with self._lock:
            for held in self._held.values():
                if held.served is not None:
                    held.served.bind()
