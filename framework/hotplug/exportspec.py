"""ExportSpec: what Python may call in a plugin, read from `[exports]`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from hotplug import defaults, kinds, names, terms
from hotplug.defaults import Default
from hotplug.kinds import Kind
from hotplug.table import Table

__all__ = ["Abi", "ArgSpec", "ExportSpec", "Gil", "exports"]

Abi = Literal["hotplug", "c"]
"""`c` is a module with exports of its own making, that hotplug did not generate."""

Gil = Literal["auto", "hold", "release"]
"""Whether the calls of an export hold the GIL; `auto` chooses by how long they take."""
_GILS: tuple[Gil, ...] = ("auto", "hold", "release")

_C_KINDS = (*kinds.SCALARS, "string", "bytes")


@dataclass(frozen=True, slots=True)
class ArgSpec:
    """One argument of an export."""

    name: str
    kind: Kind
    doc: str = ""
    default: Default | None = None


@dataclass(frozen=True, slots=True)
class ExportSpec:
    """One export: *returns* is None for nothing, *symbol* is what a foreign module calls it."""

    name: str
    args: tuple[ArgSpec, ...]
    returns: Kind | None
    doc: str = ""
    symbol: str = ""
    gil: Gil = "auto"
    view: bool = False
    """Its array is not copied out of the plugin's memory."""


def exports(table: Table, types: Mapping[str, Any], abi: Abi) -> dict[str, ExportSpec]:
    """The exports in the table `[exports]`, in the order written; *types* are those declared."""
    found: dict[str, ExportSpec] = {}
    for name in table:
        terms.check_name(table, name, name, "export")
        export = table.table(name, f'{name} = {{ returns = "u32" }}')
        if export.present:
            found[name] = _export(export, name, types, abi)
    terms.check_distinct(table, table, names.snake)
    if table.present and not table.values:
        table.problem("`[exports]` is empty", None, "no export", "add a table `[exports.NAME]`")
    return found


def _export(table: Table, name: str, types: Mapping[str, Any], abi: Abi) -> ExportSpec:
    symbol = ""
    if abi == "c":
        table.allow(["args", "returns", "doc", "gil", "symbol"])
        symbol = table.get("symbol", str, names.snake(name))
        if not symbol:
            table.problem(f"the symbol of `{name}` is empty", "symbol", "expected a name")
    else:
        hint = 'it is for a foreign module, which says `abi = "c"` in `[plugin]`'
        table.allow(["args", "returns", "doc", "gil", "view"], hints={"symbol": hint})
    args = table.table("args", 'args = { text = "string" }')
    returns = _returns(table, types, abi)
    return ExportSpec(
        name,
        _args(args, types, abi),
        returns,
        table.get("doc", str, ""),
        symbol,
        _gil(table),
        _view(table, returns),
    )


def _view(table: Table, returns: Kind | None) -> bool:
    view = table.get("view", bool, default=False)
    if view and (returns is None or returns.word != "array"):
        what = f"`{returns}`" if returns else "nothing"
        table.problem(
            f"`{table.path[-1]}` returns {what}, of which there is no view",
            "view",
            "for an array only",
            "leave it out",
        )
    return view


def _gil(table: Table) -> Gil:
    text = table.get("gil", str, "auto")
    for choice in _GILS:
        if text == choice:
            return choice
    meant = kinds.nearest(text, _GILS)
    choices = ", ".join(f"`{choice}`" for choice in _GILS)
    hint = f"did you mean `{meant}`?" if meant else f"the choices are: {choices}"
    table.problem(f"`{text}` is no way to treat the GIL", "gil", "not known", hint)
    return "auto"


def _returns(table: Table, types: Mapping[str, Any], abi: Abi) -> Kind | None:
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


def _args(table: Table, types: Mapping[str, Any], abi: Abi) -> tuple[ArgSpec, ...]:
    args: list[ArgSpec] = []
    for name, value in table.values.items():
        terms.check_name(table, name, name, "argument")
        found = _arg(table, name, value, types, abi)
        if found is not None:
            args.append(found)
    terms.check_distinct(table, table, names.snake)
    _check_lowered(table, args)
    _check_order(table, args)
    return tuple(args)


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


def _arg(table: Table, name: str, value: Any, types: Mapping[str, Any], abi: Abi) -> ArgSpec | None:
    owner, key, doc = table, name, ""
    if type(value) is dict:
        owner, key = table.table(name), "kind"
        owner.allow(["kind", "doc", "default"])
        text = owner.get("kind", str, None, required=True, example='kind = "string"')
        doc = owner.get("doc", str, "")
    elif type(value) is str:
        text = value
    else:
        text = None
        message = f"`{table.name(name)}` must be a kind, not {table.described(value)}"
        table.problem(message, name, "expected a kind", f'for example `{name} = "string"`')
    if text is None:
        return None
    kind = terms.kind(owner, key, text, types, table.name(name))
    if kind is None:
        return None
    if kind.word == "result":
        owner.problem(
            f"`{table.name(name)}` cannot be a result",
            key,
            "only an export returns one",
            f"take `{kind.of[0]}`",
        )
    elif abi == "c" and kind.word not in _C_KINDS:
        owner.problem(
            f"a foreign export cannot take `{kind}`",
            key,
            "a declared type",
            'only a plugin without `abi = "c"` can take this kind',
        )
    default = defaults.default(owner, kind, types) if "default" in owner else None
    return ArgSpec(name, kind, doc, default)


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
