"""Many items in one crossing: columns go in, a list or a block of numbers comes back."""

from __future__ import annotations

import array
import struct
from collections import deque
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import wasm
from hotplug.errors import (
    HotplugError,
    PluginError,
    PluginInvalidResult,
    PluginPanic,
    PluginTimeout,
    PluginTrap,
)
from hotplug.plugin import Plugin
from kind_values import CODES

WORDS = {"word": "string", "row": "list<u16>", "letter": "char", "flag": "bool", "span": "span",
         "colour": "colour", "option": "option<u8>", "file": "bytes"}  # fmt: skip
TYPES = """
[types.span]
record = { start = "u32", end = "u32" }
[types.colour]
enum = ["red", "green"]
"""
COLUMN = (
    "(i64.or (i64.shl (i64.extend_i32_u (local.get 2)) (i64.const 32))"
    " (i64.extend_i32_u (local.get 1)))"
)
AT = "(i32.store (i32.const 128) (i32.const {}))"
"""What the generated Rust does before each item: it says in the control block which it is."""
FIXED = {
    # What each returns, whatever it is given: the blob, and the kind of it.
    "parsed": ("result<u32, string>", b"\1" + struct.pack("<II", 2, 3) + b"bad"),
    "fine": ("result<u32, string>", b"\0" + struct.pack("<III", 7, 8, 9)),
    "checked": ("result<_, colour>", b"\1" + struct.pack("<II", 0, 1)),
    "passed": ("result<_, colour>", b"\0"),
    "few": ("string", struct.pack("<I", 1) + b"a"),
    "many": ("string", struct.pack("<I", 0) * 4),
    "short": ("u32", bytes(8)),
    "long": ("u32", bytes(16)),
    "odd": ("u32", bytes(13)),
    "untold": ("result<u32, string>", b""),
    "half": ("result<u32, string>", b"\1\0\0"),
    "failed_more": ("result<u32, string>", b"\1" + struct.pack("<II", 0, 1) + b"ab"),
    "wrong": ("option<u8>", b"\0\2\0"),
}
ENDS = {
    "panicked": "".join(
        f"(i32.store (i32.const {at}) (i32.const {value}))"
        for at, value in ((72, 512), (76, 5), (80, 520), (84, 10), (88, 3), (92, 5))
    )
    + "(unreachable)",
    "trapped": "(drop (i32.div_u (i32.const 1) (i32.const 0)))",
    "endless": "(loop (br 0))",
}  # fmt: skip


def _two(name: str, core: str, result: str, one: str, many: str, columns: int = 1) -> str:
    params = "(param i32" + " i32 i32" * columns + ")"
    return (
        f'(func (export "_{name}") {core} {result} {one})\n'
        f'(func (export "_{name}__map") {params} (result i64) {many})\n'
    )


def _module() -> tuple[str, str]:
    lines = [wasm.SUPPORT, '(data (i32.const 512) "oh no") (data (i32.const 520) "src/lib.rs")']
    manifest = wasm.HEAD + TYPES
    at = 600
    for name, kind in [*WORDS.items(), *((word, word) for word in CODES)]:
        core = {"i64": "i64", "u64": "i64", "f32": "f32", "f64": "f64"}.get(
            kind, "i32" if kind in {*CODES, "char", "bool", "colour"} else "i32 i32"
        )
        result = "i64" if " " in core else core
        one = "(unreachable)" if " " in core else "(local.get 0)"
        lines.append(_two(name, f"(param {core})", f"(result {result})", one, COLUMN))
        manifest += f'[exports.{name}]\nargs = {{ it = "{kind}" }}\nreturns = "{kind}"\n'
    for name, (kind, blob) in FIXED.items():
        data = "".join(f"\\{byte:02x}" for byte in blob)
        lines.append(f'(data (i32.const {at}) "{data}")')
        place = f"(i64.const {len(blob) << 32 | at})"
        result = "i32" if kind == "u32" else "i64"
        lines.append(_two(name, "(param i32)", f"(result {result})", "(unreachable)", place))
        manifest += f'[exports.{name}]\nargs = {{ it = "u32" }}\nreturns = "{kind}"\n'
        at += 32
    for name, code in ENDS.items():
        code = AT.format(2) + code
        lines.append(_two(name, "(param i32)", "", code, f"{code} (i64.const 0)"))
        manifest += f'[exports.{name}]\nargs = {{ it = "u32" }}\n'
    # The second of three columns; and how many items there are, each in a number that is wider.
    lines.append(
        _two("second", "(param i32 i32 i64 i32 i32)", "(result i64)", "(unreachable)",
             COLUMN.replace("get 2", "get 4").replace("get 1", "get 3"), 3)
    )  # fmt: skip
    manifest += (
        '[exports.second]\nargs = { a = "string", b = "u64", c = "list<u8>" }\nreturns = "u64"\n'
    )
    counted = (
        "(local $i i32) (loop (i32.store (i32.add (i32.const 32768) (i32.mul (local.get $i)"
        " (i32.const 4))) (local.get $i)) (local.set $i (i32.add (local.get $i) (i32.const 1)))"
        " (br_if 0 (i32.lt_u (local.get $i) (local.get 0))))"
        "(i64.or (i64.const 32768) (i64.shl (i64.extend_i32_u (i32.mul (local.get 0)"
        " (i32.const 4))) (i64.const 32)))"
    )
    lines.append(_two("next", "", "(result i32)", "(i32.const 7)", counted, 0))
    lines.append(_two("beat", "", "", "", "(i64.const 0)", 0))
    manifest += '[exports.next]\nreturns = "u32"\n[exports.beat]\n[limits]\ntime = "1 s"\n'
    return "(module\n" + "\n".join(lines) + ")", manifest


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Plugin]:
    path: Path = tmp_path_factory.mktemp("map")
    with wasm.load(path, *_module()) as plugin:
        yield plugin


@pytest.fixture
def plugin(loaded: Plugin) -> Iterator[Plugin]:
    yield loaded
    assert loaded["next"]() == 7
    assert many(loaded, "word")(["after"]) == ["after"]


def many(plugin: Plugin, export: str) -> Any:
    return vars(plugin[export])["map"]


def test_columns_of_words(plugin: Plugin) -> None:
    echo = many(plugin, "word")
    for given in (["a", "b"], ("a", "b"), deque("ab"), iter(["a", "b"]), (one for one in "ab"),
                  {"a": 1, "b": 2}.keys(), map(str, "ab")):  # fmt: skip
        assert echo(given) == ["a", "b"]
    nothing: Any
    for nothing in ([], (), iter(""), range(0)):
        assert echo(nothing) == []
    for wrong in ("ab", b"ab", {"a": 1}, 5, None):
        with pytest.raises(TypeError, match=r"^word\.map\(it\): expected a sequence, got "):
            echo(wrong)


@pytest.mark.parametrize("word", sorted(CODES))
def test_columns_of_numbers_come_back_as_memoryviews(plugin: Plugin, word: str) -> None:
    echo = many(plugin, word)
    for given in ([1, 2, 3], (1, 2, 3), range(1, 4), deque([1, 2, 3]),
                  array.array(CODES[word], [1, 2, 3])):  # fmt: skip
        made = echo(given)
        assert type(made) is memoryview
        assert (made.format, made.tolist()) == (CODES[word], [1, 2, 3])
    assert echo([]).tolist() == []
    kept = echo([1])
    echo([2])
    assert kept.tolist() == [1], "a result is the caller's own"


def test_columns_of_everything_else(plugin: Plugin) -> None:
    names = plugin["word"].__globals__
    span, colour = names["Span"], names["Colour"]
    for export, column in (
        ("row", [[1, 2], [], [65535]]),
        ("letter", ["a", "\U0010ffff"]),
        ("flag", [True, False]),
        ("span", [span(1, 2), span(3, 4)]),
        ("colour", [colour.GREEN, colour.RED]),
        ("option", [None, 5, None]),
        ("file", [b"", b"abc"]),
    ):
        made = many(plugin, export)(column)
        assert made == column
        assert many(plugin, export)([]) == []


def test_items_beyond_the_scratch_buffer(plugin: Plugin) -> None:
    for count in (4095, 4096, 4097, 100_000):
        assert many(plugin, "u32")(range(count)).tolist() == list(range(count))
        words = [str(at) for at in range(count)]
        assert many(plugin, "word")(words) == words
    assert many(plugin, "word")(["x" * 200_000, "y"]) == ["x" * 200_000, "y"]
    numbers = list(range(50_000))
    assert many(plugin, "second")(map(str, numbers), numbers, [b"abc"] * 50_000).tolist() == numbers


def test_columns_of_unequal_length(plugin: Plugin) -> None:
    second = many(plugin, "second")
    assert second(["a"], [1], [b""]).tolist() == [1]
    for given, counts in (
        ((["a", "b"], [1], [b""]), "2 in a, 1 in b, 1 in c"),
        (([], [1], []), "0 in a, 1 in b, 0 in c"),
        ((iter("ab"), [1, 2], [b""] * 3), "2 in a, 2 in b, 3 in c"),
    ):
        with pytest.raises(ValueError, match=rf"second\.map\(\): .* differ in length: {counts}$"):
            second(*given)
    with pytest.raises(TypeError, match="missing 1 required positional argument: 'c'"):
        second(["a"], [1])


@pytest.mark.parametrize(
    ("export", "column", "kind", "message"),
    [
        ("word", ["a", 2], TypeError, "(it[1]): expected str, got int"),
        ("word", ("a", "\ud800"), UnicodeEncodeError, "(it[1]): character 0 is the lone surrogate"),
        ("word", iter(["a", None]), TypeError, "(it[1]): expected str, got NoneType"),
        ("u8", [1, 2, 256], OverflowError, "(it[2]): 256 is out of range for u8"),
        ("u8", [1, True], TypeError, "(it[1]): expected int, got bool"),
        ("u32", array.array("h", [1]), TypeError, "(it): expected a buffer of u32, got the"),
        ("row", [[1], [1, -1]], OverflowError, "(it[1][1]): -1 is out of range for u16"),
        ("flag", [True, 1], TypeError, "(it[1]): expected bool, got int"),
        ("letter", ["a", "bc"], ValueError, "(it[1]): expected one character, got 2"),
        ("span", [None], TypeError, "(it[0]): expected Span, got NoneType"),
        ("colour", ["red"], TypeError, "(it[0]): expected Colour, got str"),
        ("option", [None, "a"], TypeError, "(it[1]): expected int, got str"),
        ("file", [b"", memoryview(b"abc")[::2]], TypeError, "(it[1]): expected a contiguous"),
    ],
)  # fmt: skip
def test_a_mistake_names_the_item(
    plugin: Plugin, export: str, column: Any, kind: type[Exception], message: str
) -> None:
    before = set(plugin._pool.alive)
    with pytest.raises(kind) as caught:
        many(plugin, export)(column)
    error = caught.value
    said = error.reason if isinstance(error, UnicodeEncodeError) else str(error)
    assert said.startswith(f"{export}.map{message}")
    assert set(plugin._pool.alive) == before


def test_what_a_generator_raises(plugin: Plugin) -> None:
    class Mine(Exception):
        pass

    def column() -> Iterator[str]:
        yield "a"
        raise Mine

    with pytest.raises(Mine):
        many(plugin, "word")(column())


@pytest.mark.parametrize(
    ("export", "kind", "about"),
    [("panicked", PluginPanic, "oh no"), ("trapped", PluginTrap, "by zero"),
     ("endless", PluginTimeout, "interrupted after 1 s")],
)  # fmt: skip
def test_an_end_names_the_item(
    plugin: Plugin, export: str, kind: type[PluginTrap], about: str
) -> None:
    with pytest.raises(kind) as caught:
        many(plugin, export)([1, 2, 3, 4])
    assert caught.value.item == 2
    assert f"honest.{export}, item 2" in str(caught.value)
    assert about in str(caught.value)
    if export != "endless":
        with pytest.raises(kind) as caught:
            plugin[export](1)
        assert caught.value.item is None


def test_an_err_names_the_item(plugin: Plugin) -> None:
    with pytest.raises(PluginError) as caught:
        many(plugin, "parsed")([1, 2, 3, 4])
    assert (caught.value.item, caught.value.value) == (2, "bad")
    assert (caught.value.plugin, caught.value.export) == ("honest", "parsed")
    with pytest.raises(PluginError) as caught:
        many(plugin, "checked")([1])
    assert type(caught.value).__name__ == "ColourRaised"
    assert caught.value.value.name == "GREEN"
    assert list(many(plugin, "fine")([1, 2, 3])) == [7, 8, 9]
    assert many(plugin, "passed")([1, 2]) == [None, None]


@pytest.mark.parametrize(
    ("export", "why"),
    [
        ("few", "it is cut short"),
        ("many", "bytes are left over"),
        ("short", "it has not one number for each item"),
        ("long", "it has not one number for each item"),
        ("odd", "it has not one number for each item"),
        ("untold", "it is cut short"),
        ("half", "it is cut short"),
        ("failed_more", "bytes are left over"),
        ("wrong", "no option has the tag 2"),
    ],
)
def test_results_that_do_not_fit(plugin: Plugin, export: str, why: str) -> None:
    with pytest.raises(PluginInvalidResult, match=why):
        many(plugin, export)([1, 2, 3])


def test_exports_without_arguments_take_a_count(plugin: Plugin) -> None:
    assert many(plugin, "next")(5).tolist() == [0, 1, 2, 3, 4]
    assert many(plugin, "beat")(3) == [None] * 3
    for wrong in (-1, 1 << 32, "3", None, 1.5):
        with pytest.raises(
            (TypeError, ValueError), match=r"^beat\.map\(\): expected how many items"
        ):
            many(plugin, "beat")(wrong)


def test_a_module_without_the_export_for_many(tmp_path: Path) -> None:
    wat = f'(module {wasm.SUPPORT} (func (export "_one") (param i32) (result i32) (local.get 0)))'
    manifest = wasm.HEAD + '[exports.one]\nargs = { n = "u32" }\nreturns = "u32"\n'
    with wasm.load(tmp_path, wat, manifest) as plugin:
        assert plugin["one"](3) == 3
        with pytest.raises(PluginInvalidResult, match="it has no `_one__map`: build it again"):
            many(plugin, "one")([3])
        assert plugin["one"](3) == 3


def test_a_closed_plugin_maps_nothing(tmp_path: Path) -> None:
    plugin = wasm.load(tmp_path, *_module())
    echo = many(plugin, "word")
    plugin.close()
    with pytest.raises(HotplugError, match=r"^honest: the plugin is closed$"):
        echo(["a"])
