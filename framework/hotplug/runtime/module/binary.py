"""Binary: the imports, exports, memories and custom sections of a wasm module.

Nothing is compiled or run. The format is https://webassembly.github.io/spec/core/binary/. What the
check of an interface does not need is skipped; wasmtime validates it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

__all__ = ["Binary", "BinaryError", "Function", "Import", "Memory"]

_MAGIC = b"\0asm\x01\0\0\0"
_VALUES = {0x7F: "i32", 0x7E: "i64", 0x7D: "f32", 0x7C: "f64", 0x7B: "v128"}
_KINDS = ("function", "table", "memory", "global", "tag")


class BinaryError(ValueError):
    """The bytes are no module."""


@dataclass(frozen=True, slots=True)
class Function:
    """The core signature of a function."""

    params: tuple[str, ...]
    results: tuple[str, ...]

    def __str__(self) -> str:
        return f"({', '.join(self.params)}) -> ({', '.join(self.results)})"


@dataclass(frozen=True, slots=True)
class Memory:
    """A linear memory: its *pages* of 64 KiB at the start; *plain* if 32-bit and unshared."""

    pages: int
    plain: bool


@dataclass(frozen=True, slots=True)
class Import:
    """One import of a module."""

    module: str
    name: str
    kind: str
    function: Function | None = None
    """Its signature, where *kind* is `function`."""


@dataclass(frozen=True, slots=True)
class Binary:
    """A parsed module."""

    imports: tuple[Import, ...]
    functions: Mapping[str, Function]
    """The exported functions."""
    memories: Mapping[str, Memory]
    """The exported memories."""
    sections: Mapping[str, bytes]
    """The custom sections; of several with one name, all bytes in order."""
    every_memory: tuple[Memory, ...] = field(default=())
    names: tuple[tuple[int, int], ...] = field(default=())
    """Where each section of function names begins and ends."""

    def stripped(self, data: bytes) -> bytes:
        """The module *data*, which this was parsed from, without the names of its functions."""
        ends = [0, *(end for _, end in self.names)]
        starts = [*(start for start, _ in self.names), len(data)]
        return b"".join(data[end:start] for end, start in zip(ends, starts, strict=True))

    @classmethod
    def parse(cls, data: bytes) -> Binary:
        """Parses *data*. Raises BinaryError where that is no core module."""
        if data[:4] != _MAGIC[:4]:
            raise BinaryError("not a wasm file: it does not begin with `\\0asm`")
        if data[6:8] == b"\1\0":
            raise BinaryError(
                "a wasm component, where hotplug needs a core module:"
                " build it for wasm32-unknown-unknown"
            )
        if data[:8] != _MAGIC:
            raise BinaryError("not a core wasm module of version 1")
        try:
            return _Parser(data).binary()
        except (IndexError, UnicodeDecodeError, OverflowError):
            raise BinaryError("the wasm file is damaged or cut short") from None


class _Parser:
    """One pass over the sections."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.at = len(_MAGIC)
        self.types: list[Function] = []
        self.imports: list[Import] = []
        self.functions: list[int] = []
        self.memories: list[Memory] = []
        self.exports: list[tuple[str, int, int]] = []
        self.sections: dict[str, list[bytes]] = {}
        self.names: list[tuple[int, int]] = []

    def binary(self) -> Binary:
        readers = {1: self.type, 2: self.imported, 3: self.function, 5: self.memory, 7: self.export}
        while self.at < len(self.data):
            start, code = self.at, self.byte()
            end = self.u32() + self.at
            if end > len(self.data):
                raise BinaryError("the wasm file is cut short")
            if code == 0:
                name = self.name()
                self.sections.setdefault(name, []).append(self.data[self.at : end])
                if name == "name":
                    self.names.append((start, end))
            elif code in readers:
                read = readers[code]
                for _ in range(self.u32()):
                    read()
                    if self.at > end:
                        raise BinaryError("the wasm file is damaged")
            self.at = end
        return Binary(
            imports=tuple(self.imports),
            functions={
                name: self.types[self.functions[index]]
                for name, kind, index in self.exports
                if kind == 0
            },
            memories={
                name: self.memories[index] for name, kind, index in self.exports if kind == 2
            },
            sections={name: b"".join(parts) for name, parts in self.sections.items()},
            every_memory=tuple(self.memories),
            names=tuple(self.names),
        )

    def byte(self) -> int:
        self.at += 1
        return self.data[self.at - 1]

    def u32(self) -> int:
        """An unsigned LEB128 number (of up to 64 bits, as sizes of a 64-bit memory have)."""
        value = shift = 0
        while True:
            byte = self.byte()
            value |= (byte & 0x7F) << shift
            shift += 7
            if byte < 0x80:
                return value
            if shift > 63:
                raise BinaryError("the wasm file is damaged")

    def name(self) -> str:
        size = self.u32()
        start, self.at = self.at, self.at + size
        if self.at > len(self.data):
            raise BinaryError("the wasm file is cut short")
        return self.data[start : self.at].decode()

    def values(self) -> tuple[str, ...]:
        return tuple(_VALUES.get(self.byte(), "ref") for _ in range(self.u32()))

    def type(self) -> None:
        if self.byte() != 0x60:
            raise BinaryError("the wasm file has types that hotplug does not know")
        self.types.append(Function(self.values(), self.values()))

    def function(self) -> None:
        self.functions.append(self.u32())

    def memory(self) -> None:
        flags = self.byte()
        pages = self.u32()
        if flags & 1:
            self.u32()
        if flags & 8:
            self.u32()  # custom page size
        self.memories.append(Memory(pages, plain=flags <= 1))

    def imported(self) -> None:
        module, name, kind = self.name(), self.name(), self.byte()
        function = None
        if kind == 0:
            self.functions.append(self.u32())
            function = self.types[self.functions[-1]]
        elif kind == 1:
            self.at += 1
            self.limits()
        elif kind == 2:
            self.memory()
        elif kind == 3:
            self.at += 2
        else:
            self.at += 1
            self.u32()
        self.imports.append(Import(module, name, _KINDS[kind], function))

    def limits(self) -> None:
        flags = self.byte()
        self.u32()
        if flags & 1:
            self.u32()

    def export(self) -> None:
        self.exports.append((self.name(), self.byte(), self.u32()))
