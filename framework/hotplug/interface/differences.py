"""Two sets of type definitions -> what differs, drawn: both texts, and marks under their parts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

__all__ = ["changed_types", "type_differences"]

_MOST = 20
"""Parts that are marked; a longer list of marks helps nobody."""


def changed_types(one: Sequence[str], other: Sequence[str]) -> tuple[str, ...]:
    """The names of the types that *one* and *other* do not define alike, sorted."""
    here, there = _named(one), _named(other)
    return tuple(sorted(name for name in {*here, *there} if here.get(name) != there.get(name)))


def type_differences(
    sides: tuple[str, str], one: Sequence[str], other: Sequence[str]
) -> tuple[str, ...]:
    """The lines for a Diagnostic that show each type which *one* and *other* define differently.

    Each of the two are definitions as `Type.definition` has them; *sides* names the two.
    Fields and cases that the other side does not have, or has elsewhere, are marked.
    """
    here, there = _named(one), _named(other)
    width = max(map(len, sides)) + 1
    lines: list[str] = []
    for name in changed_types(one, other):
        texts = here.get(name, ""), there.get(name, "")
        parts = [list(_parts(text)) for text in texts]
        same = _same(
            [[text[a:b] for a, b in part] for text, part in zip(texts, parts, strict=True)]
        )
        for side, text, part, known in zip(sides, texts, parts, same, strict=True):
            lines.append(f"  {f'{side}:':{width}} {text or f'no type `{name}`'}")
            odd = [at for index, at in enumerate(part) if index not in known][:_MOST]
            if odd and all(texts):
                marks = [" "] * odd[-1][1]
                for start, end in odd:
                    marks[start:end] = "^" * (end - start)
                lines.append(f"  {'':{width}} {''.join(marks)}")
    return tuple(lines)


def _named(definitions: Sequence[str]) -> dict[str, str]:
    """The definitions by name: `record span { start: u32 }` is that of `span`."""
    return {one.split(" ", 2)[1]: one for one in definitions}


def _parts(definition: str) -> Iterator[tuple[int, int]]:
    """Where the form is, and each field or case: the first and the last index, that excluded."""
    if not definition:
        return
    opening = definition.index("{")
    yield 0, definition.index(" ")
    start, depth = opening + 2, 0
    for at in range(start, len(definition)):
        depth += (definition[at] == "<") - (definition[at] == ">")
        if (definition[at] == "," and not depth) or definition[at : at + 2] == " }":
            if at > start:
                yield start, at
            start = at + 2


def _same(sides: list[list[str]]) -> tuple[set[int], set[int]]:
    """The indices of the parts that both sides have in one order."""
    matcher = SequenceMatcher(a=sides[0], b=sides[1], autojunk=False)
    known: tuple[set[int], set[int]] = set(), set()
    for block in matcher.get_matching_blocks():
        known[0].update(range(block.a, block.a + block.size))
        known[1].update(range(block.b, block.b + block.size))
    return known
