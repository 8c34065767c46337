# Made by hotplug from plugin.toml. Do not edit: `hotplug generate` writes it again.
"""Little memory, and little time."""

from __future__ import annotations

from hotplug import Plugin, export

__all__ = ["TightLimits"]


class TightLimits(Plugin):
    """Little memory, and little time."""

    _home_ = __file__
    _exports_ = {
        "spin": ("spin()", "92f83f21ded2811d"),
        "filled": ("filled(length: u32) -> u32", "5cb3d64d48870454"),
    }

    @export
    def spin(self) -> None:
        """Never comes back."""
        raise NotImplementedError

    @export
    def filled(self, length: int) -> int:
        """The sum of `length` ones."""
        raise NotImplementedError
