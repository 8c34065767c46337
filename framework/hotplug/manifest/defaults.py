"""Default: the value of an argument that Python leaves out, read from `default`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, cast

from hotplug.kinds import SCALARS, Kind
from hotplug.manifest.toml.table import Table

__all__ = ["Default", "default"]

_NONE = "none"


@dataclass(frozen=True, slots=True)
class Default:
    """A value of the argument's kind: for an enum the name of a case, for an option None."""

    value: bool | int | float | str | None


def default(table: Table, kind: Kind, types: Mapping[str, Any]) -> Default | None:
    """The `default` in *table*, for an argument of *kind*; *types* are the declared ones."""
    value: object = table.values["default"]
    found, label, hint = _read(kind, value, _cases(types.get(kind.word)))
    if found is None:
        message = f"`{table.name('default')}` is not a default for the kind `{kind}`"
        table.problem(message, "default", label, hint)
    return found


def _read(kind: Kind, value: object, cases: list[str] | None) -> tuple[Default | None, str, str]:
    """The default *value* for *kind*; or None, with what is wrong and what would be right."""
    scalar = SCALARS.get(kind.word)
    made: Default | None = None
    label, hint = f"expected a {kind}", ""
    if kind.word == "option":
        made = Default(None) if value == _NONE else None
        label, hint = "the default of an option is nothing", 'write `default = "none"`'
    elif cases is not None:
        made = Default(value) if isinstance(value, str) and value in cases else None
        listed = ", ".join(f"`{case}`" for case in cases)
        label, hint = "not a case of it", f"the cases are: {listed}"
    elif scalar and scalar.whole:
        if type(value) is int:
            made = Default(value) if scalar.low <= value <= scalar.high else None
            label = f"from {scalar.low} to {scalar.high}"
    elif kind.word in {"f32", "f64"}:
        made = Default(float(str(value))) if type(value) in {int, float} else None
    elif kind.word == "bool":
        made = Default(value) if isinstance(value, bool) else None
    elif kind.word in {"string", "char"}:
        fits = isinstance(value, str) and (kind.word == "string" or len(value) == 1)
        made = Default(str(value)) if fits else None
    else:
        label = "cannot be written"
        hint = "numbers, bools, chars, strings, enums and options can have one"
    return made, label, hint


def _cases(declared: object) -> list[str] | None:
    """The cases of a declared enum, as far as they are readable."""
    if not isinstance(declared, dict):
        return None
    cases = cast("dict[str, object]", declared).get("enum")
    if not isinstance(cases, list):
        return None
    return [case for case in cast("list[object]", cases) if isinstance(case, str)]
