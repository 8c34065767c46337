"""A name that has no fault is a name in both languages; a fault says what would be right."""

from __future__ import annotations

import keyword
import re
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hotplug import names

_ROLES: tuple[names.Role, ...] = get_args(names.Role)
_LIKELY = st.text(st.sampled_from("ab1-_AB é.\n"), max_size=12)


@pytest.mark.parametrize(
    ("name", "snake", "camel"),
    [
        ("text", "text", "Text"),
        ("text-stats", "text_stats", "TextStats"),
        ("text_stats2", "text_stats2", "TextStats2"),
        ("match_", "match_", "Match"),
    ],
)
def test_spelling(name: str, snake: str, camel: str) -> None:
    assert (names.snake(name), names.camel(name)) == (snake, camel)


@pytest.mark.parametrize(
    ("name", "role"),
    [
        ("text-stats", "plugin"),
        ("word_count", "export"),
        ("word-count", "export"),
        ("type_", "argument"),
        ("list", "argument"),
        ("none", "case"),
        ("span", "type"),
        ("match", "hook"),
        ("_private", "hook"),
        ("pytest_addOption", "hook"),
        ("a" * 64, "export"),
    ],
)
def test_good_names(name: str, role: names.Role) -> None:
    assert names.fault(name, role) is None


@pytest.mark.parametrize("role", _ROLES)
@pytest.mark.parametrize("word", [*keyword.kwlist, "crate", "self", "dyn", "gen", ""])
def test_no_keyword_passes(word: str, role: names.Role) -> None:
    if role == "hook" and not keyword.iskeyword(word) and word:
        return
    if role in {"case", "field", "argument", "export", "type"} and word in {
        "None",
        "True",
        "False",
    }:
        return  # not in snake_case, which is told first
    assert names.fault(word, role) is not None


@given(st.one_of(st.text(), _LIKELY), st.sampled_from(_ROLES))
def test_a_name_without_fault_is_one_in_both_languages(name: str, role: names.Role) -> None:
    if names.fault(name, role) is not None:
        return
    word = names.snake(name)
    assert word.isascii()
    assert word.isidentifier()
    assert not keyword.iskeyword(word)
    if role != "hook":
        assert word == word.lower()
        assert not word.startswith("_")
        assert names.camel(name).isidentifier()


@given(
    st.one_of(_LIKELY, st.sampled_from(["json", "aux", "Match", "_reload"])),
    st.sampled_from(_ROLES),
)
def test_what_is_proposed_has_no_fault(name: str, role: names.Role) -> None:
    wrong = names.fault(name, role)
    if wrong is None:
        return
    _, hint = wrong
    found = re.fullmatch(r"use (?:another name, such as )?`(.+)`", hint)
    if found:
        assert names.fault(found[1], role) is None
