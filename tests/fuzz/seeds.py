"""Honest blobs of every interface, as the corpus has them: `python seeds.py` writes them anew."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random

HERE = Path(__file__).parent
sys.path += [str(HERE.parent), str(HERE.parents[1] / "framework")]

from fuzz.codec import INTERFACES, Codec  # noqa: E402
from kind_values import Values  # noqa: E402

__all__ = ["CORPUS", "TARGETS", "seeds"]

CORPUS = HERE / "corpus"
_LONGEST = 200

TARGETS = [
    (codec, index)
    for codec in map(Codec, INTERFACES)
    for index in range(len(codec.interface.exports))
]
"""What is fuzzed: the first byte of an input says which of them."""


def seeds(each: int) -> Iterator[tuple[str, bytes]]:
    """A name and an input, *each* of every target."""
    for number, (codec, index) in enumerate(TARGETS):
        random = Random(number)
        values = Values(codec.interface, codec.module, random)
        export = codec.interface.exports[index]
        made = 0
        while made < each:
            blob = codec.lower(values.of(export.args[0].kind), index)
            if export.returns != export.args[0].kind:
                blob = b"\0" + blob
            if len(blob) < _LONGEST:
                yield f"{export.name}-{made}", bytes([number]) + blob
                made += 1


if __name__ == "__main__":
    for name, data in seeds(4):
        (CORPUS / name).write_bytes(data)
