"""StateSpec: the state that a plugin keeps across a reload, read from `[state]`."""

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
"""The required signature of each export: as messages show it, its arguments, its result."""


@dataclass(frozen=True, slots=True)
class StateSpec:
    """How state is kept: *save* and *restore* are exports, by their names in Python."""

    version: int
    """The version of the bytes that *save* returns; *restore* gets the version of its bytes."""
    save: str
    restore: str


def state(table: Table, exports: Exports) -> StateSpec | None:
    """Reads the table `[state]`; None where there is none."""
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
    """Reports where *spec* cannot *key* the state."""
    shown, args, returns = _WANTED[key]
    if tuple(arg.kind for arg in spec.args) != args or spec.returns != returns:
        table.problem(
            f"`{spec.name}` cannot {key} the state: it is `{signature(spec)}`",
            key,
            f"expected `{shown}`",
            f"declare `[exports.{spec.name}]` so, or name another export",
        )
