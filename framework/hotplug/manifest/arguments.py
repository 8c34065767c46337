"""ArgSpec: what a function of the boundary takes and returns, read from its table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from hotplug import kinds, names
from hotplug.kinds import Kind
from hotplug.manifest import defaults
from hotplug.manifest import identifiers as terms
from hotplug.manifest.defaults import Default
from hotplug.manifest.toml.table import Table

__all__ = ["Abi", "ArgSpec", "args", "fields", "given", "returns"]

Abi = Literal["hotplug", "c"]
"""`c` is a module with exports of its own making, that hotplug did not generate."""

_C_KINDS = (*kinds.SCALARS, "string", "bytes")
_ARGS = 'args = { text = "string" }'


@dataclass(frozen=True, slots=True)
class ArgSpec:
    """One argument, or one value of `[config]`."""

    name: str
    kind: Kind
    doc: str = ""
    default: Default | None = None


def returns(table: Table, types: Mapping[str, Any], abi: Abi = "hotplug") -> Kind | None:
    """The kind that *table* says is returned; None for nothing."""
    text = table.get("returns", str, None, example='returns = "u32"')
    if text is None:
        return None
    kind = terms.kind(table, "returns", text, types, table.name("returns"))
    if kind is not None and abi == "c" and kind.word not in kinds.SCALARS:
        table.problem(
            f"a foreign export cannot return `{kind}`",
            "returns",
            "not a number, a bool or a char",
            'only a plugin without `abi = "c"` can return this kind',
        )
    elif kind is not None and kind.word == "result":
        _check_result(table, kind)
    return kind


def _check_result(table: Table, kind: Kind) -> None:
    ok, err = kind.of
    if "result" in (ok.word, err.word):
        table.problem(
            f"`{kind}` has a result in a result", "returns", "nested", "return one of the two"
        )
    elif err.word == "_":
        table.problem(f"`{kind}` has an error without a kind", "returns", "expected a kind",
                      f"`option<{ok}>` says no more than that there is none")  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Place:
    """Where arguments stand: what their names are, and what fits there."""

    role: names.Role
    abi: Abi = "hotplug"
    keys: tuple[str, ...] = ("kind", "doc", "default")
    example: str = '"string"'


_IMPORT = _Place("argument", keys=("kind", "doc"))
_CONFIG = _Place("field", example='{ kind = "u32", default = 10 }')


def args(table: Table, types: Mapping[str, Any], abi: Abi = "hotplug") -> tuple[ArgSpec, ...]:
    """The arguments of the export *table*, in the order written."""
    owner = table.table("args", _ARGS)
    found = _each(owner, _Place("argument", abi), types)
    _check_lowered(owner, found)
    _check_order(owner, found)
    return found


def given(table: Table, types: Mapping[str, Any]) -> tuple[ArgSpec, ...]:
    """The arguments of the import *table*, in the order written; Rust gives them all."""
    return _each(table.table("args", _ARGS), _IMPORT, types)


def fields(table: Table, types: Mapping[str, Any]) -> tuple[ArgSpec, ...]:
    """The values that *table*, which is `[config]`, declares, in the order written."""
    return _each(table, _CONFIG, types)


def _each(table: Table, place: _Place, types: Mapping[str, Any]) -> tuple[ArgSpec, ...]:
    found: list[ArgSpec] = []
    for name, value in table.values.items():
        terms.check_name(table, name, name, place.role)
        one = _arg(table, name, value, place, types)
        if one is not None:
            found.append(one)
    terms.check_distinct(table, table, names.snake)
    return tuple(found)


def _check_order(table: Table, args: Sequence[ArgSpec]) -> None:
    """Note an argument that has no default, behind one that has."""
    optional = next((arg.name for arg in args if arg.default), None)
    first = next((at for at, arg in enumerate(args) if arg.default), len(args))
    for arg in args[first:]:
        if arg.default is None:
            table.problem(
                f"`{arg.name}` has no default, and stands behind `{optional}`, which has one",
                arg.name,
                "has to be given",
                "put the arguments with a default last",
                part="key",
            )


def _arg(
    table: Table, name: str, value: Any, place: _Place, types: Mapping[str, Any]
) -> ArgSpec | None:
    owner, key, doc = table, name, ""
    if type(value) is dict:
        owner, key = table.table(name), "kind"
        hint = "an import has none: Rust gives every argument"
        owner.allow(place.keys, hints={"default": hint})
        text = owner.get("kind", str, None, required=True, example='kind = "string"')
        doc = owner.get("doc", str, "")
    elif type(value) is str:
        text = value
    else:
        text = None
        message = f"`{table.name(name)}` must be a kind, not {table.described(value)}"
        table.problem(message, name, "expected a kind", f"for example `{name} = {place.example}`")
    if text is None:
        return None
    kind = terms.kind(owner, key, text, types, table.name(name))
    if kind is None:
        return None
    if kind.word == "result":
        owner.problem(
            f"`{table.name(name)}` cannot be a result",
            key,
            "only a function returns one",
            f"use `{_plain(kind)}`",
        )
    elif place.abi == "c" and kind.word not in _C_KINDS:
        owner.problem(
            f"a foreign export cannot take `{kind}`",
            key,
            "a declared type",
            'only a plugin without `abi = "c"` can take this kind',
        )
    wanted = "default" in place.keys and "default" in owner.values
    default = defaults.default(owner, kind, types) if wanted else None
    return ArgSpec(name, kind, doc, default)


def _plain(kind: Kind) -> Kind:
    """What says most of *kind* where no result can be."""
    if kind.word != "result":
        return kind
    ok, err = map(_plain, kind.of)
    if ok.word != "_":
        return ok
    return Kind("bool") if err.word == "_" else Kind("option", (err,))


def _check_lowered(table: Table, args: Iterable[ArgSpec]) -> None:
    """Note an argument that is called as the address or the length of another one is."""
    plain = {names.snake(name): name for name in table}
    for arg in args:
        if arg.kind.word in kinds.SCALARS:
            continue
        dims = range(arg.kind.dimensions) if arg.kind.dimensions > 1 else ()
        for ending in ("ptr", "len", *(f"dim{at}" for at in dims)):
            taken = plain.get(f"{names.snake(arg.name)}_{ending}")
            if taken is not None:
                table.problem(
                    f"`{taken}` cannot stand beside `{arg.name}`, which crosses as"
                    f" `{names.snake(arg.name)}_ptr` and `{names.snake(arg.name)}_len`",
                    taken,
                    f"taken by the {arg.kind} `{arg.name}`",
                    "rename one of the two",
                    part="key",
                )
