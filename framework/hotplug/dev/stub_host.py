"""StubHost: host, config and grants for a plugin that no application has loaded."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from hotplug.interface import Interface
from hotplug.testing import MinimalValues, PluginUnderTest, fake_host

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

    def adapt(self, interface: Interface) -> None:
        """Adapts the stub to *interface*. Older generations keep their functions.

        Raises TypeError or ValueError where the plugin does not accept the smallest value.
        """
        minimal = MinimalValues(PluginUnderTest.of(interface))
        needed = {one.name: one.kind for one in interface.config if one.default is None}
        vars(self.host).clear()
        vars(self.host).update(vars(fake_host(interface)))
        self.config.clear()
        self.config.update({name: minimal.of(kind) for name, kind in needed.items()})
        self.grant.clear()
        self.grant.update(interface.wants)
