# Made by hotplug from plugin.toml. Do not edit: `hotplug generate` writes it again.
"""Each kind, out to the host and back."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, IntFlag
from typing import TYPE_CHECKING, Protocol, TypeAlias

from hotplug import PluginError
from hotplug.plugin import AwaitedExport, HostedPlugin, export

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from typing_extensions import Buffer

__all__ = [
    "Access",
    "ImportKinds",
    "ImportKindsAio",
    "ImportKindsError",
    "ImportKindsHost",
    "Level",
    "Refusal",
    "RefusalBusy",
    "RefusalRaised",
    "RefusalUnknown",
    "Shape",
    "ShapeAt",
    "ShapeCircle",
    "ShapeNone",
    "ShapePoly",
    "Span",
]


@dataclass(frozen=True, slots=True)
class Span:
    """`record span { start: u32, end: u32 }`."""

    start: int
    end: int


class Level(Enum):
    """`enum level { low, middle, high }`."""

    LOW = "low"
    MIDDLE = "middle"
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
class RefusalUnknown:
    """The case `unknown` of `refusal`."""

    value: str


@dataclass(frozen=True, slots=True)
class RefusalBusy:
    """The case `busy` of `refusal`."""


Refusal: TypeAlias = RefusalUnknown | RefusalBusy
"""`variant refusal { unknown: string, busy }`."""


class ImportKindsError(PluginError):
    """What an export of `import-kinds` or a function of its host returns as its error."""


class RefusalRaised(ImportKindsError):
    """The error `refusal`, as it is raised."""

    value: Refusal


class ImportKindsHost(Protocol):
    """What `import-kinds` calls: `load(host=...)` takes an object that has it."""

    def bool_kind(self, value: bool, /) -> bool:
        """`bool_kind(value: bool) -> bool`."""
        raise NotImplementedError

    def i8_kind(self, value: int, /) -> int:
        """`i8_kind(value: i8) -> i8`."""
        raise NotImplementedError

    def i16_kind(self, value: int, /) -> int:
        """`i16_kind(value: i16) -> i16`."""
        raise NotImplementedError

    def i32_kind(self, value: int, /) -> int:
        """`i32_kind(value: i32) -> i32`."""
        raise NotImplementedError

    def i64_kind(self, value: int, /) -> int:
        """`i64_kind(value: i64) -> i64`."""
        raise NotImplementedError

    def u8_kind(self, value: int, /) -> int:
        """`u8_kind(value: u8) -> u8`."""
        raise NotImplementedError

    def u16_kind(self, value: int, /) -> int:
        """`u16_kind(value: u16) -> u16`."""
        raise NotImplementedError

    def u32_kind(self, value: int, /) -> int:
        """`u32_kind(value: u32) -> u32`."""
        raise NotImplementedError

    def u64_kind(self, value: int, /) -> int:
        """`u64_kind(value: u64) -> u64`."""
        raise NotImplementedError

    def f32_kind(self, value: float, /) -> float:
        """`f32_kind(value: f32) -> f32`."""
        raise NotImplementedError

    def f64_kind(self, value: float, /) -> float:
        """`f64_kind(value: f64) -> f64`."""
        raise NotImplementedError

    def char_kind(self, value: str, /) -> str:
        """`char_kind(value: char) -> char`."""
        raise NotImplementedError

    def text_kind(self, value: str, /) -> str:
        """`text_kind(value: string) -> string`."""
        raise NotImplementedError

    def data_kind(self, value: bytes, /) -> Buffer:
        """`data_kind(value: bytes) -> bytes`."""
        raise NotImplementedError

    def numbers_kind(self, value: list[float], /) -> Sequence[float] | Buffer:
        """`numbers_kind(value: list<f64>) -> list<f64>`."""
        raise NotImplementedError

    def names_kind(self, value: list[str], /) -> Sequence[str]:
        """`names_kind(value: list<string>) -> list<string>`."""
        raise NotImplementedError

    def series_kind(self, value: memoryview, /) -> Buffer:
        """`series_kind(value: array<i16>) -> array<i16>`."""
        raise NotImplementedError

    def grid_kind(self, value: memoryview, /) -> Buffer:
        """`grid_kind(value: array<f64, 2>) -> array<f64, 2>`."""
        raise NotImplementedError

    def some_kind(self, value: str | None, /) -> str | None:
        """`some_kind(value: option<string>) -> option<string>`."""
        raise NotImplementedError

    def pair_kind(self, value: tuple[int, str], /) -> tuple[int, str]:
        """`pair_kind(value: tuple<u8, string>) -> tuple<u8, string>`."""
        raise NotImplementedError

    def table_kind(self, value: dict[str, int], /) -> Mapping[str, int]:
        """`table_kind(value: map<string, u32>) -> map<string, u32>`."""
        raise NotImplementedError

    def span_kind(self, value: Span, /) -> Span:
        """`span_kind(value: span) -> span`."""
        raise NotImplementedError

    def spans_kind(self, value: list[Span], /) -> Sequence[Span]:
        """`spans_kind(value: list<span>) -> list<span>`."""
        raise NotImplementedError

    def level_kind(self, value: Level, /) -> Level:
        """`level_kind(value: level) -> level`."""
        raise NotImplementedError

    def access_kind(self, value: Access, /) -> Access:
        """`access_kind(value: access) -> access`."""
        raise NotImplementedError

    def shape_kind(self, value: Shape, /) -> Shape:
        """`shape_kind(value: shape) -> shape`."""
        raise NotImplementedError

    def nothing(self) -> None:
        """`nothing()`."""
        raise NotImplementedError

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
        /,
    ) -> str:
        """What it is given, as one text.

        small: less than 128
        text: any lines
        """
        raise NotImplementedError

    def lookup(self, key: str, /) -> str | None:
        """The number of `key` in the directory."""
        raise NotImplementedError

    def parsed(self, text: str, /) -> int:
        """The number that `text` is.

        Raise RefusalRaised(value) to give the plugin an error, a value of the kind `refusal`.
        """
        raise NotImplementedError

    def checked(self, text: str, /) -> None:
        """`checked(text: string) -> result<_, string>`.

        Raise ImportKindsError(value) to give the plugin an error, a value of the kind
        `string`.
        """
        raise NotImplementedError

    def sized(self, size: int, /) -> Buffer:
        """So many bytes."""
        raise NotImplementedError

    def shout(self, shout: list[str], /) -> Sequence[str]:
        """An argument that is called as its import."""
        raise NotImplementedError

    def markup(self) -> None:
        """*/ // <b>#</b> [link] & `a<T>` `ok` \\ https://example.org
            assert!(false);
        ```
        assert!(false);
        ```
        - ~~~
        """
        raise NotImplementedError


class ImportKinds(HostedPlugin[ImportKindsHost, None]):
    """Each kind, out to the host and back."""

    _home_ = __file__
    _error_ = ImportKindsError
    _exports_ = {
        "bool_back": ("bool_back(value: bool) -> bool", "0e8ea431b18edd35"),
        "i8_back": ("i8_back(value: i8) -> i8", "9f754dd75afc63f5"),
        "i16_back": ("i16_back(value: i16) -> i16", "d523226ca6d44a71"),
        "i32_back": ("i32_back(value: i32) -> i32", "890520f15563b4da"),
        "i64_back": ("i64_back(value: i64) -> i64", "e731cbc2142c0146"),
        "u8_back": ("u8_back(value: u8) -> u8", "76b0f5438f1f0bf1"),
        "u16_back": ("u16_back(value: u16) -> u16", "17e671e425c38c4f"),
        "u32_back": ("u32_back(value: u32) -> u32", "93df9d2a570a7406"),
        "u64_back": ("u64_back(value: u64) -> u64", "6d7533ee107fa8a7"),
        "f32_back": ("f32_back(value: f32) -> f32", "441c3dc9d1b36358"),
        "f64_back": ("f64_back(value: f64) -> f64", "55761b962474765c"),
        "char_back": ("char_back(value: char) -> char", "cd350a16e06d734d"),
        "text_back": ("text_back(value: string) -> string", "e95d40c5c20afac5"),
        "data_back": ("data_back(value: bytes) -> bytes", "f73b6eaaa1733ba2"),
        "numbers_back": ("numbers_back(value: list<f64>) -> list<f64>", "1a63d21a058db633"),
        "names_back": ("names_back(value: list<string>) -> list<string>", "70a93ec826ebd5b3"),
        "series_back": ("series_back(value: array<i16>) -> array<i16>", "822c3b5457f37561"),
        "grid_back": ("grid_back(value: array<f64, 2>) -> array<f64, 2>", "d67d9a8b8f2eaf97"),
        "some_back": ("some_back(value: option<string>) -> option<string>", "58907fcd5aa2ea5f"),
        "pair_back": (
            "pair_back(value: tuple<u8, string>) -> tuple<u8, string>",
            "afc18fa2118dc83d",
        ),
        "table_back": (
            "table_back(value: map<string, u32>) -> map<string, u32>",
            "0bab2263db905b5a",
        ),
        "span_back": ("span_back(value: span) -> span", "32e0d0124358d07f"),
        "spans_back": ("spans_back(value: list<span>) -> list<span>", "74ac73fbc27f4d73"),
        "level_back": ("level_back(value: level) -> level", "66b89079e8554522"),
        "access_back": ("access_back(value: access) -> access", "cc2dc7aad6069b1c"),
        "shape_back": ("shape_back(value: shape) -> shape", "0a4a7b6771e21b9b"),
        "ticked": ("ticked(times: u32)", "4355bb832beb5b50"),
        "all_at_once": (
            "all_at_once(flag: bool, grid: array<u16, 2>) -> string",
            "cffdb8b6c7f99fd5",
        ),
        "lookup": ("lookup(key: string) -> option<string>", "e427849a33fc4c17"),
        "doubled": ("doubled(text: string) -> result<i32, refusal>", "08f8524cfcbb0292"),
        "check": ("check(text: string) -> result<_, string>", "ead64a910258b2f3"),
        "size": ("size(size: u32) -> u32", "dbda6c4cde40f8ca"),
        "shouted": ("shouted(words: list<string>) -> list<string>", "9643225f7c150233"),
        "counted": ("counted(key: string) -> result<u8, string>", "35182e14a75b98ad"),
        "clock": ("clock() -> u64", "37b3ec9fe174d896"),
    }
    _imports_ = {
        "bool_kind": ("bool_kind(value: bool) -> bool", "724bacbb69664851"),
        "i8_kind": ("i8_kind(value: i8) -> i8", "5ef1ed5fe1ac9e42"),
        "i16_kind": ("i16_kind(value: i16) -> i16", "b16a106b22df596b"),
        "i32_kind": ("i32_kind(value: i32) -> i32", "f628dd2adfeec321"),
        "i64_kind": ("i64_kind(value: i64) -> i64", "992ac41a15cf885d"),
        "u8_kind": ("u8_kind(value: u8) -> u8", "414d011cb2b4c5fc"),
        "u16_kind": ("u16_kind(value: u16) -> u16", "5fe6b7840b5d328e"),
        "u32_kind": ("u32_kind(value: u32) -> u32", "58d22d0ecc3522d6"),
        "u64_kind": ("u64_kind(value: u64) -> u64", "7e41eee4ffd9fd21"),
        "f32_kind": ("f32_kind(value: f32) -> f32", "c977d3e8b612bd1f"),
        "f64_kind": ("f64_kind(value: f64) -> f64", "dd18ea04d2027474"),
        "char_kind": ("char_kind(value: char) -> char", "d542f7dcc2e65adc"),
        "text_kind": ("text_kind(value: string) -> string", "8151b2720833ab46"),
        "data_kind": ("data_kind(value: bytes) -> bytes", "064fd5596eea9172"),
        "numbers_kind": ("numbers_kind(value: list<f64>) -> list<f64>", "cee32d8413d8e2dd"),
        "names_kind": ("names_kind(value: list<string>) -> list<string>", "a55ea76593f43788"),
        "series_kind": ("series_kind(value: array<i16>) -> array<i16>", "07d8a215310a5256"),
        "grid_kind": ("grid_kind(value: array<f64, 2>) -> array<f64, 2>", "a4bad0f209d57c7f"),
        "some_kind": ("some_kind(value: option<string>) -> option<string>", "1ecc749474656136"),
        "pair_kind": (
            "pair_kind(value: tuple<u8, string>) -> tuple<u8, string>",
            "75f0f5a5a51d57d3",
        ),
        "table_kind": (
            "table_kind(value: map<string, u32>) -> map<string, u32>",
            "07c7ab984352c41d",
        ),
        "span_kind": ("span_kind(value: span) -> span", "ed405ee71e88510b"),
        "spans_kind": ("spans_kind(value: list<span>) -> list<span>", "749aa0f872661dd9"),
        "level_kind": ("level_kind(value: level) -> level", "9fd12b576907592c"),
        "access_kind": ("access_kind(value: access) -> access", "7cbd46776b854094"),
        "shape_kind": ("shape_kind(value: shape) -> shape", "4fc2a55f98d8d62e"),
        "nothing": ("nothing()", "ffbcb0469e28b4aa"),
        "mixed": (
            "mixed(flag: bool, small: i8, text: string, big: u64, ratio: f32, spans: list<span>, grid: array<u16, 2>, data: bytes) -> string",
            "825f8b3087fc62c5",
        ),
        "lookup": ("lookup(key: string) -> option<string>", "8452f919c6528852"),
        "parsed": ("parsed(text: string) -> result<i32, refusal>", "ce2f7792909cd1e4"),
        "checked": ("checked(text: string) -> result<_, string>", "95fc0c2d2cc5ebcc"),
        "sized": ("sized(size: u32) -> bytes", "339bfaa9cbd5f996"),
        "shout": ("shout(shout: list<string>) -> list<string>", "b8ad3046e3a743c8"),
        "markup": ("markup()", "ba0110987763cafb"),
    }
    _types_ = [
        "record span { start: u32, end: u32 }",
        "enum level { low, middle, high }",
        "flags access { read, write }",
        "variant shape { none, circle: f64, poly: list<tuple<f64, f64>>, at: span }",
        "variant refusal { unknown: string, busy }",
    ]

    if TYPE_CHECKING:

        @property
        def aio(self) -> ImportKindsAio:
            """The exports, each to be awaited."""
            raise NotImplementedError

    @export
    def bool_back(self, value: bool) -> bool:
        """`bool_back(value: bool) -> bool`."""
        raise NotImplementedError

    @export
    def i8_back(self, value: int) -> int:
        """`i8_back(value: i8) -> i8`."""
        raise NotImplementedError

    @export
    def i16_back(self, value: int) -> int:
        """`i16_back(value: i16) -> i16`."""
        raise NotImplementedError

    @export
    def i32_back(self, value: int) -> int:
        """`i32_back(value: i32) -> i32`."""
        raise NotImplementedError

    @export
    def i64_back(self, value: int) -> int:
        """`i64_back(value: i64) -> i64`."""
        raise NotImplementedError

    @export
    def u8_back(self, value: int) -> int:
        """`u8_back(value: u8) -> u8`."""
        raise NotImplementedError

    @export
    def u16_back(self, value: int) -> int:
        """`u16_back(value: u16) -> u16`."""
        raise NotImplementedError

    @export
    def u32_back(self, value: int) -> int:
        """`u32_back(value: u32) -> u32`."""
        raise NotImplementedError

    @export
    def u64_back(self, value: int) -> int:
        """`u64_back(value: u64) -> u64`."""
        raise NotImplementedError

    @export
    def f32_back(self, value: float) -> float:
        """`f32_back(value: f32) -> f32`."""
        raise NotImplementedError

    @export
    def f64_back(self, value: float) -> float:
        """`f64_back(value: f64) -> f64`."""
        raise NotImplementedError

    @export
    def char_back(self, value: str) -> str:
        """`char_back(value: char) -> char`."""
        raise NotImplementedError

    @export
    def text_back(self, value: str) -> str:
        """`text_back(value: string) -> string`."""
        raise NotImplementedError

    @export
    def data_back(self, value: Buffer) -> bytes:
        """`data_back(value: bytes) -> bytes`."""
        raise NotImplementedError

    @export
    def numbers_back(self, value: Sequence[float] | Buffer) -> list[float]:
        """`numbers_back(value: list<f64>) -> list<f64>`."""
        raise NotImplementedError

    @export
    def names_back(self, value: Sequence[str]) -> list[str]:
        """`names_back(value: list<string>) -> list<string>`."""
        raise NotImplementedError

    @export
    def series_back(self, value: Buffer) -> memoryview:
        """`series_back(value: array<i16>) -> array<i16>`."""
        raise NotImplementedError

    @export
    def grid_back(self, value: Buffer) -> memoryview:
        """`grid_back(value: array<f64, 2>) -> array<f64, 2>`."""
        raise NotImplementedError

    @export
    def some_back(self, value: str | None) -> str | None:
        """`some_back(value: option<string>) -> option<string>`."""
        raise NotImplementedError

    @export
    def pair_back(self, value: tuple[int, str]) -> tuple[int, str]:
        """`pair_back(value: tuple<u8, string>) -> tuple<u8, string>`."""
        raise NotImplementedError

    @export
    def table_back(self, value: Mapping[str, int]) -> dict[str, int]:
        """`table_back(value: map<string, u32>) -> map<string, u32>`."""
        raise NotImplementedError

    @export
    def span_back(self, value: Span) -> Span:
        """`span_back(value: span) -> span`."""
        raise NotImplementedError

    @export
    def spans_back(self, value: Sequence[Span]) -> list[Span]:
        """`spans_back(value: list<span>) -> list<span>`."""
        raise NotImplementedError

    @export
    def level_back(self, value: Level) -> Level:
        """`level_back(value: level) -> level`."""
        raise NotImplementedError

    @export
    def access_back(self, value: Access) -> Access:
        """`access_back(value: access) -> access`."""
        raise NotImplementedError

    @export
    def shape_back(self, value: Shape) -> Shape:
        """`shape_back(value: shape) -> shape`."""
        raise NotImplementedError

    @export
    def ticked(self, times: int) -> None:
        """`ticked(times: u32)`."""
        raise NotImplementedError

    @export
    def all_at_once(self, flag: bool, grid: Buffer) -> str:
        """`all_at_once(flag: bool, grid: array<u16, 2>) -> string`."""
        raise NotImplementedError

    @export
    def lookup(self, key: str) -> str | None:
        """An export that is called as an import."""
        raise NotImplementedError

    @export
    def doubled(self, text: str) -> int:
        """`doubled(text: string) -> result<i32, refusal>`."""
        raise NotImplementedError

    @export
    def check(self, text: str) -> None:
        """`check(text: string) -> result<_, string>`."""
        raise NotImplementedError

    @export
    def size(self, size: int) -> int:
        """How many bytes the host gives when it is asked for so many; the last is 255."""
        raise NotImplementedError

    @export
    def shouted(self, words: Sequence[str]) -> list[str]:
        """`shouted(words: list<string>) -> list<string>`."""
        raise NotImplementedError

    @export
    def counted(self, key: str) -> int:
        """How often it was called with `key`, as the store of the host remembers."""
        raise NotImplementedError

    @export
    def clock(self) -> int:
        """`clock() -> u64`."""
        raise NotImplementedError


class ImportKindsAio:
    """The exports of `import-kinds`, each to be awaited."""

    bool_back = AwaitedExport(ImportKinds.bool_back)
    i8_back = AwaitedExport(ImportKinds.i8_back)
    i16_back = AwaitedExport(ImportKinds.i16_back)
    i32_back = AwaitedExport(ImportKinds.i32_back)
    i64_back = AwaitedExport(ImportKinds.i64_back)
    u8_back = AwaitedExport(ImportKinds.u8_back)
    u16_back = AwaitedExport(ImportKinds.u16_back)
    u32_back = AwaitedExport(ImportKinds.u32_back)
    u64_back = AwaitedExport(ImportKinds.u64_back)
    f32_back = AwaitedExport(ImportKinds.f32_back)
    f64_back = AwaitedExport(ImportKinds.f64_back)
    char_back = AwaitedExport(ImportKinds.char_back)
    text_back = AwaitedExport(ImportKinds.text_back)
    data_back = AwaitedExport(ImportKinds.data_back)
    numbers_back = AwaitedExport(ImportKinds.numbers_back)
    names_back = AwaitedExport(ImportKinds.names_back)
    series_back = AwaitedExport(ImportKinds.series_back)
    grid_back = AwaitedExport(ImportKinds.grid_back)
    some_back = AwaitedExport(ImportKinds.some_back)
    pair_back = AwaitedExport(ImportKinds.pair_back)
    table_back = AwaitedExport(ImportKinds.table_back)
    span_back = AwaitedExport(ImportKinds.span_back)
    spans_back = AwaitedExport(ImportKinds.spans_back)
    level_back = AwaitedExport(ImportKinds.level_back)
    access_back = AwaitedExport(ImportKinds.access_back)
    shape_back = AwaitedExport(ImportKinds.shape_back)
    ticked = AwaitedExport(ImportKinds.ticked)
    all_at_once = AwaitedExport(ImportKinds.all_at_once)
    lookup = AwaitedExport(ImportKinds.lookup)
    doubled = AwaitedExport(ImportKinds.doubled)
    check = AwaitedExport(ImportKinds.check)
    size = AwaitedExport(ImportKinds.size)
    shouted = AwaitedExport(ImportKinds.shouted)
    counted = AwaitedExport(ImportKinds.counted)
    clock = AwaitedExport(ImportKinds.clock)
