"""Loads: loads plugins for one test, and closes them after it."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar, overload

from hotplug.manifest import Limits
from hotplug.plugin import Grant, Plugin, home
from hotplug.testing.builds import Builds, has_source

__all__ = ["Loads"]

_P = TypeVar("_P", bound=Plugin)


class Loads:
    """Loads plugins, which *builds* builds. *own* returns the path of the test's own plugin."""

    def __init__(self, builds: Builds, own: Callable[[], Path]) -> None:
        self._builds = builds
        self._own = own
        self._open: list[Plugin] = []

    @overload
    def __call__(
        self,
        plugin: type[_P],
        *,
        host: Any = None,
        config: Any = None,
        grant: Grant = (),
        limits: Limits | None = None,
    ) -> _P: ...

    @overload
    def __call__(
        self,
        plugin: str | os.PathLike[str] | None = None,
        *,
        host: Any = None,
        config: Any = None,
        grant: Grant = (),
        limits: Limits | None = None,
    ) -> Plugin: ...

    def __call__(
        self,
        plugin: str | os.PathLike[str] | type[Plugin] | None = None,
        *,
        host: Any = None,
        config: Any = None,
        grant: Grant = (),
        limits: Limits | None = None,
    ) -> Plugin:
        """Loads the plugin in a directory or of a generated class; by default, the test's own.

        The plugin is built first, unless there is only its `.wasm`. The other arguments are those
        of `hotplug.load`.
        """
        if isinstance(plugin, type):
            owner, path = plugin, home(plugin)
        else:
            owner, path = Plugin, self._own() if plugin is None else Path(plugin)
        if has_source(path):
            self._builds(path)
        made = owner.load(path, host=host, config=config, grant=grant, limits=limits)
        self._open.append(made)
        return made

    def close(self) -> None:
        """Closes the plugins, the last one first."""
        while self._open:
            self._open.pop().close()
