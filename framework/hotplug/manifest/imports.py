"""ImportSpec: a function of the host that the plugin may call, read from `[imports]`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, cast

from hotplug import kinds, names
from hotplug.kinds import Kind
from hotplug.manifest import arguments as argspec
from hotplug.manifest import identifiers as terms
from hotplug.manifest.arguments import ArgSpec
from hotplug.manifest.toml.table import Table

__all__ = ["BATTERIES", "CONFIG", "FREE", "ImportSpec", "capabilities", "imports"]

CONFIG = "config"
"""The name of the import that returns the values of `[config]`, and of their type."""


@dataclass(frozen=True, slots=True)
class ImportSpec:
    """One function of the host. *returns* is None for none.

    *capability* is the group that an application must grant, or empty.
    """

    name: str
    args: tuple[ArgSpec, ...]
    returns: Kind | None
    doc: str = ""
    capability: str = ""


_STRING, _BYTES = Kind("string"), Kind("bytes")
_MESSAGE = (ArgSpec("message", _STRING),)
_KEY = ArgSpec("key", _STRING)


def _battery(
    capability: str, *specs: tuple[str, tuple[ArgSpec, ...], Kind | None, str]
) -> tuple[ImportSpec, ...]:
    return tuple(ImportSpec(*spec, capability=capability) for spec in specs)


BATTERIES: Mapping[str, tuple[ImportSpec, ...]] = {
    "log": _battery(
        "log",
        *(
            (f"log_{level}", _MESSAGE, None, f"Writes a line of the level {level.upper()}.")
            for level in ("error", "warning", "info", "debug")
        ),
    ),
    "now": _battery("now", ("now", (), Kind("u64"), "Nanoseconds since 1970, UTC.")),
    "random": _battery(
        "random",
        (
            "random",
            (ArgSpec("count", Kind("u32")),),
            _BYTES,
            "`count` bytes that nobody can guess.",
        ),
    ),
    "kv": _battery(
        "kv",
        ("kv_get", (_KEY,), Kind("option", (_BYTES,)), "What is kept for `key`, if anything."),
        (
            "kv_set",
            (_KEY, ArgSpec("value", _BYTES)),
            Kind("result", (Kind("_"), _STRING)),
            "Keeps `value` for `key`; an error where there is no room.",
        ),
        ("kv_delete", (_KEY,), Kind("bool"), "Forgets `key`; whether it was there."),
        (
            "kv_keys",
            (ArgSpec("prefix", _STRING),),
            Kind("list", (_STRING,)),
            "The keys that begin with `prefix`, in order.",
        ),
    ),
}
"""The imports that hotplug itself provides, by capability."""

FREE = frozenset({"log", "kv"})
"""The capabilities that reach only the plugin's own data, and need no grant."""
_GIVEN = {one.name: capability for capability, all_ in BATTERIES.items() for one in all_}
_KEYS = ("args", "returns", "doc", "capability")
_FOR_EXPORTS = "only an export has it"
_HINTS = {"gil": _FOR_EXPORTS, "view": _FOR_EXPORTS, "symbol": _FOR_EXPORTS}
_ELSEWHERE = {
    "time": "now", "clock": "now", "date": "now", "logging": "log", "logger": "log",
    "print": "log", "rng": "random", "storage": "kv", "store": "kv", "state": "kv",
}  # fmt: skip
"""The intended capability, by the word that other tools have for it."""


def imports(table: Table, types: Mapping[str, Any]) -> dict[str, ImportSpec]:
    """The imports in the table `[imports]`, in the order written. *types*: the declared types."""
    found: dict[str, ImportSpec] = {}
    for name in table:
        terms.check_name(table, name, name, "import")
        _check_free(table, name)
        owner = table.table(name, f'{name} = {{ args = {{ key = "string" }} }}')
        if not owner.present:
            continue
        owner.allow(_KEYS, hints=_HINTS)
        found[name] = ImportSpec(
            name,
            argspec.given(owner, types),
            argspec.returns(owner, types),
            owner.get("doc", str, ""),
            _capability(owner),
        )
    terms.check_distinct(table, table, names.snake)
    return found


def _check_free(table: Table, name: str) -> None:
    """Reports where hotplug itself provides an import called *name*."""
    word = names.snake(name)
    if word == CONFIG:
        hint = f"a table `[{CONFIG}]` makes it"
    elif word in _GIVEN:
        hint = f'`capabilities = ["{_GIVEN[word]}"]` in `[plugin]` makes it'
    else:
        return
    message = f"`{name}` is an import that hotplug gives"
    table.problem(message, name, "taken", f"{hint}; or use another name", part="key")


def _capability(table: Table) -> str:
    name = table.get("capability", str, None, example='capability = "storage"')
    if name is None:
        return ""
    terms.check_name(table, "capability", name, "capability", part="value")
    if name in BATTERIES:
        table.problem(
            f"the capability `{name}` is one of hotplug's own",
            "capability",
            "taken",
            f"use another name, such as `{name}_`",
        )
    return name


def capabilities(plugin: Table, own: Mapping[str, ImportSpec]) -> dict[str, ImportSpec]:
    """The imports of the capabilities in the table `[plugin]`, besides its *own*."""
    example = 'capabilities = ["log"]'
    listed = cast("list[object] | None", plugin.get("capabilities", list, None, example=example))
    found: dict[str, ImportSpec] = {}
    seen: set[str] = set()
    for item, name in enumerate(listed or []):
        if not isinstance(name, str):
            message = f"a capability must be a string, not {plugin.described(name)}"
            hint = f"for example `{example}`"
            plugin.problem(message, "capabilities", "expected a string", hint, item=item)
        elif name in seen:
            message = f"the capability `{name}` is given twice"
            plugin.problem(message, "capabilities", "given before", "leave it out", item=item)
        elif name in BATTERIES:
            found |= {one.name: one for one in BATTERIES[name]}
        else:
            message = f"unknown capability `{name}`" if name else "the capability is empty"
            hint = _meant(name, own)
            plugin.problem(message, "capabilities", "not one of hotplug's", hint, item=item)
        if isinstance(name, str):
            seen.add(name)
    return found


def _meant(name: str, own: Mapping[str, ImportSpec]) -> str:
    """The help for *name*, an unknown capability."""
    if any(one.capability == name for one in own.values() if name):
        return "an import that names it is enough: leave it out"
    if name == CONFIG:
        return f"a table `[{CONFIG}]` is enough: leave it out"
    meant = _ELSEWHERE.get(name) or kinds.nearest(name, BATTERIES)
    choices = ", ".join(f"`{one}`" for one in BATTERIES)
    return f"did you mean `{meant}`?" if meant else f"the capabilities are: {choices}"
