"""HostedPlugin: the base of a generated class with imports or `[config]`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from hotplug.plugin.plugin import Plugin

if TYPE_CHECKING:
    import os
    from collections.abc import Callable, Mapping
    from typing import Any

    from hotplug.manifest import Gil, Limits
    from hotplug.plugin.grants import Grant
    from hotplug.registry import PinnedModule
    from hotplug.runtime import Event, Policy

__all__ = ["HostedPlugin"]

_P = TypeVar("_P", bound=Plugin)
_H = TypeVar("_H")
_C = TypeVar("_C")


class HostedPlugin(Plugin, Generic[_H, _C]):
    """A plugin with a host of the type *_H* and a config of the class *_C*; either may be None.

    It differs from Plugin for type checkers only.
    """

    if TYPE_CHECKING:

        @classmethod
        def load(
            cls: type[_P],
            path: str | os.PathLike[str] | PinnedModule | None = None,
            *,
            host: _H | None = None,
            config: _C | Mapping[str, Any] | None = None,
            grant: Grant = (),
            limits: Limits | None = None,
            caps: Limits | None = None,
            policy: Policy | None = None,
            on_event: Callable[[Event], object] | None = None,
            gil: Gil | None = None,
        ) -> _P:
            """Loads the plugin at *path*, or in the directory of its class; see `hotplug.load`."""
            raise NotImplementedError
