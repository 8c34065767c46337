"""Honest blobs of every interface, as the corpus has them: `python seeds.py` writes them anew."""

from __future__ import annotations

import struct
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random

HERE = Path(__file__).parent
sys.path += [str(HERE.parent), str(HERE.parents[1] / "framework")]

from fuzz.codec import INTERFACES, Codec  # noqa: E402
from kind_values import Values  # noqa: E402

__all__ = ["CORPUS", "TARGETS", "honest", "seeds"]

CORPUS = HERE / "corpus"
_LONGEST = 200

TARGETS = [
    (codec, index)
    for codec in map(Codec, INTERFACES)
    for index in range(len(codec.interface.exports))
]
"""What is fuzzed: the first byte of an input says which of them."""


def honest(codec: Codec, index: int, values: Values) -> bytes:
    """The blob of a random value that the export *index* may return."""
    export = codec.interface.exports[index]
    kind = export.returns
    assert kind is not None
    if kind.word != "result":
        return codec.lower(values.of(kind), index)
    if values.random.random() < 0.5:  # `string` and `problem` begin with a length or a tag of 1
        return b"\1" + struct.pack("<I", 1) + b"x" * (1 if kind.of[1].word == "string" else 4)
    return b"\0" + (b"" if kind.of[0].word == "_" else codec.lower(values.of(kind.of[0]), index))


def seeds(each: int) -> Iterator[tuple[str, bytes]]:
    """A name and an input, *each* of every target."""
    for number, (codec, index) in enumerate(TARGETS):
        random = Random(number)
        values = Values(codec.interface, codec.module, random)
        export = codec.interface.exports[index]
        made = 0
        while made < each:
            blob = honest(codec, index, values)
            if len(blob) < _LONGEST:
                yield f"{export.name}-{made}", bytes([number]) + blob
                made += 1


if __name__ == "__main__":
    for name, data in seeds(4):
        (CORPUS / name).write_bytes(data)
