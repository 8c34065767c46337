"""A review: what a newer version of a plugin changes, before it is taken."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from hotplug.registry import Change, Level, Locked, Record, Step, compare

__all__ = [
    "change_as_json", "changes_as_lines", "locked_as_json", "review", "step_as_json",
    "steps_as_lines",
]  # fmt: skip

_MARKS = {Level.MAJOR: "!", Level.MINOR: "+", Level.PATCH: " "}


def review(before: Record, after: Record, old: Locked, new: Locked) -> Iterator[str]:
    """The differences of interface, capabilities, limits and signer, in lines."""
    yield f"{after.name} {before.version} -> {after.version}"
    yield from changes_as_lines(compare(before.interface, after.interface))
    limits = before.declared.limits, after.declared.limits
    for name in sorted(limits[0].keys() | limits[1].keys()):
        values = [str(one.get(name, "any")) for one in limits]
        if values[0] != values[1]:
            yield f"    limit {name}: {values[0]} -> {values[1]}"
    gained = set(after.declared.capabilities) - set(before.declared.capabilities)
    if gained:
        yield f"    it may now do more: {', '.join(sorted(gained))}"
    if old.signer != new.signer:
        yield f"  ! signer: {old.signer or 'nobody'} -> {new.signer or 'nobody'}"


def changes_as_lines(changes: Sequence[Change]) -> Iterator[str]:
    """Each change in a line, with both sides below it."""
    for change in changes:
        yield f"  {_MARKS[change.level]} {change.what} ({change.level})"
        if change.old:
            yield f"      - {change.old}"
        if change.new:
            yield f"      + {change.new}"
    if not changes:
        yield "    the interface is the same"


def change_as_json(change: Change) -> dict[str, Any]:
    """A change for programs."""
    return {
        "level": str(change.level),
        "what": change.what,
        "old": change.old,
        "new": change.new,
        "note": change.note,
    }


def locked_as_json(one: Locked) -> dict[str, Any]:
    """An entry of plugins.lock for programs."""
    return {
        "name": str(one.name),
        "version": str(one.version),
        "requirement": one.requirement,
        "source": one.source,
        "digest": one.digest,
        "wasm": one.wasm,
        "signer": one.signer,
    }


def step_as_json(step: Step) -> dict[str, Any]:
    """A change of plugins.lock for programs."""
    sides = {"before": step.before, "after": step.after}
    return {
        "name": str(step.name),
        **{key: locked_as_json(one) if one else None for key, one in sides.items()},
    }


def steps_as_lines(steps: Sequence[Step]) -> list[str]:
    """Each change of plugins.lock in a line."""
    lines: list[str] = []
    for step in steps:
        if step.before is None and step.after is not None:
            lines.append(f"+ {step.name} {step.after.version}")
        elif step.after is None and step.before is not None:
            lines.append(f"- {step.name} {step.before.version}")
        elif step.before is not None and step.after is not None:
            lines.append(f"~ {step.name} {step.before.version} -> {step.after.version}")
    return lines
