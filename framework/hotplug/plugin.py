"""Plugin: what an application has of a plugin; and `load`, which makes one."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, ClassVar, TypeVar

from hotplug import bindings
from hotplug.errors import Diagnostic, LinkError, PluginError
from hotplug.interface import Interface
from hotplug.manifest import Manifest
from hotplug.project import Project
from hotplug.runtime.gil import Policy
from hotplug.runtime.module import Module
from hotplug.runtime.pool import Pool

__all__ = ["Plugin", "load"]

_MOST = 1 << 20
"""Bytes of a manifest that are read; one with as many is refused."""
_P = TypeVar("_P", bound="Plugin")


class Plugin:
    """A loaded plugin: each export is a method of it. Safe to call from any thread.

    The classes that `hotplug generate` writes derive from this one, and add the types.
    """

    _exports_: ClassVar[Mapping[str, tuple[str, str]]] = {}
    """Signature and fingerprint of each export that the class was generated for."""
    _error_: ClassVar[type[PluginError]] = PluginError
    """What an `err` is raised as."""
    _home_: ClassVar[str] = ""
    """The file of the generated class, from which `load` finds the plugin."""

    _interface: Interface
    _pool: Pool
    _calls: Mapping[str, Callable[..., Any]]

    def __init__(self) -> None:
        raise TypeError(f"a plugin is made by `{type(self).__name__}.load(path)`")

    @classmethod
    def load(
        cls: type[_P], path: str | os.PathLike[str] | None = None, *, gil: Policy | None = None
    ) -> _P:
        """The plugin at *path*: its directory, or a `.wasm` that hotplug made.

        *gil* says for all exports whether their calls `hold` or `release` it, or are measured
        (`auto`); without it, the manifest says so for each.

        Without *path*, the directory that the generated class stands in. Raises ManifestError
        or LinkError; what the plugin itself does wrong at its start is a CallError.
        """
        module = _module(Path(cls._home_).parents[2] if path is None else Path(path))
        interface = module.interface
        owner = cls if cls._exports_ else bindings.class_of(interface)
        bindings.agree(owner, interface)
        pool = Pool(module)
        pool.give(pool.acquire())  # a plugin that cannot start is not loaded
        plugin: _P = object.__new__(owner)
        plugin._interface = interface
        plugin._pool = pool
        plugin._calls = bindings.calls(interface, pool, owner, gil)
        plugin.__dict__.update(plugin._calls)
        return plugin

    @property
    def interface(self) -> Interface:
        """What the plugin offers, and its limits."""
        return self._interface

    def __getitem__(self, export: str) -> Callable[..., Any]:
        try:
            return self._calls[export]
        except KeyError:
            raise KeyError(f"{self._interface.name} has no export `{export}`") from None

    def __iter__(self) -> Iterator[str]:
        return iter(self._calls)

    def __repr__(self) -> str:
        about = self._interface
        return f"<{type(self).__name__} {about.name} {about.version}, {len(self._calls)} exports>"

    def close(self) -> None:
        """Let go of the plugin's instances. A call after this raises HotplugError."""
        self._pool.close()

    def __enter__(self: _P) -> _P:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()


def load(path: str | os.PathLike[str], *, gil: Policy | None = None) -> Plugin:
    """The plugin at *path*: a plugin's directory, or a `.wasm` that hotplug made.

    *gil* says for all exports whether their calls `hold` or `release` it, or are measured (`auto`);
    without it, the manifest says so for each.

    Raises ManifestError or LinkError; what the plugin does wrong at its start is a CallError.
    """
    return Plugin.load(path, gil=gil)


def _module(path: Path) -> Module:
    if path.is_dir() or path.name == "plugin.toml":
        project = Project.at(path)
        interface = _interface(project)
        for artifact in (project.artifact, project.shipped):
            if artifact.is_file():
                return Module.load(_bytes(artifact), interface, project.root)
        raise LinkError(
            Diagnostic(
                f"{interface.name}: there is no build in `{path}`",
                help=f"build it first: `hotplug build {path}`",
            )
        )
    return Module.load(_bytes(path), root=_source_of(path))


def _interface(project: Project) -> Interface:
    try:
        with project.manifest.open("rb") as stream:
            return Interface.read(stream.read(_MOST), project.manifest.name)
    except OSError:
        return Interface.of(Manifest.load(project.manifest))  # which says what is wrong


def _bytes(path: Path) -> bytes:
    try:
        if path.exists() and not path.is_file():  # a pipe or a device, which may never end
            raise LinkError(f"`{path}` is not a file")
        return path.read_bytes()
    except OSError as error:
        raise LinkError(f"`{path}` cannot be read: {error.strerror}") from None
    except ValueError as error:  # a NUL in the name
        raise LinkError(f"`{path}` cannot be read: {error}") from None


def _source_of(path: Path) -> Path | None:
    """The plugin's directory, where *path* is a build inside it."""
    root = path.resolve().parent
    root = root.parent if root.name == ".hotplug" else root
    return root if (root / "plugin.toml").is_file() else None
