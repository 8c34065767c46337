"""A blob that no honest plugin gives is an error: in bounded memory, and after bounded work."""

from __future__ import annotations

import struct
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

import pytest

import wasm
from fuzz.codec import UNREADABLE, Codec, check
from fuzz.seeds import TARGETS, honest
from hotplug.binding import exceptions as unwind
from hotplug.errors import PluginInvalidResult
from hotplug.plugin import Plugin
from kind_values import Values

MOST = 0xFFFF_FFFF
FRUIT = """
[types.fruit]
enum = ["apple", "pear"]
[types.access]
flags = ["read", "write"]
[types.shape]
variant = { none = "", circle = "f64" }
[types.tree]
record = { children = "list<tree>" }
[types.chain]
record = { next = "option<chain>" }
[types.span]
record = { start = "u32", name = "string" }
"""


def u32(*numbers: int) -> bytes:
    return struct.pack(f"<{len(numbers)}I", *numbers)


def text(value: bytes) -> bytes:
    return u32(len(value)) + value


HOSTILE: list[tuple[str, bytes, str]] = [
    # Counts that the blob cannot hold.
    ("list<string>", u32(MOST), "cut short"),
    ("list<string>", u32(MOST, MOST), "cut short"),
    ("list<option<u8>>", u32(MOST) + bytes(50), "cut short"),
    ("list<list<i64>>", u32(1, MOST), "cut short"),
    ("list<list<list<string>>>", u32(MOST, MOST, MOST, MOST), "cut short"),
    ("list<list<list<string>>>", u32(1 << 16, 1 << 16, 1 << 16) + bytes(400), "cut short"),
    ("tuple<string, string>", u32(MOST) + b"ab", "cut short"),
    ("tuple<bytes, bytes>", u32(MOST) + b"ab", "cut short"),
    ("option<bytes>", b"\1" + u32(3) + b"ab", "cut short"),
    ("map<string, u8>", u32(MOST), "cut short"),
    ("map<u8, map<u8, map<u8, u8>>>", u32(MOST) + b"\1" + u32(MOST) + b"\1", "cut short"),
    ("tree", u32(MOST) + bytes(400), "cut short"),
    ("span", u32(1, MOST), "cut short"),
    # Tags that are not declared.
    ("option<u8>", b"\2\0", "no option has the tag 2"),
    ("option<u8>", b"\xff\0", "no option has the tag 255"),
    ("list<option<string>>", u32(2) + b"\0\2", "no option has the tag 2"),
    ("result<u8, string>", b"\2\0", "no result has the tag 2"),
    ("shape", u32(2), "no case of shape has the tag 2"),
    ("list<shape>", u32(1, MOST), f"no case of shape has the tag {MOST}"),
    ("option<fruit>", b"\1" + u32(2), "the enum has no case 2"),
    ("list<fruit>", u32(2, 1, MOST), f"the enum has no case {MOST}"),
    ("list<access>", u32(1, 4), "the flags 0x4 are not all declared"),
    ("tuple<access>", u32(MOST), "the flags 0xffffffff are not all declared"),
    ("tuple<bool>", b"\2", "neither 0 nor 1"),
    ("list<bool>", u32(1) + b"\xff", "neither 0 nor 1"),
    ("map<bool, bool>", u32(1) + b"\2\0", "neither 0 nor 1"),
    # Characters and texts that are none.
    ("tuple<char>", u32(0x11_0000), "U+110000 is no character"),
    ("list<char>", u32(1, 0xD800), "U+D800 is no character"),
    ("list<char>", u32(2, 0x61, 0xDFFF), "U+DFFF is no character"),
    ("list<char>", u32(1, MOST), "U+FFFFFFFF is no character"),
    ("list<string>", u32(1) + text(b"a\xff"), "its byte 1 is not UTF-8"),
    ("list<string>", u32(1) + text(b"\xc0\x80"), "its byte 0 is not UTF-8"),  # overlong NUL
    ("list<string>", u32(1) + text(b"\xe0\x80\xaf"), "its byte 0 is not UTF-8"),  # overlong `/`
    ("list<string>", u32(1) + text(b"\xed\xa0\x80"), "its byte 0 is not UTF-8"),  # U+D800
    ("list<string>", u32(2) + text(b"\xc3") + text(b"\xa9"), "its byte 0 is not UTF-8"),
    ("map<string, u8>", u32(1) + text(b"\x80") + b"\1", "its byte 0 is not UTF-8"),
    ("span", u32(1) + text(b"\xf4\x90\x80\x80"), "its byte 0 is not UTF-8"),  # U+110000
    ("result<u8, string>", b"\1" + text(b"\xff"), "its byte 0 is not UTF-8"),
    # Shapes that the numbers do not fill.
    ("tuple<array<u8, 2>>", u32(MOST, MOST), "it has not as many items"),
    ("tuple<array<f64, 2>>", u32(1 << 31, 1 << 31), "it has not as many items"),
    ("tuple<array<u8, 8>>", u32(*[MOST] * 8), "it has not as many items"),
    ("tuple<array<i32, 3>>", u32(65_536, 65_536, 1), "it has not as many items"),  # 2**32
    ("tuple<array<u16, 2>>", u32(2, 3) + bytes(11), "it has not as many items"),
    ("tuple<array<u16, 2>>", u32(2, 3) + bytes(14), "bytes are left over"),
    ("tuple<array<u16, 2>>", u32(0, MOST) + bytes(1), "bytes are left over"),
    ("list<array<u8, 2>>", u32(MOST) + u32(0, MOST) * 9, "cut short"),
    ("tuple<array<f64>>", u32(1) + bytes(7), "it has not as many items"),
    # More than there should be.
    ("list<string>", u32(0) + b"\0", "bytes are left over"),
    ("option<string>", b"\0\0", "bytes are left over"),
    ("map<u8, u8>", u32(1) + b"\1\1\1", "bytes are left over"),
    ("result<u8, u8>", b"\1\1\1", "bytes are left over"),
    ("result<_, string>", b"\0\0", "bytes are left over"),
]


def why(codec: Codec, blob: bytes) -> str:
    """What a caller would read of what lifting *blob* raises."""
    with pytest.raises(UNREADABLE) as caught:
        codec.lift(blob)
    assert isinstance(caught.value, Exception)
    return unwind._why(caught.value)


_codecs: dict[str, Codec] = {}


def codec_of(kind: str) -> Codec:
    if kind not in _codecs:
        export = f'[exports.echo]\nargs = {{ it = "u8" }}\nreturns = "{kind}"\n'
        _codecs[kind] = Codec(FRUIT + export)
    return _codecs[kind]


@pytest.mark.parametrize(("kind", "blob", "message"), HOSTILE)
def test_hostile_blobs(kind: str, blob: bytes, message: str) -> None:
    assert message in why(codec_of(kind), blob)


def peak(action: Callable[[], object]) -> int:
    """The bytes that *action* had allocated at most."""
    tracemalloc.start()
    try:
        action()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize(("kind", "blob", "_message"), HOSTILE)
def test_a_count_allocates_nothing(kind: str, blob: bytes, _message: str) -> None:
    codec = codec_of(kind)

    def lift() -> None:
        with pytest.raises(UNREADABLE):
            codec.lift(blob)

    assert peak(lift) < len(blob) * 30 + (1 << 20)


@pytest.mark.parametrize(
    ("kind", "item"),
    [
        ("list<string>", u32(0)),
        ("list<string>", text(b"ab")),
        ("list<list<string>>", u32(0)),
        ("list<list<f64>>", u32(0)),
        ("list<map<u32, u32>>", u32(0)),
        ("list<bytes>", u32(0)),
        ("list<shape>", u32(1) + bytes(8)),
        ("list<tuple<u32, u32>>", u32(MOST, MOST)),
        ("list<option<u64>>", b"\1" + bytes([0xFF]) * 8),
        ("tree", u32(0)),
    ],
)
def test_items_take_memory_by_their_bytes(kind: str, item: bytes) -> None:
    codec = codec_of(kind)
    blob = u32(MOST) + item * (200_000 // len(item))

    def lift() -> None:
        with pytest.raises(UNREADABLE):
            codec.lift(blob)

    assert peak(lift) < len(blob) * 60 + (1 << 20)


def test_work_ends_with_the_bytes() -> None:
    """A count says how often a loop goes round at most, and the bytes how often it does."""
    codec = codec_of("list<list<span>>")
    reads = 0
    get = codec.scope["_get_span"]

    def counted(data: bytes, offset: int) -> Any:
        nonlocal reads
        reads += 1
        return get(data, offset)

    codec.scope["_get_span"] = counted
    try:
        for counts in ((MOST, MOST), (1, MOST), (1 << 16, 1 << 16)):
            reads = 0
            blob = u32(*counts) + u32(0, 0) * 100
            assert why(codec, blob) == "it is cut short"
            assert reads <= 101
    finally:
        codec.scope["_get_span"] = get


@pytest.mark.parametrize(("codec", "index"), TARGETS)
def test_every_beginning_of_a_blob(codec: Codec, index: int) -> None:
    """What is cut short is no value, and neither is one with more behind it."""
    values = Values(codec.interface, codec.module, Random(index))
    tried = 0
    while tried < 400:
        blob = honest(codec, index, values)
        if len(blob) > 1000:
            continue
        assert check(codec, index, blob)
        for end in range(len(blob)):
            assert not check(codec, index, blob[:end]), (blob, end)
            tried += 1
        tried += 1
        for more in (b"\0", b"\xff", blob or b"\0"):
            assert not check(codec, index, blob + more), (blob, more)


@pytest.mark.parametrize("levels", [2000, 100_000])
@pytest.mark.parametrize(("kind", "level"), [("tree", u32(1)), ("chain", b"\1")])
def test_deeply_nested(kind: str, level: bytes, levels: int) -> None:
    codec = codec_of(kind)
    for end in (level[:0], b"\0" * len(level), level):
        assert why(codec, level * levels + end) == "it is nested too deeply"
    shallow = codec.lift(level * 50 + b"\0" * len(level))
    assert repr(shallow).count(f"{kind.title()}(") == 51


def test_wide_and_deep() -> None:
    """Each level says that it has very many children, and has one."""
    assert why(codec_of("tree"), u32(MOST) * 500) == "it is cut short"


@pytest.mark.parametrize("word", ["list", "option", "map<u8, "])
def test_kinds_nested_as_deeply_as_a_manifest_may(word: str) -> None:
    opening = word if word.endswith(" ") else f"{word}<"
    codec = Codec.of(opening * 32 + "string" + ">" * 32)
    value: Any = "deep"
    for _ in range(32):
        value = [value] if word == "list" else {7: value} if "map" in word else value
    blob = codec.lower(value)
    assert codec.lift(blob) == value
    for end in range(len(blob)):
        assert why(codec, blob[:end]) == "it is cut short"


def test_arrays_without_items() -> None:
    for shape in ((0, 0), (0, 5), (MOST, 0)):
        (made,) = codec_of("tuple<array<f64, 2>>").lift(u32(*shape))
        assert made.nbytes == 0
        assert made.tolist() == []
    (cube,) = codec_of("tuple<array<u8, 3>>").lift(u32(1, 2, 2) + b"abcd")
    assert (cube.shape, cube.tolist()) == ((1, 2, 2), [[[97, 98], [99, 100]]])


def test_a_key_that_comes_twice_is_refused() -> None:
    assert "not sorted, or not distinct" in why(codec_of("map<u8, u8>"), u32(3) + b"\1\5\2\6\1\7")


# The same through a plugin, with modules that return a blob of their own.

_FAMILIES = [
    ("list<string>", u32(MOST), "it is cut short"),
    ("list<list<list<string>>>", u32(MOST, MOST, MOST), "it is cut short"),
    ("option<u8>", b"\2\0", "no option has the tag 2"),
    ("shape", u32(2), "no case of shape has the tag 2"),
    ("result<u8, string>", b"\2\0", "no result has the tag 2"),
    ("option<fruit>", b"\1" + u32(2), "the enum has no case 2"),
    ("list<access>", u32(1, 4), "the flags 0x4 are not all declared"),
    ("list<bool>", u32(1) + b"\2", "it is neither 0 nor 1"),
    ("list<char>", u32(1, 0xD800), "U+D800 is no character"),
    ("list<string>", u32(1) + text(b"\xed\xa0\x80"), "its byte 0 is not UTF-8"),
    ("tuple<array<u8, 2>>", u32(MOST, MOST), "it has not as many items as its shape"),
    ("map<u8, u8>", u32(1) + b"\1\1\1", "bytes are left over"),
    ("tree", u32(1) * 4000, "it is nested too deeply"),
    ("map<string, u8>", u32(0)[:3], "it is cut short"),
    ("list<u32>", b"\0" * 7, "it is cut short"),
    ("array<u32>", b"\0" * 7, "it has not as many items as its shape"),
    ("array<f64, 2>", b"\0" * 24, "it has not as many items as its shape"),
    ("tuple<span, span>", u32(1, 0, 1), "it is cut short"),
]


def wat(blobs: list[bytes]) -> str:
    """A module whose export `_lie_N` returns the blob N, and that answers to `_good`."""
    lines = [wasm.SUPPORT.replace('(memory (export "memory") 1)', '(memory (export "memory") 2)')]
    at = 65_536
    for number, blob in enumerate(blobs):
        data = "".join(f"\\{byte:02x}" for byte in blob)
        place = len(blob) << 32 | at
        lines += [
            f'(data (i32.const {at}) "{data}")',
            f'(func (export "_lie_{number}") (result i64) (i64.const {place}))',
        ]
        at += -(-len(blob) // 16) * 16
    lines.append('(func (export "_good") (result i32) (i32.const 7))')
    return "(module\n" + "\n".join(lines) + ")"


@pytest.fixture(scope="module")
def plugin(tmp_path_factory: pytest.TempPathFactory) -> Plugin:
    exports = "".join(
        f'[exports.lie_{number}]\nreturns = "{kind}"\n'
        for number, (kind, _, _) in enumerate(_FAMILIES)
    )
    manifest = wasm.HEAD + FRUIT + exports + '[exports.good]\nreturns = "u32"\n'
    path: Path = tmp_path_factory.mktemp("lies")
    return wasm.load(path, wat([blob for _, blob, _ in _FAMILIES]), manifest)


@pytest.mark.parametrize("number", range(len(_FAMILIES)))
def test_through_a_plugin(plugin: Plugin, number: int) -> None:
    kind, _, message = _FAMILIES[number]
    for _ in range(3):
        with pytest.raises(PluginInvalidResult) as caught:
            plugin[f"lie_{number}"]()
        assert str(caught.value).startswith(f"honest.lie_{number}: the result is not a")
        assert f" {kind}: " in str(caught.value)
        assert message in str(caught.value)
        assert plugin["good"]() == 7
