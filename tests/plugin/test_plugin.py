"""A plugin is an object with real methods, and is gone with its last reference."""

from __future__ import annotations

import gc
import inspect
import weakref
from pathlib import Path
from typing import ClassVar

import pytest

import wasm
from hotplug.errors import LinkError
from hotplug.plugin import Plugin

MANIFEST = (
    wasm.HEAD
    + """
[exports.add-up]
doc = "The sum."
args = { a = "u32", b = "u32" }
returns = "u32"
"""
)
WAT = f"""(module {wasm.SUPPORT}
(func (export "_add_up") (param i32 i32) (result i32) (i32.add (local.get 0) (local.get 1))))"""


def test_the_methods_are_functions(tmp_path: Path) -> None:
    plugin = wasm.load(tmp_path, WAT, MANIFEST)
    add_up = plugin["add_up"]
    assert list(plugin) == ["add_up"]
    assert str(inspect.signature(add_up)) == "(a: int, b: int) -> int"
    assert (add_up.__doc__, add_up.__qualname__) == ("The sum.", "Honest.add_up")
    assert vars(plugin)["add_up"] is add_up
    assert repr(plugin) == "<Honest honest 1.0.0, 1 exports>"


def test_a_plugin_is_loaded_not_made() -> None:
    with pytest.raises(TypeError, match=r"a plugin is made by `Plugin\.load\(path\)`"):
        Plugin()


def test_a_class_that_was_generated_for_something_else(tmp_path: Path) -> None:
    class Honest(Plugin):
        _exports_: ClassVar = {
            "add_up": ("add_up(a: u8) -> u8", "0123456789abcdef"),
            "gone": ("gone()", ""),
        }

    path = tmp_path / "plugin.wasm"
    path.write_bytes(wasm.assembled(WAT, MANIFEST))
    with pytest.raises(LinkError) as caught:
        Honest.load(path)
    told = str(caught.value)
    assert "`add_up(a: u8) -> u8`, but the plugin has `add_up(a: u32, b: u32) -> u32`" in told
    assert "`gone()`, but the plugin has no such export" in told


def test_a_plugin_that_is_dropped_is_freed(tmp_path: Path) -> None:
    plugin = wasm.load(tmp_path, WAT, MANIFEST)
    assert plugin["add_up"](1, 2) == 3
    (instance,) = plugin._pool._idle
    seen: list[weakref.ref[object]] = [weakref.ref(plugin), weakref.ref(instance)]
    del instance
    gc.disable()
    try:
        del plugin
        assert [ref() for ref in seen] == [None, None]
    finally:
        gc.enable()
