"""Every kind goes out to the host as it is, and comes back as the host has changed it."""

from __future__ import annotations

import sys
from array import array
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeAlias

import pytest
from import_kinds import (
    Access,
    ImportKinds,
    ImportKindsError,
    Level,
    RefusalBusy,
    RefusalRaised,
    RefusalUnknown,
    Shape,
    ShapeAt,
    ShapeCircle,
    ShapeNone,
    ShapePoly,
    Span,
)

import hotplug

_Case: TypeAlias = tuple[Callable[[Any], object], Callable[[Any], object], list[Any]]
_NOW = 1_700_000_000_123_456_789


class Host:
    """Nothing goes back as it came, so that an answer which was not written is seen."""

    def __init__(self) -> None:
        self.ticks = 0
        self.seen: list[object] = []

    def bool_kind(self, value: bool) -> bool:
        return not value

    def i8_kind(self, value: int) -> int:
        return ~value

    def i16_kind(self, value: int) -> int:
        return ~value

    def i32_kind(self, value: int) -> int:
        return ~value

    def i64_kind(self, value: int) -> int:
        return ~value

    def u8_kind(self, value: int) -> int:
        return value ^ 0xFF

    def u16_kind(self, value: int) -> int:
        return value ^ 0xFFFF

    def u32_kind(self, value: int) -> int:
        return value ^ 0xFFFF_FFFF

    def u64_kind(self, value: int) -> int:
        return value ^ 0xFFFF_FFFF_FFFF_FFFF

    def f32_kind(self, value: float) -> float:
        return -value

    def f64_kind(self, value: float) -> float:
        return -value

    def char_kind(self, value: str) -> str:
        return chr(ord(value) ^ 1)

    def text_kind(self, value: str) -> str:
        return value[::-1]

    def data_kind(self, value: bytes) -> bytes:
        return value[::-1]

    def numbers_kind(self, value: list[float]) -> list[float]:
        return value[::-1]

    def names_kind(self, value: list[str]) -> list[str]:
        return value[::-1]

    def series_kind(self, value: memoryview) -> array[int]:
        return array("h", value.tolist()[::-1])

    def grid_kind(self, value: memoryview) -> memoryview[Any]:
        rows, columns = value.shape or (0, 0)
        turned = array("d", value.tobytes())[::-1]
        return memoryview(turned).cast("B").cast("d", (columns, rows))

    def some_kind(self, value: str | None) -> str | None:
        return "something" if value is None else value or None

    def pair_kind(self, value: tuple[int, str]) -> tuple[int, str]:
        return len(value[1]), str(value[0])

    def table_kind(self, value: dict[str, int]) -> dict[str, int]:
        return {key * 2: number + 1 for key, number in value.items()}

    def span_kind(self, value: Span) -> Span:
        return Span(value.end, value.start)

    def spans_kind(self, value: list[Span]) -> list[Span]:
        return [Span(one.end, one.start) for one in value]

    def level_kind(self, value: Level) -> Level:
        return Level.HIGH if value is Level.LOW else Level.LOW

    def access_kind(self, value: Access) -> Access:
        return value ^ Access.WRITE

    def shape_kind(self, value: Shape) -> Shape:
        if isinstance(value, ShapeCircle):
            return ShapePoly([(value.value, 1.0)] * 2)
        if isinstance(value, ShapePoly):
            return ShapeAt(Span(len(value.value), 0))
        return ShapeNone() if isinstance(value, ShapeAt) else ShapeCircle(0.5)

    def nothing(self) -> None:
        self.ticks += 1

    def mixed(
        self,
        flag: bool,
        small: int,
        text: str,
        big: int,
        ratio: float,
        spans: list[Span],
        grid: memoryview,
        data: bytes,
    ) -> str:
        self.seen.append((flag, small, text, big, ratio, spans, grid.tolist(), data))
        return "seen"

    def lookup(self, key: str) -> str | None:
        return {"ada": "1815"}.get(key)

    def parsed(self, text: str) -> int:
        if not text:
            raise RefusalRaised(RefusalBusy())
        if not text.lstrip("-").isdigit():
            raise RefusalRaised(RefusalUnknown(text))
        return int(text)

    def checked(self, text: str) -> None:
        if text:
            raise ImportKindsError(text)

    def sized(self, size: int) -> bytes:
        return bytes(size - 1) + b"\xff" if size else b""

    def shout(self, shout: list[str]) -> list[str]:
        return [word.upper() for word in shout]

    def markup(self) -> None:
        self.seen.append("markup")


def _now() -> int:
    return _NOW


HOST = Host()
LOAD: dict[str, Any] = {"host": HOST, "grant": {"directory": None, "now": _now}}
"""What the plugin is loaded with."""


def check(plugin: ImportKinds) -> None:
    scalars(plugin)
    compounds(plugin)
    errors(plugin)
    sizes(plugin)
    many(plugin)
    own(plugin)
    refused()


def scalars(plugin: ImportKinds) -> None:
    cases: list[_Case] = [
        (plugin.bool_back, HOST.bool_kind, [True, False]),
        (plugin.char_back, HOST.char_kind, ["a", "\0", "\ud7ff", "\ue000", "\U0010ffff"]),
        (plugin.f32_back, HOST.f32_kind, [0.5, -0.0, float("inf")]),
        (plugin.f64_back, HOST.f64_kind, [0.1, 5e-324, float("-inf")]),
    ]
    for bits in (8, 16, 32, 64):
        low, high = -(1 << bits - 1), (1 << bits - 1) - 1
        signed: list[Any] = [low, -1, 0, 1, high]
        unsigned: list[Any] = [0, 1, high, 2 * high + 1]
        for name, values in ((f"i{bits}", signed), (f"u{bits}", unsigned)):
            cases.append((plugin[f"{name}_back"], getattr(HOST, f"{name}_kind"), values))
    compare(cases)


def compounds(plugin: ImportKinds) -> None:
    letters = ["a", "é\0", "", "文🐍"]
    long = ["x" * size for size in (4095, 4096, 4097, 70_001)]
    compare(
        [
            (plugin.text_back, HOST.text_kind, [*letters, *long]),
            (plugin.data_back, HOST.data_kind, [b"", b"\0\xff", b"ab" * 2048, b"ab" * 50_000]),
            (plugin.numbers_back, HOST.numbers_kind, [[], [0.5, -0.0], [0.1, 2.0] * 400]),
            (plugin.names_back, HOST.names_kind, [[], letters, ["one", "two"] * 1000]),
            (plugin.some_back, HOST.some_kind, [None, "", "some"]),
            (plugin.pair_back, HOST.pair_kind, [(0, ""), (255, "x" * 200)]),
            (plugin.table_back, HOST.table_kind, [{}, {"a": 0, "b": 1}]),
            (plugin.span_back, HOST.span_kind, [Span(1, 2**32 - 1)]),
            (plugin.spans_back, HOST.spans_kind, [[], [Span(1, 2)] * 3, [Span(1, 2)] * 900]),
            (plugin.level_back, HOST.level_kind, [Level.LOW, Level.HIGH]),
            (plugin.access_back, HOST.access_kind, [Access(0), Access.READ | Access.WRITE]),
            (plugin.shape_back, HOST.shape_kind,
             [ShapeNone(), ShapeCircle(2.5), ShapePoly([(1.0, 2.0)]), ShapeAt(Span(3, 4))]),
        ]
    )  # fmt: skip
    assert plugin.series_back(array("h", [1, -2, 3])).tolist() == [3, -2, 1]
    assert plugin.series_back(array("h")).tolist() == []
    grid = memoryview(array("d", range(6))).cast("B").cast("d", (2, 3))
    turned = plugin.grid_back(grid)
    assert turned.shape == (3, 2)
    assert rows(turned) == [[5.0, 4.0], [3.0, 2.0], [1.0, 0.0]]
    small = memoryview(array("H", range(4))).cast("B").cast("H", (2, 2))
    assert plugin.all_at_once(True, small) == "seen"
    spans = [Span(1, 2), Span(3, 4)]
    grid_seen = [[0, 1], [2, 3]]
    assert HOST.seen.pop() == (True, -7, "a\0é文", 2**64 - 1, 0.5, spans, grid_seen, b"\0\xff")
    plugin.ticked(1000)
    assert HOST.ticks == 1000


def rows(matrix: memoryview) -> object:
    return matrix.tolist()


def compare(cases: list[_Case]) -> None:
    """Whether the plugin has of each value what the host makes of it."""
    for export, function, values in cases:
        for value in values:
            assert repr(export(value)) == repr(function(value))


def errors(plugin: ImportKinds) -> None:
    assert plugin.doubled("-21") == -42
    for text, refusal in (("", RefusalBusy()), ("x" * 5000, RefusalUnknown("x" * 5000))):
        with pytest.raises(RefusalRaised) as raised:
            plugin.doubled(text)
        assert raised.value.value == refusal
    plugin.check("")
    with pytest.raises(ImportKindsError, match="host: no"):
        plugin.check("no")


def sizes(plugin: ImportKinds) -> None:
    for size in (0, 1, 4095, 4096, 4097, 1 << 20):
        assert plugin.size(size) == size
    for _ in range(100):  # 100 MiB in all, of the 64 MiB that the memory may have
        assert plugin.size(1 << 20) == 1 << 20


def many(plugin: ImportKinds) -> None:
    """A call for many leaves its columns where they are while it asks the host."""
    assert list(plugin.u16_back.map([1, 2, 3])) == [0xFFFE, 0xFFFD, 0xFFFC]
    texts = [f"{at} " * (at % 50) * 30 for at in range(200)]
    assert plugin.text_back.map(texts) == [text[::-1] for text in texts]
    assert plugin.spans_back.map([[Span(1, 2)], []]) == [[Span(2, 1)], []]
    assert plugin.doubled.map(["1", "2"]) == [2, 4]
    with pytest.raises(RefusalRaised) as raised:
        plugin.doubled.map(["1", "two", "3"])
    assert (raised.value.item, raised.value.value) == (1, RefusalUnknown("two"))


def own(plugin: ImportKinds) -> None:
    """What has a capability: a function of the application, and those of hotplug."""
    assert plugin.lookup("ada") == "ada: 1815"
    assert plugin.lookup("bob") is None
    assert plugin.shouted(["a", "ß"]) == ["A", "SS"]
    assert HOST.seen.pop() == "markup"
    assert [plugin.counted("a"), plugin.counted("a"), plugin.counted("b")] == [1, 2, 1]
    assert plugin.clock() == _NOW


def refused() -> None:
    package = sys.modules[ImportKinds.__module__].__file__
    assert package is not None
    root = Path(package).parents[2]
    wrong: list[tuple[dict[str, Any], str]] = [
        ({**LOAD, "grant": ["now"]}, "directory"),
        ({**LOAD, "grant": ["directory"]}, "now"),
        ({**LOAD, "host": None}, r"bool_kind\(value: bool\) -> bool"),
    ]
    for given, message in wrong:
        with pytest.raises(hotplug.LinkError, match=message):
            hotplug.load(root, **given)
    with ImportKinds.load(root, host=Host(), grant=["directory", "now"]) as another:
        assert another.counted("a") == 1
        assert another.clock() > _NOW
