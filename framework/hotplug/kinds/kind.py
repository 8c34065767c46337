"""Kind: the type of a value that crosses the boundary. A scalar crosses as one core value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

__all__ = ["KEYS", "NUMBERS", "SCALARS", "Kind", "Scalar"]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind: its *word*, and the kinds in its angle brackets."""

    word: str
    of: tuple[Kind, ...] = ()
    dimensions: int = 1
    """The number of dimensions of an array."""

    def __str__(self) -> str:
        if not self.of:
            return self.word
        parts = [*map(str, self.of), *([str(self.dimensions)] * (self.dimensions > 1))]
        return f"{self.word}<{', '.join(parts)}>"

    @property
    def words(self) -> tuple[str, ...]:
        """Its word, and those of every kind inside it."""
        return (self.word, *(word for one in self.of for word in one.words))

    @property
    def block(self) -> str:
        """The kind of the numbers that a list or an array of numbers holds; otherwise empty."""
        if self.word in {"list", "array"} and self.of[0].word in NUMBERS:
            return self.of[0].word
        return ""


@dataclass(frozen=True, slots=True)
class Scalar:
    """A kind that crosses as one core value: its wasm type, size in bytes, code and range."""

    core: str
    size: int
    code: str
    """The format character of the struct module."""
    low: int = 0
    high: int = 0
    whole: bool = False
    """Whether it is an integer, from *low* to *high*."""


def _integer(bits: int, *, signed: bool) -> Scalar:
    low = -(1 << bits - 1) if signed else 0
    high = (1 << bits - 1) - 1 if signed else (1 << bits) - 1
    code = {8: "b", 16: "h", 32: "i", 64: "q"}[bits]
    code = code if signed else code.upper()
    return Scalar("i64" if bits == 64 else "i32", bits // 8, code, low, high, whole=True)


SCALARS: Mapping[str, Scalar] = {
    "bool": Scalar("i32", 1, "?"),
    "i8": _integer(8, signed=True),
    "i16": _integer(16, signed=True),
    "i32": _integer(32, signed=True),
    "i64": _integer(64, signed=True),
    "u8": _integer(8, signed=False),
    "u16": _integer(16, signed=False),
    "u32": _integer(32, signed=False),
    "u64": _integer(64, signed=False),
    "f32": Scalar("f32", 4, "f"),
    "f64": Scalar("f64", 8, "d"),
    "char": Scalar("i32", 4, "I"),
}

NUMBERS = frozenset(SCALARS) - {"bool", "char"}
"""The kinds that an array can hold. A list of numbers crosses as one block, too."""
KEYS = frozenset(SCALARS) - {"f32", "f64"} | {"string", "bytes"}
"""The kinds that the key of a map can have, besides an enum: those with a total order."""
