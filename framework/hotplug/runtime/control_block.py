"""ControlBlock: the table in a plugin's memory that says what its results do not.

Its generated support code writes it: the scratch buffer, the last panic, the shape of an array and
more. It has 19 u32 (docs/abi.md). A plugin may have written anything into it.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass

from hotplug.errors import harmless

__all__ = ["ControlBlock"]

_TABLE = struct.Struct("<19I")
_PANIC, _SHAPE, _ITEM, _FAILED, _FRAME = 2, 8, 16, 17, 18
_LONGEST_TEXT = 4096


@dataclass(slots=True)
class ControlBlock:
    """The words of the table at one moment, and the memory that they point into."""

    words: tuple[int, ...]
    memory: memoryview

    @classmethod
    def read(cls, memory: memoryview, address: int) -> ControlBlock | None:
        """Reads the table at *address*; None where that is 0, or the table is not in *memory*."""
        if not address or address + _TABLE.size > len(memory):
            return None
        return cls(_TABLE.unpack_from(memory, address), memory)

    @property
    def scratch(self) -> tuple[int, int]:
        """Address and size of the buffer for arguments."""
        return self.words[0], self.words[1]

    @property
    def frame(self) -> int:
        """Address of the frame for calls of the host."""
        return self.words[_FRAME]

    @property
    def item(self) -> int:
        """The item that a call for many was at when it ended."""
        return self.words[_ITEM]

    @property
    def allocation(self) -> int:
        """Bytes of the last allocation that failed; 0 if none has."""
        return self.words[_FAILED]

    def shape(self, dimensions: int) -> tuple[int, ...]:
        """The shape of the array that the last call returned."""
        return self.words[_SHAPE : _SHAPE + dimensions]

    def panic(self) -> tuple[str, str, int, int] | None:
        """The message, file, line and column of the last panic; None if there was none."""
        message, message_length, file, file_length, line, column = self.words[_PANIC:_SHAPE]
        size = len(self.memory)
        if not line or message + message_length > size or file + file_length > size:
            return None  # the plugin has written over it
        said, where = self._text(message, message_length), self._text(file, file_length)
        return said, harmless(where), line, column

    def _text(self, address: int, length: int) -> str:
        """The text to show a reader: without terminal codes, and cut where it is long."""
        end = address + min(length, _LONGEST_TEXT)
        text = self.memory[address:end].tobytes().decode(errors="replace")
        cut = "…" if length > _LONGEST_TEXT else ""
        return "\n".join(map(harmless, text.split("\n"))) + cut
