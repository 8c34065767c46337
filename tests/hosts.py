"""A plugin in WAT that calls its host, and the host that it is made for."""

from __future__ import annotations

from pathlib import Path

import wasm

__all__ = ["FRAME", "MANIFEST", "WAT", "Host", "written"]

FRAME = 0x6000
MANIFEST = f"""{wasm.HEAD}
[imports.add]
args = {{ a = "i32", b = "i32" }}
returns = "i32"
[imports.greet]
args = {{ who = "string" }}
returns = "string"
[imports.find]
args = {{ key = "u32" }}
returns = "result<_, string>"
[exports.twice]
args = {{ n = "i32" }}
returns = "i32"
[exports.hello]
args = {{ who = "string" }}
returns = "string"
[exports.found]
args = {{ key = "u32" }}
returns = "bool"
[exports.many]
args = {{ times = "u32" }}
[exports.spin]
[exports.trap]
"""
WAT = f"""(module
(import "hotplug" "host_add" (func $add))
(import "hotplug" "host_greet" (func $greet))
(import "hotplug" "host_find" (func $find))
(import "hotplug" "hotplug_fetch" (func $fetch))
{wasm.SUPPORT}
(data (i32.const 136) "\\00\\60\\00\\00")
(func (export "_twice") (param i32) (result i32)
  (i32.store (i32.const {FRAME}) (local.get 0))
  (i32.store (i32.const {FRAME + 8}) (local.get 0))
  (call $add)
  (i32.load (i32.const {FRAME})))
(func (export "_many") (param i32)
  (loop
    (i32.store (i32.const {FRAME}) (local.get 0))
    (i32.store (i32.const {FRAME + 8}) (local.get 0))
    (call $add)
    (br_if 0 (local.tee 0 (i32.sub (local.get 0) (i32.const 1))))))
(func $asks (export "_hello") (param i32 i32) (result i64)
  (i32.store (i32.const {FRAME}) (local.get 0))
  (i32.store (i32.const {FRAME + 4}) (local.get 1))
  (call $greet)
  (local.set 1 (i32.load (i32.const {FRAME})))
  (local.set 0 (i32.const {FRAME + 16}))
  (if (i32.gt_u (local.get 1) (i32.const 4096)) (then
    (local.set 0 (i32.const 0x8000))
    (i32.store (i32.const {FRAME}) (local.get 0))
    (call $fetch)))
  (i64.or (i64.shl (i64.extend_i32_u (local.get 1)) (i64.const 32))
    (i64.extend_i32_u (local.get 0))))
(func (export "_found") (param i32) (result i32)
  (i32.store (i32.const {FRAME}) (local.get 0))
  (call $find)
  (i32.eqz (i32.load8_u (i32.const {FRAME + 16}))))
(func (export "_spin") (loop (br 0)))
(func (export "_trap") (unreachable)))"""


class Host:
    """What the plugin wants."""

    def add(self, a: int, b: int) -> int:
        return a + b

    def greet(self, who: str) -> str:
        return f"hello {who}"

    def find(self, key: int) -> None:
        return None


def written(directory: Path, limits: str = "") -> Path:
    """The plugin as a file in *directory*, with *limits* in its manifest."""
    path = directory / "plugin.wasm"
    path.write_bytes(wasm.assembled(WAT, f"{MANIFEST}[limits]\n{limits}"))
    return path
