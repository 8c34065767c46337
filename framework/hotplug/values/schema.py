"""Kinds -> JSON Schema (2020-12) of the form that Encoder writes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from hotplug.interface import Type
from hotplug.kinds import SCALARS, Kind
from hotplug.values.encode import SPELLED, WIDE

__all__ = ["SHAPE", "schema", "schemas"]

_Schema = dict[str, Any]

SHAPE: Mapping[str, Any] = {"type": "array", "items": {"type": "integer", "minimum": 0}}
_SPELLED: _Schema = {"type": "string", "enum": list(SPELLED)}
_MAKERS: Mapping[str, Callable[[Kind, str], _Schema]] = {
    "bool": lambda kind, at: {"type": "boolean"},
    "char": lambda kind, at: {"type": "string", "minLength": 1, "maxLength": 1},
    "string": lambda kind, at: {"type": "string"},
    "bytes": lambda kind, at: {"type": "string", "contentEncoding": "base64"},
    "_": lambda kind, at: {"type": "null"},
    "list": lambda kind, at: {"type": "array", "items": schema(kind.of[0], at)},
    "option": lambda kind, at: {"anyOf": [schema(kind.of[0], at), {"type": "null"}]},
    "tuple": lambda kind, at: _tuple(kind.of, at),
    "map": lambda kind, at: {"type": "array", "items": _tuple(kind.of, at)},
    "array": lambda kind, at: _object(
        {"shape": dict(SHAPE), "data": {"type": "array", "items": schema(kind.of[0], at)}}
    ),
    "result": lambda kind, at: schema(kind.of[0], at),
}


def schema(kind: Kind | None, at: str = "#/$defs/") -> _Schema:
    """The schema of *kind*; declared types are references that begin with *at*."""
    if kind is None:
        return {"type": "null"}
    if kind.word in WIDE:
        return {"type": "string", "pattern": "^-?[0-9]+$", "format": kind.word}
    if kind.word in {"f32", "f64"}:
        return {"anyOf": [{"type": "number", "format": kind.word}, _SPELLED]}
    if kind.word in _MAKERS:
        return _MAKERS[kind.word](kind, at)
    if kind.word in SCALARS:
        low, high = SCALARS[kind.word].low, SCALARS[kind.word].high
        return {"type": "integer", "minimum": low, "maximum": high}
    return {"$ref": f"{at}{kind.word}"}


def schemas(types: Mapping[str, Type], at: str = "#/$defs/") -> dict[str, _Schema]:
    """The schema of each of *types*."""
    return {name: _declared(type_, at) for name, type_ in types.items()}


def _declared(type_: Type, at: str) -> _Schema:
    cases = [part.name for part in type_.parts]
    if type_.form == "record":
        made = _object({part.name: schema(part.kind, at) for part in type_.parts})
    elif type_.form == "enum":
        made = {"type": "string", "enum": cases}
    elif type_.form == "flags":
        made = {"type": "array", "items": {"type": "string", "enum": cases}, "uniqueItems": True}
    else:
        made = {"oneOf": [_case(part.name, part.kind, at) for part in type_.parts]}
    return {**made, "description": type_.doc} if type_.doc else made


def _case(name: str, kind: Kind | None, at: str) -> _Schema:
    fields: _Schema = {"case": {"const": name}}
    return _object(fields if kind is None else {**fields, "value": schema(kind, at)})


def _tuple(of: tuple[Kind, ...], at: str) -> _Schema:
    items = [schema(one, at) for one in of]
    return {"type": "array", "prefixItems": items, "minItems": len(of), "maxItems": len(of)}


def _object(fields: _Schema) -> _Schema:
    return {
        "type": "object",
        "properties": fields,
        "required": list(fields),
        "additionalProperties": False,
    }
