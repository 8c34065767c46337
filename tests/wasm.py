"""Modules without Rust: WAT and a manifest -> a module that hotplug takes for one of its own.

A directory below tests/wat is a case: module.wat, plugin.toml, and what comes of it in
expected.txt. `python tests/wasm.py` runs them all, and prints what came of each as JSON.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

import wasmtime

import hotplug
from hotplug.errors import HotplugError
from hotplug.interface import MANIFEST_SECTION, RECORD_SECTION, Interface
from hotplug.manifest import Manifest
from hotplug.runtime import native

__all__ = [
    "CASES",
    "HEAD",
    "SUPPORT",
    "assembled",
    "interface",
    "load",
    "outcome",
    "plain",
    "section",
]

CASES = sorted(path.parent for path in Path(__file__).parent.glob("wat/*/module.wat"))
HEAD = '[plugin]\nname = "honest"\nversion = "1.0.0"\n'
SUPPORT = """\
(memory (export "memory") 1)
(data (i32.const 64) "\\00\\04\\00\\00\\00\\40\\00\\00") ;; control block: 16 KiB at 1024
(func (export "hotplug_start") (result i32) (i32.const 64))
(global $large (mut i32) (i32.const 0))
(global $room (mut i32) (i32.const 0))
(func (export "hotplug_scratch") (param $length i32) (result i32)
  (if (i32.gt_u (local.get $length) (global.get $room)) (then
    (global.set $room (i32.and (i32.add (local.get $length) (i32.const 65535)) (i32.const -65536)))
    (global.set $large
      (i32.shl (memory.grow (i32.shr_u (global.get $room) (i32.const 16))) (i32.const 16)))))
  (global.get $large))
"""
"""What the generated Rust has beside the exports, in a module that has not much else."""
_GIVEN: Mapping[str, object] = {"bytes": b"x" * 20_000, "u32": 7, "u64": 7}
"""What an export is called with, by kind."""


def section(name: str, body: bytes) -> bytes:
    """A custom section."""
    content = _size(len(name)) + name.encode() + body
    return b"\0" + _size(len(content)) + content


def _size(number: int) -> bytes:
    """*number* as LEB128."""
    out = b""
    while number > 0x7F:
        out += bytes([number & 0x7F | 0x80])
        number >>= 7
    return out + bytes([number])


def interface(manifest: str) -> Interface:
    return Interface.of(Manifest.parse(manifest.encode()))


def plain(wat: str) -> bytes:
    """The module that *wat* is, as nobody's."""
    return bytes(wasmtime.wat2wasm(wat))


def assembled(wat: str, manifest: str, record: str | bytes | None = None) -> bytes:
    """The module that *wat* and *manifest* make, with another *record* if one is given."""
    record = interface(manifest).record if record is None else record
    body = record.encode() if isinstance(record, str) else record
    return plain(wat) + section(RECORD_SECTION, body) + section(MANIFEST_SECTION, manifest.encode())


def load(directory: Path, wat: str, manifest: str) -> hotplug.Plugin:
    """The plugin that *wat* and *manifest* make, from a file in *directory*."""
    path = directory / "plugin.wasm"
    path.write_bytes(assembled(wat, manifest))
    return hotplug.load(path)


def outcome(case: Path, directory: Path) -> str:
    """What comes of loading *case* and of calling its `lie`; `good` must answer after that."""
    manifest = (case / "plugin.toml").read_text(encoding="utf-8")
    try:
        plugin = load(directory, (case / "module.wat").read_text(encoding="utf-8"), manifest)
    except HotplugError as error:
        return _told("load", error)
    args = [_GIVEN[arg.kind.word] for arg in plugin.interface.exports[0].args]
    for _ in range(2):
        try:
            told = f"call gives {plugin['lie'](*args)!r}\n"
        except HotplugError as error:
            told = _told("call", error)
        assert plugin["good"]() == 7
    return told


def _told(stage: str, error: HotplugError) -> str:
    kind = getattr(error, "kind", "")
    return f"{stage} raises {type(error).__name__}{f' ({kind})' if kind else ''}\n{error}\n"


def main() -> None:
    """Print what comes of every case, as a JSON object."""
    with tempfile.TemporaryDirectory() as directory:
        found = {case.name: outcome(case, Path(directory)) for case in CASES}
    json.dump({"quick": native.DIRECT, "cases": found}, sys.stdout)


if __name__ == "__main__":
    main()
