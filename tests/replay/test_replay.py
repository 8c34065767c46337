"""Pinned calls: their file, making them again, and the gate of a reload."""

from __future__ import annotations

from pathlib import Path

import pytest

import wasm
from hotplug.errors import PluginTimeout, ReplayError
from hotplug.plugin import Plugin, trial
from hotplug.replay import (
    FILE,
    Gate,
    Outcome,
    PinnedCall,
    Pins,
    gate,
    read,
    refuse,
    replay,
    within,
    write,
)

MANIFEST = (
    wasm.HEAD
    + """
[exports.add]
args = { a = "u64", b = "u64" }
returns = "u64"
[exports.spin]
args = { a = "u64" }
returns = "u64"
[exports.count]
returns = "u32"
"""
)


def source(add: str) -> str:
    return f"""(module
{wasm.SUPPORT}
(global $n (mut i32) (i32.const 0))
(func (export "_add") (param i64 i64) (result i64) {add})
(func (export "_spin") (param i64) (result i64) (loop $l (br $l)) (i64.const 0))
(func (export "_count") (result i32)
  (global.set $n (i32.add (global.get $n) (i32.const 1))) (global.get $n)))"""


RIGHT = "(i64.add (local.get 0) (local.get 1))"
WRONG = "(i64.sub (local.get 0) (local.get 1))"
BROKEN = "(unreachable)"
CALL = PinnedCall("add", ("18446744073709551614", "1"), Outcome("ok", "18446744073709551615"))


def made(directory: Path, add: str = RIGHT) -> Plugin:
    return wasm.load(directory, source(add), MANIFEST)


def test_the_file_keeps_every_answer(tmp_path: Path) -> None:
    calls = [
        CALL,
        PinnedCall("f", ("it's \U0001f980\n\x7f\0", None, -0.0), Outcome("err", {"case": "a'b"})),
        PinnedCall("g", (), Outcome("failed", failure='PluginPanic: "no"\nway')),
    ]
    path = write(tmp_path, calls)
    assert read(tmp_path) == calls
    assert str(read(tmp_path)[1].args[2]) == "-0.0"
    assert path.read_text().count("[[call]]") == 3
    assert [one.name for one in tmp_path.iterdir()] == [FILE]


def test_a_symlink_is_replaced_and_not_followed(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.write_text("kept")
    inside = tmp_path / "plugin"
    inside.mkdir()
    (inside / FILE).symlink_to(outside)
    with pytest.raises(ReplayError, match="is a symlink, which is not followed"):
        read(inside)
    write(inside, [CALL])
    assert outside.read_text() == "kept"
    assert read(inside) == [CALL]


WRONG_FILES = {
    "[[call]]\nexport = 'a'\nresult = '1'\nrest = 'x'\n": ("unknown key `rest`", "calls.toml:4:1"),
    "[[call]]\nexport = 'a'\nresult = '{'\n": ("`result` is no JSON", "calls.toml:3:1"),
    "[[call]]\nexport = 'a'\n": ("a pinned call is incomplete", "calls.toml:2:1"),
    "[[call]]\nexport = 'a'\nargs = '3'\nresult = '1'\n": ("`args` is no list", "calls.toml:3:1"),
    "[[call]]\nexport = 1\nresult = '1'\n": ("`export` is no string", "calls.toml:2:1"),
    "calls = 3\n": ("unknown key `calls`", "calls.toml:1:1"),
    "[[call]\n": ("is not TOML", ""),
}


@pytest.mark.parametrize("text", WRONG_FILES)
def test_a_mistake_in_the_file_is_shown_at_its_place(tmp_path: Path, text: str) -> None:
    (tmp_path / FILE).write_text(text)
    with pytest.raises(ReplayError) as raised:
        read(tmp_path)
    for part in WRONG_FILES[text]:
        assert part in str(raised.value)


def test_a_replay_compares_by_kind(tmp_path: Path) -> None:
    with made(tmp_path, WRONG) as plugin, trial(plugin) as tried:
        gone = PinnedCall("was", (), Outcome("ok", None))
        unfit = PinnedCall("add", ("x", "1"), Outcome("ok", "1"))
        other = PinnedCall("add", ("1", "1"), Outcome("ok", {"was": "a record"}))
        first, second, third, fourth = replay(tried, [CALL, gone, unfit, other])
    assert [str(one) for one in first.differences] == [
        'result: "18446744073709551615" -> "18446744073709551613" (-2)'
    ]
    assert not first.same
    assert (fourth.same, fourth.differences) == (False, ())
    assert not first.newly_wrong
    assert second.newly_wrong
    assert "no export `was`" in second.now.failure
    assert "a: expected a whole number for u64" in third.now.failure


def test_a_replay_leaves_the_state_alone(tmp_path: Path) -> None:
    with made(tmp_path) as plugin:
        assert plugin["count"]() == 1
        for _ in range(2):
            with trial(plugin) as tried:
                call = PinnedCall("count", (), Outcome("ok", 1))
                assert replay(tried, [call, call])[0].same
        assert plugin["count"]() == 2
        assert plugin.status.failures == 0


def test_a_replay_ends_a_loop(tmp_path: Path) -> None:
    with made(tmp_path) as plugin, trial(plugin) as tried:
        call = PinnedCall("spin", ("1",), Outcome("ok", "1"))
        (found, after) = replay(tried, [call, CALL], seconds=0.2)
    assert found.now.failure.startswith("PluginTimeout: ")
    assert after.same


def test_within_marks_no_later_call(tmp_path: Path) -> None:
    with made(tmp_path) as plugin:
        with pytest.raises(PluginTimeout, match=r"x\.spin: the call ran longer than 0\.1 s"):
            within(0.1, lambda: plugin["spin"](1), plugin="x", export="spin")
        assert plugin["add"](1, 2) == 3


@pytest.mark.parametrize(
    ("policy", "add", "passes"),
    [
        ("errors", WRONG, True),
        ("errors", BROKEN, False),
        ("same", WRONG, False),
        ("same", BROKEN, False),
        ("same", f"(nop) {RIGHT}", True),
    ],
)
def test_the_gate(tmp_path: Path, policy: Gate, add: str, passes: bool) -> None:
    with made(tmp_path) as plugin:
        check = gate(policy, lambda: [CALL])
        (tmp_path / "plugin.wasm").write_bytes(wasm.assembled(source(add), MANIFEST))
        if passes:
            assert plugin.reload(gate=check).changed
        else:
            with pytest.raises(ReplayError) as raised:
                plugin.reload(gate=check)
            text = str(raised.value)
            assert 'add("18446744073709551614", "1")' in text
            assert 'old: "18446744073709551615"' in text
            assert "new: " in text
        assert plugin.generation == 1 + passes
        assert plugin["add"](1, 1) == (0 if passes and add == WRONG else 2)


def test_an_answer_that_was_no_result_may_stay_none(tmp_path: Path) -> None:
    failing = PinnedCall("add", ("1", "1"), Outcome("failed", failure="PluginTrap: x"))
    with made(tmp_path, BROKEN) as plugin, trial(plugin) as tried:
        replayed = replay(tried, [failing])
    refuse("errors", replayed)
    with pytest.raises(ReplayError):
        refuse("same", replayed)


def test_pins_are_those_of_the_file_and_the_new_ones(tmp_path: Path) -> None:
    pins = Pins(tmp_path)
    pins.add(CALL)
    assert [(one.call, one.saved) for one in pins.all()] == [(CALL, False)]
    pins.save()
    assert [(one.call, one.saved) for one in Pins(tmp_path).all()] == [(CALL, True)]
    assert pins.accept(CALL.key, Outcome("ok", "5"))
    assert [(one.call.outcome.json, one.saved) for one in pins.all()] == [("5", False)]
    assert not pins.accept("other", Outcome("ok", "5"))
    assert pins.remove(CALL.key)
    assert pins.all() == []
    assert read(tmp_path) == [CALL]
    pins.save()
    assert read(tmp_path) == []
