"""Host: Rust plugins in the PluginManager of an application, beside those in Python."""

from __future__ import annotations

import logging
import os
import threading
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pluggy

from hotplug import replay
from hotplug.errors import HotplugError, LinkError
from hotplug.host.hookspecs import Observers, Stage
from hotplug.host.managed import HostStatus, Managed, Options
from hotplug.host.registered import Failures, Registered
from hotplug.plugin import Plugin, Reloaded, load, named
from hotplug.replay import Gate, Pins
from hotplug.runtime import Event

if TYPE_CHECKING:
    from collections.abc import Callable

    from typing_extensions import Unpack

    from hotplug.host.follow import Following
    from hotplug.host.watcher import Watcher

__all__ = ["Host"]

_log = logging.getLogger("hotplug.host")


class Host:
    """Loads plugins into an application that uses pluggy. Safe to use from any thread."""

    def __init__(self, manager: pluggy.PluginManager) -> None:
        """*manager* is the application's PluginManager, to which its hookspecs have been added."""
        self.manager = manager
        self.observers = Observers(self._observed)
        """A PluginManager for observers, with the hooks of `hotplug.host.hookspecs`."""
        self._lock = threading.RLock()
        self._managed: dict[str, Managed] = {}
        self._watcher: Watcher | None = None
        self._gate: Gate | None = None

    def load(
        self,
        path: str | os.PathLike[str],
        *,
        failures: Failures = "raise",
        on_event: Callable[[Event], object] | None = None,
        **options: Unpack[Options],
    ) -> Plugin:
        """Loads the plugin at *path*, and registers it with the application under its name.

        *path* may be the name of a plugin in plugins.lock, as for `hotplug.load`.

        *failures* says what happens when a hook of the plugin fails. `"raise"`: the application's
        call raises the error. `"skip"`: the answer is None, and a line is logged. A number: as
        `"skip"`, and after that many failures the plugin is disabled until a reload. The other
        parameters are those of `hotplug.load`.

        Raises what `hotplug.load` raises, and LinkError where a hook does not match the
        application's hookspec.
        """
        found = named(path)
        if found is None or isinstance(found, Path):
            root = Path(os.path.abspath(found or path))
            root = root.parent if root.name == "plugin.toml" else root
            managed = Managed(root, failures, on_event, options)
        else:
            managed = Managed(Path(path), failures, on_event, options, str(found.name))
        try:
            return self._load(managed)
        except Exception as error:
            self.observers.tell("failed", plugin=managed.name, stage="load", error=error)
            raise

    def load_all(
        self,
        directory: str | os.PathLike[str] | None = None,
        *,
        failures: Failures = "raise",
        on_event: Callable[[Event], object] | None = None,
        **options: Unpack[Options],
    ) -> list[Plugin]:
        """Loads every plugin in *directory*: each directory with a plugin.toml, and each `.wasm`.

        Without *directory*: every plugin in plugins.lock of the application. They are loaded in the
        order of their names. A plugin that fails to load appears in
        `status`, is reported to the observers, and is logged; the others are loaded.
        """
        found: list[Plugin] = []
        for path, locked in _listed(directory):
            managed = Managed(path, failures, on_event, options, locked)
            try:
                found.append(self._load(managed))
            except Exception as error:
                with self._lock:
                    self._managed.setdefault(managed.name, managed)
                self._fail(managed, "load", error)
                if self._watcher is not None and not locked:
                    self._watcher.add(path)
        return found

    def follow(
        self,
        name: str,
        channel: str = "stable",
        *,
        every: float = 20.0,
        floor: str | None = None,
        failures: Failures = "raise",
        on_event: Callable[[Event], object] | None = None,
        **options: Unpack[Options],
    ) -> Following:
        """Loads the plugin *name* as the tag *channel* of its repository has it, and follows that.

        About every *every* seconds the tag is asked. Another version is verified, checked for its
        signature and for the exports that are used, and swapped in; what may not run is told to the
        observers once, with the stage `follow`, and what serves stays. A version below *floor* is
        not taken; by default that is the one in plugins.lock, if it has one. Where the repository
        cannot be asked at first, what ran last here is loaded.

        Raises what `load` raises.
        """
        from hotplug.host.follow import following  # which most hosts do without

        found = following(name, channel, every, floor)
        managed = Managed(Path(name), failures, on_event, options, name)
        managed.module = found.module
        plugin = self._load(managed)
        found.start(
            plugin,
            lambda: self._reload(managed, force=True),
            lambda error: self._fail(managed, "follow", error),
        )
        return found

    def unload(self, name: str) -> None:
        """Unregisters the plugin *name*, and closes it. Raises KeyError if there is none."""
        with self._lock:
            managed = self._found(name)
            del self._managed[name]
            if self._watcher is not None and not managed.locked:
                self._watcher.remove(managed.path)
            if managed.registered is not None:
                self.manager.unregister(managed.registered.proxy)
        if managed.registered is not None:
            managed.registered.close()
            managed.registered.plugin.close()
        self.observers.tell("unloaded", plugin=name)

    def reload(self, name: str, *, force: bool = False, fresh: bool = False) -> Reloaded:
        """Reloads the plugin *name* as `Plugin.reload` does, and tells the observers."""
        managed, _ = self._found(name), self[name]
        try:
            return self._reload(managed, force=force, fresh=fresh)
        except Exception as error:
            self._fail(managed, "reload", error)
            raise

    @contextmanager
    def watch(self, *, gate: Gate | None = None) -> Generator[Watcher, None, None]:
        """Builds and reloads plugins that change on disk, inside this block.

        With *gate*, a build is swapped in only if the pinned calls in the plugin's `calls.toml`
        allow it: `"errors"`, where none of them newly fails; `"same"`, where each gives the same
        answer. Builds are debug builds. A failure is reported to the observers and logged, and the
        generation in service stays. A `.wasm` that was loaded as such is reloaded when it changes.
        """
        from hotplug.host.watcher import Watcher  # imports all that a build needs

        with self._lock:
            if self._watcher is not None:
                raise HotplugError("the plugins of this host are watched already")
            self._gate = gate
            watcher = self._watcher = Watcher(self._bring, self._fail_at, self.observers)
            for managed in self._managed.values():
                if not managed.locked:
                    watcher.add(managed.path)
        try:
            with watcher:
                yield watcher
        finally:
            self._watcher = None

    def __getitem__(self, name: str) -> Plugin:
        registered = self._found(name).registered
        if registered is None:
            raise KeyError(f"the plugin `{name}` could not be loaded")
        return registered.plugin

    @property
    def status(self) -> tuple[HostStatus, ...]:
        """The status of each plugin, in the order of loading."""
        with self._lock:
            return tuple(managed.status for managed in self._managed.values())

    def _found(self, name: str) -> Managed:
        with self._lock:
            if name not in self._managed:
                raise KeyError(f"the host has no plugin `{name}`")
            return self._managed[name]

    def _load(self, managed: Managed) -> Plugin:
        """Loads *managed*, and registers it."""

        def on_event(event: Event) -> None:
            if event.what == "reloaded":
                self._reloaded(managed, event.generation)
            if managed.on_event is not None:
                managed.on_event(event)

        plugin = load(
            managed.module or managed.locked or managed.path, on_event=on_event, **managed.options
        )
        try:
            with self._lock:
                registered = Registered(plugin, self.manager, managed.failures, self.observers)
                self._register(managed, registered)
        except BaseException:
            plugin.close()
            raise
        self.observers.tell("loaded", plugin=managed.name, generation=managed.generation)
        return plugin

    def _register(self, managed: Managed, registered: Registered) -> None:
        name, plugin = registered.name, registered.plugin
        if self.manager.has_plugin(name):
            raise LinkError(f"{name}: the application has a plugin of this name already")
        self.observers.tell("validated", plugin=name, generation=plugin.generation)
        try:
            if self.manager.register(registered.proxy, name) is None:
                raise LinkError(f"{name}: the application has blocked the plugin of this name")
        except BaseException:  # perhaps from a historic hook
            if self.manager.has_plugin(name):
                self.manager.unregister(registered.proxy)
            raise
        failed = self._managed.get(managed.name) is managed
        if failed:
            del self._managed[managed.name]  # it was listed by the name of its file
        managed.name, managed.registered, managed.error = name, registered, None
        managed.generation = plugin.generation
        self._managed[name] = managed
        # One that failed is watched already, and built.
        if self._watcher is not None and not failed and not managed.locked:
            self._watcher.add(managed.path)

    def _reload(
        self,
        managed: Managed,
        *,
        force: bool = False,
        fresh: bool = False,
        gate: Gate | None = None,
    ) -> Reloaded:
        assert managed.registered is not None
        check = None if gate is None else replay.gate(gate, Pins(managed.path).calls)
        with managed.lock:
            managed.reloading = threading.get_ident()
            try:
                done = managed.registered.plugin.reload(force=force, fresh=fresh, gate=check)
            finally:
                managed.reloading = None
            mended, managed.error = managed.error is not None, None
            if done.changed:
                self._tell_reloaded(managed, done.before, done.load + done.swap)
            elif mended:  # the files on disk are those in service
                self.observers.tell("validated", plugin=managed.name, generation=managed.generation)
        return done

    def _reloaded(self, managed: Managed, generation: int) -> None:
        """Follows a swap to another *generation*."""
        registered = managed.registered
        if registered is None:
            return
        before, managed.generation = managed.generation, generation
        managed.problems = registered.renew()
        if managed.reloading != threading.get_ident():
            managed.error = None
            self._tell_reloaded(managed, before, 0.0)

    def _tell_reloaded(self, managed: Managed, before: int, seconds: float) -> None:
        name, generation = managed.name, managed.generation
        self.observers.tell("validated", plugin=name, generation=generation)
        self.observers.tell(
            "reloaded", plugin=name, generation=generation, before=before, seconds=seconds
        )
        if managed.problems:
            error = LinkError(managed.problems)
            _log.warning("%s", error)
            self.observers.tell("failed", plugin=name, stage="hooks", error=error)

    def _bring(self, path: Path) -> None:
        """Loads or reloads the plugins at *path*. Called by the watcher."""
        for managed in self._at(path):
            loaded = managed.registered is not None
            try:
                self._reload(managed, gate=self._gate) if loaded else self._load(managed)
            except Exception as error:
                self._fail(managed, "reload" if loaded else "load", error)

    def _fail_at(self, path: Path, stage: Stage, error: Exception) -> None:
        for managed in self._at(path):
            self._fail(managed, stage, error)

    def _fail(self, managed: Managed, stage: Stage, error: Exception) -> None:
        managed.error = error
        _log.error("%s: %s failed: %s", managed.name, stage, error)
        self.observers.tell("failed", plugin=managed.name, stage=stage, error=error)

    def _at(self, path: Path) -> list[Managed]:
        with self._lock:
            return [managed for managed in self._managed.values() if managed.path == path]

    def _observed(self) -> None:
        """Called when an observer was added or removed."""
        with self._lock:
            for managed in self._managed.values():
                if managed.registered is not None:
                    managed.registered.bind()


def _listed(directory: str | os.PathLike[str] | None) -> Iterator[tuple[Path, str]]:
    """The plugins in *directory* with their paths; or those in plugins.lock, with their names."""
    if directory is None:
        from hotplug.registry import Application  # which most hosts do without

        yield from (
            (Path(str(name)), str(name)) for name in sorted(Application.found().lock.plugins)
        )
        return
    for path in sorted(Path(os.path.abspath(directory)).iterdir()):
        if path.suffix == ".wasm" or (path / "plugin.toml").is_file():
            yield path, ""
