"""HookMatch: a hook of a manifest compared with the application's hookspec."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pluggy

from hotplug.errors import Diagnostic, LinkError
from hotplug.interface import Interface
from hotplug.kinds import nearest
from hotplug.manifest import Answer, Hook

__all__ = ["HookMatch", "inactive", "match_hook", "match_hooks", "moved"]


@dataclass(frozen=True, slots=True)
class HookMatch:
    """How *hook* is implemented in one application."""

    hook: Hook
    params: tuple[str, ...]
    """The arguments of the hookspec that the implementation takes."""
    left: frozenset[str] = frozenset()
    """The arguments of the export that keep their default."""


def match_hooks(manager: pluggy.PluginManager, interface: Interface) -> dict[str, HookMatch]:
    """Matches each hook of *interface* with the hookspecs of *manager*.

    Raises LinkError that lists every mismatch.
    """
    found = {name: match_hook(manager, interface, hook) for name, hook in interface.hooks.items()}
    problems = [one for one in found.values() if isinstance(one, Diagnostic)]
    if problems:
        raise LinkError(problems)
    return {name: one for name, one in found.items() if isinstance(one, HookMatch)}


def match_hook(
    manager: pluggy.PluginManager, interface: Interface, hook: Hook
) -> HookMatch | Diagnostic:
    """The match of *hook*, or what is wrong with it."""
    specs = _specs(manager)
    wanted = _wanted(hook)
    spec = specs.get(hook.name)
    if spec is None:
        if not hook.optional:
            return _unknown(interface, hook, specs)
        spec = tuple(wanted)  # pluggy checks again when the hookspec is added
    missing = [name for name in hook.takes if name not in spec and name in wanted]
    if missing:
        return _missing(interface, hook, spec, missing)
    params = tuple(name for name in hook.takes if name in spec)
    left: frozenset[str] = frozenset()
    if isinstance(hook.how, Answer):
        spare, args = hook.how.spare, hook.how.args
        left = frozenset(arg for arg in spare if args[arg].name not in spec)
    return HookMatch(hook, params, left)


def _wanted(hook: Hook) -> set[str]:
    """The arguments of the hook that the implementation needs."""
    if not isinstance(hook.how, Answer):
        return set(hook.takes)
    how = hook.how
    return {one.name for arg, one in how.args.items() if arg not in how.spare} | set(how.when)


def _specs(manager: pluggy.PluginManager) -> Mapping[str, tuple[str, ...]]:
    """The arguments of each hookspec of the application, with and without a default."""
    callers: Mapping[str, pluggy.HookCaller] = vars(manager.hook)
    return {
        name: (*caller.spec.argnames, *caller.spec.kwargnames)
        for name, caller in callers.items()
        if isinstance(caller, pluggy.HookCaller) and caller.spec is not None
    }


def _signatures(interface: Interface, hook: Hook) -> str:
    """The manifest's side: the hook and the exports that implement it."""
    exports = {one.name: one.signature for one in interface.exports}
    theirs = ", ".join(f"`{exports[name]}`" for name in hook.exports)
    return f"the plugin has `{hook.definition}`, with {theirs}"


def _unknown(interface: Interface, hook: Hook, specs: Mapping[str, tuple[str, ...]]) -> Diagnostic:
    meant = nearest(hook.name, specs)
    near = f"did you mean `{meant}({', '.join(specs[meant])})`? " if meant else ""
    return Diagnostic(
        f"{interface.name}: the application has no hook `{hook.name}`",
        note=_signatures(interface, hook),
        help=f"{near}`optional = true` in `[hooks.{hook.name}]` allows it to be missing",
    )


def _missing(
    interface: Interface, hook: Hook, spec: tuple[str, ...], missing: list[str]
) -> Diagnostic:
    each = ", ".join(f"`{name}`" for name in missing)
    hint = "each argument that is looked at has to be one of the hook's"
    if isinstance(hook.how, Answer):
        args = [arg for arg, source in hook.how.args.items() if source.name in missing]
        if args:
            said = f'args = {{ {args[0]} = "{spec[0] if spec else "ARGUMENT"}" }}'
            hint = f"`[hooks.{hook.name}]` can say where it comes from, for example `{said}`"
    elif spec:
        hint = f'`[hooks.{hook.name}]` can name another one: `on = "{spec[0]}"`'
    return Diagnostic(
        f"{interface.name}: the hook `{hook.name}({', '.join(spec)})` has no argument {each}",
        note=_signatures(interface, hook),
        help=hint,
    )


def moved(interface: Interface, old: HookMatch, now: HookMatch | None) -> Diagnostic | None:
    """A problem where *now* takes effect only when the application starts again."""
    if now is None:
        return None
    if not set(now.params) <= set(old.params):
        more = ", ".join(f"`{name}`" for name in now.params if name not in old.params)
        return inactive(interface, now.hook, f"takes {more} now")
    if (now.hook.order, now.hook.optional) != (old.hook.order, old.hook.optional):
        return inactive(interface, now.hook, "has another place among the plugins")
    return None


def inactive(interface: Interface, hook: Hook, why: str) -> Diagnostic:
    """The problem that *hook* takes effect only when the application starts again."""
    return Diagnostic(
        f"{interface.name}: the hook `{hook.name}` {why}",
        note=f"`{hook.definition}`",
        help=f"restart the application to activate the hook `{hook.name}`",
    )
