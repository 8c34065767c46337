"""What changed between two versions of one declared type."""

from __future__ import annotations

from collections.abc import Iterator

from hotplug.interface import Part, Type

__all__ = ["type_changes"]

_WORDS = {"record": "field", "variant": "case", "enum": "case", "flags": "flag"}


def type_changes(old: Type, new: Type) -> Iterator[str]:
    """The changes of a type, in words. All break callers: values are encoded by position."""
    if old.form != new.form:
        yield f"is a {new.form}, not a {old.form}"
        return
    word = _WORDS[new.form]
    before = {part.name: part for part in old.parts}
    after = {part.name: part for part in new.parts}
    gone = [part for part in old.parts if part.name not in after]
    more = [part for part in new.parts if part.name not in before]
    for one, other in _renamed(old, new):
        gone.remove(one)
        more.remove(other)
        yield f"has the {word} `{other.name}` in the place of `{one.name}`"
    yield from (f"no longer has the {word} `{one.name}`" for one in gone)
    yield from (f"has one more {word}, `{one.name}`" for one in more)
    kept = [name for name in before if name in after]
    if kept != [name for name in after if name in before]:
        yield f"has its {word}s in another order"
    for name in kept:
        if before[name].kind != after[name].kind:
            yield (f"has the {word} `{name}` as {_kind(after[name])}, not as {_kind(before[name])}")


def _renamed(old: Type, new: Type) -> Iterator[tuple[Part, Part]]:
    before, after = ({part.name for part in one.parts} for one in (old, new))
    for one, other in zip(old.parts, new.parts, strict=False):
        if one.name not in after and other.name not in before and one.kind == other.kind:
            yield one, other


def _kind(part: Part) -> str:
    return f"`{part.kind}`" if part.kind else "a case without a value"
