"""What Python people have at hand is taken for the kind that it is, and no other."""

from __future__ import annotations

import array
import ctypes
import math
import struct
from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, defaultdict, deque
from collections.abc import Iterator, Mapping, Sequence
from enum import IntEnum
from fractions import Fraction
from types import MappingProxyType, SimpleNamespace
from typing import Any

import pytest

from echoes import echoes
from hotplug.plugin import Plugin
from kind_values import CODES

SIZES = {word: struct.calcsize(code) for word, code in CODES.items()}
KINDS = {
    "words": "list<string>",
    "flags": "list<bool>",
    "pairs": "list<tuple<string, u8>>",
    "maybe": "option<list<string>>",
    "table": "map<string, u32>",
    "by_number": "map<u64, list<string>>",
    "data": "bytes",
    "files": "list<bytes>",
    "pixels": "array<u8, 2>",
    "cube": "array<f64, 3>",
    "span": "span",
    "spans": "list<span>",
    "shape": "shape",
    "access": "access",
    "one": "tuple<u64, i64, f32, f64, char>",
    **{f"list_{word}": f"list<{word}>" for word in CODES},
    **{f"array_{word}": f"array<{word}>" for word in CODES},
}
TYPES = """
[types.span]
record = { start = "u32", name = "string" }
[types.shape]
variant = { none = "", circle = "f64" }
[types.access]
flags = ["read", "write"]
"""


@pytest.fixture(scope="module")
def plugin(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Plugin]:
    with echoes(tmp_path_factory.mktemp("values"), KINDS, TYPES) as plugin:
        yield plugin


class Two(Sequence[Any]):
    """A sequence of somebody's own."""

    def __init__(self, *items: Any) -> None:
        self.items = items

    def __len__(self) -> int:
        return len(self.items)

    def __getitem__(self, at: Any) -> Any:
        return self.items[at]


class Old:
    """Older than `Sequence`: these two methods make one, too."""

    def __len__(self) -> int:
        return 2

    def __getitem__(self, at: int) -> str:
        return ("a", "b")[at]


class Long(Two):
    """Says that it has more than it has."""

    def __len__(self) -> int:
        return 1000


class Names(list[str]):
    pass


class Text(str):
    __slots__ = ()


class Point(tuple[Any, ...]):
    __slots__ = ()


@pytest.mark.parametrize(
    "given",
    [["a", "b"], ("a", "b"), deque("ab"), UserList("ab"), Two("a", "b"), Old(), Long("a", "b"),
     Names("ab"), [Text("a"), "b"], Point("ab")],
)  # fmt: skip
def test_sequences_of_text(plugin: Plugin, given: Any) -> None:
    assert plugin["words"](given) == ["a", "b"]
    assert plugin["maybe"](given) == ["a", "b"]
    assert [type(one) for one in plugin["words"](given)] == [str, str]


@pytest.mark.parametrize(
    "given", ["ab", b"ab", bytearray(b"ab"), {"a": 1}, {"a"}, iter("ab"), {"a": 1}.keys(), 1, None]
)
def test_what_is_no_sequence(plugin: Plugin, given: Any) -> None:
    expected = rf"^words\(it\): expected a sequence, got {type(given).__name__}$"
    with pytest.raises(TypeError, match=expected):
        plugin["words"](given)


@pytest.mark.parametrize("word", sorted(CODES))
def test_sequences_of_numbers(plugin: Plugin, word: str) -> None:
    echo = plugin[f"list_{word}"]
    for given in (
        [1, 2, 3], (1, 2, 3), range(1, 4), deque([1, 2, 3]), Two(1, 2, 3), Long(1, 2, 3),
        UserList([1, 2, 3]), Point([1, 2, 3]), array.array(CODES[word], [1, 2, 3]),
        memoryview(array.array(CODES[word], [0, 1, 2, 3]))[1:],
    ):  # fmt: skip
        assert echo(given) == [1, 2, 3]
    assert echo([]) == echo(()) == echo(range(0)) == echo(array.array(CODES[word])) == []
    for wrong in ("123", {1, 2}, {1: 2}, iter([1]), 1, None):
        with pytest.raises(TypeError, match=rf"^list_{word}\(it\): expected a sequence, got"):
            echo(wrong)


def test_bytes_are_a_sequence_of_u8(plugin: Plugin) -> None:
    for given in (b"\1\2", bytearray(b"\1\2"), memoryview(b"\1\2"), (ctypes.c_ubyte * 2)(1, 2)):
        assert plugin["list_u8"](given) == [1, 2]
        assert plugin["array_u8"](given).tolist() == [1, 2]
    for word in ("i8", "u16", "f64"):
        with pytest.raises(TypeError, match=f"expected a buffer of {word}, got the format `B`"):
            plugin[f"list_{word}"](b"\1\2")


@pytest.mark.parametrize("word", sorted(CODES))
def test_buffers_of_numbers(plugin: Plugin, word: str) -> None:
    """Of the right format, whatever it is called: C's `long` is one of two."""
    for code in "bBhHiIlLqQfd":
        given = array.array(code, [1, 2])
        fits = given.itemsize == SIZES[word] and _family(code) == _family(CODES[word])
        for echo in (plugin[f"list_{word}"], plugin[f"array_{word}"]):
            if fits:
                made = echo(given)
                assert (made if isinstance(made, list) else made.tolist()) == [1, 2]
            else:
                with pytest.raises(TypeError, match=f"expected a buffer of {word}, got the format"):
                    echo(given)


def _family(code: str) -> str:
    return "f" if code in "fd" else "i" if code.islower() else "u"


def test_ctypes(plugin: Plugin) -> None:
    for word, made in (("i16", ctypes.c_int16), ("u32", ctypes.c_uint32), ("i64", ctypes.c_int64),
                       ("i64", ctypes.c_longlong), ("f64", ctypes.c_double)):  # fmt: skip
        little = (made.__ctype_le__ * 3)(1, 2, 3)
        assert plugin[f"list_{word}"](little) == [1, 2, 3]
        assert plugin[f"array_{word}"](little).tolist() == [1, 2, 3]
        big = (made.__ctype_be__ * 3)(1, 2, 3)
        with pytest.raises(TypeError, match="got the format `>"):
            plugin[f"array_{word}"](big)
    rows = ((ctypes.c_double * 2) * 1 * 2)()
    rows[1][0][1] = 5.0
    assert plugin["cube"](rows).tolist() == [[[0.0, 0.0]], [[0.0, 5.0]]]
    assert plugin["data"](rows) == bytes(rows)
    assert plugin["data"](ctypes.c_uint16(0x4142)) == b"BA"


def test_shapes_of_memoryviews(plugin: Plugin) -> None:
    flat = memoryview(bytes(range(6)))
    for shape in ([2, 3], [6, 1], [1, 6]):
        made = plugin["pixels"](flat.cast("B", shape))
        assert (list(made.shape), made.tobytes()) == (shape, bytes(range(6)))
    for wrong, message in (
        (flat, "expected 2 dimensions, got 1"),
        (flat.cast("B", [1, 2, 3]), "expected 2 dimensions, got 3"),
        (memoryview(b"a").cast("B", []), "expected 2 dimensions, got 0"),
        (flat.cast("b", [2, 3]), "expected a buffer of u8, got the format `b`"),
        ([[1, 2], [3, 4]], "expected a buffer of u8, got list"),
        (None, "expected a buffer of u8, got NoneType"),
    ):
        with pytest.raises(TypeError, match=rf"^pixels\(it\): {message}"):
            plugin["pixels"](wrong)
    for name in ("list_u8", "array_u8", "data"):
        for wrong in (flat[::2], flat[::-1]):
            with pytest.raises(TypeError, match="expected a contiguous buffer"):
                plugin[name](wrong)
    with pytest.raises(TypeError, match="expected 1 dimensions, got 2"):
        plugin["list_u8"](flat.cast("B", [2, 3]))
    assert plugin["data"](flat.cast("B", [2, 3])) == bytes(range(6))
    assert plugin["data"](
        memoryview(array.array("d", [1.0])).cast("B").cast("d", [])
    ) == struct.pack("<d", 1)


def test_buffers_inside_others(plugin: Plugin) -> None:
    numbers = array.array("h", [1, -1])
    assert plugin["files"]([b"a", bytearray(b"b"), memoryview(b"cd")[1:], numbers, b""]) == [
        b"a", b"b", b"d", b"\1\0\xff\xff", b"",
    ]  # fmt: skip
    with pytest.raises(TypeError, match=r"^files\(it\[1\]\): expected a contiguous buffer$"):
        plugin["files"]([b"", memoryview(b"abcd")[::2]])
    with pytest.raises(
        TypeError, match=r"^files\(it\[0\]\): expected bytes or another buffer, got"
    ):
        plugin["files"](["a"])


def test_a_released_buffer_says_so_itself(plugin: Plugin) -> None:
    view = memoryview(b"abc")
    view.release()
    for name in ("data", "list_u8", "array_u8"):
        with pytest.raises(ValueError, match="released memoryview"):
            plugin[name](view)


class Index:
    def __init__(self, value: Any) -> None:
        self.value = value

    def __index__(self) -> Any:
        return self.value


class Floating(Index):
    def __float__(self) -> Any:
        return self.value


class Level(IntEnum):
    LOW = 1
    HIGH = 200


def test_numbers_by_their_methods(plugin: Plugin) -> None:
    assert plugin["list_u8"]([Index(7), Level.HIGH, 3]) == [7, 200, 3]
    assert plugin["list_f64"]([Index(7), Floating(0.5), Fraction(1, 4)]) == [7.0, 0.5, 0.25]
    assert plugin["one"]((Index(1), Level.LOW, Fraction(1, 2), Floating(2.5), "x")) == (
        1, 1, 0.5, 2.5, "x",
    )  # fmt: skip
    assert plugin["table"]({"a": Level.HIGH, "b": Index(2)}) == {"a": 200, "b": 2}
    with pytest.raises(TypeError, match=r"__index__.* (returned non-int|must return an int)"):
        plugin["list_u8"]([Index("7")])
    for wrong in (1.5, "1", b"1", None, 1j, int, Fraction(3)):
        got = type(wrong).__name__
        with pytest.raises(TypeError, match=rf"^list_u8\(it\[1\]\): expected int, got {got}$"):
            plugin["list_u8"]([1, wrong])
    for other in ("1", b"1", None, 1j, float):
        got = type(other).__name__
        with pytest.raises(TypeError, match=rf"^list_f32\(it\[1\]\): expected float, got {got}$"):
            plugin["list_f32"]([1, other])


def test_a_bool_is_no_number(plugin: Plugin) -> None:
    for word in sorted(CODES):
        if word[0] != "f":
            for given in ([1, True], (0, False), deque([1, True])):
                with pytest.raises(
                    TypeError, match=rf"^list_{word}\(it\[1\]\): expected int, got bool$"
                ):
                    plugin[f"list_{word}"](given)
    start = r"^span\(it\.start\): expected int, got bool$"
    with pytest.raises(TypeError, match=start):
        plugin["span"](_made(plugin, "Span")(True, ""))
    with pytest.raises(TypeError, match=r"^one\(it\[2\]\): expected float, got bool$"):
        plugin["one"]((1, 1, True, 1.0, "x"))
    with pytest.raises(TypeError, match=r"^table\(it\['a'\]\): expected int, got bool$"):
        plugin["table"]({"a": True})
    with pytest.raises(TypeError, match=r"^by_number\(it key True\): expected int, got bool$"):
        plugin["by_number"]({True: []})
    for wrong in (1, 0, None, "True", Index(1)):
        with pytest.raises(TypeError, match=r"^flags\(it\[1\]\): expected bool, got "):
            plugin["flags"]([True, wrong])


def test_a_list_of_floats_takes_a_bool_as_its_number(plugin: Plugin) -> None:
    assert plugin["list_f64"]([True, False, 2]) == [1.0, 0.0, 2.0]
    with pytest.raises(TypeError, match=r"^list_f64\(it\[1\]\): expected float, got str$"):
        plugin["list_f64"]([True, "x"])


def _made(plugin: Plugin, name: str) -> Any:
    return plugin["span"].__globals__[name]


@pytest.mark.parametrize("word", sorted(set(CODES) - {"f32", "f64"}))
def test_ends_of_ranges(plugin: Plugin, word: str) -> None:
    bits, signed = int(word[1:]), word[0] == "i"
    low, high = (-1 << bits - 1, (1 << bits - 1) - 1) if signed else (0, (1 << bits) - 1)
    assert plugin[f"list_{word}"]([low, high]) == [low, high]
    assert plugin[f"list_{word}"](deque([low, high])) == [low, high]
    for wrong in (low - 1, high + 1, 10**5000):
        with pytest.raises(
            OverflowError, match=rf"^list_{word}\(it\[1\]\): .* is out of range for {word} "
        ):
            plugin[f"list_{word}"]([0, wrong])


def test_floats_to_the_bit(plugin: Plugin) -> None:
    odd = [0.0, -0.0, math.inf, -math.inf, math.nan, 5e-324, 1.7976931348623157e308]
    back = plugin["list_f64"](odd)
    assert struct.pack("7d", *back) == struct.pack("7d", *odd)
    assert plugin["array_f64"](array.array("d", odd)).tobytes() == struct.pack("7d", *odd)
    least = 2.0**128 - 2.0**103  # rounds to no f32; the one before it rounds to the largest
    assert plugin["list_f32"]([math.nextafter(least, 0) if hasattr(math, "nextafter") else 1e38])
    for wrong in (least, -least, 1e39):
        with pytest.raises(
            OverflowError, match=r"^list_f32\(it\[0\]\): .* is out of range for f32"
        ):
            plugin["list_f32"]([wrong])
        with pytest.raises(OverflowError, match=r"^one\(it\[2\]\): .* is out of range for f32"):
            plugin["one"]((1, 1, wrong, 1.0, "x"))
    with pytest.raises(OverflowError, match="an int of 16610 bits is out of range for f64"):
        plugin["list_f64"]([10**5000])


def test_texts(plugin: Plugin) -> None:
    odd = ["", "\0", "a\0b", "é", "e\u0301", "\U0010ffff", "\ud7ff\ue000", "x" * 20_000]
    assert plugin["words"](odd) == odd
    odd.sort()  # the plugin of this test returns what it is given
    assert plugin["table"](dict.fromkeys(odd, 1)) == dict.fromkeys(odd, 1)


class Own(Mapping[str, int]):
    """A mapping that says that it has more than it has."""

    def __getitem__(self, key: str) -> int:
        return {"a": 1, "b": 2}[key]

    def __iter__(self) -> Iterator[str]:
        return iter("ab")

    def __len__(self) -> int:
        return 1000


@pytest.mark.parametrize(
    "given",
    [{"a": 1, "b": 2}, OrderedDict(a=1, b=2), defaultdict(int, a=1, b=2), Counter("abb"),
     MappingProxyType({"a": 1, "b": 2}), ChainMap({"b": 2}, {"a": 1}), UserDict(a=1, b=2), Own()],
)  # fmt: skip
def test_mappings(plugin: Plugin, given: Any) -> None:
    assert plugin["table"](given) == {"a": 1, "b": 2}


@pytest.mark.parametrize(
    "given", [[("a", 1)], {"a"}, "a", None, SimpleNamespace(a=1), {"a": 1}.items()]
)
def test_what_is_no_mapping(plugin: Plugin, given: Any) -> None:
    with pytest.raises(TypeError, match=r"^table\(it\): expected a mapping, got "):
        plugin["table"](given)


def test_tuples(plugin: Plugin) -> None:
    assert plugin["pairs"]([("a", 1), ["b", 2], Point(("c", 3))]) == [("a", 1), ("b", 2), ("c", 3)]
    for wrong in ("ab", range(2), deque(["a", 1]), Two("a", 1), None, {"a": 1}):
        got = type(wrong).__name__
        with pytest.raises(TypeError, match=rf"^pairs\(it\[0\]\): expected a tuple, got {got}$"):
            plugin["pairs"]([wrong])
    for count in (0, 1, 3):
        with pytest.raises(ValueError, match=rf"^pairs\(it\[0\]\): expected 2 items, got {count}$"):
            plugin["pairs"]([(1,) * count])


def test_records_variants_and_flags(plugin: Plugin) -> None:
    span, circle = _made(plugin, "Span"), _made(plugin, "ShapeCircle")
    access = _made(plugin, "Access")

    class Wider(span):  # type: ignore[misc, valid-type]
        __slots__ = ("more",)

    assert plugin["span"](Wider(1, "a")) == span(1, "a")
    assert type(plugin["span"](Wider(1, "a"))) is span
    assert plugin["shape"](circle(1)) == circle(1.0)
    for value in (access(0), access.READ, access.READ | access.WRITE):
        assert plugin["access"](value) == value
    for wrong in (1, True, None, "read"):
        with pytest.raises(TypeError, match=r"^access\(it\): expected Access, got "):
            plugin["access"](wrong)


def test_numpy(plugin: Plugin) -> None:
    numpy = pytest.importorskip("numpy")
    for word, code in CODES.items():
        given = numpy.array([1, 2, 3], numpy.dtype(code))
        assert plugin[f"list_{word}"](given) == [1, 2, 3]
        back = plugin[f"array_{word}"](given)
        assert numpy.asarray(back).dtype == given.dtype
        assert (numpy.asarray(back) == given).all()
        assert plugin[f"list_{word}"](list(given)) == [1, 2, 3]
        for wrong in (given[::2], given[::-1]):
            with pytest.raises(TypeError, match="contiguous"):
                plugin[f"array_{word}"](wrong)
        if SIZES[word] > 1:
            with pytest.raises(TypeError, match="got the format `>"):
                plugin[f"array_{word}"](given.astype(given.dtype.newbyteorder(">")))
        with pytest.raises(TypeError, match="expected 1 dimensions, got 0"):
            plugin[f"array_{word}"](numpy.array(1, numpy.dtype(code)))
        assert plugin[f"list_{word}"](given[:0]) == []
    cube = numpy.arange(24.0).reshape(2, 3, 4)
    assert (numpy.asarray(plugin["cube"](cube)) == cube).all()
    with pytest.raises(TypeError, match="contiguous"):
        plugin["cube"](numpy.asfortranarray(cube))
    assert plugin["cube"](numpy.zeros((0, 3, 4))).nbytes == 0
    assert plugin["data"](cube) == cube.tobytes()
    with pytest.raises(TypeError, match="expected a buffer of f64, got the format `O`"):
        plugin["list_f64"](numpy.array([1, "a"], object))
    with pytest.raises(TypeError, match="expected a buffer of u8, got the format `\\?`"):
        plugin["list_u8"](numpy.array([True]))
    assert plugin["words"](numpy.array(["a", "b"])) == ["a", "b"]
    with pytest.raises(TypeError, match=r"^list_u8\(it\[0\]\): expected int, got bool"):
        plugin["list_u8"]([numpy.bool_(True)])
