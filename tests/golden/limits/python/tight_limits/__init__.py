# Made by hotplug from plugin.toml. Do not edit: `hotplug generate` writes it again.
"""Little memory, and little time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hotplug import Plugin
from hotplug.plugin import AwaitedExport, export

__all__ = ["TightLimits", "TightLimitsAio"]


class TightLimits(Plugin):
    """Little memory, and little time."""

    _home_ = __file__
    _exports_ = {
        "spin": ("spin()", "92f83f21ded2811d"),
        "filled": ("filled(length: u32) -> u32", "5cb3d64d48870454"),
    }

    if TYPE_CHECKING:

        @property
        def aio(self) -> TightLimitsAio:
            """The exports, each to be awaited."""
            raise NotImplementedError

    @export
    def spin(self) -> None:
        """Never comes back."""
        raise NotImplementedError

    @export
    def filled(self, length: int) -> int:
        """The sum of `length` ones."""
        raise NotImplementedError


class TightLimitsAio:
    """The exports of `tight-limits`, each to be awaited."""

    spin = AwaitedExport(TightLimits.spin)
    filled = AwaitedExport(TightLimits.filled)
