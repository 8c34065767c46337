"""Function: what an export or an import is at the boundary: symbol, lowering and fingerprint."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from hotplug import names
from hotplug.kinds import SCALARS, Kind
from hotplug.manifest import (
    BATTERIES,
    CONFIG,
    ArgSpec,
    Default,
    ExportSpec,
    Form,
    Gil,
    ImportSpec,
    TypeSpec,
)

__all__ = ["ABI", "Arg", "Export", "Function", "Import", "Part", "Type"]

ABI = 1


@dataclass(frozen=True, slots=True)
class Part:
    """A field of a record, or a case of the other forms; *kind* is None for a case without one."""

    name: str
    kind: Kind | None


@dataclass(frozen=True, slots=True)
class Type:
    """A declared type."""

    name: str
    form: Form
    parts: tuple[Part, ...]
    doc: str

    @property
    def core(self) -> bool:
        """Whether a value of it crosses as one i32."""
        return self.form in {"enum", "flags"}

    @property
    def definition(self) -> str:
        """For a reader, and for fingerprints: `record span { start: u32, end: u32 }`."""
        parts = ", ".join(f"{p.name}: {p.kind}" if p.kind else p.name for p in self.parts)
        return f"{self.form} {self.name} {{ {parts} }}"

    @classmethod
    def of(cls, spec: TypeSpec) -> Type:
        """The type that *spec* declares."""
        parts = tuple(Part(names.snake(name), kind) for name, kind in spec.parts)
        return cls(spec.name, spec.form, parts, spec.doc)


@dataclass(frozen=True, slots=True)
class Arg:
    """One argument: *name* is legal in both languages."""

    name: str
    kind: Kind
    doc: str
    declared: str
    """The name as the manifest has it."""
    cores: tuple[str, ...]
    """The core values that it crosses as."""
    default: Default | None = None

    @classmethod
    def of(cls, spec: ArgSpec, types: Mapping[str, Type]) -> Arg:
        """The argument that *spec* declares."""
        cores = _lowered(spec.kind, types)
        return cls(names.snake(spec.name), spec.kind, spec.doc, spec.name, cores, spec.default)


@dataclass(frozen=True)
class Function:
    """What one side offers to the other."""

    name: str
    declared: str
    """The name as the manifest has it."""
    args: tuple[Arg, ...]
    returns: Kind | None
    doc: str
    symbol: str
    """The name in the module."""
    types: tuple[str, ...]
    """The definitions of the declared types that it uses, by name."""

    @cached_property
    def signature(self) -> str:
        """For a reader: `word_count(text: string) -> u32`."""
        args = ", ".join(f"{arg.name}: {arg.kind}" for arg in self.args)
        returns = f" -> {self.returns}" if self.returns else ""
        return f"{self.name}({args}){returns}"

    @cached_property
    def fingerprint(self) -> str:
        """16 hex digits that change when a caller or the plugin would have to change."""
        text = "\n".join([f"{ABI} {self.symbol} {self.signature}", *self.types])
        return hashlib.sha256(text.encode()).hexdigest()[:16]


@dataclass(frozen=True)
class Import(Function):
    """One function of the host, which the plugin may call.

    Its arguments stand in the frame, one slot of 8 bytes for each: a number as it is, text, bytes
    and lists of numbers as address and length, anything else packed, as address and length.
    """

    capability: str = ""
    """What an application has to grant before it is linked, if that has a name."""
    battery: bool = False
    """Hotplug itself has it."""

    @classmethod
    def of(cls, spec: ImportSpec, types: Mapping[str, Type]) -> Import:
        """The import that *spec* declares."""
        name = names.snake(spec.name)
        return cls(
            name=name,
            declared=spec.name,
            args=tuple(Arg.of(arg, types) for arg in spec.args),
            returns=spec.returns,
            doc=spec.doc,
            symbol=f"host_{name}",
            types=_used(spec, types),
            capability=names.snake(spec.capability),
            battery=spec.capability in BATTERIES or spec.name == CONFIG,
        )


@dataclass(frozen=True)
class Export(Function):
    """One export of a plugin."""

    results: tuple[str, ...] = ()
    """The core values that it returns."""
    gil: Gil = "auto"
    view: bool = False

    @classmethod
    def of(cls, spec: ExportSpec, types: Mapping[str, Type]) -> Export:
        """The export that *spec* declares."""
        name = names.snake(spec.name)
        return cls(
            name=name,
            declared=spec.name,
            args=tuple(Arg.of(arg, types) for arg in spec.args),
            returns=spec.returns,
            doc=spec.doc,
            symbol=spec.symbol or f"_{name}",
            types=_used(spec, types),
            results=_raised(spec.returns, types),
            gil=spec.gil,
            view=spec.view,
        )

    @cached_property
    def params(self) -> tuple[str, ...]:
        """The core values that all arguments cross as."""
        return tuple(core for arg in self.args for core in arg.cores)

    @cached_property
    def map_symbol(self) -> str:
        """The name in the module of the export for many items at once."""
        return f"{self.symbol}__map"

    @cached_property
    def map_params(self) -> tuple[str, ...]:
        """What that export takes: the number of items, then address and length of each column."""
        return ("i32", *(["i32", "i32"] * len(self.args)))


def _used(spec: ExportSpec | ImportSpec, types: Mapping[str, Type]) -> tuple[str, ...]:
    """The definitions of the declared types that *spec* uses, by name."""
    found: dict[str, str] = {}
    for kind in (*(arg.kind for arg in spec.args), *([spec.returns] if spec.returns else [])):
        _collect(kind, types, found)
    return tuple(found[name] for name in sorted(found))


def _core(kind: Kind, types: Mapping[str, Type]) -> str:
    """The type of the one core value that *kind* crosses as, or nothing."""
    if kind.word in types:
        return "i32" if types[kind.word].core else ""
    scalar = SCALARS.get(kind.word)
    return scalar.core if scalar else ""


def _lowered(kind: Kind, types: Mapping[str, Type]) -> tuple[str, ...]:
    """The core values that an argument of *kind* crosses as."""
    core = _core(kind, types)
    if core:
        return (core,)
    return ("i32",) * (1 + kind.dimensions)  # the address, and the length or the shape


def _raised(kind: Kind | None, types: Mapping[str, Type]) -> tuple[str, ...]:
    """The core values that a result of *kind* crosses as."""
    if kind is None:
        return ()
    return (_core(kind, types) or "i64",)  # length << 32 | address


def _collect(kind: Kind, types: Mapping[str, Type], found: dict[str, str]) -> None:
    """Put the definition of every declared type that *kind* uses into *found*."""
    for one in _inner(kind):
        declared = types.get(one.word)
        if declared is not None and one.word not in found:
            found[one.word] = declared.definition
            for part in declared.parts:
                if part.kind is not None:
                    _collect(part.kind, types, found)


def _inner(kind: Kind) -> Iterator[Kind]:
    """*kind*, and every kind in its brackets."""
    yield kind
    for one in kind.of:
        yield from _inner(one)
