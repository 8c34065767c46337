# Made by hotplug from plugin.toml. Do not edit: `hotplug generate` writes it again.
"""Random bytes by the two functions that the crate `getrandom` calls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hotplug import Plugin
from hotplug.plugin import AwaitedExport, export

__all__ = ["Randomness", "RandomnessAio"]


class Randomness(Plugin):
    """Random bytes by the two functions that the crate `getrandom` calls."""

    _home_ = __file__
    _exports_ = {
        "old": ("old(count: u32) -> bytes", "59b8b3ce96a69d92"),
        "new": ("new(count: u32) -> bytes", "56b726fe043279d6"),
    }

    if TYPE_CHECKING:

        @property
        def aio(self) -> RandomnessAio:
            """The exports, each to be awaited."""
            raise NotImplementedError

    @export
    def old(self, count: int) -> bytes:
        """As getrandom 0.2 asks for them."""
        raise NotImplementedError

    @export
    def new(self, count: int) -> bytes:
        """As getrandom 0.3 and 0.4 ask for them."""
        raise NotImplementedError


class RandomnessAio:
    """The exports of `randomness`, each to be awaited."""

    old = AwaitedExport(Randomness.old)
    new = AwaitedExport(Randomness.new)
