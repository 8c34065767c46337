"""Kinds that are made of others, once and many times at once."""

from __future__ import annotations

from array import array
from typing import Any

import pytest
from compound_kinds import (
    Access,
    CompoundKinds,
    CompoundKindsError,
    Item,
    Json,
    JsonBool,
    JsonItems,
    JsonNull,
    JsonNumber,
    JsonObject,
    JsonText,
    Level,
    LevelRaised,
    Node,
    ShapeAt,
    ShapeCircle,
    ShapeNone,
    ShapePoly,
    Span,
)

import hotplug


def check(plugin: CompoundKinds) -> None:
    one_by_one(plugin)
    failures(plugin)
    many(plugin)
    views(plugin)


def one_by_one(plugin: CompoundKinds) -> None:
    item: Item = plugin.update(Item("n", 2**64 - 2, ["a", "ü"]))
    assert item == Item("n", 2**64 - 1, ["a", "ü", "n"])
    assert plugin.sum([1, 2.5]) == plugin.sum((1.0, 2.5)) == plugin.sum(array("d", [1, 2.5])) == 3.5
    assert plugin.sum([]) == 0.0
    matrix = memoryview(array("d", range(6))).cast("B").cast("d", (2, 3))
    scaled: memoryview = plugin.scale(2, matrix)
    assert scaled.shape == (2, 3)
    assert rows(scaled) == [[0.0, 2.0, 4.0], [6.0, 8.0, 10.0]]
    assert plugin.raise_level(Level.LOW, Access.READ | Access.WRITE) is Level.HIGH
    assert plugin.raise_level(Level.MID_DLE, Access(0)) is Level.MID_DLE
    assert plugin.flip(Access.READ) == Access.READ | Access.WRITE
    assert plugin.area(ShapeCircle(2)) == 12.0
    assert plugin.area(ShapePoly([(1, 2), (3, 4)])) == 14.0
    assert plugin.area(ShapeAt(Span(3, 9))) == 6.0
    tree: Json = JsonObject(
        {"a": JsonItems([JsonNull(), JsonNumber(1.5), JsonText("\0é")]), "b": JsonBool(True)}
    )
    spans = {"k": [None, (5, Span(1, 2))], "": []}
    chain = Node(1, Node(-2, None))
    assert plugin.echo(tree, spans, chain) == (tree, spans, chain)
    deep: Json = JsonNull()
    for _ in range(150):
        deep = JsonItems([deep])
    assert plugin.echo(deep, {}, chain)[0] == deep
    plugin.nothing([1, 255], b"\x01\xff")
    plugin.nothing(b"ab", bytearray(b"ab"))
    assert plugin.ints(3, -(2**63)) == [-(2**63)] * 3
    assert plugin.arr(array("h", [1, -2])).tolist() == [-2, 1]
    assert plugin.arr(array("h")).tolist() == []
    assert plugin.clamp("a long text") == 'a l…"\nMidDle inf None'
    assert plugin.clamp("a long text", 1, place=Level.LOW, again=5) == 'a…"\nLow inf Some(5)'


def views(plugin: CompoundKinds) -> None:
    window = plugin.window(7)
    number: int = window[1, 0]
    assert (number, window.shape, len(window), window.nbytes) == (9, (2, 2), 2, 8)
    assert window.tolist() == [[7, 8], [9, 10]]
    kept = window.copy()
    tail = plugin.tail(array("d", [1.0, 2.5, -0.0]))
    for use in (window.tolist, window.copy, window.tobytes, lambda: window[0, 0]):
        with pytest.raises(hotplug.StaleViewError, match="called again or closed"):
            use()
    assert "stale" in repr(window)
    assert rows(kept) == [[7, 8], [9, 10]]
    assert list(tail) == [2.5, -0.0]
    empty = plugin.tail(array("d", [1.0]))
    assert (empty.tolist(), len(empty), empty.copy().tolist()) == ([], 0, [])
    last = plugin.tail(array("d", [1.0, 2.0]))
    plugin.close()
    with pytest.raises(hotplug.StaleViewError):
        last.tolist()


def rows(matrix: memoryview) -> object:
    return matrix.tolist()


def wrong(value: Any) -> Any:
    return value


def failures(plugin: CompoundKinds) -> None:
    with pytest.raises(LevelRaised) as raised:
        plugin.area(ShapeNone())
    assert raised.value.value is Level.MID_DLE
    assert isinstance(raised.value, CompoundKindsError)
    cases: tuple[tuple[tuple[Any, ...], str], ...] = (
        ((plugin["update"], Item("a", 1, wrong(["x", 3]))), "update(it.tags[1]): expected str, got int"),
        ((plugin["update"], 3), "update(it): expected Item, got int"),
        ((plugin["sum"], "ab"), "sum(xs): expected a sequence, got str"),
        ((plugin["sum"], array("f")), "sum(xs): expected a buffer of f64, got the format `f`"),
        ((plugin["scale"], 1, array("d")), "scale(m): expected 2 dimensions, got 1"),
        ((plugin["ints"], 1, True), "ints(x): expected int, got bool"),
        ((plugin["echo"], JsonNull(), {"a": [(1, 2)]}, Node(1, None)),
         "echo(m['a'][0][1]): expected Span, got int"),
    )  # fmt: skip
    for call, message in cases:
        with pytest.raises(TypeError) as caught:
            call[0](*call[1:])
        assert str(caught.value) == message
    with pytest.raises(OverflowError, match=r"nothing\(x\[1\]\): 300 is out of range for u8"):
        plugin.nothing([1, 300], b"")


def many(plugin: CompoundKinds) -> None:
    assert list(plugin.add.map([1, 2], [3, 4])) == [4, 6]
    assert list(plugin.add.map(array("i", [1]), range(1))) == [1]
    assert plugin.double.map(letter for letter in "ab") == ["aa", "bb"]
    assert plugin.half.map([2, 4, 254]) == [1, 2, 127]
    assert plugin.half.map([]) == []
    assert plugin.nothing.map([[1], []], [b"\1", b""]) == [None, None]
    assert list(plugin.sum.map([[1.0, 2.0], [3.0]])) == [3.0, 3.0]
    items = plugin.update.map([Item("a", 1, []), Item("b", 2, ["x"])])
    assert items == [Item("a", 2, ["a"]), Item("b", 3, ["x", "b"])]
    with pytest.raises(CompoundKindsError) as odd:
        plugin.half.map([2, 4, 5])
    assert (odd.value.item, odd.value.value) == (2, "5 is odd")
    with pytest.raises(hotplug.PluginPanic, match=r"(?s)half, item 1: .*77 is not wanted here") as panic:
        plugin.half.map([2, 77])
    assert panic.value.item == 1
    with pytest.raises(OverflowError, match=r"half\.map\(n\[2\]\): 777 is out of range for u8"):
        plugin.half.map([2, 4, 777])
    with pytest.raises(ValueError, match="columns differ in length: 1 in a, 2 in b"):
        plugin.add.map([1], [1, 2])
