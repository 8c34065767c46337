"""Values cross the boundary as they are, or not at all. The modules are WAT that echoes."""

from __future__ import annotations

import array
import ctypes
import math
import mmap
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import wasm
from echoes import echoes
from hotplug.errors import HotplugError, PluginError, PluginOutOfMemory
from hotplug.plugin import Plugin

_CORE = {"i64": "i64", "u64": "i64", "f32": "f32", "f64": "f64"}
SCALARS = ["bool", "i8", "i16", "i32", "i64", "u8", "u16", "u32", "u64", "f32", "f64", "char"]
_PAIR = (
    "(i64.or (i64.shl (i64.extend_i32_u (local.get {1})) (i64.const 32)) (i64.extend_i32_u {0}))"
)


def _scalar(kind: str) -> str:
    core = _CORE.get(kind, "i32")
    return f'(func (export "_same_{kind}") (param {core}) (result {core}) (local.get 0))'


WAT = f"""(module
{wasm.SUPPORT}
{"".join(map(_scalar, SCALARS))}
(func (export "_same_string") (param i32 i32) (result i64) {_PAIR.format("(local.get 0)", 1)})
(func (export "_same_bytes") (param i32 i32) (result i64) {_PAIR.format("(local.get 0)", 1)})
;; The arguments stand one behind the other, so that the result is all of them.
(func (export "_joined") (param i32 i32 i64 i32 i32 i32 i32) (result i64)
  (local.set 1 (i32.add (local.get 1) (i32.add (local.get 4) (local.get 6))))
  {_PAIR.format("(local.get 0)", 1)})
(func (export "_packed") (param i32 i32) (result i64) {_PAIR.format("(local.get 0)", 1)})
(func (export "_checked") (param i32 i32) (result i64) {_PAIR.format("(local.get 0)", 1)})
(func (export "_nothing")))"""
MANIFEST = (
    wasm.HEAD
    + "".join(
        f'[exports.same_{kind}]\nargs = {{ value = "{kind}" }}\nreturns = "{kind}"\n'
        for kind in [*SCALARS, "string", "bytes"]
    )
    + """
[exports.joined]
args = { a = "bytes", n = "u64", b = "string", c = "bytes" }
returns = "bytes"
[exports.packed]
args = { data = "bytes" }
returns = "result<u64, string>"
[exports.checked]
args = { data = "bytes" }
returns = "result<_, string>"
[exports.nothing]
[limits]
memory = "1 MiB"
"""
)


@pytest.fixture(scope="module")
def plugin(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Plugin]:
    with wasm.load(tmp_path_factory.mktemp("honest"), WAT, MANIFEST) as plugin:
        yield plugin


def test_nothing(plugin: Plugin) -> None:
    assert plugin["nothing"]() is None


@pytest.mark.parametrize("kind", ["i8", "i16", "i32", "i64", "u8", "u16", "u32", "u64"])
def test_integers(plugin: Plugin, kind: str) -> None:
    bits, echo = int(kind[1:]), plugin[f"same_{kind}"]
    low, high = (-1 << bits - 1, (1 << bits - 1) - 1) if kind[0] == "i" else (0, (1 << bits) - 1)
    for value in (low, low + 1, 0, 1, high - 1, high):
        assert echo(value) == value
        assert type(echo(value)) is int
    for value in (low - 1, high + 1, 1 << 64, -1 << 64, 10**5000):
        with pytest.raises(
            OverflowError, match=rf"^same_{kind}\(value\): .* is out of range for {kind} "
        ):
            echo(value)
    for wrong in (True, False, 1.0, "1", b"1", None, [1], 1j):
        with pytest.raises(TypeError, match=rf"^same_{kind}\(value\): expected int, got "):
            echo(wrong)


class _Index:
    """What NumPy's integers are: no int, but usable as an index."""

    def __init__(self, value: Any) -> None:
        self.value = value

    def __index__(self) -> int:
        result: int = self.value() if callable(self.value) else self.value
        return result


class _Float(_Index):
    def __float__(self) -> float:
        return float(self.value)


def test_numbers_by_their_methods(plugin: Plugin) -> None:
    assert plugin["same_u8"](_Index(200)) == 200
    assert plugin["same_i64"](_Index(-1)) == -1
    assert plugin["same_f64"](_Index(3)) == 3.0
    assert plugin["same_f64"](_Float(0.1)) == 0.1
    assert plugin["same_f32"](_Float(0.5)) == 0.5
    with pytest.raises(OverflowError, match="256 is out of range for u8"):
        plugin["same_u8"](_Index(256))


def test_what_an_argument_raises_is_raised(plugin: Plugin) -> None:
    def fail() -> int:
        raise LookupError("mine")

    for _ in range(50):
        with pytest.raises(LookupError, match="mine"):
            plugin["same_u32"](_Index(fail))
    assert plugin["same_u32"](1) == 1


def test_floats(plugin: Plugin) -> None:
    for kind in ("f32", "f64"):
        echo = plugin[f"same_{kind}"]
        for value in (0.0, 1.5, -2.25, math.inf, -math.inf, 2.0**-126):
            assert echo(value) == value
        assert math.copysign(1, echo(-0.0)) == -1
        assert math.isnan(echo(math.nan))
        assert echo(7) == 7.0
        for wrong in (True, False, "1", b"1", None, 1j):
            with pytest.raises(TypeError, match=rf"^same_{kind}\(value\): expected float, got "):
                echo(wrong)
        with pytest.raises(OverflowError, match=rf"int of 16610 bits is out of range for {kind}"):
            echo(10**5000)
    assert plugin["same_f64"](5e-324) == 5e-324
    assert plugin["same_f64"](1.7976931348623157e308) == 1.7976931348623157e308
    assert plugin["same_f32"](3.4028234663852886e38) == 3.4028234663852886e38
    assert plugin["same_f32"](0.1) == struct.unpack("f", struct.pack("f", 0.1))[0]
    with pytest.raises(OverflowError, match="1e\\+39 is out of range for f32"):
        plugin["same_f32"](1e39)


def test_bools(plugin: Plugin) -> None:
    assert plugin["same_bool"](True) is True
    assert plugin["same_bool"](False) is False
    for wrong in (1, 0, 1.0, "True", None, _Index(1)):
        with pytest.raises(TypeError, match=r"^same_bool\(value\): expected bool, got "):
            plugin["same_bool"](wrong)


def test_chars(plugin: Plugin) -> None:
    for value in ("a", "\0", "é", "\ud7ff", "\ue000", "\U0010ffff"):
        assert plugin["same_char"](value) == value
    for wrong in ("", "ab", "e\u0301"):
        with pytest.raises(ValueError, match=r"^same_char\(value\): expected one character, got "):
            plugin["same_char"](wrong)
    with pytest.raises(UnicodeEncodeError, match=r"character 0 is the lone surrogate U\+D800"):
        plugin["same_char"]("\ud800")
    with pytest.raises(TypeError, match="expected str of one character, got int"):
        plugin["same_char"](97)


class _Text(str):
    __slots__ = ()


def test_strings(plugin: Plugin) -> None:
    echo = plugin["same_string"]
    for value in ("", "a", "a\0b\0", "\U0001f980 é\u0301", "x" * 16_384, "é" * 20_000, _Text("t")):
        assert echo(value) == value
        assert type(echo(value)) is str
    with pytest.raises(UnicodeEncodeError, match=r"character 1 is the lone surrogate U\+DCFF"):
        echo("a\udcff")
    for wrong in (b"a", 1, None, ["a"]):
        with pytest.raises(TypeError, match=r"^same_string\(value\): expected str, got "):
            echo(wrong)


def test_bytes(plugin: Plugin) -> None:
    echo = plugin["same_bytes"]
    numbers = array.array("d", [1.0, 2.0])
    little = (ctypes.c_int16.__ctype_le__ * 2)(1, 2)
    big = (ctypes.c_int16.__ctype_be__ * 2)(1, 2)
    for value, same in (
        (b"", b""),
        (b"a\0b", b"a\0b"),
        (bytearray(b"ab"), b"ab"),
        (bytearray(), b""),
        (memoryview(b"abc")[1:], b"bc"),
        (memoryview(b"abc")[1:1], b""),
        (numbers, numbers.tobytes()),
        (array.array("d"), b""),
        (memoryview(numbers).cast("B").cast("i"), numbers.tobytes()),
        (memoryview(bytes(6)).cast("B", (2, 3)), bytes(6)),
        (little, b"\1\0\2\0"),
        (big, b"\0\1\0\2"),
        ((ctypes.c_int * 0)(), b""),
        (bytes(range(256)) * 400, bytes(range(256)) * 400),
    ):
        assert echo(value) == same
        assert type(echo(value)) is bytes
    with pytest.raises(TypeError, match=r"^same_bytes\(value\): expected a contiguous buffer"):
        echo(memoryview(b"abcd")[::2])
    for wrong in ("a", 1, None, [1]):
        with pytest.raises(
            TypeError, match=r"^same_bytes\(value\): expected bytes or another buffer, got"
        ):
            echo(wrong)


def test_large_arguments(plugin: Plugin) -> None:
    joined = plugin["joined"]
    for size in (0, 1, 5461, 5462, 16_383, 16_384, 16_385, 100_000):
        a, b, c = b"a" * size, "b" * size, b"c" * size
        assert joined(a, size, b, c) == a + b.encode() + c
    assert joined(b"", 0, "", b"c" * 16_385) == b"c" * 16_385
    assert joined(b"after", 0, "", b"") == b"after"


def test_arguments_over_the_memory_limit(plugin: Plugin) -> None:
    with pytest.raises(PluginOutOfMemory) as caught:
        plugin["same_bytes"](bytes((1 << 20) + 1))
    assert str(caught.value) == (
        "honest.same_bytes: arguments of 1,048,577 bytes are over the memory limit of 1,048,576"
    )
    half = bytes(1 << 19)
    with pytest.raises(PluginOutOfMemory):
        plugin["joined"](half, 0, "", half + b"x")
    assert plugin["same_bytes"](b"after") == b"after"


@pytest.mark.parametrize("size", [(1 << 31) - 16, 1 << 31, 1 << 32, (1 << 32) + 1])
def test_arguments_that_no_plugin_of_rust_can_hold(tmp_path: Path, size: int) -> None:
    """Rust has no allocation of 2 GiB, whatever the memory."""
    plugin = echoes(tmp_path, {"data": "bytes"}, rest='[limits]\nmemory = "4 GiB"\n')
    data = mmap.mmap(-1, size)  # none of it is touched
    with pytest.raises(PluginOutOfMemory) as caught:
        plugin["data"](data)
    assert str(caught.value) == (
        f"honest.data: arguments of {size:,} bytes are over 2,147,483,631,"
        " the most that one call can have"
    )
    assert plugin["data"](b"after") == b"after"


def test_packed_results(plugin: Plugin) -> None:
    assert plugin["packed"](struct.pack("<BQ", 0, 2**64 - 1)) == 2**64 - 1
    assert plugin["checked"](b"\0") is None
    for export in ("packed", "checked"):
        with pytest.raises(PluginError) as caught:
            plugin[export](struct.pack("<BI", 1, 3) + b"a\0b")
        assert (caught.value.value, caught.value.plugin, caught.value.export) == (
            "a\0b", "honest", export,
        )  # fmt: skip
        assert type(caught.value).__name__ == "HonestError"


def test_keywords_and_counts_of_arguments(plugin: Plugin) -> None:
    assert plugin["same_u8"](value=3) == 3
    with pytest.raises(
        TypeError, match=r"Honest\.same_u8\(\) missing 1 required positional argument"
    ):
        plugin["same_u8"]()
    with pytest.raises(KeyError, match="honest has no export `other`"):
        plugin["other"]


def test_a_closed_plugin_makes_no_calls(tmp_path: Path) -> None:
    plugin = wasm.load(tmp_path, WAT, MANIFEST)
    echo = plugin["same_u8"]
    plugin.close()
    with pytest.raises(HotplugError, match=r"^honest: the plugin is closed$"):
        echo(1)


def test_numpy(plugin: Plugin) -> None:
    numpy = pytest.importorskip("numpy")
    assert plugin["same_u8"](numpy.uint8(200)) == 200
    assert plugin["same_i64"](numpy.int64(-5)) == -5
    assert plugin["same_f32"](numpy.float32(0.5)) == 0.5
    assert plugin["same_f64"](numpy.float64(0.1)) == 0.1
    assert plugin["same_bytes"](numpy.array([1, 2], "<u2")) == b"\1\0\2\0"
    assert plugin["same_bytes"](numpy.zeros((0, 3))) == b""
    with pytest.raises(OverflowError):
        plugin["same_i8"](numpy.int16(200))
    with pytest.raises(TypeError):
        plugin["same_u8"](numpy.bool_(True))
    with pytest.raises(TypeError, match="contiguous"):
        plugin["same_bytes"](numpy.arange(4, dtype="u1")[::2])
