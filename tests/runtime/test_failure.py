"""An error says what happened and where, can be pickled, and shows no file but the plugin's own."""

from __future__ import annotations

import copy
import pickle
import traceback
from pathlib import Path

import pytest

import wasm
from hotplug import errors
from hotplug.errors import (
    CallError,
    PluginError,
    PluginInvalidResult,
    PluginOutOfMemory,
    PluginPanic,
    PluginTimeout,
    PluginTrap,
)
from hotplug.runtime.failure import located

_SOURCE = "fn one() {}\nfn two() { panic!() }\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = tmp_path / "plugin"
    (root / "src").mkdir(parents=True)
    (root / "src" / "lib.rs").write_text(_SOURCE)
    (tmp_path / "secret").write_text("secret\nsecret\n")
    return root


def _shown(error: PluginPanic, root: Path | None) -> str:
    try:
        raise located(error, root)
    except PluginPanic as raised:
        return "".join(traceback.format_exception(raised))


def test_a_panic_ends_its_traceback_in_the_rust_source(root: Path) -> None:
    error = PluginPanic("no", plugin="p", export="two", file="src/lib.rs", line=2, column=12)
    shown = _shown(error, root)
    assert 'src/lib.rs", line 2, in two' in shown
    assert "fn two() { panic!() }" in shown
    assert shown.endswith("hotplug.errors.PluginPanic: p.two: no (at src/lib.rs:2:12)\n")


@pytest.mark.parametrize(
    ("file", "line", "column"),
    [
        ("../secret", 1, 1),
        ("/etc/passwd", 1, 1),
        ("src/../../secret", 1, 1),
        ("", 1, 1),
        ("src", 1, 1),
        ("src/missing.rs", 1, 1),
        ("a\0b", 1, 1),
        ("a" * 65_536, 1, 1),
        ("\N{REPLACEMENT CHARACTER}", 1, 1),
        ("src/lib.rs", 0, 1),
        ("src/lib.rs", 2**32 - 1, 1),
        ("src/lib.rs", 1, 2**32 - 1),
    ],
)
def test_a_place_that_lies_is_not_shown(root: Path, file: str, line: int, column: int) -> None:
    error = PluginPanic("no", file=file, line=line, column=column)
    shown = _shown(error, root)
    assert "secret\n" not in shown
    assert "root:" not in shown
    assert shown.count("  File ") == 1


def test_a_link_out_of_the_plugin_is_not_followed(root: Path) -> None:
    (root / "src" / "link.rs").symlink_to(root.parent / "secret")
    assert "secret\n" not in _shown(PluginPanic("no", file="src/link.rs", line=1, column=1), root)


def test_a_line_past_the_end_is_harmless(root: Path) -> None:
    error = PluginPanic("no", export="two", file="src/lib.rs", line=99, column=1)
    assert 'lib.rs", line 99, in two' in _shown(error, root)


@pytest.mark.parametrize(
    "error",
    [
        CallError("m", plugin="p", export="e"),
        PluginError({"a": 1}, plugin="p", export="e"),
        PluginTrap("m", plugin="p", export="e", kind="unreachable", backtrace=["f", "g"]),
        PluginTimeout("m", kind="interrupt"),
        PluginOutOfMemory("m"),
        PluginInvalidResult("m", plugin="p"),
        PluginPanic("m", plugin="p", export="e", file="f", line=1, column=2, backtrace=["f"]),
    ],
    ids=lambda error: type(error).__name__,
)
def test_errors_can_be_pickled_and_copied(error: CallError) -> None:
    for other in (pickle.loads(pickle.dumps(error)), copy.copy(error), copy.deepcopy(error)):
        assert type(other) is type(error)
        assert str(other) == str(error)
        assert other.__dict__ == error.__dict__


def test_an_error_of_a_real_call_can_be_pickled(tmp_path: Path) -> None:
    manifest = wasm.HEAD + "[exports.trap]\n"
    plugin = wasm.load(
        tmp_path, f'(module {wasm.SUPPORT} (func $inner (export "_trap") (unreachable)))', manifest
    )
    with pytest.raises(PluginTrap) as caught:
        plugin["trap"]()
    error = pickle.loads(pickle.dumps(caught.value))
    assert (error.plugin, error.export, error.kind) == ("honest", "trap", "unreachable")
    assert error.backtrace == ("inner",)
    assert caught.value.__suppress_context__


def test_a_message_for_a_reader_has_no_terminal_codes(tmp_path: Path) -> None:
    manifest = wasm.HEAD + "[exports.panic]\n"
    wat = f"""(module {wasm.SUPPORT}
      (data (i32.const 128) "\\1b[31mred\\0a\\00line")
      (data (i32.const 160) "src/\\1blib.rs")
      (func (export "_panic")
        (i32.store (i32.const 72) (i32.const 128)) (i32.store (i32.const 76) (i32.const 14))
        (i32.store (i32.const 80) (i32.const 160)) (i32.store (i32.const 84) (i32.const 11))
        (i32.store (i32.const 88) (i32.const 1)) (i32.store (i32.const 92) (i32.const 1))
        (unreachable)))"""
    with pytest.raises(PluginPanic) as caught:
        wasm.load(tmp_path, wat, manifest)["panic"]()
    assert str(caught.value) == "honest.panic: \\x1b[31mred\n\\x00line (at src/\\x1blib.rs:1:1)"


def test_every_error_of_a_call_is_public() -> None:
    assert {error.__name__ for error in CallError.__subclasses__()} <= set(errors.__all__)
