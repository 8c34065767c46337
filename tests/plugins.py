"""Plugins without Rust for the tests of the registry: manifests, and modules that keep them."""

from __future__ import annotations

from hotplug.registry import Name
from wasm import SUPPORT, assembled, interface

__all__ = ["ANSWER", "NAME", "answering", "module", "toml"]

NAME = Name("acme", "text-stats")
ANSWER = '[exports.answer]\nreturns = "i32"\n'
"""An export without arguments."""
_COUNT = '[exports.count]\nargs = { text = "string" }\nreturns = "u32"\n'


def toml(version: str, exports: str = _COUNT, *, doc: str = "", limits: str = "", top: str = "",
         name: str = "text-stats") -> str:  # fmt: skip
    """A manifest; *top* are more lines of `[plugin]`."""
    head = f'[plugin]\nname = "{name}"\nversion = "{version}"\ndoc = "{doc}"\n{top}\n'
    return f"{head}{exports}\n[limits]\n{limits}\n"


def module(manifest: str, more: str = "") -> bytes:
    """A module that keeps *manifest*: each of its exports answers 0. *more* is WAT beside them."""
    imports, body = [], []
    declared = interface(manifest)
    for one in declared.imports:
        imports.append(f'(import "hotplug" "{one.symbol}" (func))')
    if declared.imports:
        imports.append('(import "hotplug" "hotplug_fetch" (func))')
    for export in declared.exports:
        params = f"(param {' '.join(export.params)})" if export.params else ""
        result = f"(result {' '.join(export.results)})" if export.results else ""
        zeros = " ".join(f"({core}.const 0)" for core in export.results)
        body.append(f'(func (export "{export.symbol}") {params} {result} {zeros})')
    if more.startswith("(import"):
        imports.append(more)
        more = ""
    return assembled("\n".join([*imports, SUPPORT, *body, more]), manifest)


def answering(manifest: str, number: int) -> bytes:
    """The module of *manifest*, with ANSWER, that answers *number*, which is below 64."""
    return module(manifest).replace(b"\x41\x00\x0b", bytes([0x41, number, 0x0B]))
