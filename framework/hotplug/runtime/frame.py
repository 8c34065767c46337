"""Frame: where a plugin writes the arguments of a host call, and reads the answer."""

from __future__ import annotations

from typing import Any

__all__ = ["ANSWER", "Frame"]

ANSWER = 4096
"""An answer of so many bytes or fewer needs no second crossing."""


class Frame:
    """One slot of 8 bytes for each argument, and room for a small answer, as views by type."""

    __slots__ = (
        "answer", "f32", "f64", "i8", "i16", "i32", "i64", "pending", "u8", "u16", "u32", "u64",
    )  # fmt: skip

    def __init__(self, memory: memoryview, address: int, slots: int) -> None:
        end = address + 8 * slots
        self.u8 = raw = memory[address:end]
        self.i8 = raw.cast("b")
        self.i16, self.u16 = raw.cast("h"), raw.cast("H")
        self.i32, self.u32 = raw.cast("i"), raw.cast("I")
        self.i64, self.u64 = raw.cast("q"), raw.cast("Q")
        self.f32, self.f64 = raw.cast("f"), raw.cast("d")
        self.answer = memory[end : end + ANSWER]
        self.pending: Any = None
        """An answer of more than ANSWER bytes, until the plugin has made room and fetches it."""
