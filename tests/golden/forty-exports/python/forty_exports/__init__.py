# Made by hotplug from plugin.toml. Do not edit: `hotplug generate` writes it again.
"""Forty exports of four shapes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hotplug import Plugin, PluginError
from hotplug.plugin import AwaitedExport, export

__all__ = ["FortyExports", "FortyExportsAio", "FortyExportsError"]


class FortyExportsError(PluginError):
    """What an export of `forty-exports` returns as its error."""


class FortyExports(Plugin):
    """Forty exports of four shapes."""

    _home_ = __file__
    _error_ = FortyExportsError
    _exports_ = {
        "add_0": ("add_0(value: u32) -> u32", "313c547aa885dc1d"),
        "text_1": ("text_1(text: string) -> string", "32b540e0d0f95803"),
        "at_least_2": ("at_least_2(value: i8) -> result<i8, string>", "df4874ad8cb25a86"),
        "nothing_3": ("nothing_3()", "0394d5f9c51abd2e"),
        "add_4": ("add_4(value: u32) -> u32", "4852174ea3b5abb2"),
        "text_5": ("text_5(text: string) -> string", "51299c58b5dc9c38"),
        "at_least_6": ("at_least_6(value: i8) -> result<i8, string>", "819a7707e60197e7"),
        "nothing_7": ("nothing_7()", "e0db657ba84725d8"),
        "add_8": ("add_8(value: u32) -> u32", "151367d3b92a9aa0"),
        "text_9": ("text_9(text: string) -> string", "68cf3bec411c7909"),
        "at_least_10": ("at_least_10(value: i8) -> result<i8, string>", "4e29838882c283f9"),
        "nothing_11": ("nothing_11()", "ecd61c6b9d72e816"),
        "add_12": ("add_12(value: u32) -> u32", "110094624c4efb49"),
        "text_13": ("text_13(text: string) -> string", "4adf13116f6ef8a0"),
        "at_least_14": ("at_least_14(value: i8) -> result<i8, string>", "1c484227742f3d5a"),
        "nothing_15": ("nothing_15()", "0b3dc21537b0d709"),
        "add_16": ("add_16(value: u32) -> u32", "3d1775e44e46476f"),
        "text_17": ("text_17(text: string) -> string", "63ad889fabecd8a6"),
        "at_least_18": ("at_least_18(value: i8) -> result<i8, string>", "998ba5f94efb4874"),
        "nothing_19": ("nothing_19()", "b7327ec7706d3ac3"),
        "add_20": ("add_20(value: u32) -> u32", "a193ab07c4c0a142"),
        "text_21": ("text_21(text: string) -> string", "0fc95848eda88170"),
        "at_least_22": ("at_least_22(value: i8) -> result<i8, string>", "8cf80f5cb1d83c31"),
        "nothing_23": ("nothing_23()", "dd127ed12afdc242"),
        "add_24": ("add_24(value: u32) -> u32", "9ffe59739717c7ef"),
        "text_25": ("text_25(text: string) -> string", "0e67579caec41354"),
        "at_least_26": ("at_least_26(value: i8) -> result<i8, string>", "2051703f5f4cc982"),
        "nothing_27": ("nothing_27()", "ba40299839e07c8c"),
        "add_28": ("add_28(value: u32) -> u32", "dede02f2e77675c2"),
        "text_29": ("text_29(text: string) -> string", "1de6251b3f08e210"),
        "at_least_30": ("at_least_30(value: i8) -> result<i8, string>", "a19c5322eefd6010"),
        "nothing_31": ("nothing_31()", "d38d7cc61546c977"),
        "add_32": ("add_32(value: u32) -> u32", "87f85dc96caef8b0"),
        "text_33": ("text_33(text: string) -> string", "2a142901b7d8b0d5"),
        "at_least_34": ("at_least_34(value: i8) -> result<i8, string>", "0b7a0340488dd855"),
        "nothing_35": ("nothing_35()", "3a517f7764077811"),
        "add_36": ("add_36(value: u32) -> u32", "4cecc410ae665016"),
        "text_37": ("text_37(text: string) -> string", "6e95291a5214019d"),
        "at_least_38": ("at_least_38(value: i8) -> result<i8, string>", "3805cc17de85ef22"),
        "nothing_39": ("nothing_39()", "76c03a475b11b18c"),
    }

    if TYPE_CHECKING:

        @property
        def aio(self) -> FortyExportsAio:
            """The exports, each to be awaited."""
            raise NotImplementedError

    @export
    def add_0(self, value: int) -> int:
        """`add_0(value: u32) -> u32`."""
        raise NotImplementedError

    @export
    def text_1(self, text: str) -> str:
        """`text_1(text: string) -> string`."""
        raise NotImplementedError

    @export
    def at_least_2(self, value: int) -> int:
        """`at_least_2(value: i8) -> result<i8, string>`."""
        raise NotImplementedError

    @export
    def nothing_3(self) -> None:
        """`nothing_3()`."""
        raise NotImplementedError

    @export
    def add_4(self, value: int) -> int:
        """`add_4(value: u32) -> u32`."""
        raise NotImplementedError

    @export
    def text_5(self, text: str) -> str:
        """`text_5(text: string) -> string`."""
        raise NotImplementedError

    @export
    def at_least_6(self, value: int) -> int:
        """`at_least_6(value: i8) -> result<i8, string>`."""
        raise NotImplementedError

    @export
    def nothing_7(self) -> None:
        """`nothing_7()`."""
        raise NotImplementedError

    @export
    def add_8(self, value: int) -> int:
        """`add_8(value: u32) -> u32`."""
        raise NotImplementedError

    @export
    def text_9(self, text: str) -> str:
        """`text_9(text: string) -> string`."""
        raise NotImplementedError

    @export
    def at_least_10(self, value: int) -> int:
        """`at_least_10(value: i8) -> result<i8, string>`."""
        raise NotImplementedError

    @export
    def nothing_11(self) -> None:
        """`nothing_11()`."""
        raise NotImplementedError

    @export
    def add_12(self, value: int) -> int:
        """`add_12(value: u32) -> u32`."""
        raise NotImplementedError

    @export
    def text_13(self, text: str) -> str:
        """`text_13(text: string) -> string`."""
        raise NotImplementedError

    @export
    def at_least_14(self, value: int) -> int:
        """`at_least_14(value: i8) -> result<i8, string>`."""
        raise NotImplementedError

    @export
    def nothing_15(self) -> None:
        """`nothing_15()`."""
        raise NotImplementedError

    @export
    def add_16(self, value: int) -> int:
        """`add_16(value: u32) -> u32`."""
        raise NotImplementedError

    @export
    def text_17(self, text: str) -> str:
        """`text_17(text: string) -> string`."""
        raise NotImplementedError

    @export
    def at_least_18(self, value: int) -> int:
        """`at_least_18(value: i8) -> result<i8, string>`."""
        raise NotImplementedError

    @export
    def nothing_19(self) -> None:
        """`nothing_19()`."""
        raise NotImplementedError

    @export
    def add_20(self, value: int) -> int:
        """`add_20(value: u32) -> u32`."""
        raise NotImplementedError

    @export
    def text_21(self, text: str) -> str:
        """`text_21(text: string) -> string`."""
        raise NotImplementedError

    @export
    def at_least_22(self, value: int) -> int:
        """`at_least_22(value: i8) -> result<i8, string>`."""
        raise NotImplementedError

    @export
    def nothing_23(self) -> None:
        """`nothing_23()`."""
        raise NotImplementedError

    @export
    def add_24(self, value: int) -> int:
        """`add_24(value: u32) -> u32`."""
        raise NotImplementedError

    @export
    def text_25(self, text: str) -> str:
        """`text_25(text: string) -> string`."""
        raise NotImplementedError

    @export
    def at_least_26(self, value: int) -> int:
        """`at_least_26(value: i8) -> result<i8, string>`."""
        raise NotImplementedError

    @export
    def nothing_27(self) -> None:
        """`nothing_27()`."""
        raise NotImplementedError

    @export
    def add_28(self, value: int) -> int:
        """`add_28(value: u32) -> u32`."""
        raise NotImplementedError

    @export
    def text_29(self, text: str) -> str:
        """`text_29(text: string) -> string`."""
        raise NotImplementedError

    @export
    def at_least_30(self, value: int) -> int:
        """`at_least_30(value: i8) -> result<i8, string>`."""
        raise NotImplementedError

    @export
    def nothing_31(self) -> None:
        """`nothing_31()`."""
        raise NotImplementedError

    @export
    def add_32(self, value: int) -> int:
        """`add_32(value: u32) -> u32`."""
        raise NotImplementedError

    @export
    def text_33(self, text: str) -> str:
        """`text_33(text: string) -> string`."""
        raise NotImplementedError

    @export
    def at_least_34(self, value: int) -> int:
        """`at_least_34(value: i8) -> result<i8, string>`."""
        raise NotImplementedError

    @export
    def nothing_35(self) -> None:
        """`nothing_35()`."""
        raise NotImplementedError

    @export
    def add_36(self, value: int) -> int:
        """`add_36(value: u32) -> u32`."""
        raise NotImplementedError

    @export
    def text_37(self, text: str) -> str:
        """`text_37(text: string) -> string`."""
        raise NotImplementedError

    @export
    def at_least_38(self, value: int) -> int:
        """`at_least_38(value: i8) -> result<i8, string>`."""
        raise NotImplementedError

    @export
    def nothing_39(self) -> None:
        """`nothing_39()`."""
        raise NotImplementedError


class FortyExportsAio:
    """The exports of `forty-exports`, each to be awaited."""

    add_0 = AwaitedExport(FortyExports.add_0)
    text_1 = AwaitedExport(FortyExports.text_1)
    at_least_2 = AwaitedExport(FortyExports.at_least_2)
    nothing_3 = AwaitedExport(FortyExports.nothing_3)
    add_4 = AwaitedExport(FortyExports.add_4)
    text_5 = AwaitedExport(FortyExports.text_5)
    at_least_6 = AwaitedExport(FortyExports.at_least_6)
    nothing_7 = AwaitedExport(FortyExports.nothing_7)
    add_8 = AwaitedExport(FortyExports.add_8)
    text_9 = AwaitedExport(FortyExports.text_9)
    at_least_10 = AwaitedExport(FortyExports.at_least_10)
    nothing_11 = AwaitedExport(FortyExports.nothing_11)
    add_12 = AwaitedExport(FortyExports.add_12)
    text_13 = AwaitedExport(FortyExports.text_13)
    at_least_14 = AwaitedExport(FortyExports.at_least_14)
    nothing_15 = AwaitedExport(FortyExports.nothing_15)
    add_16 = AwaitedExport(FortyExports.add_16)
    text_17 = AwaitedExport(FortyExports.text_17)
    at_least_18 = AwaitedExport(FortyExports.at_least_18)
    nothing_19 = AwaitedExport(FortyExports.nothing_19)
    add_20 = AwaitedExport(FortyExports.add_20)
    text_21 = AwaitedExport(FortyExports.text_21)
    at_least_22 = AwaitedExport(FortyExports.at_least_22)
    nothing_23 = AwaitedExport(FortyExports.nothing_23)
    add_24 = AwaitedExport(FortyExports.add_24)
    text_25 = AwaitedExport(FortyExports.text_25)
    at_least_26 = AwaitedExport(FortyExports.at_least_26)
    nothing_27 = AwaitedExport(FortyExports.nothing_27)
    add_28 = AwaitedExport(FortyExports.add_28)
    text_29 = AwaitedExport(FortyExports.text_29)
    at_least_30 = AwaitedExport(FortyExports.at_least_30)
    nothing_31 = AwaitedExport(FortyExports.nothing_31)
    add_32 = AwaitedExport(FortyExports.add_32)
    text_33 = AwaitedExport(FortyExports.text_33)
    at_least_34 = AwaitedExport(FortyExports.at_least_34)
    nothing_35 = AwaitedExport(FortyExports.nothing_35)
    add_36 = AwaitedExport(FortyExports.add_36)
    text_37 = AwaitedExport(FortyExports.text_37)
    at_least_38 = AwaitedExport(FortyExports.at_least_38)
    nothing_39 = AwaitedExport(FortyExports.nothing_39)
