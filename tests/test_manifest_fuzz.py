"""No manifest, however hostile, does worse than a ManifestError, or takes long to get one."""

from __future__ import annotations

import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hotplug.errors import ManifestError
from hotplug.manifest import Manifest

_WHOLE = b"""\
[plugin]
name = "text-stats"
version = "0.1.0"
doc = 'Counts.'
[exports.word_count]
args = { text = "string", keep = { kind = "u32", doc = "d" } }
returns = "result<string, string>"
[types.span]
record = { start = "u32", end = "u32" }
[types.found]
variant = { none = "", at = "span" }
[types.level]
enum = ["low", "high"]
[hooks]
page_stats = "word_count"
[limits]
memory = "16 MiB"
time = "250 ms"
"""
_PIECES = [
    *(bytes([byte]) for byte in b"\n\"'[]{}=.,#\\_-<>0aZ \t\r\x00\x1b\xff\xc3"),
    *b'1 1.5 true [] {} "" \'\' """ 1979-05-27 inf \\u202e \xe2\x80\xae \xf0\x9f\x92\xa9'.split(),
    *b'plugin exports args returns kind record enum variant flags symbol abi="c" none'.split(),
    *b"result< result<u32,string> string span u32 bytes _ 9999999999999999999999 1e999".split(),
    b"1" * 5000,
    b"9" * 400 + b" MiB",
]


def read(data: bytes) -> None:
    """Parse *data*, and print what is wrong with it."""
    try:
        Manifest.parse(data)
    except ManifestError as error:
        str(error).encode()


@given(st.binary(max_size=60))
def test_bytes(data: bytes) -> None:
    read(data)


@given(st.lists(st.sampled_from(_PIECES), max_size=12).map(b" ".join))
def test_pieces(data: bytes) -> None:
    read(data)


@settings(max_examples=25)
@given(st.randoms(use_true_random=False))
def test_a_manifest_with_changes(random: random.Random) -> None:
    for _ in range(20):
        data = _WHOLE
        for _ in range(random.randint(1, 3)):
            start = random.randrange(len(data))
            end = start + random.choice([0, 0, 1, 2, 10])
            data = data[:start] + random.choice([b"", *_PIECES]) + data[end:]
        read(data)


@settings(max_examples=25)
@given(st.randoms(use_true_random=False))
def test_a_manifest_with_other_values(random: random.Random) -> None:
    values = [b"1", b"true", b"[]", b"{}", b'""', b"'x'", b"[1]", b"{ a = 1 }", b"07:32:00", b"nan"]
    for _ in range(20):
        lines = _WHOLE.splitlines()
        at = random.choice([n for n, line in enumerate(lines) if b"=" in line])
        lines[at] = lines[at].split(b"=")[0] + b"= " + random.choice(values)
        read(b"\n".join(lines))


_HEAD = b'[plugin]\nname = "p"\nversion = "1.0.0"\n[exports.f]\n'
_MANY = range(9000)


@pytest.mark.parametrize(
    "data",
    [
        _HEAD + b"".join(b"[exports.e%d]\n" % n for n in _MANY),
        _HEAD + b"args = {" + b", ".join(b'a%d = "u32"' % n for n in _MANY) + b"}",
        _HEAD + b"[hooks]\n" + b"".join(b'h%d = "g%d"\n' % (n, n) for n in _MANY),
        b"".join(b"[exports.e%d]\n" % n for n in _MANY) + b"[hooks]\nh = 'x'\n",
        b"".join(b"[exports.e%d]\n" % n for n in range(6000))
        + b"[hooks]\n"
        + b"".join(b'h%d = "ee%d"\n' % (n, n) for n in range(6000)),
        _HEAD + b"[types.t]\nenum = [" + b",".join(b'"c%d"' % n for n in _MANY) + b"]",
        _HEAD + b"".join(b'[types.t%d]\nrecord={a="t%d"}\n' % (n, n) for n in range(6000)),
        b"".join(b"k%d = 1\n" % n for n in range(20_000)),
        _HEAD + b'returns = "' + b"x" * 200_000 + b'"',
        _HEAD + b'returns = "' + b"u32 " * 50_000 + b'"',
        _HEAD + b'returns = "' + b" " * 200_000 + b'"',
        _HEAD.replace(b"1.0.0", b"1.0.0-" + b"0" * 200_000),
        _HEAD.replace(b"1.0.0", b"1.0.0-" + b"a-" * 100_000 + b"!"),
        _HEAD + b'[limits]\nmemory = "' + b"1" * 200_000 + b'"',
        _HEAD + b'[limits]\ntime = "1' + b" " * 200_000 + b'"',
        _HEAD + b"[exports." + b"a-" * 100_000 + b"]",
        _HEAD + b'[exports."' + b"a" * 200_000 + b'!"]',
        b"\n".join(b".".join([b"a"] * 100) + b".k%d = 1" % n for n in range(1000)),
        b"a = " + b"[" * 300 + b"1," * 100_000 + b"]" * 300,
        b"a = '''" + b"''x" * 80_000,
        b"\x80" * 250_000,
    ],
    ids=lambda data: repr(data[-24:]),
)
def test_large_manifests_are_refused_or_read_soon(data: bytes) -> None:
    begun = time.process_time()
    read(data)
    assert time.process_time() - begun < 3
