# Made by hotplug from plugin.toml. Do not edit: `hotplug generate` writes it again.
"""The third plugin of the series: a text comes back."""

from __future__ import annotations

from hotplug import Plugin, export

__all__ = ["SeedDouble"]


class SeedDouble(Plugin):
    """The third plugin of the series: a text comes back."""

    _home_ = __file__
    _exports_ = {
        "double": ("double(s: string) -> string", "5910f8dfb28044a4"),
    }

    @export
    def double(self, s: str) -> str:
        """`s`, twice."""
        raise NotImplementedError
