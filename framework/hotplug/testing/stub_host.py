"""StubHost: host, config and grants for a plugin that no application has loaded."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from hotplug.interface import Interface
from hotplug.plugin import Plugin, load
from hotplug.testing.minimal import MinimalValues
from hotplug.testing.under_test import PluginUnderTest

__all__ = ["StubHost"]


class StubHost:
    """A host, a config and grants, adapted to one interface after the other."""

    def __init__(self) -> None:
        self.host = SimpleNamespace()
        """Its functions return the smallest value of their kind."""
        self.config: dict[str, Any] = {}
        """The smallest value of each entry without a default."""
        self.grant: set[str] = set()
        """All capabilities that the plugin asks for."""

    @classmethod
    def load(cls, path: Path) -> Plugin:
        """Loads the plugin at *path* with a stub as its host. Raises what `load` raises."""
        stub = cls()
        stub.adapt(PluginUnderTest.of(path).interface)
        return load(path, host=stub.host, config=stub.config, grant=stub.grant)

    def adapt(self, interface: Interface) -> None:
        """Adapts the stub to *interface*. Older generations keep their functions.

        Raises TypeError or ValueError where the plugin does not accept the smallest value.
        """
        minimal = MinimalValues(PluginUnderTest.of(interface))
        needed = {one.name: one.kind for one in interface.config if one.default is None}
        vars(self.host).clear()
        for one in interface.imports:
            if not one.battery:
                answer = minimal.of(one.returns) if one.returns else None
                setattr(self.host, one.name, _constant(answer))
        self.config.clear()
        self.config.update({name: minimal.of(kind) for name, kind in needed.items()})
        self.grant.clear()
        self.grant.update(interface.wants)


def _constant(answer: Any) -> Callable[..., Any]:
    """A function that returns *answer*. Unlike a fake, it keeps nothing of its calls."""
    return lambda *args: answer
