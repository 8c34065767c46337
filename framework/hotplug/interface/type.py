"""Type: a record, variant, enum or flags that the manifest declares."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from hotplug import names
from hotplug.kinds import SCALARS, Kind
from hotplug.manifest import Form, TypeSpec

__all__ = ["Part", "Type", "core_type", "graph", "used"]


@dataclass(frozen=True, slots=True)
class Part:
    """A field of a record, or a case of another form. A case without a value has no *kind*."""

    name: str
    kind: Kind | None


@dataclass(frozen=True, slots=True)
class Type:
    """A type that the manifest declares."""

    name: str
    form: Form
    parts: tuple[Part, ...]
    doc: str

    @property
    def core(self) -> bool:
        """Whether a value of it crosses as one i32: it is an enum or flags."""
        return self.form in {"enum", "flags"}

    @property
    def definition(self) -> str:
        """The definition in words, which fingerprints contain: `record span { start: u32 }`."""
        parts = ", ".join(f"{p.name}: {p.kind}" if p.kind else p.name for p in self.parts)
        return f"{self.form} {self.name} {{ {parts} }}"

    @property
    def uses(self) -> tuple[str, ...]:
        """The words of the kinds in its definition, each once: kinds and declared types."""
        return tuple({word: None for p in self.parts if p.kind for word in p.kind.words})

    @classmethod
    def of(cls, spec: TypeSpec) -> Type:
        """The type that *spec* declares."""
        parts = tuple(Part(names.snake(name), kind) for name, kind in spec.parts)
        return cls(spec.name, spec.form, parts, spec.doc)


def core_type(kind: Kind, types: Mapping[str, Type]) -> str:
    """The type of the one core value that *kind* crosses as, or nothing: a blob crosses instead."""
    if kind.word in types:
        return "i32" if types[kind.word].core else ""
    scalar = SCALARS.get(kind.word)
    return scalar.core if scalar else ""


def graph(types: Mapping[str, Type]) -> dict[str, list[str]]:
    """The declared types that the definition of each of *types* uses."""
    return {name: [word for word in one.uses if word in types] for name, one in types.items()}


def used(kinds: Iterable[Kind], types: Mapping[str, Type]) -> tuple[str, ...]:
    """The names of the declared types that values of *kinds* consist of, sorted."""
    found: set[str] = set()
    rest = list(kinds)
    while rest:
        kind = rest.pop()
        rest += kind.of
        if kind.word in types and kind.word not in found:
            found.add(kind.word)
            rest += [part.kind for part in types[kind.word].parts if part.kind]
    return tuple(sorted(found))
