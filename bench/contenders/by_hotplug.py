"""The contender that the others are here for."""

from __future__ import annotations

import sys

import hotplug
from bench.guests import Guests

__all__ = ["Host"]


class Host:
    """The calls as an application makes them."""

    def __init__(self, guests: Guests) -> None:
        self.plugin = plugin = hotplug.load(guests.plugin)
        self.item = sys.modules[type(plugin).__module__].Item
        for name in plugin:
            setattr(self, name, plugin[name])
