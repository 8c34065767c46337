# Made by hotplug from plugin.toml. Do not edit: `hotplug generate` writes it again.
"""The plugin `compound-kinds`."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, IntFlag
from typing import TYPE_CHECKING, TypeAlias

from hotplug import ArrayView, Plugin, PluginError
from hotplug.plugin import AwaitedExport, export

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from typing_extensions import Buffer

__all__ = [
    "Access",
    "CompoundKinds",
    "CompoundKindsAio",
    "CompoundKindsError",
    "Item",
    "Json",
    "JsonBool",
    "JsonItems",
    "JsonNull",
    "JsonNumber",
    "JsonObject",
    "JsonText",
    "Level",
    "LevelRaised",
    "Node",
    "Shape",
    "ShapeAt",
    "ShapeCircle",
    "ShapeNone",
    "ShapePoly",
    "Span",
]


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Item:
    """`record item { name: string, id: u64, tags: list<string> }`."""

    name: str
    id: int
    tags: Sequence[str]


class Level(Enum):
    """`enum level { low, mid_dle, high }`."""

    LOW = "low"
    MID_DLE = "mid_dle"
    HIGH = "high"


class Access(IntFlag):
    """`flags access { read, write }`."""

    READ = 1
    WRITE = 2


@dataclass(frozen=True, slots=True)
class ShapeNone:
    """The case `none` of `shape`."""


@dataclass(frozen=True, slots=True)
class ShapeCircle:
    """The case `circle` of `shape`."""

    value: float


@dataclass(frozen=True, slots=True)
class ShapePoly:
    """The case `poly` of `shape`."""

    value: Sequence[tuple[float, float]]


@dataclass(frozen=True, slots=True)
class ShapeAt:
    """The case `at` of `shape`."""

    value: Span


Shape: TypeAlias = ShapeNone | ShapeCircle | ShapePoly | ShapeAt
"""`variant shape { none, circle: f64, poly: list<tuple<f64, f64>>, at: span }`."""


@dataclass(frozen=True, slots=True)
class JsonNull:
    """The case `null` of `json`."""


@dataclass(frozen=True, slots=True)
class JsonBool:
    """The case `bool` of `json`."""

    value: bool


@dataclass(frozen=True, slots=True)
class JsonNumber:
    """The case `number` of `json`."""

    value: float


@dataclass(frozen=True, slots=True)
class JsonText:
    """The case `text` of `json`."""

    value: str


@dataclass(frozen=True, slots=True)
class JsonItems:
    """The case `items` of `json`."""

    value: Sequence[Json]


@dataclass(frozen=True, slots=True)
class JsonObject:
    """The case `object` of `json`."""

    value: Mapping[str, Json]


Json: TypeAlias = JsonNull | JsonBool | JsonNumber | JsonText | JsonItems | JsonObject
"""`variant json { null, bool: bool, number: f64, text: string, items: list<json>, object:
map<string, json> }`.
"""


@dataclass(frozen=True, slots=True)
class Node:
    """`record node { value: i32, next: option<node> }`."""

    value: int
    next: Node | None


class CompoundKindsError(PluginError):
    """What an export of `compound-kinds` returns as its error."""


class LevelRaised(CompoundKindsError):
    """The error `level`, as it is raised."""

    value: Level


class CompoundKinds(Plugin):
    """The plugin `compound-kinds`."""

    _home_ = __file__
    _error_ = CompoundKindsError
    _exports_ = {
        "add": ("add(a: i32, b: i32) -> i32", "468652c064145aec"),
        "double": ("double(text: string) -> string", "be7f347fd9e02aff"),
        "update": ("update(it: item) -> item", "9d7620ab2df3249d"),
        "sum": ("sum(xs: list<f64>) -> f64", "3b97a5cf791890e8"),
        "scale": ("scale(k: f32, m: array<f64, 2>) -> array<f64, 2>", "b1512710cf51eba0"),
        "raise_level": ("raise_level(level: level, access: access) -> level", "7c14648ac7f46b5e"),
        "flip": ("flip(a: access) -> access", "ddb32f0f459e8655"),
        "area": ("area(s: shape) -> result<f64, level>", "19af34be01758905"),
        "echo": (
            "echo(j: json, m: map<string, list<option<tuple<u8, span>>>>, n: node) -> tuple<json, map<string, list<option<tuple<u8, span>>>>, node>",
            "7810a328eb61387e",
        ),
        "half": ("half(n: u8) -> result<u8, string>", "df3bfebdbe265dfa"),
        "nothing": ("nothing(x: list<u8>, b: bytes)", "c7406c657595e5f5"),
        "ints": ("ints(n: u32, x: i64) -> list<i64>", "4f3dc7d0d8f56171"),
        "arr": ("arr(x: array<i16>) -> array<i16>", "7056c57863f79d92"),
        "clamp": (
            "clamp(text: string, most: u32, ending: string, place: level, scale: f64, again: option<u8>) -> string",
            "d6fe50dbc10fa1b6",
        ),
        "window": ("window(start: u16) -> array<u16, 2>", "5bef8e740a3e1b3e"),
        "tail": ("tail(xs: array<f64>) -> array<f64>", "060ef42beda9a7fc"),
    }
    _types_ = [
        "record span { start: u32, end: u32 }",
        "record item { name: string, id: u64, tags: list<string> }",
        "enum level { low, mid_dle, high }",
        "flags access { read, write }",
        "variant shape { none, circle: f64, poly: list<tuple<f64, f64>>, at: span }",
        "variant json { null, bool: bool, number: f64, text: string, items: list<json>, object: map<string, json> }",
        "record node { value: i32, next: option<node> }",
    ]

    if TYPE_CHECKING:

        @property
        def aio(self) -> CompoundKindsAio:
            """The exports, each to be awaited."""
            raise NotImplementedError

    @export
    def add(self, a: int, b: int) -> int:
        """`add(a: i32, b: i32) -> i32`."""
        raise NotImplementedError

    @export
    def double(self, text: str) -> str:
        """`double(text: string) -> string`."""
        raise NotImplementedError

    @export
    def update(self, it: Item) -> Item:
        """`update(it: item) -> item`."""
        raise NotImplementedError

    @export
    def sum(self, xs: Sequence[float] | Buffer) -> float:
        """`sum(xs: list<f64>) -> f64`."""
        raise NotImplementedError

    @export
    def scale(self, k: float, m: Buffer) -> memoryview:
        """`scale(k: f32, m: array<f64, 2>) -> array<f64, 2>`."""
        raise NotImplementedError

    @export
    def raise_level(self, level: Level, access: Access) -> Level:
        """`raise_level(level: level, access: access) -> level`."""
        raise NotImplementedError

    @export
    def flip(self, a: Access) -> Access:
        """`flip(a: access) -> access`."""
        raise NotImplementedError

    @export
    def area(self, s: Shape) -> float:
        """`area(s: shape) -> result<f64, level>`."""
        raise NotImplementedError

    @export
    def echo(
        self,
        j: Json,
        m: Mapping[str, Sequence[tuple[int, Span] | None]],
        n: Node,
    ) -> tuple[Json, dict[str, list[tuple[int, Span] | None]], Node]:
        """`echo(j: json, m: map<string, list<option<tuple<u8, span>>>>, n: node) -> tuple<json,
        map<string, list<option<tuple<u8, span>>>>, node>`.
        """
        raise NotImplementedError

    @export
    def half(self, n: int) -> int:
        """`half(n: u8) -> result<u8, string>`."""
        raise NotImplementedError

    @export
    def nothing(self, x: Sequence[int] | Buffer, b: Buffer) -> None:
        """`nothing(x: list<u8>, b: bytes)`."""
        raise NotImplementedError

    @export
    def ints(self, n: int, x: int) -> list[int]:
        """`ints(n: u32, x: i64) -> list<i64>`."""
        raise NotImplementedError

    @export
    def arr(self, x: Buffer) -> memoryview:
        """`arr(x: array<i16>) -> array<i16>`."""
        raise NotImplementedError

    @export
    def clamp(
        self,
        text: str,
        most: int = 3,
        ending: str = '\u2026"\n',
        place: Level = Level.MID_DLE,
        scale: float = float("inf"),
        again: int | None = None,
    ) -> str:
        """`text` cut to `most` letters, at a place that `place` says.

        most: letters to keep
        """
        raise NotImplementedError

    @export
    def window(self, start: int) -> ArrayView[int]:
        """The numbers from `start` on, in rows of two, left where they are."""
        raise NotImplementedError

    @export
    def tail(self, xs: Buffer) -> ArrayView[float]:
        """`tail(xs: array<f64>) -> array<f64>`."""
        raise NotImplementedError


class CompoundKindsAio:
    """The exports of `compound-kinds`, each to be awaited."""

    add = AwaitedExport(CompoundKinds.add)
    double = AwaitedExport(CompoundKinds.double)
    update = AwaitedExport(CompoundKinds.update)
    sum = AwaitedExport(CompoundKinds.sum)
    scale = AwaitedExport(CompoundKinds.scale)
    raise_level = AwaitedExport(CompoundKinds.raise_level)
    flip = AwaitedExport(CompoundKinds.flip)
    area = AwaitedExport(CompoundKinds.area)
    echo = AwaitedExport(CompoundKinds.echo)
    half = AwaitedExport(CompoundKinds.half)
    nothing = AwaitedExport(CompoundKinds.nothing)
    ints = AwaitedExport(CompoundKinds.ints)
    arr = AwaitedExport(CompoundKinds.arr)
    clamp = AwaitedExport(CompoundKinds.clamp)
    window = AwaitedExport(CompoundKinds.window)
    tail = AwaitedExport(CompoundKinds.tail)
