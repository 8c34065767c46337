"""Two interfaces -> the Changes between them. docs/registry.md has the rules as a table."""

from __future__ import annotations

import math
from collections.abc import Iterator

from hotplug.interface import CONFIG, Export, Import, Interface, Type
from hotplug.registry.record import Declared
from hotplug.registry.rules.change import Change, Level
from hotplug.registry.rules.functions import export_changes
from hotplug.registry.rules.types import type_changes

__all__ = ["compare"]

_NEEDS = ("memory", "time", "result", "stack", "table", "instances")
"""The limits that say what a plugin needs of its host."""


def compare(old: Interface, new: Interface) -> list[Change]:
    """The changes from *old* to *new*, the gravest first.

    Nothing but the manifests is compared; a change of code alone is none.
    """
    found = [
        *_abi(old, new),
        *_exports(old, new),
        *_types(old, new),
        *_imports(old, new),
        *_hooks(old, new),
        *_limits(old, new),
    ]
    return sorted(found, key=lambda change: -change.level)


def _abi(old: Interface, new: Interface) -> Iterator[Change]:
    before, after = Declared.of(old).abi, Declared.of(new).abi
    if before != after:
        what = "the binary interface is another one"
        yield Change(Level.MAJOR, what, f"abi {before}", f"abi {after}", ("plugin", "abi"))


def _exports(old: Interface, new: Interface) -> Iterator[Change]:
    before = {one.name: one for one in old.exports}
    after = {one.name: one for one in new.exports}
    for name, export in before.items():
        if name in after:
            yield from export_changes(export, after[name])
            continue
        twin = next((o for o in new.exports if o.name not in before and _same(export, o)), None)
        what = f"`{name}` was renamed to `{twin.name}`" if twin else f"`{name}` is gone"
        path = ("exports", twin.declared) if twin else ()
        yield Change(Level.MAJOR, what, export.signature, twin.signature if twin else "", path)
    for name, export in after.items():
        if name not in before and not any(
            _same(one, export) for one in old.exports if one.name not in after
        ):
            path = ("exports", export.declared)
            yield Change(Level.MINOR, f"`{name}` is new", "", export.signature, path)


def _same(one: Export, other: Export) -> bool:
    """Whether two exports differ in nothing but their names."""
    return one.signature[len(one.name) :] == other.signature[len(other.name) :]


def _types(old: Interface, new: Interface) -> Iterator[Change]:
    for name, type_ in new.types.items():
        before = old.types.get(name)
        if before is None:
            if not _is_config(new, name):
                what = f"the type `{name}` is new"
                yield Change(Level.MINOR, what, "", type_.definition, ("types", name))
        elif before.definition != type_.definition:
            for what in type_changes(before, type_):
                yield _type_change(new, before, type_, what)


def _type_change(new: Interface, before: Type, after: Type, what: str) -> Change:
    users = [one.name for one in (*new.exports, *new.imports) if after.definition in one.types]
    note = f"used by {', '.join(f'`{one}`' for one in users)}" if users else ""
    where = (CONFIG,) if _is_config(new, after.name) else ("types", after.name)
    what = f"the type `{after.name}` {what}"
    return Change(Level.MAJOR, what, before.definition, after.definition, where, note)


def _is_config(interface: Interface, name: str) -> bool:
    return bool(interface.config) and name == CONFIG


def _imports(old: Interface, new: Interface) -> Iterator[Change]:
    had, has = old.wants, new.wants
    for capability in sorted(has - had):
        what = f"it wants the capability `{capability}`"
        note = "an application that granted all it wanted would refuse it"
        yield Change(Level.MAJOR, what, "", "", ("plugin", "capabilities"), note)
    for capability in sorted(had - has):
        what = f"it no longer wants the capability `{capability}`"
        yield Change(Level.MINOR, what)
    before = {one.name: one for one in old.imports if not _covered(one, has ^ had)}
    after = {one.name: one for one in new.imports if not _covered(one, has ^ had)}
    for name, one in after.items():
        path = (CONFIG,) if name == CONFIG else ("imports", one.declared)
        if name not in before:
            what = f"it calls `{name}` of its host"
            yield Change(Level.MAJOR, what, "", one.signature, path)
        elif one.signature != before[name].signature:
            what = f"it calls `{name}` of its host in another way"
            yield Change(Level.MAJOR, what, before[name].signature, one.signature, path)
    for name, one in before.items():
        if name not in after:
            what = f"it no longer calls `{name}` of its host"
            yield Change(Level.MINOR, what, one.signature)


def _covered(one: Import, capabilities: frozenset[str]) -> bool:
    """Whether a function is told of with its capability."""
    return bool(one.capability) and one.capability in capabilities


def _hooks(old: Interface, new: Interface) -> Iterator[Change]:
    for name, hook in old.hooks.items():
        other = new.hooks.get(name)
        if other is None:
            yield Change(Level.MAJOR, f"it no longer answers the hook `{name}`", hook.definition)
        elif set(other.takes) - set(hook.takes):
            what = f"it wants more arguments of the hook `{name}`"
            path = ("hooks", name)
            yield Change(Level.MAJOR, what, hook.definition, other.definition, path)
        elif other.definition != hook.definition:
            what = f"it answers the hook `{name}` in another way"
            path = ("hooks", name)
            yield Change(Level.MINOR, what, hook.definition, other.definition, path)
    for name, hook in new.hooks.items():
        if name not in old.hooks:
            path = ("hooks", name)
            yield Change(Level.MINOR, f"it answers the hook `{name}`", "", hook.definition, path)


def _limits(old: Interface, new: Interface) -> Iterator[Change]:
    before, after = Declared.of(old).limits, Declared.of(new).limits
    for name in _NEEDS:
        if _amount(new, name) > _amount(old, name):
            low, high = (f"{name} = {one.get(name, 'any')}" for one in (before, after))
            yield Change(Level.MAJOR, f"it needs more `{name}`", low, high, ("limits", name))


def _amount(interface: Interface, name: str) -> float:
    value: float = getattr(interface.limits, name)
    return value or math.inf if name == "instances" else value
