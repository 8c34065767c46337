# Made by hotplug from plugin.toml. Do not edit: `hotplug generate` writes it again.
"""Texts in every shape: this first sentence is so long that no line of a hundred columns has
room for it, nor for two.

A second paragraph.

    indented = "code"
    if indented:
        stays("as it is")

* a list
* with a second item that is also too long for one line, so that its second line stands under
the first
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hotplug import Plugin
from hotplug.plugin import AwaitedExport, export

__all__ = ["LongDocs", "LongDocsAio"]


class LongDocs(Plugin):
    """Texts in every shape: this first sentence is so long that no line of a hundred columns has
    room for it, nor for two.

    A second paragraph.

        indented = "code"
        if indented:
            stays("as it is")

    * a list
    * with a second item that is also too long for one line, so that its second line stands
    under the first
    """

    _home_ = __file__
    _exports_ = {
        "quotes": ("quotes(text: string) -> string", "d6b7645a4313d991"),
        "begins_with_a_quote": ("begins_with_a_quote() -> u32", "b959296ab35f8fba"),
        "backslashes": ("backslashes() -> u32", "b673e48f70b45c2e"),
        "unicode": ("unicode() -> u32", "aeaad98fb8378260"),
        "markup": ("markup() -> u32", "0c6e48db15309ea5"),
        "arguments": ("arguments(a: u8, b: u8, c: u8) -> u32", "e58197b7a491552d"),
        "none": ("none() -> u32", "caf3036135802f8a"),
    }

    if TYPE_CHECKING:

        @property
        def aio(self) -> LongDocsAio:
            """The exports, each to be awaited."""
            raise NotImplementedError

    @export
    def quotes(self, text: str) -> str:
        """He said "no", she said yes, and the manual says \"\"\"never\"\"\". Ends with a "quote"

        text: with "quotes" and \\ backslashes
        """
        raise NotImplementedError

    @export
    def begins_with_a_quote(self) -> int:
        """ "Yes" """
        raise NotImplementedError

    @export
    def backslashes(self) -> int:
        """C:\\new\\table \\u0041 \\N{BULLET} and one at the end \\"""
        raise NotImplementedError

    @export
    def unicode(self) -> int:
        """Zażółć gęślą jaźń, 文字, 🐍; hidden: \\u{202e}right to left\\u{202c}, \\u{feff}, \\u{0}, a
        b.
        """
        raise NotImplementedError

    @export
    def markup(self) -> int:
        """*/ // /* # {{ view }} {% raw %} {0} %s <b> `code` ``` </script> #[no_mangle] r##"x"##"""
        raise NotImplementedError

    @export
    def arguments(self, a: int, b: int, c: int) -> int:
        """`arguments(a: u8, b: u8, c: u8) -> u32`.

        a: the first with a second line
        c: the third, whose explanation is so long that it has to be broken into two lines of
        text
        """
        raise NotImplementedError

    @export
    def none(self) -> int:
        """`none() -> u32`."""
        raise NotImplementedError


class LongDocsAio:
    """The exports of `long-docs`, each to be awaited."""

    quotes = AwaitedExport(LongDocs.quotes)
    begins_with_a_quote = AwaitedExport(LongDocs.begins_with_a_quote)
    backslashes = AwaitedExport(LongDocs.backslashes)
    unicode = AwaitedExport(LongDocs.unicode)
    markup = AwaitedExport(LongDocs.markup)
    arguments = AwaitedExport(LongDocs.arguments)
    none = AwaitedExport(LongDocs.none)
