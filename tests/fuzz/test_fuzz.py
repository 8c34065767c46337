"""Any bytes are a value, or an error of those that a caller may get.

`HOTPLUG_FUZZ_SECONDS` says for how long to try mutations of the corpus; `guided.py` is better at it
where there is more time.
"""

from __future__ import annotations

import os
import time
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fuzz.codec import Codec, check
from fuzz.seeds import CORPUS, TARGETS, seeds

SECONDS = float(os.environ.get("HOTPLUG_FUZZ_SECONDS", "0"))
ROUNDS = 4000
_ODD = (b"\0", b"\1", b"\2", b"\xff", b"\xff\xff\xff\xff", b"\0\0\0\0", b"\1\0\0\0", b"\0\xd8\0\0",
        b"\xed\xa0\x80", b"\0\0\0\x80")  # fmt: skip


def _run(data: bytes) -> bool:
    return bool(data) and check(*TARGETS[data[0] % len(TARGETS)], data[1:])


def test_the_corpus_has_honest_blobs_of_everything() -> None:
    seen: set[int] = set()
    for path in sorted(CORPUS.iterdir()):
        data = path.read_bytes()
        if _run(data):
            seen.add(data[0])
    assert seen == set(range(len(TARGETS)))


def test_the_corpus_is_what_seeds_writes() -> None:
    assert {path.name for path in CORPUS.iterdir()} >= {name for name, _ in seeds(1)}


_PIECES = st.one_of(
    st.sampled_from(_ODD),
    st.binary(max_size=6),
    st.integers(0, 9).map(lambda n: bytes([n, 0, 0, 0])),
)


@pytest.mark.parametrize(("codec", "index"), TARGETS)
def test_any_bytes(codec: Codec, index: int) -> None:
    @settings(max_examples=150)
    @given(st.one_of(st.binary(max_size=200), st.lists(_PIECES, max_size=40).map(b"".join)))
    def tried(blob: bytes) -> None:
        check(codec, index, blob)

    tried()


def mutated(random: Random, data: bytes) -> bytes:
    """*data* with a few bytes changed, taken out or put in."""
    made = bytearray(data)
    for _ in range(random.randint(1, 4)):
        at = random.randrange(len(made)) if made else 0
        what = random.randrange(5)
        if what == 0 and made:
            made[at] ^= 1 << random.randrange(8)
        elif what == 1:
            piece = random.choice(_ODD)
            made[at : at + len(piece)] = piece
        elif what == 2:
            made[at:at] = random.choice(_ODD)
        elif what == 3:
            del made[at : at + random.randint(1, 8)]
        else:
            start = random.randrange(len(made) + 1)
            made[at:at] = made[start : start + random.randint(1, 40)]
    return bytes(made)


def test_mutations() -> None:
    random = Random(1 if not SECONDS else None)
    corpus = [path.read_bytes() for path in sorted(CORPUS.iterdir())]
    ends = time.monotonic() + SECONDS
    tried = values = 0
    while tried < ROUNDS or time.monotonic() < ends:
        data = mutated(random, random.choice(corpus))
        tried += 1
        if _run(data):
            values += 1
            if len(corpus) < 5000 and random.random() < 0.1 and len(data) < 1000:
                corpus.append(data)
    print(f"{tried:,} inputs, of which {values:,} were values")
    assert values > tried // 100
