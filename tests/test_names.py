"""A name that has no fault is a name in both languages; a fault says what would be right."""

from __future__ import annotations

import keyword
import re
import sqlite3
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hotplug import names

_ROLES: tuple[names.Role, ...] = get_args(names.Role)
_IN_PYTHON: tuple[names.Role, ...] = ("hook", "hook argument", "attribute")
_FREE: tuple[names.Role, ...] = ("SQL function", "command", "application")
"""What may be a keyword in Rust or Python."""
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
        ("crate", "hook argument"),
        ("type", "attribute"),
        ("Score_2", "SQL function"),
        ("upper", "SQL function"),
        ("word-count", "command"),
        ("import", "command"),
        ("sqlite_utils", "application"),
        ("flake8.extension", "application"),
        ("_private", "hook"),
        ("pytest_addOption", "hook"),
        ("a" * 64, "export"),
    ],
)
def test_good_names(name: str, role: names.Role) -> None:
    assert names.fault(name, role) is None


@pytest.mark.parametrize(
    ("name", "role", "fault"),
    [
        ("_conn", "hook argument", "begins with `_`, so it is private"),
        ("self", "hook argument", "what a method calls its own object"),
        ("class", "hook argument", "a keyword in Python"),
        ("__class__", "attribute", "begins with `_`, so it is private"),
        ("a[0]", "attribute", "not a Python identifier"),
        ("word-count", "SQL function", "not a name in SQL"),
        ("Values", "SQL function", "a keyword in SQL"),
        ("Word-Count", "command", "not in kebab-case"),
        ("pytest", "application", "not the group of its entry points"),
        ("console scripts", "application", "not a group of entry points"),
        ("a..b", "application", "not a group of entry points"),
    ],
)
def test_faults(name: str, role: names.Role, fault: str) -> None:
    wrong = names.fault(name, role)
    assert wrong is not None
    assert wrong[0] == fault


@pytest.mark.parametrize("word", ["add", "SELECT", "values", "like", "row", "score", "count"])
def test_an_sql_function_can_be_called(word: str) -> None:
    """What has no fault is what SQLite calls."""
    connection = sqlite3.connect(":memory:")
    connection.create_function(word, 1, str.upper)
    try:
        called = connection.execute(f"select {word}('a')").fetchone() == ("A",)
    except sqlite3.OperationalError:
        called = False
    connection.close()
    assert called == (names.fault(word, "SQL function") is None)


@pytest.mark.parametrize("role", [role for role in _ROLES if role not in {*_FREE, *_IN_PYTHON}])
@pytest.mark.parametrize("word", [*keyword.kwlist, "crate", "self", "dyn", "gen", ""])
def test_no_keyword_passes(word: str, role: names.Role) -> None:
    if role in {"case", "field", "argument", "export", "type"} and word in {
        "None",
        "True",
        "False",
    }:
        return  # not in snake_case, which is told first
    assert names.fault(word, role) is not None


@pytest.mark.parametrize("role", _IN_PYTHON)
@pytest.mark.parametrize("word", [*keyword.kwlist, ""])
def test_no_keyword_of_python_passes(word: str, role: names.Role) -> None:
    assert names.fault(word, role) is not None


@given(st.one_of(st.text(), _LIKELY), st.sampled_from(_ROLES))
def test_a_name_without_fault_is_one_in_both_languages(name: str, role: names.Role) -> None:
    if names.fault(name, role) is not None:
        return
    word = names.snake(name)
    assert word.isascii()
    if role == "application":
        return
    assert word.isidentifier()
    assert role in _FREE or not keyword.iskeyword(word)
    if role not in {*_IN_PYTHON, "SQL function"}:
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
