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
capabilities = ["log", "kv"]
applications = ["datasette"]
[exports.word_count]
args = { text = "string", keep = { kind = "u32", doc = "d" } }
returns = "result<string, string>"
[types.span]
record = { start = "u32", end = "u32" }
[types.found]
variant = { none = "", at = "span" }
[types.level]
enum = ["low", "high"]
[exports.save]
returns = "bytes"
[exports.restore]
args = { from_version = "u32", data = "bytes" }
returns = "result<_, string>"
[hooks]
page_stats = "word_count"
[hooks.render_cell]
export = "word_count"
args = { text = "str(value.text)" }
when = { value = "str" }
returns = "json"
order = "first"
optional = true
[hooks.prepare_connection]
sql_functions = { words = "word_count" }
on = "conn"
[hooks.register_commands]
commands = ["word_count"]
[state]
version = 1
save = "save"
restore = "restore"
[build]
inputs = ["data/**/*.txt"]
[imports.look-up]
args = { key = "string", near = { kind = "span", doc = "d" } }
returns = "result<found, string>"
capability = "directory"
[config]
lines = { kind = "u32", default = 10, doc = "d" }
level = { kind = "level", default = "low" }
key = "string"
[limits]
memory = "16 MiB"
time = "250 ms"
result = "1 MiB"
instances = 1
wait = "10 s"
stack = "256 KiB"
table = 1000
"""
_PIECES = [
    *(bytes([byte]) for byte in b"\n\"'[]{}=.,#\\_-<>0aZ \t\r\x00\x1b\xff\xc3"),
    *b'1 1.5 true [] {} "" \'\' """ 1979-05-27 inf \\u202e \xe2\x80\xae \xf0\x9f\x92\xa9'.split(),
    *b'plugin exports args returns kind record enum variant flags symbol abi="c" none'.split(),
    *b"imports config capabilities capability default doc now kv_get map<span,u32>".split(),
    *b"hooks export on when sql_functions commands str(a) json(a.__b) a.b() state build".split(),
    *b"inputs ../x applications save lines first optional ['f'] {f='f'}".split(),
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
        _HEAD + b"".join(b"[imports.e%d]\n" % n for n in _MANY),
        _HEAD + b"".join(b'[imports.e%d]\ncapability="kv"\n' % n for n in range(6000)),
        _HEAD
        + b"".join(b'[imports.e%d]\ncapability="c%d"\n' % (n, n) for n in range(6000))
        + b"[x]",
        _HEAD + b"[config]\n" + b"".join(b'a%d = "u32"\n' % n for n in _MANY),
        _HEAD
        + b"[config]\n"
        + b"".join(b'a%d = "map<t,u8>"\n' % n for n in _MANY)
        + b'[types.t]\nrecord = { x = "u8" }',
        _HEAD.replace(b"[exp", b"capabilities = [" + b'"log",' * 30_000 + b"]\n[exp"),
        _HEAD.replace(b"[exp", b"capabilities = [" + b'"x",' * 30_000 + b"]\n[exp"),
        _HEAD + b"[hooks]\n" + b"".join(b'h%d = "g%d"\n' % (n, n) for n in _MANY),
        b"".join(b"[exports.e%d]\n" % n for n in _MANY) + b"[hooks]\nh = 'x'\n",
        b"".join(b"[exports.e%d]\n" % n for n in range(6000))
        + b"[hooks]\n"
        + b"".join(b'h%d = "ee%d"\n' % (n, n) for n in range(6000)),
        _HEAD
        + b"args={"
        + b",".join(b'a%d="u32"' % n for n in range(32))
        + b"}\n[hooks]\n"
        + b"".join(b'h%d="f"\n' % n for n in range(20_000)),
        _HEAD
        + b"args={"
        + b",".join(b'a%d="u32"' % n for n in _MANY)
        + b"}\n[hooks.h]\nsql_functions={"
        + b",".join(b'f%d="f"' % n for n in _MANY)
        + b"}\n",
        _HEAD + b"[hooks.h]\nsql_functions=[" + b'"f",' * 50_000 + b"]",
        _HEAD + b"[hooks.h]\nexport='f'\nargs={" + b"a='" + b"b." * 100_000 + b"'}",
        _HEAD + b"[build]\ninputs=['" + b"../" * 80_000 + b"x']",
        _HEAD + b"[build]\ninputs=[" + b",".join(b"'a%d/**'" % n for n in range(20_000)) + b"]",
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
