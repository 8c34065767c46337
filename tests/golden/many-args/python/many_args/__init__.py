# Made by hotplug from plugin.toml. Do not edit: `hotplug generate` writes it again.
"""Exports with far more arguments than anyone should write."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hotplug import Plugin
from hotplug.plugin import AwaitedExport, export

__all__ = ["ManyArgs", "ManyArgsAio"]


class ManyArgs(Plugin):
    """Exports with far more arguments than anyone should write."""

    _home_ = __file__
    _exports_ = {
        "weighted": (
            "weighted(a0: i64, a1: i64, a2: i64, a3: i64, a4: i64, a5: i64, a6: i64, a7: i64, a8: i64, a9: i64, a10: i64, a11: i64, a12: i64, a13: i64, a14: i64, a15: i64, a16: i64, a17: i64, a18: i64, a19: i64, a20: i64, a21: i64, a22: i64, a23: i64, a24: i64, a25: i64, a26: i64, a27: i64, a28: i64, a29: i64, a30: i64, a31: i64, a32: i64, a33: i64, a34: i64, a35: i64, a36: i64, a37: i64, a38: i64, a39: i64) -> i64",
            "2d5932d1da07c567",
        ),
        "texts": (
            "texts(a0: string, a1: string, a2: string, a3: string, a4: string, a5: string, a6: string, a7: string, a8: string, a9: string, a10: string, a11: string) -> string",
            "f2a99dfbe16ba5b2",
        ),
    }

    if TYPE_CHECKING:

        @property
        def aio(self) -> ManyArgsAio:
            """The exports, each to be awaited."""
            raise NotImplementedError

    @export
    def weighted(
        self,
        a0: int,
        a1: int,
        a2: int,
        a3: int,
        a4: int,
        a5: int,
        a6: int,
        a7: int,
        a8: int,
        a9: int,
        a10: int,
        a11: int,
        a12: int,
        a13: int,
        a14: int,
        a15: int,
        a16: int,
        a17: int,
        a18: int,
        a19: int,
        a20: int,
        a21: int,
        a22: int,
        a23: int,
        a24: int,
        a25: int,
        a26: int,
        a27: int,
        a28: int,
        a29: int,
        a30: int,
        a31: int,
        a32: int,
        a33: int,
        a34: int,
        a35: int,
        a36: int,
        a37: int,
        a38: int,
        a39: int,
    ) -> int:
        """`weighted(a0: i64, a1: i64, a2: i64, a3: i64, a4: i64, a5: i64, a6: i64, a7: i64, a8:
        i64, a9: i64, a10: i64, a11: i64, a12: i64, a13: i64, a14: i64, a15: i64, a16: i64,
        a17: i64, a18: i64, a19: i64, a20: i64, a21: i64, a22: i64, a23: i64, a24: i64, a25:
        i64, a26: i64, a27: i64, a28: i64, a29: i64, a30: i64, a31: i64, a32: i64, a33: i64,
        a34: i64, a35: i64, a36: i64, a37: i64, a38: i64, a39: i64) -> i64`.
        """
        raise NotImplementedError

    @export
    def texts(
        self,
        a0: str,
        a1: str,
        a2: str,
        a3: str,
        a4: str,
        a5: str,
        a6: str,
        a7: str,
        a8: str,
        a9: str,
        a10: str,
        a11: str,
    ) -> str:
        """`texts(a0: string, a1: string, a2: string, a3: string, a4: string, a5: string, a6:
        string, a7: string, a8: string, a9: string, a10: string, a11: string) -> string`.
        """
        raise NotImplementedError


class ManyArgsAio:
    """The exports of `many-args`, each to be awaited."""

    weighted = AwaitedExport(ManyArgs.weighted)
    texts = AwaitedExport(ManyArgs.texts)
