# Made by hotplug from plugin.toml. Do not edit: `hotplug generate` writes it again.
"""The second plugin of the series: a text goes in, through a helper that nobody has to write."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hotplug import Plugin
from hotplug.plugin import AwaitedExport, export

__all__ = ["SeedLength", "SeedLengthAio"]


class SeedLength(Plugin):
    """The second plugin of the series: a text goes in, through a helper that nobody has to
    write.
    """

    _home_ = __file__
    _exports_ = {
        "length": ("length(s: string) -> u32", "4a6b889fb9c125bf"),
    }

    if TYPE_CHECKING:

        @property
        def aio(self) -> SeedLengthAio:
            """The exports, each to be awaited."""
            raise NotImplementedError

    @export
    def length(self, s: str) -> int:
        """The number of bytes of `s` in UTF-8."""
        raise NotImplementedError


class SeedLengthAio:
    """The exports of `seed-length`, each to be awaited."""

    length = AwaitedExport(SeedLength.length)
