# Made by hotplug from plugin.toml. Do not edit: `hotplug generate` writes it again.
"""Every kind of number, there and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hotplug import Plugin
from hotplug.plugin import AwaitedExport, export

__all__ = ["NumberKinds", "NumberKindsAio"]


class NumberKinds(Plugin):
    """Every kind of number, there and back."""

    _home_ = __file__
    _exports_ = {
        "not_i8": ("not_i8(value: i8) -> i8", "72d1967eb65cc111"),
        "not_i16": ("not_i16(value: i16) -> i16", "f6efb6b592969a83"),
        "not_i32": ("not_i32(value: i32) -> i32", "51ffd2d4dcd44beb"),
        "not_i64": ("not_i64(value: i64) -> i64", "06e9d33f38536b2c"),
        "not_u8": ("not_u8(value: u8) -> u8", "0929026f9f370ffa"),
        "not_u16": ("not_u16(value: u16) -> u16", "134512ca494c0137"),
        "not_u32": ("not_u32(value: u32) -> u32", "724079d6058ca5ca"),
        "not_u64": ("not_u64(value: u64) -> u64", "174cc0a59427dd3c"),
        "half_f32": ("half_f32(value: f32) -> f32", "64e7af7066068bbd"),
        "half_f64": ("half_f64(value: f64) -> f64", "ad5114e93e1194a7"),
        "bits_f32": ("bits_f32(value: f32) -> u32", "42710bf0f2649a7f"),
        "bits_f64": ("bits_f64(value: f64) -> u64", "de430e1c2f80e14f"),
        "mixed": (
            "mixed(a: i8, b: u8, c: i16, d: u16, e: i32, f: u32, g: i64, h: u64, i: f32, j: f64) -> f64",
            "4cc240f002a7fe56",
        ),
    }

    if TYPE_CHECKING:

        @property
        def aio(self) -> NumberKindsAio:
            """The exports, each to be awaited."""
            raise NotImplementedError

    @export
    def not_i8(self, value: int) -> int:
        """`value` with each bit turned over."""
        raise NotImplementedError

    @export
    def not_i16(self, value: int) -> int:
        """`value` with each bit turned over."""
        raise NotImplementedError

    @export
    def not_i32(self, value: int) -> int:
        """`value` with each bit turned over."""
        raise NotImplementedError

    @export
    def not_i64(self, value: int) -> int:
        """`value` with each bit turned over."""
        raise NotImplementedError

    @export
    def not_u8(self, value: int) -> int:
        """`value` with each bit turned over."""
        raise NotImplementedError

    @export
    def not_u16(self, value: int) -> int:
        """`value` with each bit turned over."""
        raise NotImplementedError

    @export
    def not_u32(self, value: int) -> int:
        """`value` with each bit turned over."""
        raise NotImplementedError

    @export
    def not_u64(self, value: int) -> int:
        """`value` with each bit turned over."""
        raise NotImplementedError

    @export
    def half_f32(self, value: float) -> float:
        """`half_f32(value: f32) -> f32`."""
        raise NotImplementedError

    @export
    def half_f64(self, value: float) -> float:
        """`half_f64(value: f64) -> f64`."""
        raise NotImplementedError

    @export
    def bits_f32(self, value: float) -> int:
        """The bits of `value`, as IEEE 754 has them."""
        raise NotImplementedError

    @export
    def bits_f64(self, value: float) -> int:
        """The bits of `value`, as IEEE 754 has them."""
        raise NotImplementedError

    @export
    def mixed(
        self,
        a: int,
        b: int,
        c: int,
        d: int,
        e: int,
        f: int,
        g: int,
        h: int,
        i: float,
        j: float,
    ) -> float:
        """All of them at once, added up."""
        raise NotImplementedError


class NumberKindsAio:
    """The exports of `number-kinds`, each to be awaited."""

    not_i8 = AwaitedExport(NumberKinds.not_i8)
    not_i16 = AwaitedExport(NumberKinds.not_i16)
    not_i32 = AwaitedExport(NumberKinds.not_i32)
    not_i64 = AwaitedExport(NumberKinds.not_i64)
    not_u8 = AwaitedExport(NumberKinds.not_u8)
    not_u16 = AwaitedExport(NumberKinds.not_u16)
    not_u32 = AwaitedExport(NumberKinds.not_u32)
    not_u64 = AwaitedExport(NumberKinds.not_u64)
    half_f32 = AwaitedExport(NumberKinds.half_f32)
    half_f64 = AwaitedExport(NumberKinds.half_f64)
    bits_f32 = AwaitedExport(NumberKinds.bits_f32)
    bits_f64 = AwaitedExport(NumberKinds.bits_f64)
    mixed = AwaitedExport(NumberKinds.mixed)
