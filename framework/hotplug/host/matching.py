"""Fit: a hook of a manifest beside the application's hookspec -> what its function takes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pluggy

from hotplug.errors import Diagnostic, LinkError
from hotplug.interface import Interface
from hotplug.kinds import nearest
from hotplug.manifest import Answer, Hook

__all__ = ["Fit", "fit", "fits"]


@dataclass(frozen=True, slots=True)
class Fit:
    """How *hook* is answered in one application."""

    hook: Hook
    params: tuple[str, ...]
    """The arguments of the hookspec that are taken."""
    left: frozenset[str] = frozenset()
    """The arguments of the export that are left to their default."""


def fits(manager: pluggy.PluginManager, interface: Interface) -> dict[str, Fit]:
    """The fit of each hook of *interface* in the application of *manager*.

    Raises LinkError with all that do not fit.
    """
    found = {name: fit(manager, interface, hook) for name, hook in interface.hooks.items()}
    problems = [one for one in found.values() if isinstance(one, Diagnostic)]
    if problems:
        raise LinkError(problems)
    return {name: one for name, one in found.items() if isinstance(one, Fit)}


def fit(manager: pluggy.PluginManager, interface: Interface, hook: Hook) -> Fit | Diagnostic:
    """The fit of *hook*, or what is wrong with it."""
    specs = _specs(manager)
    wanted = _wanted(hook)
    spec = specs.get(hook.name)
    if spec is None:
        if not hook.optional:
            return _unknown(interface, hook, specs)
        spec = tuple(wanted)  # as if it had them; pluggy looks again when the hook comes
    missing = [name for name in hook.takes if name not in spec and name in wanted]
    if missing:
        return _missing(interface, hook, spec, missing)
    params = tuple(name for name in hook.takes if name in spec)
    left: frozenset[str] = frozenset()
    if isinstance(hook.how, Answer):
        spare, args = hook.how.spare, hook.how.args
        left = frozenset(arg for arg in spare if args[arg].name not in spec)
    return Fit(hook, params, left)


def _wanted(hook: Hook) -> set[str]:
    """The arguments of the hook without which it cannot be answered."""
    if not isinstance(hook.how, Answer):
        return set(hook.takes)
    how = hook.how
    return {one.name for arg, one in how.args.items() if arg not in how.spare} | set(how.when)


def _specs(manager: pluggy.PluginManager) -> Mapping[str, tuple[str, ...]]:
    """The arguments of each hook that the application has, with and without a default."""
    callers: Mapping[str, pluggy.HookCaller] = vars(manager.hook)
    return {
        name: (*caller.spec.argnames, *caller.spec.kwargnames)
        for name, caller in callers.items()
        if isinstance(caller, pluggy.HookCaller) and caller.spec is not None
    }


def _signatures(interface: Interface, hook: Hook) -> str:
    """The manifest's side: how the hook is answered, and the exports for it."""
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
