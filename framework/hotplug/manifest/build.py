"""BuildSpec: the target and the additional inputs of a plugin, read from `[build]`."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from pathlib import PureWindowsPath

from hotplug.manifest import items
from hotplug.manifest.toml.table import Table

__all__ = ["OUTPUTS", "TARGET", "WASI", "BuildSpec", "build"]

OUTPUTS = (".hotplug", "target", "python")
"""Paths that hotplug and cargo write, relative to the plugin: no input lies there."""
TARGET, WASI = "wasm32-unknown-unknown", "wasm32-wasip1"
"""The targets of rustc: without a system, and with WASI preview 1, which hotplug answers."""
_TARGET_EXAMPLE = f'target = "{WASI}"'
_EXAMPLE = 'inputs = ["data/**/*.txt"]'
_ABSOLUTE = "write it relative to the directory of `plugin.toml`, for example `../words/**`"


@dataclass(frozen=True, slots=True)
class BuildSpec:
    """What the build of a plugin depends on."""

    inputs: tuple[str, ...] = ()
    """Patterns of additional inputs, relative to the plugin; see `hotplug.inputs`."""
    target: str = TARGET

    @property
    def wasi(self) -> bool:
        """Whether it is built for WASI."""
        return self.target == WASI


def build(table: Table) -> BuildSpec:
    """Reads the table `[build]`."""
    table.allow(["inputs", "target"])
    inputs: list[str] = []
    for item, pattern in items.strings(table, "inputs", "input", _EXAMPLE):
        wrong = _fault(pattern)
        if wrong is not None:
            message, label, hint = wrong
            table.problem(message, "inputs", label, hint, item=item)
        inputs.append(pattern)
    return BuildSpec(tuple(inputs), _target(table))


def _target(table: Table) -> str:
    target = table.get("target", str, TARGET, example=_TARGET_EXAMPLE)
    if target in (TARGET, WASI):
        return target
    shown = f"the target `{target}`" if target.isprintable() and target else "the target"
    hint = f"`{TARGET}`, or `{WASI}` for std with WASI"
    if "wasi" in target:
        hint = f"did you mean `{WASI}`? It is WASI preview 1, and a core module"
    table.problem(f"{shown} is none that plugins are built for", "target", "unknown", hint)
    return TARGET


def _fault(pattern: str) -> tuple[str, str, str] | None:
    """What is wrong with *pattern*, and what helps; None for a valid one."""
    parts = [part for part in pattern.split("/") if part not in {"", "."}]
    after = next((n for n, part in enumerate(parts) if part != ".."), len(parts))
    if not pattern.isprintable():
        return "an input has a character that cannot be printed", "not in a path", "leave it out"
    if "\\" in pattern:
        return (
            f"the input `{pattern}` has a backslash",
            "expected `/`",
            "names stand between `/`, on Windows too",
        )
    if pattern.startswith("/") or PureWindowsPath(pattern).drive:
        return f"the input `{pattern}` is absolute", "expected a relative path", _ABSOLUTE
    if after == len(parts):
        hint = f"for example `{_EXAMPLE}`"
        shown = f"the input `{pattern}`" if pattern else "an input"
        return f"{shown} names no file", "expected a path", hint
    if ".." in parts[after:]:
        short = posixpath.normpath(pattern)
        return f"`..` is not first in the input `{pattern}`", "not found", f"write `{short}`"
    if parts[0] in OUTPUTS:
        message = f"the input `{pattern}` is in `{parts[0]}`, which the build writes"
        hint = "an input is what the build reads: keep it in another directory"
        return message, "an output", hint
    return None
