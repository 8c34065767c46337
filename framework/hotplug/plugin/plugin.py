"""Plugin: what an application has of a plugin; and `load`, which makes one."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Generator, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, ClassVar, TypeVar
from weakref import WeakSet

from hotplug import binding
from hotplug.binding import Aio
from hotplug.errors import PluginError
from hotplug.interface import Interface
from hotplug.manifest import FILE, Limits
from hotplug.manifest import Gil as GilPolicy
from hotplug.plugin.generation import Reloaded, Status
from hotplug.plugin.generations import Generations, Given
from hotplug.plugin.grants import Grant
from hotplug.plugin.source import Source
from hotplug.runtime import Event, Guard, Policy, Pool

__all__ = ["Plugin", "home", "load", "loaded"]

_P = TypeVar("_P", bound="Plugin")


class Plugin:
    """A loaded plugin: each export is a method of it. Safe to call from any thread.

    The classes that `hotplug generate` writes derive from this one, and add the types.
    """

    _exports_: ClassVar[Mapping[str, tuple[str, str]]] = {}
    """Signature and fingerprint of each export that the class was generated for."""
    _imports_: ClassVar[Mapping[str, tuple[str, str]]] = {}
    """The same of each import."""
    _error_: ClassVar[type[PluginError]] = PluginError
    """What an `err` is raised as."""
    _home_: ClassVar[str] = ""
    """The file of the generated class, from which `load` finds the plugin."""

    _source: Source
    _generations: Generations
    _aio: Aio | None = None

    def __init__(self) -> None:
        raise TypeError(f"a plugin is made by `{type(self).__name__}.load(path)`")

    @classmethod
    def load(
        cls: type[_P],
        path: str | os.PathLike[str] | None = None,
        *,
        host: Any = None,
        config: Any = None,
        grant: Grant = (),
        limits: Limits | None = None,
        caps: Limits | None = None,
        policy: Policy | None = None,
        on_event: Callable[[Event], object] | None = None,
        gil: GilPolicy | None = None,
    ) -> _P:
        """The plugin at *path*: its directory, or a `.wasm` that hotplug made.

        Without *path*, the directory that the generated class stands in, or its package, where
        that came as a wheel. For the rest, and what it raises, see `hotplug.load`.
        """
        root = home(cls) if path is None else Path(path)
        source = Source(root, limits or Limits(), caps or Limits())
        module = source.module()
        owner = cls if cls._exports_ else binding.class_of(module.interface)
        binding.agree(owner, module.interface)
        plugin: _P = object.__new__(owner)
        given = Given(host, config, grant, gil)
        guard = Guard(module.interface.name, policy, on_event)
        plugin._source = source
        plugin._generations = Generations(plugin, given, guard, module)
        with _lock:
            _loaded.setdefault((module.root or root).resolve(), WeakSet()).add(plugin)
        return plugin

    @property
    def interface(self) -> Interface:
        """What the plugin offers, and its limits."""
        return self._generations.current.module.interface

    @property
    def generation(self) -> int:
        """Counts the swaps, from 1."""
        return self._generations.current.number

    @property
    def fingerprint(self) -> str:
        """16 hex digits that tell the module that serves from any other."""
        return self._generations.current.fingerprint

    @property
    def status(self) -> Status:
        """What serves, and since when."""
        return self._generations.status

    @property
    def _pool(self) -> Pool:
        return self._generations.current.pool

    @property
    def _calls(self) -> Mapping[str, Callable[..., Any]]:
        return self._generations.here().calls

    def reload(self, *, force: bool = False, fresh: bool = False) -> Reloaded:
        """Have what is at the plugin's path now in the place of what serves.

        Calls that run end on the generation that they began on; those that come get the new one.
        Functions that were taken from the plugin before call the new one, too. *force* swaps a
        plugin that lacks what callers of this one may use; *fresh* carries no state over, and
        swaps a module that is the same.

        Raises what `load` raises, and PluginError where the plugin refuses the state: then the
        generation that serves goes on serving.
        """
        return self._generations.turn(self._source.module, force=force, fresh=fresh)

    def back(self) -> Reloaded:
        """Have the module of the generation before in the place of what serves.

        Raises HotplugError where there is none.
        """
        return self._generations.back()

    @contextmanager
    def pinned(self: _P) -> Generator[_P, None, None]:
        """Have all calls in this block made by one generation, whatever is swapped meanwhile.

        It holds for the thread, or the task, that it is in, and for `aio` too. A plugin with one
        instance keeps it, with its state. A generation that was swapped 5 s ago is not kept any
        longer: a call then raises HotplugError.
        """
        with self._generations.pinned():
            yield self

    def __getitem__(self, export: str) -> Callable[..., Any]:
        try:
            return self._calls[export]
        except KeyError:
            raise KeyError(f"{self.interface.name} has no export `{export}`") from None

    def __iter__(self) -> Iterator[str]:
        return iter(self._calls)

    def __repr__(self) -> str:
        about = self.interface
        return f"<{type(self).__name__} {about.name} {about.version}, {len(self._calls)} exports>"

    @property
    def aio(self) -> Any:
        """The exports as coroutine functions: `await plugin.aio.word_count(text)`.

        Their calls run on as many threads as there are instances. A task that is cancelled
        interrupts its call.
        """
        if self._aio is None or not self._aio.is_of(self._calls):
            self._aio = Aio(self._calls, self._pool.size, self._pool.module.engine.increment_epoch)
        return self._aio

    def close(self) -> None:
        """Let go of the plugin's instances. A call after this raises HotplugError."""
        self._generations.close()
        if self._aio is not None:
            self._aio.close()

    def __enter__(self: _P) -> _P:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()


def loaded(root: str | os.PathLike[str]) -> list[Plugin]:
    """The plugins of this process that were loaded from the directory *root*."""
    with _lock:
        return list(_loaded.get(Path(root).resolve(), ()))


_loaded: dict[Path, WeakSet[Plugin]] = {}
_lock = threading.RLock()  # a signal handler may load a plugin, too


def home(owner: type[Any]) -> Path:
    """The directory of the plugin that the class *owner* was generated for.

    In a wheel that is its package. Raises TypeError where the class is in no file.
    """
    file = Path(owner._home_)
    if not file.is_absolute():
        raise TypeError(f"{owner.__name__} is in no file of a plugin: give the plugin's path")
    return file.parent if (file.parent / FILE).is_file() else file.parents[2]


def load(
    path: str | os.PathLike[str],
    *,
    host: Any = None,
    config: Any = None,
    grant: Grant = (),
    limits: Limits | None = None,
    caps: Limits | None = None,
    policy: Policy | None = None,
    on_event: Callable[[Event], object] | None = None,
    gil: GilPolicy | None = None,
) -> Plugin:
    """The plugin at *path*: a plugin's directory, or a `.wasm` that hotplug made.

    *host* is an object with a method for each of the plugin's imports, and *config* has the values
    of its `[config]`: a mapping, or its class `Config`. *grant* names the capabilities that it may
    have, or maps each to what stands for it: `{"now": clock.now}`, `{"kv": Store("state.db")}`.
    *limits* stand in the place of those of the manifest; none goes above those of *caps*.
    *policy* is what follows from failures: a Restart or a Circuit; without one, each is for its
    caller alone. *on_event* is told what happens, on the thread of the call. *gil* says for all
    exports whether their calls `hold` or `release` it, or are measured (`auto`); without it, the
    manifest says so for each.

    Raises ManifestError; LinkError, also where the plugin wants what it was not given; TypeError,
    ValueError or OverflowError for a config that is not as declared. What the plugin does wrong
    at its start is a CallError.
    """
    return Plugin.load(
        path, host=host, config=config, grant=grant, limits=limits, caps=caps, policy=policy,
        on_event=on_event, gil=gil,
    )  # fmt: skip
