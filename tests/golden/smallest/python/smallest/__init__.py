# Made by hotplug from plugin.toml. Do not edit: `hotplug generate` writes it again.
"""The plugin `smallest`."""

from __future__ import annotations

from hotplug import Plugin, export

__all__ = ["Smallest"]


class Smallest(Plugin):
    """The plugin `smallest`."""

    _home_ = __file__
    _exports_ = {
        "answer": ("answer() -> u8", "0663b2cf2c306067"),
    }

    @export
    def answer(self) -> int:
        """`answer() -> u8`."""
        raise NotImplementedError
