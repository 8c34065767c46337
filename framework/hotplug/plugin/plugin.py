"""The loaded plugin, and `load`."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, ClassVar, NoReturn, SupportsIndex, TypeVar
from weakref import WeakSet

from hotplug import binding
from hotplug.binding import Aio
from hotplug.errors import PluginError
from hotplug.interface import Interface
from hotplug.manifest import FILE, Limits
from hotplug.manifest import Gil as GilPolicy
from hotplug.plugin.generation import Reloaded, Status, Trial
from hotplug.plugin.generations import Generations, LoadOptions
from hotplug.plugin.grants import Grant
from hotplug.plugin.source import Source
from hotplug.runtime import Event, Guard, Policy, Pool

if TYPE_CHECKING:
    from hotplug.registry import PinnedModule

__all__ = ["Plugin", "everything", "home", "load", "loaded", "trial", "types_of"]

_P = TypeVar("_P", bound="Plugin")


class Plugin:
    """A loaded plugin: each export is a method. Safe to call from any thread.

    The classes that `hotplug generate` writes derive from this one, and add types.
    """

    _exports_: ClassVar[Mapping[str, tuple[str, str]]] = {}
    """Signature and fingerprint of each export that the class was generated for."""
    _imports_: ClassVar[Mapping[str, tuple[str, str]]] = {}
    """Signature and fingerprint of each import."""
    _types_: ClassVar[Sequence[str]] = ()
    """The definitions of the declared types that the class was generated for."""
    _error_: ClassVar[type[PluginError]] = PluginError
    """The exception class for an `err`."""
    _home_: ClassVar[str] = ""
    """The file of the generated class; `load` finds the plugin from it."""

    _source: Source
    _generations: Generations
    _aio: Aio | None = None

    def __init__(self) -> None:
        raise TypeError(f"a plugin is made by `{type(self).__name__}.load(path)`")

    def __reduce_ex__(self, protocol: SupportsIndex) -> NoReturn:
        raise TypeError(
            f"the plugin in `{self._source.path}` cannot be pickled or copied:"
            " load it where it is needed"
        )

    @classmethod
    def load(
        cls: type[_P],
        path: str | os.PathLike[str] | PinnedModule | None = None,
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
        """Loads the plugin at *path*: its directory, a `.wasm` that hotplug built, or its name.

        Without *path*, from the directory of the generated class, or from its package in a wheel.
        For the other parameters and the exceptions see `hotplug.load`.
        """
        source = Source.of(
            home(cls) if path is None else path, limits or Limits(), caps or Limits()
        )
        module = source.module()
        owner = (
            cls
            if cls._exports_
            else binding.class_of(module.interface, str(source.absolute().path))
        )
        binding.agree(owner, module.interface)
        plugin: _P = object.__new__(owner)
        options = LoadOptions(host, config, grant, gil)
        guard = Guard(module.interface.name, policy, on_event)
        # Absolute, for reloads after a chdir; errors of the first load show the path as written.
        plugin._source = source.absolute()
        plugin._generations = Generations(plugin, options, guard, module)
        with _lock:
            _loaded.setdefault((module.root or source.path).resolve(), WeakSet()).add(plugin)
        return plugin

    @property
    def interface(self) -> Interface:
        """The interface of the plugin, with its limits."""
        return self._generations.current.module.interface

    @property
    def generation(self) -> int:
        """The number of the current generation, from 1."""
        return self._generations.current.number

    @property
    def fingerprint(self) -> str:
        """16 hex digits of the SHA-256 of the current module."""
        return self._generations.current.fingerprint

    @property
    def status(self) -> Status:
        """The current generation, and since when it is in service."""
        return self._generations.status

    @property
    def _pool(self) -> Pool:
        return self._generations.current.pool

    @property
    def _calls(self) -> Mapping[str, Callable[..., Any]]:
        return self._generations.here().calls

    def reload(
        self,
        *,
        force: bool = False,
        fresh: bool = False,
        gate: Callable[[Trial], object] | None = None,
    ) -> Reloaded:
        """Loads the build now on disk and swaps it in.

        Running calls end on the generation that they began on; later calls use the new one, also
        by functions that were taken from the plugin before. *force* swaps in a plugin that lacks
        exports of the current one; *fresh* does not keep the state, and swaps in an equal module,
        too. *gate* may try the new module before the swap; what it raises ends the reload.

        Raises what `load` raises, and PluginError where the plugin refuses the state. The current
        generation then stays in service.
        """
        return self._generations.turn(self._source.module, force=force, fresh=fresh, gate=gate)

    def back(self) -> Reloaded:
        """Swaps in the module of the generation before.

        Raises HotplugError where there is none.
        """
        return self._generations.back()

    @contextmanager
    def pinned(self: _P) -> Generator[_P, None, None]:
        """Pins all calls in this block to the current generation, whatever is swapped in meanwhile.

        It holds for the current thread or task, and for `aio`. A plugin with one instance keeps it,
        with its state. A generation is kept for 5 s after it was replaced; a call after that
        raises HotplugError.
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

        Calls run on as many threads as there are instances. Cancelling a task interrupts its call.
        """
        if self._aio is None or not self._aio.is_of(self._calls):
            self._aio = Aio(self._calls, self._pool.size, self._pool.module.engine.increment_epoch)
        return self._aio

    def close(self) -> None:
        """Closes the plugin's instances. A later call raises HotplugError."""
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
    """The plugins in this process that were loaded from the directory *root*."""
    with _lock:
        return list(_loaded.get(Path(root).resolve(), ()))


_loaded: dict[Path, WeakSet[Plugin]] = {}
_lock = threading.RLock()  # a signal handler may load a plugin, too


def trial(plugin: Plugin) -> AbstractContextManager[Trial]:
    """The current module of *plugin* on an instance of its own, for the calls in the block.

    They do not touch the state of the plugin, nor count as its failures. Host, config and grants
    are those of the plugin. Raises what `load` raises.
    """
    return plugin._generations.trial()  # pyright: ignore[reportPrivateUsage]


def types_of(plugin: Plugin) -> tuple[Interface, Mapping[str, Any]]:
    """The current interface of *plugin*, and the classes of its declared types by their names."""
    current = plugin._generations.current  # pyright: ignore[reportPrivateUsage]
    interface = current.module.interface
    return interface, binding.scope(interface, current.owner)


def everything() -> list[Plugin]:
    """All plugins in this process that are in service."""
    with _lock:
        found = [plugin for plugins in _loaded.values() for plugin in plugins]
    return [plugin for plugin in found if plugin.status.state == "serving"]


def home(owner: type[Any]) -> Path:
    """The directory of the plugin that the class *owner* was generated for.

    In a wheel this is its package. Raises TypeError where the class is in no file.
    """
    file = Path(owner._home_)
    if not file.is_absolute():
        raise TypeError(f"{owner.__name__} is in no file of a plugin: give the plugin's path")
    return file.parent if (file.parent / FILE).is_file() else file.parents[2]


def load(
    path: str | os.PathLike[str] | PinnedModule,
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
    """Loads the plugin at *path*: a plugin's directory, or a `.wasm` that hotplug built.

    A text such as `"acme/text-stats"` is a name in plugins.lock of the application, if that has it;
    the module comes out of the embedded store, and each byte is verified. A text such as
    `"text-stats"`, where there is no such file, is a plugin in a wheel that is installed.

    *host* is an object with a method for each import of the plugin. *config* has the values of
    `[config]`: a mapping, or an instance of the plugin's `Config`. *grant* names the capabilities
    that it may use, or maps each to its implementation: `{"now": clock.now}`, `{"kv":
    Store("state.db")}`. *limits* replace those of the manifest, and *caps* bound them. *policy*
    says what follows from failures: a Restart or a Circuit; without one, only the caller of a
    failed call is concerned. *on_event* is called with each Event, on the thread of the call. *gil*
    says for all exports whether calls `hold` or `release` the GIL, or are measured (`auto`);
    without it, the manifest decides for each.

    Raises ManifestError; LinkError, also where the plugin needs what was not granted;
    RegistryError for a name that is not locked, or a module that is not what was locked; TypeError,
    ValueError or OverflowError for an invalid config; and CallError where the plugin fails at its
    start.
    """
    return Plugin.load(
        path, host=host, config=config, grant=grant, limits=limits, caps=caps, policy=policy,
        on_event=on_event, gil=gil,
    )  # fmt: skip
