"""ExportSpec: a function of the plugin that Python may call, read from `[exports]`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from hotplug import kinds, names
from hotplug.kinds import Kind
from hotplug.manifest import arguments as argspec
from hotplug.manifest import identifiers as terms
from hotplug.manifest.arguments import Abi, ArgSpec
from hotplug.manifest.toml.table import Table

__all__ = ["ExportSpec", "Gil", "exports"]

Gil = Literal["auto", "hold", "release"]
"""Whether the calls of an export hold the GIL; `auto` chooses by how long they take."""
_GILS: tuple[Gil, ...] = ("auto", "hold", "release")


@dataclass(frozen=True, slots=True)
class ExportSpec:
    """One export. *returns* is None for none; *symbol* is its name in a foreign module."""

    name: str
    args: tuple[ArgSpec, ...]
    returns: Kind | None
    doc: str = ""
    symbol: str = ""
    gil: Gil = "auto"
    view: bool = False
    """Whether its array stays in the plugin's memory instead of being copied."""


def exports(table: Table, types: Mapping[str, Any], abi: Abi) -> dict[str, ExportSpec]:
    """The exports in the table `[exports]`, in the order written. *types*: the declared types."""
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
    returns = argspec.returns(table, types, abi)
    return ExportSpec(
        name,
        argspec.args(table, types, abi),
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
