"""An argument that does not fit is an error that says where; the plugin does not notice."""

from __future__ import annotations

import dataclasses
import enum
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import pytest

from echoes import echoes
from fuzz.codec import Codec
from hotplug.plugin import Plugin

KINDS = {
    "redact": "list<string>",
    "lists": "list<list<u8>>",
    "chars": "list<char>",
    "table": "map<string, list<u8>>",
    "keyed": "map<u64, string>",
    "by_colour": "map<colour, u8>",
    "pair": "tuple<string, option<span>>",
    "doc": "doc",
    "shape": "shape",
    "shapes": "list<shape>",
    "colour": "colour",
    "access": "access",
    "grants": "list<access>",
    "tree": "tree",
    "numbers": "list<i32>",
    "u8": "u8",
    "f64": "f64",
    "text": "string",
}
TYPES = """
[types.span]
record = { start = "u32", end = "u32" }
[types.doc]
record = {title = "string", spans = "list<span>", tags = "map<string, f32>", mark = "option<char>"}
[types.shape]
variant = { none = "", circle = "f64", path = "list<span>" }
[types.colour]
enum = ["red", "green"]
[types.access]
flags = ["read", "write"]
[types.tree]
record = { name = "string", children = "list<tree>" }
"""


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Plugin]:
    with echoes(tmp_path_factory.mktemp("lower"), KINDS, TYPES) as plugin:
        yield plugin


@pytest.fixture
def plugin(loaded: Plugin) -> Iterator[Plugin]:
    """It has the same instance after a test as before: what is refused never reaches it."""
    before = set(loaded._pool.alive)
    yield loaded
    assert loaded["text"]("after") == "after"
    assert set(loaded._pool.alive) == before


def classes(plugin: Plugin) -> Any:
    """The classes of the declared types, as attributes."""

    class Found:
        def __getattr__(self, name: str) -> Any:
            return plugin["text"].__globals__[name]

    return Found()


def refused(plugin: Plugin, export: str, given: Any) -> tuple[type[Exception], str]:
    """What calling *export* with *given* raises."""
    with pytest.raises(Exception) as caught:  # noqa: PT011 - the caller compares it
        plugin[export](given)
    return type(caught.value), said(caught.value)


def said(error: BaseException) -> str:
    """The words of hotplug in *error*."""
    return error.reason if isinstance(error, UnicodeEncodeError) else str(error)


CASES: list[tuple[str, Any, type[Exception], str]] = [
    ("redact", ["a", "b", "c", 4], TypeError, "(it[3]): expected str, got int"),
    ("redact", ["a", None], TypeError, "(it[1]): expected str, got NoneType"),
    ("redact", ["a", "b\udc80"], UnicodeEncodeError, "(it[1]): character 1 is the lone surrogate"),
    ("lists", [[1], [2, 256]], OverflowError, "(it[1][1]): 256 is out of range for u8 (0 to 255)"),
    ("lists", [[1], "ab"], TypeError, "(it[1]): expected a sequence, got str"),
    ("lists", [b"a", [b"b"]], TypeError, "(it[1][0]): expected int, got bytes"),
    ("chars", ["a", "ab"], ValueError, "(it[1]): expected one character, got 2"),
    ("chars", ["a", ""], ValueError, "(it[1]): expected one character, got 0"),
    ("chars", ["\udfff"], UnicodeEncodeError, "(it[0]): character 0 is the lone surrogate U+DFFF"),
    ("chars", [97], TypeError, "(it[0]): expected str of one character, got int"),
    ("table", {"a": [1], "b": [-1]}, OverflowError, "(it['b'][0]): -1 is out of range for u8"),
    ("table", {"a": [], 2: []}, TypeError, "(it key 2): expected str, got int"),
    ("table", {"a\ud800": []}, UnicodeEncodeError, "(it key 'a\\ud800'): character 1 is the lone"),
    ("keyed", {10**5000: ""}, OverflowError, "(it key an int of 16610 bits): an int of"),
    ("keyed", {1: "", -1: ""}, OverflowError, "(it key -1): -1 is out of range for u64"),
    ("keyed", {1: 2}, TypeError, "(it[1]): expected str, got int"),
    ("by_colour", {"red": 1}, TypeError, "(it key 'red'): expected Colour, got str"),
    ("pair", ("a",), ValueError, "(it): expected 2 items, got 1"),
    ("pair", ("a", 5), TypeError, "(it[1]): expected Span, got int"),
    ("pair", (5, None), TypeError, "(it[0]): expected str, got int"),
    ("doc", {"title": "a"}, TypeError, "(it): expected Doc, got dict"),
    ("shape", 1.0, TypeError, "(it): expected a case of Shape, got float"),
    ("colour", "red", TypeError, "(it): expected Colour, got str"),
    ("access", 1, TypeError, "(it): expected Access, got int"),
    ("numbers", [1, 2.0], TypeError, "(it[1]): expected int, got float"),
]  # fmt: skip


@pytest.mark.parametrize(("export", "given", "kind", "message"), CASES)
def test_the_way_to_a_mistake(
    plugin: Plugin, export: str, given: Any, kind: type[Exception], message: str
) -> None:
    found, text = refused(plugin, export, given)
    assert found is kind
    assert text.startswith(f"{export}{message}")


def test_the_way_through_declared_types(plugin: Plugin) -> None:
    made = classes(plugin)
    good = made.Span(0, 1)
    doc = made.Doc("t", [good], {}, None)
    for wrong, kind, message in (
        ({"title": 1}, TypeError, ".title): expected str, got int"),
        ({"spans": [good, None]}, TypeError, ".spans[1]): expected Span, got NoneType"),
        (
            {"spans": [made.Span(0, -1)]},
            OverflowError,
            ".spans[0].end): -1 is out of range for u32",
        ),
        ({"spans": [made.Span("0", 1)]}, TypeError, ".spans[0].start): expected int, got str"),
        ({"tags": {"a": "b"}}, TypeError, ".tags['a']): expected float, got str"),
        ({"tags": {"a": 1e39}}, OverflowError, ".tags['a']): 1e+39 is out of range for f32"),
        ({"mark": "ab"}, ValueError, ".mark): expected one character, got 2"),
    ):
        found, text = refused(plugin, "doc", dataclasses.replace(doc, **wrong))
        assert (found, text[: len(f"doc(it{message}")]) == (kind, f"doc(it{message}")
    assert refused(plugin, "shapes", [made.ShapeNone(), made.ShapeCircle("1")]) == (
        TypeError, "shapes(it[1].value): expected float, got str",
    )  # fmt: skip
    assert refused(plugin, "shape", made.ShapePath([made.Span(0, "1")])) == (
        TypeError, "shape(it.value[0].end): expected int, got str",
    )  # fmt: skip
    assert refused(plugin, "by_colour", {made.Colour.RED: 256})[0] is OverflowError


def test_flags_that_are_not_declared(plugin: Plugin) -> None:
    access = classes(plugin).Access
    assert refused(plugin, "access", access(5)) == (
        ValueError,
        "access(it): Access has no flag 0x4",
    )
    assert refused(plugin, "access", access(-1 & 0xF0))[1] == "access(it): Access has no flag 0xf0"
    assert refused(plugin, "grants", [access.READ, access(8)])[1] == (
        "grants(it[1]): Access has no flag 0x8"
    )


def test_half_made_records(plugin: Plugin) -> None:
    made = classes(plugin)
    for name, export, path in (("Doc", "doc", ".title"), ("ShapeCircle", "shape", ".value")):
        empty = object.__new__(getattr(made, name))
        assert refused(plugin, export, empty) == (
            TypeError, f"{export}(it{path}): there is no such attribute",
        )  # fmt: skip


# Classes that have the names of the plugin's own, as those of an older load may.


@dataclasses.dataclass
class Span:
    start: int
    end: int


@dataclasses.dataclass
class ShapeCircle:
    value: float


class Colour(enum.Enum):
    RED = "red"
    GREEN = "green"


class Access(enum.IntFlag):
    READ = 1
    WRITE = 2


def test_classes_of_the_same_name(plugin: Plugin) -> None:
    own = f"another class Span, of the module {__name__}"
    assert refused(plugin, "pair", ("a", Span(0, 1))) == (
        TypeError, f"pair(it[1]): expected Span, got {own}",
    )  # fmt: skip
    doc = classes(plugin).Doc("", [classes(plugin).Span(0, 1), Span(0, 1)], {}, None)
    assert refused(plugin, "doc", doc) == (TypeError, f"doc(it.spans[1]): expected Span, got {own}")
    found, text = refused(plugin, "shapes", [ShapeCircle(1.0)])
    assert found is TypeError
    assert text.startswith("shapes(it[0]): expected a case of Shape, got ")
    for export, given in (
        ("colour", Colour.RED), ("access", Access.READ), ("grants", [Access.READ]),
        ("by_colour", {Colour.RED: 1}),
    ):  # fmt: skip
        found, text = refused(plugin, export, given)
        assert found is TypeError
        assert text.startswith(f"{export}(")


# What an argument raises itself, or does while it is read.


class Mine(Exception):
    pass


class Failing:
    """Raises in whatever is asked of it, from the time *after* on."""

    def __init__(self, error: Exception, after: int = 0, times: int = 1 << 30) -> None:
        self.error, self.after, self.times = error, after, times

    def _asked(self) -> None:
        self.after -= 1
        if self.after < 0 and self.times > 0:
            self.times -= 1
            raise self.error

    def __index__(self) -> int:
        self._asked()
        return 1

    __float__ = __index__


class FailingList(Failing):
    def __len__(self) -> int:
        self._asked()
        return 2

    def __getitem__(self, at: int) -> Any:
        self._asked()
        raise IndexError


class FailingMapping(FailingList, Mapping[Any, Any]):
    def __iter__(self) -> Any:
        self._asked()
        return iter(())


ERRORS = [Mine("mine"), KeyError("mine"), IndexError("mine"), RuntimeError("mine"), OSError("mine")]


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
@pytest.mark.parametrize("after", [0, 1])
@pytest.mark.parametrize(
    ("export", "given"),
    [
        ("numbers", lambda f: [1, f]),
        ("lists", lambda f: [[1], [f]]),
        ("table", lambda f: {"a": [f]}),
        ("keyed", lambda f: {1: "a", _Hashed(f): "b"}),
        ("u8", lambda f: f),
        ("f64", lambda f: f),
    ],
)
def test_what_a_number_raises(
    plugin: Plugin, export: str, given: Any, after: int, error: Exception
) -> None:
    number = Failing(error, after)
    if after:
        number.__index__()
    with pytest.raises(type(error)) as caught:
        plugin[export](given(number))
    assert caught.value is error


class _Hashed:
    """An index that can be a key."""

    def __init__(self, inner: Failing) -> None:
        self.inner = inner

    def __index__(self) -> int:
        return self.inner.__index__()


@pytest.mark.parametrize("error", ERRORS[:2] + ERRORS[3:], ids=lambda error: type(error).__name__)
@pytest.mark.parametrize("made", [FailingList, FailingMapping])
@pytest.mark.parametrize("export", ["redact", "numbers", "lists", "table"])
def test_what_a_container_raises(plugin: Plugin, export: str, made: Any, error: Exception) -> None:
    fits = (made is FailingMapping) == (export == "table")
    with pytest.raises(type(error) if fits else TypeError) as caught:
        plugin[export](made(error))
    assert not fits or caught.value is error


def test_what_is_raised_once_only(plugin: Plugin) -> None:
    """It is raised, though there is nothing to be found when somebody looks for it."""
    for error in (Mine("mine"), IndexError("mine"), RecursionError("mine")):
        for export in ("lists", "redact"):
            given = (
                FailingList(error, times=1) if export == "redact" else [[Failing(error, times=1)]]
            )
            with pytest.raises(type(error)) as caught:
                plugin[export](given)
            assert caught.value is error


class Changing:
    """An int that is another one each time."""

    def __init__(self, *values: int) -> None:
        self.values = list(values)

    def __index__(self) -> int:
        return self.values.pop(0)


def test_a_number_that_changes(plugin: Plugin) -> None:
    found, text = refused(plugin, "lists", [[Changing(300, 3)]])
    assert (found, text) == (ValueError, "lists(): an argument changed while it was read")


class Growing:
    """An int that changes the list that it is in."""

    def __init__(self, change: Any) -> None:
        self.change = change

    def __index__(self) -> int:
        self.change()
        return 1


def test_a_list_that_changes_while_it_is_read() -> None:
    codec = Codec.of("list<tuple<u8, string>>")
    given: list[Any] = []
    for change in (lambda: given.append((1, "b")) if len(given) < 9 else None, given.clear):
        given[:] = [(Growing(change), "a"), (2, "b")]
        with pytest.raises(RuntimeError, match="list changed size during iteration"):
            codec.lower(given)


def test_a_dict_that_changes_while_it_is_read() -> None:
    codec = Codec.of("map<u8, u8>")
    given: dict[Any, Any] = {}
    given.update({1: Growing(lambda: given.update({len(given) + 5: 1})), 2: 2})
    with pytest.raises(RuntimeError, match="dictionary changed size during iteration"):
        codec.lower(given)


def test_cycles_and_depth(plugin: Plugin) -> None:
    tree = classes(plugin).Tree
    around: list[Any] = []
    around.append(tree("a", around))
    assert refused(plugin, "tree", around[0]) == (
        ValueError, "tree(): an argument is nested too deeply",
    )  # fmt: skip
    deep = tree("end", [])
    for _ in range(5000):
        deep = tree("a", [deep])
    assert refused(plugin, "tree", deep)[1] == "tree(): an argument is nested too deeply"
    leaf = tree(5, [])
    for _ in range(30):
        leaf = tree("a", [leaf])
    path = ".children[0]" * 30
    text = refused(plugin, "tree", leaf)[1]
    assert text.startswith("tree(it.children[0]")
    assert text.endswith(".children[0].name): expected str, got int")
    assert len(text) < len(path) < 400
    for _ in range(150):
        leaf = tree("a", [leaf])
    assert refused(plugin, "tree", leaf) == (
        TypeError, "tree(): what does not fit is nested over 200 levels deep",
    )  # fmt: skip


def raised(function: Callable[..., object], given: object) -> BaseException | None:
    try:
        function(given)
    except Exception as error:
        return error
    return None


def test_nothing_internal_is_raised(plugin: Plugin) -> None:
    """Whatever is given to whatever export, the error is one that a caller knows."""
    made = classes(plugin)
    odd = [
        None, True, 0, -1, 1 << 70, 1.5, 1e39, float("nan"), "", "ab", "\ud800", b"", b"\xff", [],
        [[]],
        (), ("a", None), {}, {1: 2}, {"a": 1}, set(), object(), int, Ellipsis, iter([]), range(3),
        memoryview(b"abcd")[::2], [None], ["a", 1], [[1], [None]], Colour.RED, Access.READ,
        Span(1, 2), ShapeCircle(2.0), made.Span(None, 1), made.Access(64), made.ShapePath(None),
        made.Doc(1, 2, 3, 4), made.Tree("a", [made.Tree(None, None)]), made.Colour, made.Doc,
    ]  # fmt: skip
    refusals = 0
    known = {TypeError, ValueError, OverflowError, UnicodeEncodeError}
    for export in KINDS:
        for given in [*odd, *([one] for one in odd), *({"a": one} for one in odd)]:
            found = raised(plugin[export], given)
            if found is not None:
                assert type(found) in known, (export, given, found)
                assert said(found).startswith(f"{export}("), (export, given, found)
                refusals += 1
    assert refusals > 1000
