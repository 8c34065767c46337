# Made by hotplug from plugin.toml. Do not edit: `hotplug generate` writes it again.
"""The plugin `smallest`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hotplug import Plugin
from hotplug.plugin import AwaitedExport, export

__all__ = ["Smallest", "SmallestAio"]


class Smallest(Plugin):
    """The plugin `smallest`."""

    _home_ = __file__
    _exports_ = {
        "answer": ("answer() -> u8", "0663b2cf2c306067"),
    }

    if TYPE_CHECKING:

        @property
        def aio(self) -> SmallestAio:
            """The exports, each to be awaited."""
            raise NotImplementedError

    @export
    def answer(self) -> int:
        """`answer() -> u8`."""
        raise NotImplementedError


class SmallestAio:
    """The exports of `smallest`, each to be awaited."""

    answer = AwaitedExport(Smallest.answer)
