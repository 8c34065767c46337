# Made by hotplug from plugin.toml. Do not edit: `hotplug generate` writes it again.
"""Takes something off each order of the shop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hotplug import Plugin
from hotplug.plugin import AwaitedExport, export

__all__ = ["Discount", "DiscountAio"]


class Discount(Plugin):
    """Takes something off each order of the shop."""

    _home_ = __file__
    _exports_ = {
        "discount": ("discount(cents: i64) -> i64", "802e7001f4825ea2"),
    }

    if TYPE_CHECKING:

        @property
        def aio(self) -> DiscountAio:
            """The exports, each to be awaited."""
            raise NotImplementedError

    @export
    def discount(self, cents: int) -> int:
        """What comes off an order of `cents`."""
        raise NotImplementedError


class DiscountAio:
    """The exports of `discount`, each to be awaited."""

    discount = AwaitedExport(Discount.discount)
