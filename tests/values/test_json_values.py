"""Values as JSON by their kind: there and back, and what is refused."""

from __future__ import annotations

import json
import math
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import kind_values
import wasm
from hotplug.interface import Interface
from hotplug.kinds import Kind, parse
from hotplug.testing import PluginUnderTest
from hotplug.testing.strategies import values
from hotplug.values import (
    Decoder,
    Encoder,
    TooLargeError,
    UnfitError,
    differences,
    schema,
    schemas,
)

TYPES = """
[types.span]
record = { start = "u32", end = "u32" }
[types.level]
enum = ["low", "mid-dle", "high"]
[types.access]
flags = ["read", "write"]
[types.tree]
variant = { leaf = "", node = "list<tree>", number = "i64", at = "span" }
[exports.f]
args = { it = "tree" }
"""


def plugin() -> PluginUnderTest:
    return PluginUnderTest.of(wasm.interface(wasm.HEAD + TYPES))


def codec(tested: PluginUnderTest) -> tuple[Encoder, Decoder]:
    types = tested.interface.types
    return Encoder(types), Decoder(types, tested.classes)


def through(text: str, value: Any) -> tuple[Any, Any]:
    """The JSON of *value*, as it crosses as text, and the value that comes back."""
    tested = plugin()
    encode, decode = codec(tested)
    kind = parse(text, tested.interface.types)
    crossed = json.loads(json.dumps(encode(kind, value), allow_nan=False))
    return crossed, decode(kind, crossed, "it")


@pytest.mark.parametrize("seed", range(4))
def test_random_kinds_come_back(seed: int) -> None:
    random = Random(seed)
    tested = PluginUnderTest.of(wasm.interface(kind_values.manifest(random, 3)))
    encode, decode = codec(tested)

    @settings(max_examples=25)
    @given(st.data())
    def check(data: st.DataObject) -> None:
        for export in tested.interface.exports:
            kind = export.args[0].kind
            value = data.draw(values(kind, tested.interface))
            text = json.dumps(encode(kind, value), allow_nan=False)
            again = decode(kind, json.loads(text), "it")
            assert json.dumps(encode(kind, again), allow_nan=False) == text
            assert differences(kind, json.loads(text), json.loads(text), {}) == ()

    check()


@pytest.mark.parametrize(
    ("kind", "value", "text"),
    [
        ("u64", 2**64 - 1, '"18446744073709551615"'),
        ("i64", -(2**63), '"-9223372036854775808"'),
        ("u32", 2**32 - 1, "4294967295"),
        ("f64", math.inf, '"Infinity"'),
        ("f64", -math.inf, '"-Infinity"'),
        ("f64", -0.0, "-0.0"),
        ("string", "\U0001f980\0", '"\\ud83e\\udd80\\u0000"'),
        ("bytes", b"\xff\0", '"/wA="'),
        ("list<u64>", [1, 2**60], '["1", "1152921504606846976"]'),
        ("map<string, option<u8>>", {"a": None, "b": 3}, '[["a", null], ["b", 3]]'),
        ("tuple<u8, string>", (1, "x"), '[1, "x"]'),
    ],
)
def test_the_form_of_a_kind(kind: str, value: Any, text: str) -> None:
    tested = plugin()
    encode, decode = codec(tested)
    parsed = parse(kind)
    assert json.dumps(encode(parsed, value)) == text
    back = decode(parsed, json.loads(text), "it")
    assert back == value
    assert repr(back) == repr(value)  # -0.0 too


def test_nan_is_a_string() -> None:
    crossed, back = through("f64", math.nan)
    assert crossed == "NaN"
    assert math.isnan(back)


def test_arrays_have_their_shape() -> None:
    crossed, back = through("array<i16, 2>", memoryview(bytes(12)).cast("h", (2, 3)))
    assert crossed == {"shape": [2, 3], "data": [0] * 6}
    assert back.shape == (2, 3)
    _, decode = codec(plugin())
    kind = parse("array<f64, 2>")
    assert decode(kind, [[1, 2], [3, "NaN"]], "it").shape == (2, 2)
    assert decode(kind, {"shape": [0, 3], "data": []}, "it").shape == (0, 3)
    packed = {"shape": [1, 2], "data": "AAAAAAAA8D8AAAAAAAAAQA=="}
    assert decode(kind, packed, "it").tolist() == [[1.0, 2.0]]


REFUSED = [
    ("u8", 256, "it: 256 is out of range for u8 (0 to 255)"),
    ("u8", 1.5, "it: expected a whole number, which u8 needs, got 1.5"),
    ("u8", True, "it: expected u8, got a bool"),
    ("u64", 2**53 + 1, "it: write a number beyond 2^53 as a string"),
    ("u64", "1e3", "it: expected a whole number for u64, got the string '1e3'"),
    ("u64", "18446744073709551616", "it: 18446744073709551616 is out of range for u64"),
    ("f32", 1e39, "it: 1e+39 is out of range for f32"),
    ("f64", "nan", "it: expected `NaN`, `Infinity` or `-Infinity`"),
    ("string", 3, "it: expected a string, got a number"),
    ("string", "a\ud800", "it: character 1 is the lone surrogate U+D800"),
    ("char", "ab", "it: expected one character, got 2"),
    ("bytes", "%%", "it: it is no base64"),
    ("list<span>", [{"start": 1}], "it[0]: the field `end` is missing"),
    ("span", {"start": 1, "end": 2, "stat": 3}, "it: unknown field `stat`: did you mean `start`?"),
    ("level", "mid_dl", "it: `mid_dl` is not a case of Level: did you mean `mid_dle`?"),
    ("access", ["red"], "it[0]: `red` is not a flag of Access: did you mean `read`?"),
    ("tree", {"case": "nod"}, "it.case: `nod` is not a case of Tree: did you mean `node`?"),
    ("tree", {"case": "number"}, "it: `number` needs a value of i64"),
    ("tree", {"case": "leaf", "value": 1}, "it.value: `leaf` has no value"),
    ("tree", {"case": "at", "value": {"start": -1, "end": 2}}, "it.at.start: -1 is out of range"),
    ("map<string, u8>", [["a", 1], ["a", 2]], "it[1][0]: the key is there twice"),
    ("array<f64, 2>", [[1, 2], [3]], "it: its rows differ in length: 1 and 2"),
    ("array<f64, 2>", {"shape": [2], "data": [1, 2]}, "it: expected 2 dimensions, got 1"),
    ("array<u8>", {"shape": [3], "data": [1]}, "it: its shape says 3 items, and it has 1"),
    ("array<f64, 3>", {"shape": [0, 2**32 - 1, 2**32 - 1], "data": []}, "it: its shape [0, 4294"),
]


@pytest.mark.parametrize(("kind", "value", "message"), REFUSED, ids=[one[2] for one in REFUSED])
def test_what_does_not_fit_is_named(kind: str, value: Any, message: str) -> None:
    tested = plugin()
    _, decode = codec(tested)
    with pytest.raises(UnfitError) as raised:
        decode(parse(kind, tested.interface.types), value, "it")
    assert str(raised.value).startswith(message)


def test_a_value_that_is_too_deep_is_refused() -> None:
    tested = plugin()
    _, decode = codec(tested)
    deep: Any = {"case": "leaf"}
    for _ in range(300):
        deep = {"case": "node", "value": [deep]}
    with pytest.raises(UnfitError, match="nested over 150 levels deep"):
        decode(Kind("tree"), deep, "it")


def test_a_large_value_is_refused_before_it_is_encoded() -> None:
    encode = Encoder({}, most=1000)
    assert encode(Kind("string"), "x" * 900)
    for kind, value in (("string", "x" * 2000), ("list<u8>", bytes(2000)), ("bytes", bytes(2000))):
        with pytest.raises(TooLargeError):
            encode(parse(kind), value)


@pytest.mark.parametrize(
    ("kind", "old", "new", "lines"),
    [
        ("u64", "18446744073709551614", "18446744073709551615",
         ['result: "18446744073709551614" -> "18446744073709551615" (+1)']),
        ("f64", 1.5, 1.25, ["result: 1.5 -> 1.25 (-0.25)"]),
        ("span", {"start": 1, "end": 5}, {"start": 1, "end": 7}, [".end: 5 -> 7 (+2)"]),
        ("list<string>", ["a", "b"], ["a"], ['[1]: removed "b"']),
        ("map<string, u8>", [["a", 1]], [["a", 1], ["b", 2]], ['["b"]: added 2']),
        ("string", "a\nb\nc", "a\nB\nc", ["result:\n@@ -1,3 +1,3 @@\n a\n-b\n+B\n c"]),
        ("tree", {"case": "number", "value": "1"}, {"case": "number", "value": "3"},
         ['.number: "1" -> "3" (+2)']),
        ("option<u8>", None, 3, ["result: null -> 3"]),
        ("f64", 0.0, -0.0, ["result: 0.0 -> -0.0"]),
        ("f64", "NaN", "NaN", []),
        ("array<u8>", {"shape": [2], "data": [1, 2]}, {"shape": [2], "data": [1, 3]},
         ["[1]: 2 -> 3 (+1)"]),
    ],
)  # fmt: skip
def test_differences_are_by_kind(kind: str, old: Any, new: Any, lines: list[str]) -> None:
    types = plugin().interface.types
    assert [str(one) for one in differences(parse(kind, types), old, new, types)] == lines


def test_the_schema_of_each_form() -> None:
    interface: Interface = plugin().interface
    made = schemas(interface.types, "#/x/")
    assert made["level"] == {"type": "string", "enum": ["low", "mid_dle", "high"]}
    assert made["tree"]["oneOf"][1]["properties"]["value"]["items"] == {"$ref": "#/x/tree"}
    assert schema(parse("u8")) == {"type": "integer", "minimum": 0, "maximum": 255}
