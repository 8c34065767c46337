"""Default: what an argument is where Python gives none, read from `default` beside its kind."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from hotplug.kinds import SCALARS, Kind
from hotplug.table import Table

__all__ = ["Default", "default"]

_NONE = "none"


@dataclass(frozen=True, slots=True)
class Default:
    """A value of the argument's kind: of an enum the name of a case, of an option None."""

    value: bool | int | float | str | None


def default(table: Table, kind: Kind, types: Mapping[str, Any]) -> Default | None:
    """The `default` in *table*, for an argument of *kind*. *types* is the table of declared types."""
    value: object = table.values["default"]
    if kind.word == "option":
        if value == _NONE:
            return Default(None)
        return _wrong(
            table, kind, "the default of an option is nothing", 'write `default = "none"`'
        )
    cases = _cases(types.get(kind.word))
    if cases is not None:
        if isinstance(value, str) and value in cases:
            return Default(value)
        listed = ", ".join(f"`{case}`" for case in cases)
        return _wrong(table, kind, "not a case of it", f"the cases are: {listed}")
    scalar = SCALARS.get(kind.word)
    if kind.word == "bool" and isinstance(value, bool):
        return Default(value)
    if scalar and scalar.whole and type(value) is int:
        if scalar.low <= value <= scalar.high:
            return Default(value)
        return _wrong(table, kind, f"from {scalar.low} to {scalar.high}", "")
    if kind.word in {"f32", "f64"} and type(value) in {int, float}:
        return Default(float(str(value)))
    if kind.word == "string" and isinstance(value, str):
        return Default(value)
    if kind.word == "char" and isinstance(value, str) and len(value) == 1:
        return Default(value)
    if scalar or kind.word == "string":
        return _wrong(table, kind, f"expected a {kind}", "")
    about = "numbers, bools, chars, strings, enums and options can have one"
    return _wrong(table, kind, "cannot be written", about)


def _cases(declared: object) -> list[str] | None:
    """The cases of a declared enum, as far as they can be read."""
    cases = declared.get("enum") if isinstance(declared, dict) else None
    return [case for case in cases if isinstance(case, str)] if isinstance(cases, list) else None


def _wrong(table: Table, kind: Kind, label: str, hint: str) -> None:
    message = f"`{table.name('default')}` is not a default for the kind `{kind}`"
    table.problem(message, "default", label, hint)
