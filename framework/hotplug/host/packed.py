"""Packed: the hooks of a plugin that was installed as a wheel; `hotplug pack` generates its user.

The plugin is loaded at the first call of a hook: an application imports all plugins of its
environment, even where it calls none of their hooks.
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
    """The plugin beside the module *file*, whose functions are its hook implementations."""

    def __init__(self, file: str) -> None:
        """*file* is the `__file__` of that module."""
        self._root = Path(file).parent
        self._functions: dict[str, Callable[..., Any]] = {}
        """The functions of the module, replaced by those of the plugin once it is loaded."""
        self._lock = threading.Lock()
        self._calls: dict[str, Callable[..., Any]] = {}

    def hook(
        self,
        *projects: str,
        tryfirst: bool = False,
        trylast: bool = False,
        optionalhook: bool = False,
    ) -> Callable[[_F], _F]:
        """Marks a function as the implementation of the hook of its name.

        *projects* are the pluggy project names of the applications that get it.
        """
        markers = [pluggy.HookimplMarker(one) for one in projects]

        def marked(function: _F) -> _F:
            for mark in markers:
                mark(function, tryfirst=tryfirst, trylast=trylast, optionalhook=optionalhook)
            self._functions[function.__name__] = function
            return function

        return marked

    def __getitem__(self, hook: str) -> Callable[..., Any]:
        """The function that implements *hook*. Raises what `hotplug.load` raises."""
        try:
            return self._calls[hook]
        except KeyError:
            with self._lock:
                if not self._calls:
                    self._calls = self._loaded()
            return self._calls[hook]

    def _loaded(self) -> dict[str, Callable[..., Any]]:
        """Loads the plugin into a PluginManager whose hookspecs are the module's functions.

        Each implementation thus takes the arguments of its function in the module, which the real
        application has compared with its own hookspecs.
        """
        from hotplug.host.host import Host  # imports all that a call needs

        manager = pluggy.PluginManager(_PROJECT)
        mark = pluggy.HookspecMarker(_PROJECT)
        specs = {name: mark(one) for name, one in self._functions.items()}
        manager.add_hookspecs(type("Specs", (), specs))
        plugin = Host(manager).load(self._root)
        proxy = manager.get_plugin(plugin.interface.name)
        return {name: getattr(proxy, name) for name in self._functions}
