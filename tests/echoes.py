"""Kinds -> a plugin whose exports return their argument, of WAT."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import wasm
from hotplug.interface import Export, Interface
from hotplug.kinds import SCALARS
from hotplug.plugin import Plugin

__all__ = ["echoes"]


def echoes(directory: Path, kinds: Mapping[str, str], types: str = "", rest: str = "") -> Plugin:
    """A plugin with an export for each of *kinds*, by name, whose argument is called `it`."""
    manifest = wasm.HEAD + types + "".join(
        f'[exports.{name}]\nargs = {{ it = "{kind}" }}\nreturns = "{kind}"\n'
        for name, kind in kinds.items()
    )  # fmt: skip
    interface = wasm.interface(manifest + rest)
    functions = "\n".join(_function(interface, one) for one in interface.exports)
    return wasm.load(directory, f"(module\n{wasm.SUPPORT}\n{functions})", manifest + rest)


def _function(interface: Interface, export: Export) -> str:
    kind = export.args[0].kind
    params = " ".join(export.params)
    opening = f'(func (export "{export.symbol}") (param {params}) (result {export.results[0]})'
    if interface.crosses_in_core(kind):
        return f"{opening} (local.get 0))"
    length, shape = "(local.get 1)", ""
    if kind.block:
        for at in range(2, 1 + kind.dimensions):
            length = f"(i32.mul {length} (local.get {at}))"
        length = f"(i32.mul {length} (i32.const {SCALARS[kind.block].size}))"
        for at in range(kind.dimensions):  # where the control block has the shape
            shape += f"(i32.store (i32.const {64 + 4 * (8 + at)}) (local.get {1 + at}))"
    return (
        f"{opening} {shape} (i64.or (i64.shl (i64.extend_i32_u {length}) (i64.const 32))"
        " (i64.extend_i32_u (local.get 0))))"
    )
