"""Where two interfaces differ only in a declared type, each place shows it and marks the field."""

from __future__ import annotations

from pathlib import Path

import pytest

import wasm
from hotplug.errors import LinkError
from hotplug.interface import changed_types, type_differences
from hotplug.runtime import Module

SIDES = ("plugin.toml", "the module")


@pytest.mark.parametrize(
    ("one", "other", "shown"),
    [
        (
            "record person { name: string, age: u32 }",
            "record person { name: string }",
            """\
  plugin.toml: record person { name: string, age: u32 }
                                             ^^^^^^^^
  the module:  record person { name: string }""",
        ),
        (
            "record person { tags: map<string, u32>, name: string }",
            "record person { tags: map<string, u64>, name: string }",
            """\
  plugin.toml: record person { tags: map<string, u32>, name: string }
                               ^^^^^^^^^^^^^^^^^^^^^^
  the module:  record person { tags: map<string, u64>, name: string }
                               ^^^^^^^^^^^^^^^^^^^^^^""",
        ),
        (
            "enum level { low, high }",
            "enum level { high, low }",
            """\
  plugin.toml: enum level { low, high }
                                 ^^^^
  the module:  enum level { high, low }
                            ^^^^""",
        ),
        (
            "enum level { low }",
            "flags level { low }",
            """\
  plugin.toml: enum level { low }
               ^^^^
  the module:  flags level { low }
               ^^^^^""",
        ),
        (
            "record empty {  }",
            "",
            """\
  plugin.toml: record empty {  }
  the module:  no type `empty`""",
        ),
    ],
)
def test_what_is_shown(one: str, other: str, shown: str) -> None:
    found = type_differences(
        SIDES,
        ["flags same { a }", one],
        ["flags same { a }", other] if other else ["flags same { a }"],
    )
    assert "\n".join(found) == shown
    assert changed_types([one], [one]) == ()
    assert type_differences(SIDES, [one], [one]) == ()


WAT = f'(module {wasm.SUPPORT} (func (export "_one") (param i32 i32) (result i32) (i32.const 1)))'
NOW = wasm.HEAD + '[exports.one]\nargs = { it = "person" }\nreturns = "u32"\n[types.person]\n'
BEFORE = NOW + 'record = { name = "string" }\n'
AFTER = NOW + 'record = { name = "string", age = "u32" }\n'


def test_a_module_from_before_a_field_was_added() -> None:
    with pytest.raises(LinkError) as caught:
        Module.load(wasm.assembled(WAT, BEFORE), wasm.interface(AFTER))
    assert (
        str(caught.value)
        == """\
honest.one: the manifest declares `one(it: person) -> u32`, but the module has another type `person`
  = help: build the plugin again: `hotplug build`
  plugin.toml: record person { name: string, age: u32 }
                                             ^^^^^^^^
  the module:  record person { name: string }"""
    )


def test_a_reload_that_would_take_a_field_away(tmp_path: Path) -> None:
    plugin = wasm.load(tmp_path, WAT, AFTER)
    (tmp_path / "plugin.toml").write_text(BEFORE, "utf-8")
    next(tmp_path.glob("*.wasm")).write_bytes(wasm.assembled(WAT, BEFORE))
    with pytest.raises(LinkError) as caught:
        plugin.reload()
    assert (
        str(caught.value)
        == """\
honest.one: `one(it: person) -> u32` would have another `person`
  = help: callers of it would break; `reload(force=True)` swaps it all the same
  now:      record person { name: string, age: u32 }
                                          ^^^^^^^^
  after it: record person { name: string }"""
    )
