"""The place of each value holds the text of that value, in any TOML."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from typing import cast

import pytest
import tomli
from hypothesis import given
from hypothesis import strategies as st

from hotplug.manifest.toml import spans

_BLANKS = st.sampled_from(["", " ", "\t ", "\n", ' # a ] comment, with } and "quotes\n', "\n\n  "])
_SPACES = st.sampled_from(["", " ", "\t", "  "])
_PLAIN = st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=8)
_QUOTED = st.text(st.sampled_from("ab\\\"'\n\té文#=[]{},."), max_size=8)


def _basic(text: str) -> str:
    escapes = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\u0009"}
    return '"' + "".join(escapes.get(char, char) for char in text) + '"'


def _literal(text: str) -> str:
    return "'" + text.replace("'", "").replace("\n", "") + "'"


def _long_basic(text: str) -> str:
    return '"""' + text.replace("\\", "\\\\").replace('"""', '""\\"') + '"""'


def _long_literal(text: str) -> str:
    return "'''" + text.replace("'''", "''") + "'''"


_KEYS = st.one_of(
    st.sampled_from(["a", "b", "c", "1", "a-b", "true", '"a"', "'b'", '""', "'it is . # ]'"]),
    _PLAIN.map(_basic),
    _QUOTED.map(_literal),
    _QUOTED.map(_basic),
)
_DOTTED = st.lists(_KEYS, min_size=1, max_size=3).flatmap(
    lambda parts: st.sampled_from([".", " . ", "\t."]).map(lambda dot: dot.join(parts))
)
_BARE = (
    "0 -17 1_000 0xdead_beef 0o17 0b1 3.5 -1e6 6.02e+23 inf -inf nan true false 07:32:00"
    " 1979-05-27 1979-05-27T07:32:00Z 1979-05-27t00:32:00.999-07:00"
)
_SCALARS = st.one_of(
    st.sampled_from([*_BARE.split(), "1979-05-27 07:32:00"]),
    st.one_of(_PLAIN, _QUOTED).flatmap(
        lambda text: st.sampled_from([_basic, _literal, _long_basic, _long_literal]).map(
            lambda form: form(text)
        )
    ),
)


@st.composite
def _array(draw: st.DrawFn, values: st.SearchStrategy[str]) -> str:
    items: list[str] = [
        f"{draw(_BLANKS)}{draw(values)}{draw(_BLANKS)}" for _ in range(draw(_COUNTS))
    ]
    return f"[{','.join(items)}{draw(_TRAILING) if items else ''}{draw(_BLANKS)}]"


@st.composite
def _inline(draw: st.DrawFn, values: st.SearchStrategy[str]) -> str:
    entries = [
        f"{draw(_SPACES)}{draw(_DOTTED)}{draw(_SPACES)}={draw(_SPACES)}{draw(values)}{draw(_SPACES)}"
        for _ in range(draw(_COUNTS))
    ]
    return f"{{{','.join(entries)}}}"


_TRAILING = st.sampled_from(["", ","])
_COUNTS = st.integers(0, 3)
_VALUES = st.recursive(
    _SCALARS, lambda values: st.one_of(_array(values), _inline(values)), max_leaves=6
)
_LINES = st.one_of(
    st.tuples(_SPACES, _DOTTED, _SPACES, _VALUES).map(lambda p: f"{p[0]}{p[1]}{p[2]}= {p[3]}"),
    _DOTTED.map(lambda key: f"[{key}]"),
    _DOTTED.map(lambda key: f"[[ {key} ]] # more"),
    _BLANKS,
)


@st.composite
def _documents(draw: st.DrawFn) -> str:
    """A text that the reader accepts: lines are added where it stays so."""
    text = ""
    for line in draw(st.lists(_LINES, max_size=10)):
        longer = f"{text}{line}\n"
        try:
            tomli.loads(longer)
        except tomli.TOMLDecodeError:
            continue
        text = longer
    return text


def _entries(value: object, path: spans.Path = ()) -> Iterator[tuple[spans.Path, object]]:
    entries: Iterable[tuple[str | int, object]] = ()
    if type(value) is dict:
        entries = cast("dict[str, object]", value).items()
    elif type(value) is list:
        entries = enumerate(cast("list[object]", value))
    for key, inner in entries:
        yield (*path, key), inner
        yield from _entries(inner, (*path, key))


@given(_documents())
def test_each_place_holds_its_value(source: str) -> None:
    places = spans.locate(source)
    for path, value in _entries(tomli.loads(source)):
        place = places[path]
        form = type(value)
        key, text = source[slice(*place.key)], source[slice(*place.value)]
        if isinstance(path[-1], str):
            assert list(tomli.loads(f"{key} = 0")) == [path[-1]]
        if form is dict and text.startswith("["):
            assert source[: place.value[0]].rstrip(" \t")[-1:] in {"", "\n"}  # a header
            assert text.endswith("]")
        elif form in {dict, list} and isinstance(path[-1], str) and text == key:
            pass  # a table that a dotted key or a header further down declares
        else:
            assert repr(tomli.loads(f"v = {text}")["v"]) == repr(value)


@pytest.mark.parametrize(
    "text",
    ['""', "''", '"""a""""', '"""""a"""""', '"""\\""""', "'''a''''", "'''''a'''''", '"\\\\"'],
)
def test_quotes_beside_quotes(text: str) -> None:
    source = f"a = [{text}, 1]\nb = {text}"
    places = spans.locate(source)
    assert source[slice(*places["a", 0].value)] == source[slice(*places["b",].value)] == text
    assert source[slice(*places["a", 1].value)] == "1"
    assert tomli.loads(source)["a"][1] == 1


def test_places_of_a_manifest() -> None:
    source = '[exports.f]\nargs = { a = "u32", b = { kind = "u8" } }\n[[x]]\n[[x]]\nk = [1, "2"]\n'
    places = spans.locate(source)
    texts = {path: source[slice(*place.value)] for path, place in places.items()}
    assert texts == {
        ("exports",): "exports",
        ("exports", "f"): "[exports.f]",
        ("exports", "f", "args"): '{ a = "u32", b = { kind = "u8" } }',
        ("exports", "f", "args", "a"): '"u32"',
        ("exports", "f", "args", "b"): '{ kind = "u8" }',
        ("exports", "f", "args", "b", "kind"): '"u8"',
        ("x",): "x",
        ("x", 0): "[[x]]",
        ("x", 1): "[[x]]",
        ("x", 1, "k"): '[1, "2"]',
        ("x", 1, "k", 0): "1",
        ("x", 1, "k", 1): '"2"',
    }


@pytest.mark.parametrize(
    "source",
    [
        'a = """' + '""x' * 80_000 + '"""',
        "a = '''" + "''x" * 80_000 + "'''",
        'a = "' + '\\"' * 120_000 + '"',
        "a = [" + "1," * 120_000 + "]",
        "a = " + "[" * 300 + "]" * 300,
        "a = " + "[" * 300 + "1," * 100_000 + "]" * 300,
        "a = " + "{a=" * 300 + "1" + "}" * 300,
        ".".join("a" * 900) + " = 1",
        "\n".join(f"{'.'.join('a' * 100)}.k{n} = 1" for n in range(1000)),
        "[[a]]\n" * 40_000,
        "#" * 250_000,
        "\n" * 250_000,
        'a = "' + "x" * 250_000,  # from here on it is not TOML
        'a = """' + '"x' * 120_000,
        'a = "' + "\\" * 250_000,
        "a = " + "[" * 100_000,
        "a = " + "{a=" * 80_000,
    ],
    ids=lambda source: repr(source[:8]),
)
def test_long_texts_take_no_more_than_their_length(source: str) -> None:
    begun = time.process_time()
    try:
        spans.locate(source)
    except (spans.NotTomlError, IndexError):
        with pytest.raises((tomli.TOMLDecodeError, RecursionError)):
            tomli.loads(source)
    assert time.process_time() - begun < 3
