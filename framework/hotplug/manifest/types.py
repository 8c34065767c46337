"""TypeSpec: a declared type, read from `[types]`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, cast

from hotplug import kinds, names
from hotplug.kinds import Kind
from hotplug.manifest import identifiers as terms
from hotplug.manifest.toml.table import Table

__all__ = ["Form", "TypeSpec", "types"]

Form = Literal["record", "enum", "variant", "flags"]
_FORMS: tuple[Form, ...] = ("record", "enum", "variant", "flags")
_MOST_FLAGS = 32


@dataclass(frozen=True, slots=True)
class TypeSpec:
    """A declared type: the fields of a record, or the cases of an enum, variant or flags."""

    name: str
    form: Form
    parts: tuple[tuple[str, Kind | None], ...]
    doc: str = ""


def types(table: Table) -> dict[str, TypeSpec]:
    """The types in the table `[types]`, in the order written."""
    found: dict[str, TypeSpec] = {}
    for name in table:
        if kinds.reserved(name):
            table.problem(
                f"`{name}` cannot be the name of a type",
                name,
                "a kind already",
                f"use another name, such as `{names.snake(name)}_`",
                part="key",
            )
        else:
            terms.check_name(table, name, name, "type")
        spec = _type(table, name)
        if spec is not None:
            found[name] = spec
    terms.check_distinct(table, table, names.camel)
    _check_finite(table, found)
    return found


def _check_finite(table: Table, found: Mapping[str, TypeSpec]) -> None:
    """Reports a type whose values would be infinite, since each holds another value of it."""
    finite = _finite(found)
    for name in found:
        if name not in finite:
            table.problem(
                f"a value of the type `{name}` has no end",
                name,
                "each holds another one",
                f"hold it as `option<{name}>` or `list<{name}>`",
                part="key",
            )


def _finite(found: Mapping[str, TypeSpec]) -> set[str]:
    """The types of which a value can be made. Each type and each use of one is looked at once."""
    ready: list[str] = []
    missing: list[int] = []
    waiting: dict[str, list[tuple[int, str]]] = {}
    for name, spec in found.items():
        parts = [set(_needed(part, found)) if part else set[str]() for _, part in spec.parts]
        ways = parts if spec.form == "variant" else [{word for part in parts for word in part}]
        for needed in ways:
            ready += [name] * (not needed)
            for word in needed:
                waiting.setdefault(word, []).append((len(missing), name))
            missing.append(len(needed))
    finite: set[str] = set()
    while ready:
        word = ready.pop()
        if word not in finite:
            finite.add(word)
            for way, name in waiting.get(word, ()):
                missing[way] -= 1
                ready += [name] * (not missing[way])
    return finite


def _needed(kind: Kind, found: Mapping[str, TypeSpec]) -> Iterator[str]:
    """The declared types of which every value of *kind* holds a value."""
    if kind.word in found:
        yield kind.word
    elif kind.word not in {"list", "option", "map"}:
        for one in kind.of:
            yield from _needed(one, found)


def _type(table: Table, name: str) -> TypeSpec | None:
    example = f'{name} = {{ record = {{ start = "u32", end = "u32" }} }}'
    owner = table.table(name, example)
    if not owner.present:
        return None
    owner.allow([*_FORMS, "doc"])
    forms: list[Form] = [form for form in _FORMS if form in owner]
    if len(forms) != 1:
        several = " and ".join(f"`{form}`" for form in forms)
        owner.problem(
            f"the type `{name}` is {several}" if forms else f"the type `{name}` has no form",
            None,
            "expected one form",
            f"the forms are: {', '.join(f'`{form}`' for form in _FORMS)}",
        )
        return None
    form = forms[0]
    parts = _cases(owner, form) if form in {"enum", "flags"} else _parts(owner, form, table)
    return TypeSpec(name, form, parts, owner.get("doc", str, ""))


def _parts(table: Table, form: Form, known: Table) -> tuple[tuple[str, Kind | None], ...]:
    """The fields of a record, or the cases of a variant, which may be empty."""
    example = 'record = { start = "u32" }' if form == "record" else 'variant = { at = "u32" }'
    body = table.table(form, example)
    parts: list[tuple[str, Kind | None]] = []
    for part in body:
        terms.check_name(body, part, part, "field" if form == "record" else "case")
        text = body.get(part, str, None, example=f'{part} = "u32"')
        kind = None
        if text is not None and (text or form == "record"):
            kind = terms.kind(body, part, text, known.values, body.name(part))
        if kind is not None and kind.word == "result":
            body.problem(
                f"`{body.name(part)}` cannot be a result", part, "only a function returns one"
            )
        parts.append((part, kind))
    terms.check_distinct(body, body, names.snake if form == "record" else names.camel)
    if body.present and not parts:
        _note_empty(table, form)
    return tuple(parts)


def _cases(table: Table, form: Form) -> tuple[tuple[str, Kind | None], ...]:
    """The cases of an enum, or of flags."""
    example = f'{form} = ["low", "high"]'
    values = cast("list[object] | None", table.get(form, list, None, example=example))
    if values is None:
        return ()
    cases: dict[str, None] = {}
    for item, case in enumerate(values):
        if not isinstance(case, str):
            message = f"a case of `{table.title}` must be a string, not {table.described(case)}"
            table.problem(message, form, "expected a string", item=item)
            return ()
        if case in cases:
            table.problem(f"`{case}` is in `{table.title}` twice", form, "given before", item=item)
            return ()
        terms.check_name(table, form, case, "case", item=item, part="value")
        cases[case] = None
    terms.check_distinct(table, cases, names.camel, form)
    if not cases:
        _note_empty(table, form)
    if form == "flags" and len(cases) > _MOST_FLAGS:
        table.problem(f"`{table.title}` has {len(cases)} flags", form, f"at most {_MOST_FLAGS}")
    return tuple((case, None) for case in cases)


def _note_empty(table: Table, form: Form) -> None:
    part = "field" if form == "record" else "case"
    table.problem(f"the {form} `{table.path[-1]}` is empty", form, f"expected one {part} at least")
