"""The checks between tables of a manifest: what one says and another forbids."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal

from hotplug import names
from hotplug.errors import Diagnostic
from hotplug.kinds import Kind
from hotplug.manifest.arguments import ArgSpec
from hotplug.manifest.exports import ExportSpec
from hotplug.manifest.imports import CONFIG, ImportSpec
from hotplug.manifest.limits import Bounds
from hotplug.manifest.toml.document import Document
from hotplug.manifest.toml.table import Table
from hotplug.manifest.types import TypeSpec

__all__ = ["check_classes", "check_foreign", "check_keys", "check_state"]

_Path = tuple[str, ...]
_RECORD = f"the record of `[{CONFIG}]`"


def check_keys(
    document: Document,
    exports: Mapping[str, ExportSpec],
    imports: Mapping[str, ImportSpec],
    config: Iterable[ArgSpec],
    types: Mapping[str, TypeSpec],
) -> None:
    """Reports every map whose key is of a declared type without an order."""
    found = [*_in_functions("exports", exports), *_in_functions("imports", imports)]
    found += [((CONFIG, arg.name), arg.kind) for arg in config]
    found += [
        (("types", name, spec.form, part), kind)
        for name, spec in types.items()
        for part, kind in spec.parts
        if kind is not None
    ]
    for path, kind in found:
        wrong = _bad_key(kind, types)
        if wrong is not None:
            where = Table(document, path, None).title
            document.add(
                Diagnostic(
                    f"`{wrong}` cannot be the key of a map in `{where}`",
                    document.span((*path, "kind")),
                    "its key is neither an enum nor flags",
                    "a key needs an order",
                )
            )


def _in_functions(
    table: str, specs: Mapping[str, ExportSpec | ImportSpec]
) -> Iterator[tuple[_Path, Kind]]:
    """Each kind in *specs*, with its place."""
    for name, spec in specs.items():
        for arg in spec.args:
            yield (table, name, "args", arg.name), arg.kind
        if spec.returns is not None:
            yield (table, name, "returns"), spec.returns


def _bad_key(kind: Kind, types: Mapping[str, TypeSpec]) -> str | None:
    """The declared type in *kind* that is the key of a map and no enum."""
    if kind.word == "map":
        key = types.get(kind.of[0].word)
        if key is not None and key.form not in {"enum", "flags"}:
            return key.name
    return next((bad for one in kind.of if (bad := _bad_key(one, types))), None)


def check_foreign(top: Table, plugin: Table) -> None:
    """Reports what the manifest *top* of a foreign module asks for and no such module can do."""
    calls = "only a plugin whose exports hotplug generates can call its host"
    saves = "only a plugin whose exports hotplug generates can return bytes"
    asked = [
        (top, "imports", "[imports]", calls),
        (top, CONFIG, f"[{CONFIG}]", calls),
        (top, "state", "[state]", saves),
        (plugin, "capabilities", "capabilities", calls),
    ]
    for table, key, shown, hint in asked:
        if key in table:
            message = f"a foreign module cannot have `{shown}`"
            table.problem(message, key, 'not with `abi = "c"`', hint, part="key")


def check_state(top: Table, limits: Bounds) -> None:
    """Reports state in a manifest *top* whose *limits* allow several instances.

    Each instance has a memory, and so a state, of its own.
    """
    given = top.table("limits")
    if "instances" not in given:
        top.problem(
            "a plugin with `[state]` needs `instances = 1`",
            "state",
            "state lives in an instance",
            "several instances would have several states: add `instances = 1` to `[limits]`",
            part="key",
        )
    elif limits.instances > 1:
        given.problem(
            f"a plugin with `[state]` cannot have {limits.instances} instances",
            "instances",
            "expected 1",
            "state lives in an instance, so several would have several states",
        )


def check_classes(
    document: Document, plugin: str, config: Sequence[ArgSpec], types: Mapping[str, TypeSpec]
) -> None:
    """Reports types that become one class in Python, by their names or those of their cases."""
    taken = {names.camel(CONFIG): _RECORD} if config else {}
    camel = names.camel(plugin)
    classes = {
        camel: "the plugin",
        f"{camel}Error": "the plugin's exception",
        f"{camel}Host": "the protocol of the plugin's host",
        f"{camel}Aio": "the plugin for asyncio",
    }
    _claim(taken, classes, document, ("plugin", "name"), "value")
    for name, spec in types.items():
        camel = names.camel(name)
        if taken.get(camel, "").startswith("the type"):
            continue  # reported already, for both languages
        classes = {camel: f"the type `{name}`", f"{camel}Raised": f"the exception of `{name}`"}
        if spec.form == "variant":
            for case, _ in spec.parts:
                classes[f"{camel}{names.camel(case)}"] = f"the case `{case}` of `{name}`"
        _claim(taken, classes, document, ("types", name), "key")


def _claim(
    taken: dict[str, str],
    classes: Mapping[str, str],
    document: Document,
    path: _Path,
    part: Literal["key", "value"],
) -> None:
    """Adds *classes* to *taken*, and reports at *path* each one that is taken already."""
    for one, what in classes.items():
        other = taken.setdefault(one, what)
        if other != what:
            document.add(
                Diagnostic(
                    f"{other} and {what} are both `{one}` in Python",
                    document.span(path, part),
                    "the same class",
                    "use another name" if other == _RECORD else "rename one of the two",
                )
            )
