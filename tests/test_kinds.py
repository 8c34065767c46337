"""A kind reads as it prints, and a text that is none says which part is wrong."""

from __future__ import annotations

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hotplug import kinds
from hotplug.kinds import SCALARS, Kind, KindError


@pytest.mark.parametrize("word", [*SCALARS, "string", "bytes", "span"])
def test_one_word(word: str) -> None:
    assert kinds.parse(word, {"span"}) == Kind(word)
    assert kinds.parse(f" {word}\n", {"span"}) == Kind(word)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("result<u32, string>", Kind("result", (Kind("u32"), Kind("string")))),
        ("result < u32,string > ", Kind("result", (Kind("u32"), Kind("string")))),
        ("result<_, string>", Kind("result", (Kind("_"), Kind("string")))),
    ],
)
def test_two_kinds_in_one(text: str, kind: Kind) -> None:
    assert kinds.parse(text) == kind
    assert kinds.parse(str(kind)) == kind


@pytest.mark.parametrize(
    ("word", "form"),
    list(zip(["i8", "i16", "i32", "i64", "u8", "u16", "u32", "u64"], "bhiqBHIQ", strict=True)),
)
def test_range_and_size_of_integers(word: str, form: str) -> None:
    scalar = SCALARS[word]
    assert scalar.whole
    assert scalar.size == struct.calcsize(f"<{form}")
    assert struct.pack(f"<{form}", scalar.low)
    assert struct.pack(f"<{form}", scalar.high)
    for beyond in (scalar.low - 1, scalar.high + 1):
        with pytest.raises(struct.error):
            struct.pack(f"<{form}", beyond)


def test_core_values_of_the_others() -> None:
    others = {word: (row.core, row.size) for word, row in SCALARS.items() if not row.whole}
    assert others == {
        "bool": ("i32", 1),
        "f32": ("f32", 4),
        "f64": ("f64", 8),
        "char": ("i32", 4),
    }


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("strng", "strng"),
        ("  strng ", "strng"),
        ("result<u32, strng>", "strng"),
        ("u32 u64", "u64"),
        ("result<u32; u32>", ";"),
        ("result<u32>", "result<u32>"),
        ("&str", "&str"),
        ("()", "()"),
        ("list<u32, u8>", "list<u32, u8>"),
        ("list", "list"),
        ("array<string>", "array<string>"),
        ("array<f64, 9>", "9"),
        ("map<f64, u8>", "map<f64, u8>"),
        ("list<_>", "list<_>"),
        ("option<result<u8, u8>>", "option<result<u8, u8>>"),
        ("result<u32", ""),
        ("", ""),
    ],
)
def test_the_wrong_part(text: str, wrong: str) -> None:
    with pytest.raises(KindError) as caught:
        kinds.parse(text)
    error = caught.value
    assert text[error.start : error.start + error.length] == wrong
    assert error.label


_PIECES = st.sampled_from(["result", "result<", "u32", ", string>", "<", ">", ",", " ", "_"])


@given(st.one_of(st.text(), st.lists(_PIECES).map("".join)))
def test_any_text_is_a_kind_or_a_kind_error(text: str) -> None:
    try:
        kind = kinds.parse(text)
    except KindError:
        return
    assert kinds.parse(str(kind)) == kind


@pytest.mark.parametrize(
    ("word", "choices", "meant"),
    [
        ("wrod", ["word", "line"], "word"),
        ("zzz", ["word", "line"], ""),
        ("word", [], ""),
        ("word" * 1000, ["word" * 1000], ""),
    ],
)
def test_nearest(word: str, choices: list[str], meant: str) -> None:
    assert kinds.nearest(word, choices) == meant
