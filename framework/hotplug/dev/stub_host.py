"""Stand: what is given to a plugin that no application has loaded, so that it can start."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from hotplug.interface import Interface
from hotplug.testing import Least, Subject, fake_host

__all__ = ["Stand"]


class Stand:
    """A host, a config and grants that become those of each interface in turn."""

    def __init__(self) -> None:
        self.host = SimpleNamespace()
        """Its functions answer with the smallest value of their kind."""
        self.config: dict[str, Any] = {}
        """The smallest value for what has no default."""
        self.grant: set[str] = set()
        """All that is wanted."""

    def fit(self, interface: Interface) -> None:
        """Be for the plugin of *interface*. A generation keeps the functions that it was made of.

        Raises TypeError or ValueError where the smallest value is not one that the plugin takes.
        """
        least = Least(Subject.of(interface))
        needed = {one.name: one.kind for one in interface.config if one.default is None}
        vars(self.host).clear()
        vars(self.host).update(vars(fake_host(interface)))
        self.config.clear()
        self.config.update({name: least.of(kind) for name, kind in needed.items()})
        self.grant.clear()
        self.grant.update(interface.wants)
