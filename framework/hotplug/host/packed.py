"""Packed: the hooks of a plugin that came as a wheel. `hotplug pack` makes a module that uses it.

The plugin is loaded when the first hook is called, since an application imports the plugins of its
environment also where it calls none of their hooks.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import pluggy

__all__ = ["Packed"]

_F = TypeVar("_F", bound=Callable[..., Any])
_PROJECT = "hotplug_packed"


class Packed:
    """The plugin in the directory of one module, whose functions answer hooks by calling it."""

    def __init__(self, file: str) -> None:
        """*file* is the module's."""
        self._root = Path(file).parent
        self._functions: dict[str, Callable[..., Any]] = {}
        """Those of the module, until the plugin is loaded; then what they call."""
        self._lock = threading.Lock()
        self._calls: dict[str, Callable[..., Any]] = {}

    def hook(
        self,
        *projects: str,
        tryfirst: bool = False,
        trylast: bool = False,
        optionalhook: bool = False,
    ) -> Callable[[_F], _F]:
        """Mark a function as the answer to the hook of its name.

        *projects* are the applications that get it, by the names that they have in pluggy.
        """
        markers = [pluggy.HookimplMarker(one) for one in projects]

        def marked(function: _F) -> _F:
            for mark in markers:
                mark(function, tryfirst=tryfirst, trylast=trylast, optionalhook=optionalhook)
            self._functions[function.__name__] = function
            return function

        return marked

    def __getitem__(self, hook: str) -> Callable[..., Any]:
        """What answers *hook*. Raises what `hotplug.load` raises."""
        try:
            return self._calls[hook]
        except KeyError:
            with self._lock:
                if not self._calls:
                    self._calls = self._loaded()
            return self._calls[hook]

    def _loaded(self) -> dict[str, Callable[..., Any]]:
        """Load the plugin into an application of its own, whose hooks are the module's functions.

        So each hook takes just what the function in the module takes, which the true application
        has compared with its own hooks.
        """
        from hotplug.host.host import Host  # with all that a call needs

        manager = pluggy.PluginManager(_PROJECT)
        mark = pluggy.HookspecMarker(_PROJECT)
        specs = {name: mark(one) for name, one in self._functions.items()}
        manager.add_hookspecs(type("Specs", (), specs))
        plugin = Host(manager).load(self._root)
        proxy = manager.get_plugin(plugin.interface.name)
        return {name: getattr(proxy, name) for name in self._functions}
