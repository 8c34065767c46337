# Made by hotplug from plugin.toml. Do not edit: `hotplug generate` writes it again.
"""Names that the generated code, a linker or a language has already."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hotplug import Plugin, PluginError
from hotplug.plugin import AwaitedExport, export

if TYPE_CHECKING:
    from typing_extensions import Buffer

__all__ = ["OddNames", "OddNamesAio", "OddNamesError"]


class OddNamesError(PluginError):
    """What an export of `odd-names` returns as its error."""


class OddNames(Plugin):
    """Names that the generated code, a linker or a language has already."""

    _home_ = __file__
    _error_ = OddNamesError
    _exports_ = {
        "text": ("text(text: string) -> string", "246b64c37538fd1b"),
        "pack": ("pack(out: string, err: bool) -> result<string, string>", "6a2f83b1572330a1"),
        "retain": ("retain(bytes: bytes) -> bytes", "e148fcbd8b320897"),
        "guest": (
            "guest(guest: string, state: string, result: string) -> string",
            "5068bf0029da9fac",
        ),
        "char_": ("char_(char: char, u32: u32) -> char", "c485ed6df333f398"),
        "start": (
            "start(str: string, int: i32, len: u8, bool: bool, float: f64, bytes: bytes) -> u32",
            "f8f6da0e1af25abd",
        ),
        "end": ("end() -> u32", "6bfba6c2f6f0e843"),
        "init": ("init() -> u32", "65f57b04f7e83ff2"),
        "exit": ("exit(case: u32, print: u32, id: u32) -> u32", "62cec41780eb0ded"),
        "main": ("main(core: u32, std: u32, exports: u32) -> u32", "9b235ffe09c2f199"),
        "initialize": ("initialize(message: string, line: u8) -> string", "43006207fb53bffd"),
        "memory": ("memory(address: u32, length: u32) -> u32", "686cb70dba81bfc5"),
        "case": ("case(cls: i8, args: i16, kwargs: u16) -> i32", "1ea5c85ff631f9e4"),
        "hotplug_start": ("hotplug_start() -> bool", "b315697267eac908"),
        "drop": ("drop(values: string, info: string, data: bytes)", "cf8c2768b6b7aedf"),
        "property": ("property(object: f32, property: f32) -> f32", "ce778653a543d41d"),
    }

    if TYPE_CHECKING:

        @property
        def aio(self) -> OddNamesAio:
            """The exports, each to be awaited."""
            raise NotImplementedError

    @export
    def text(self, text: str) -> str:
        """`text(text: string) -> string`."""
        raise NotImplementedError

    @export
    def pack(self, out: str, err: bool) -> str:
        """`pack(out: string, err: bool) -> result<string, string>`."""
        raise NotImplementedError

    @export
    def retain(self, bytes: Buffer) -> bytes:
        """`retain(bytes: bytes) -> bytes`."""
        raise NotImplementedError

    @export
    def guest(self, guest: str, state: str, result: str) -> str:
        """`guest(guest: string, state: string, result: string) -> string`."""
        raise NotImplementedError

    @export
    def char_(self, char: str, u32: int) -> str:
        """`char_(char: char, u32: u32) -> char`."""
        raise NotImplementedError

    @export
    def start(self, str: str, int: int, len: int, bool: bool, float: float, bytes: Buffer) -> int:
        """`start(str: string, int: i32, len: u8, bool: bool, float: f64, bytes: bytes) -> u32`."""
        raise NotImplementedError

    @export
    def end(self) -> int:
        """`end() -> u32`."""
        raise NotImplementedError

    @export
    def init(self) -> int:
        """`init() -> u32`."""
        raise NotImplementedError

    @export
    def exit(self, case: int, print: int, id: int) -> int:
        """`exit(case: u32, print: u32, id: u32) -> u32`."""
        raise NotImplementedError

    @export
    def main(self, core: int, std: int, exports: int) -> int:
        """`main(core: u32, std: u32, exports: u32) -> u32`."""
        raise NotImplementedError

    @export
    def initialize(self, message: str, line: int) -> str:
        """`initialize(message: string, line: u8) -> string`."""
        raise NotImplementedError

    @export
    def memory(self, address: int, length: int) -> int:
        """`memory(address: u32, length: u32) -> u32`."""
        raise NotImplementedError

    @export
    def case(self, cls: int, args: int, kwargs: int) -> int:
        """`case(cls: i8, args: i16, kwargs: u16) -> i32`."""
        raise NotImplementedError

    @export
    def hotplug_start(self) -> bool:
        """`hotplug_start() -> bool`."""
        raise NotImplementedError

    @export
    def drop(self, values: str, info: str, data: Buffer) -> None:
        """`drop(values: string, info: string, data: bytes)`."""
        raise NotImplementedError

    @export
    def property(self, object: float, property: float) -> float:
        """`property(object: f32, property: f32) -> f32`."""
        raise NotImplementedError


class OddNamesAio:
    """The exports of `odd-names`, each to be awaited."""

    text = AwaitedExport(OddNames.text)
    pack = AwaitedExport(OddNames.pack)
    retain = AwaitedExport(OddNames.retain)
    guest = AwaitedExport(OddNames.guest)
    char_ = AwaitedExport(OddNames.char_)
    start = AwaitedExport(OddNames.start)
    end = AwaitedExport(OddNames.end)
    init = AwaitedExport(OddNames.init)
    exit = AwaitedExport(OddNames.exit)
    main = AwaitedExport(OddNames.main)
    initialize = AwaitedExport(OddNames.initialize)
    memory = AwaitedExport(OddNames.memory)
    case = AwaitedExport(OddNames.case)
    hotplug_start = AwaitedExport(OddNames.hotplug_start)
    drop = AwaitedExport(OddNames.drop)
    property = AwaitedExport(OddNames.property)
