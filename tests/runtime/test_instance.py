"""An instance begins fresh, follows its memory as it grows, and cannot be used when closed."""

from __future__ import annotations

from pathlib import Path

import pytest

import wasm
from hotplug.errors import PluginOutOfMemory
from hotplug.plugin import Plugin
from hotplug.runtime import Instance, Module, start

MANIFEST = (
    wasm.HEAD
    + """
[exports.far]
args = { pages = "u32" }
returns = "bytes"
[limits]
memory = "1 MiB"
"""
)
WAT = f"""(module
{wasm.SUPPORT}
;; Grows the memory, and returns its last four bytes.
(func (export "_far") (param i32) (result i64)
  (local $end i32)
  (drop (memory.grow (local.get 0)))
  (local.set $end (i32.sub (i32.shl (memory.size) (i32.const 16)) (i32.const 4)))
  (i32.store (local.get $end) (memory.size))
  (i64.or (i64.shl (i64.const 4) (i64.const 32)) (i64.extend_i32_u (local.get $end)))))"""
FOREIGN = """
[plugin]
name = "foreign"
version = "1.0.0"
abi = "c"
[exports.total]
args = { data = "bytes" }
returns = "u32"
[exports.seven]
symbol = "lucky"
returns = "u32"
[exports.widened]
args = { a = "u8", b = "i8", c = "u16", d = "i16" }
returns = "i64"
[exports.dirty]
args = { a = "u64", b = "u64", c = "u64", d = "u64" }
[limits]
memory = "256 KiB"
"""
FOREIGN_WAT = """(module
(memory (export "memory") 1)
(func (export "lucky") (result i32) (i32.const 7))
(func (export "dirty") (param i64 i64 i64 i64))
(func (export "widened") (param i32 i32 i32 i32) (result i64)
  (i64.extend_i32_s
    (i32.add (i32.add (local.get 0) (local.get 1)) (i32.add (local.get 2) (local.get 3)))))
(func (export "total") (param $at i32) (param $length i32) (result i32)
  (local $sum i32)
  (block $done
    (loop $next
      (br_if $done (i32.eqz (local.get $length)))
      (local.set $sum (i32.add (local.get $sum) (i32.load8_u (local.get $at))))
      (local.set $at (i32.add (local.get $at) (i32.const 1)))
      (local.set $length (i32.sub (local.get $length) (i32.const 1)))
      (br $next)))
  (local.get $sum)))"""


def test_a_result_in_memory_that_has_just_grown(tmp_path: Path) -> None:
    with wasm.load(tmp_path, WAT, MANIFEST) as plugin:
        for pages in (0, 1, 3, 10, 100):
            plugin["far"](pages)
        assert plugin["far"](0) == (15).to_bytes(4, "little")
        assert plugin["far"](1) == (16).to_bytes(4, "little")


def test_a_closed_instance_has_no_memory_to_look_at() -> None:
    instance = Instance(Module.load(wasm.assembled(WAT, MANIFEST)))
    start(instance)
    assert (len(instance.memory), instance.size) == (65_536, 65_536)
    instance.close()
    instance.refresh()
    assert (len(instance.memory), instance.size, instance.arguments) == (0, 0, ())
    assert instance.read_control_block() is None
    instance.close()


def _foreign(directory: Path) -> Plugin:
    (directory / "plugin.toml").write_text(FOREIGN)
    (directory / "plugin.wasm").write_bytes(wasm.plain(FOREIGN_WAT))
    return Plugin.load(directory)


def test_a_foreign_module_gets_arguments_in_pages_of_its_own(tmp_path: Path) -> None:
    with _foreign(tmp_path) as plugin:
        assert plugin["seven"]() == 7
        assert plugin["total"](b"") == 0
        for size in (1, 65_536, 65_537, 100):
            assert plugin["total"](b"\1" * size) == size
        with pytest.raises(PluginOutOfMemory, match="no room for arguments of 200,000 bytes"):
            plugin["total"](bytes(200_000))
        with pytest.raises(PluginOutOfMemory, match="over the memory limit of 262,144"):
            plugin["total"](bytes(300_000))
        assert plugin["total"](b"\1\2") == 3


def test_a_foreign_module_gets_small_integers_widened(tmp_path: Path) -> None:
    with _foreign(tmp_path) as plugin:
        plugin["dirty"](*[2**64 - 1] * 4)
        assert plugin["widened"](1, 2, 3, 4) == 10
        plugin["dirty"](0, 0, 0, 0)
        assert plugin["widened"](255, -128, 65_535, -32_768) == 255 - 128 + 65_535 - 32_768
        with pytest.raises(OverflowError):
            plugin["widened"](256, 0, 0, 0)
