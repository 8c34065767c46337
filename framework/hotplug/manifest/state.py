"""StateSpec: what of a plugin is carried over a reload, read from `[state]`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from hotplug import names
from hotplug.kinds import SCALARS, Kind
from hotplug.manifest.exports import ExportSpec
from hotplug.manifest.reference import Exports, signature
from hotplug.manifest.toml.table import Table

__all__ = ["StateSpec", "state"]

Key = Literal["save", "restore"]
_EXAMPLES: dict[Key, str] = {"save": "save_state", "restore": "restore_state"}
_BYTES, _U32, _STRING = Kind("bytes"), Kind("u32"), Kind("string")
_WANTED: dict[Key, tuple[str, tuple[Kind, ...], Kind]] = {
    "save": ("() -> bytes", (), _BYTES),
    "restore": (
        "(from_version: u32, data: bytes) -> result<_, string>",
        (_U32, _BYTES),
        Kind("result", (Kind("_"), _STRING)),
    ),
}
"""What each export has to be: for a reader, the kinds of its arguments, and what it returns."""


@dataclass(frozen=True, slots=True)
class StateSpec:
    """How state is carried over: *save* and *restore* are exports, as Python calls them."""

    version: int
    """Of the bytes that *save* gives; *restore* is told the version that they were made with."""
    save: str
    restore: str


def state(table: Table, exports: Exports) -> StateSpec | None:
    """What the table `[state]` says; None where there is no such table."""
    if not table.present:
        return None
    table.allow(["version", "save", "restore"])
    return StateSpec(_version(table), _named(table, "save", exports),
                     _named(table, "restore", exports))  # fmt: skip


def _version(table: Table) -> int:
    version = table.get("version", int, None, required=True, example="version = 1")
    highest = SCALARS["u32"].high
    if version is not None and not 0 <= version <= highest:
        hint = "count it up when the bytes that `save` gives are made in another way"
        message = "the version of the state is out of range"
        table.problem(message, "version", f"from 0 to {highest}", hint)
    return version or 0


def _named(table: Table, key: Key, exports: Exports) -> str:
    example = f'{key} = "{_EXAMPLES[key]}"'
    name = table.get(key, str, None, required=True, example=example)
    if name is None:
        return ""
    spec = exports.named(table, key, name, f"`{table.name(key)}`")
    if spec is not None:
        _check(table, key, spec)
    return names.snake(name)


def _check(table: Table, key: Key, spec: ExportSpec) -> None:
    """Note where *spec* cannot be called to *key* the state."""
    shown, args, returns = _WANTED[key]
    if tuple(arg.kind for arg in spec.args) != args or spec.returns != returns:
        table.problem(
            f"`{spec.name}` cannot {key} the state: it is `{signature(spec)}`",
            key,
            f"expected `{shown}`",
            f"declare `[exports.{spec.name}]` so, or name another export",
        )
