"""FunctionNames: the `name` section of a module, by the index of the function.

wasmtime copies a whole name for each frame of a backtrace, and a name may have megabytes. So it
never sees the section (`Binary.stripped`). The format is https://webassembly.github.io/spec/core/appendix/custom.html#name-section.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from contextlib import suppress
from functools import lru_cache

from hotplug.errors import harmless

__all__ = ["FunctionNames"]

_FUNCTIONS = 1
"""The subsection that has the names of functions."""
_MAX_NAME = 400
"""Bytes of a name that are shown."""
_REMEMBERED = 8


class FunctionNames:
    """The places of the names in *section*. What is damaged there ends the list."""

    def __init__(self, section: bytes) -> None:
        self._section = section
        self._indices, self._starts, self._sizes = array("Q"), array("Q"), array("Q")
        with suppress(IndexError):
            self._read()

    @classmethod
    @lru_cache(maxsize=_REMEMBERED)
    def of(cls, section: bytes) -> FunctionNames:
        """The names in *section*, which is read once for all failures of a module."""
        return cls(section)

    def __getitem__(self, index: int) -> str:
        """The name of the function *index*, cut and harmless; its number if it has none."""
        at = bisect_left(self._indices, index)
        if at == len(self._indices) or self._indices[at] != index:
            return f"function {index}"
        start = self._starts[at]
        name = self._section[start : start + min(self._sizes[at], _MAX_NAME)]
        return harmless(name.decode(errors="replace"))

    def _read(self) -> None:
        at, last = 0, -1
        while at < len(self._section):
            kind = self._section[at]
            size, at = self._u32(at + 1)
            end = min(at + size, len(self._section))
            if kind == _FUNCTIONS:
                count, at = self._u32(at)
                for _ in range(count):
                    index, at = self._u32(at)
                    size, at = self._u32(at)
                    if index <= last or at + size > end:  # the format has them in order
                        return
                    self._indices.append(index)
                    self._starts.append(at)
                    self._sizes.append(size)
                    at, last = at + size, index
            at = end

    def _u32(self, at: int) -> tuple[int, int]:
        """The unsigned LEB128 number at *at*, and where it ends."""
        value = shift = 0
        while shift < 35:
            byte = self._section[at]
            at += 1
            value |= (byte & 0x7F) << shift
            if byte < 0x80:
                return value, at
            shift += 7
        raise IndexError
