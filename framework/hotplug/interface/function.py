"""Function: an export or an import at the boundary: symbol, lowering and fingerprint."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from hotplug import names
from hotplug.interface.type import Type, core_type, used
from hotplug.kinds import Kind
from hotplug.manifest import (
    BATTERIES,
    CONFIG,
    ArgSpec,
    Default,
    ExportSpec,
    Gil,
    ImportSpec,
)

__all__ = ["ABI", "Arg", "Export", "Function", "Import"]

ABI = 1
"""The version of the binary interface: docs/abi.md."""


@dataclass(frozen=True, slots=True)
class Arg:
    """One argument. *name* is a valid identifier in both languages."""

    name: str
    kind: Kind
    doc: str
    declared: str
    """The name as the manifest has it."""
    cores: tuple[str, ...]
    """The types of the core values that it is lowered to."""
    default: Default | None = None

    @classmethod
    def of(cls, spec: ArgSpec, types: Mapping[str, Type]) -> Arg:
        """The argument that *spec* declares."""
        cores = _lowered_argument(spec.kind, types)
        return cls(names.snake(spec.name), spec.kind, spec.doc, spec.name, cores, spec.default)


@dataclass(frozen=True)
class Function:
    """A function that one side of the boundary offers to the other."""

    name: str
    declared: str
    """The name as the manifest has it."""
    args: tuple[Arg, ...]
    returns: Kind | None
    doc: str
    symbol: str
    """The name in the module."""
    types: tuple[str, ...]
    """The definitions of the declared types that it uses, sorted by name."""

    @cached_property
    def signature(self) -> str:
        """The signature in words: `word_count(text: string) -> u32`."""
        args = ", ".join(f"{arg.name}: {arg.kind}" for arg in self.args)
        returns = f" -> {self.returns}" if self.returns else ""
        return f"{self.name}({args}){returns}"

    @property
    def uses(self) -> frozenset[str]:
        """The names of `types`."""
        return frozenset(one.split(" ")[1] for one in self.types)

    @cached_property
    def digest(self) -> str:
        """64 hex digits, which change when the caller and the plugin have to change."""
        text = "\n".join([f"{ABI} {self.symbol} {self.signature}", *self.types])
        return hashlib.sha256(text.encode()).hexdigest()

    @property
    def fingerprint(self) -> str:
        """The first 16 digits of `digest`, as modules and generated classes have it."""
        return self.digest[:16]


@dataclass(frozen=True)
class Import(Function):
    """A function of the host that the plugin may call.

    Its arguments are in the frame, one slot of 8 bytes each: a number as itself; text, bytes and
    lists of numbers as address and length; any other kind as address and length of its blob.
    """

    capability: str = ""
    """The capability that the application has to grant before it is linked; or empty."""
    battery: bool = False
    """Whether hotplug implements it, and not the application."""

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
            types=_definitions(spec, types),
            capability=names.snake(spec.capability),
            battery=spec.capability in BATTERIES or spec.name == CONFIG,
        )


@dataclass(frozen=True)
class Export(Function):
    """A function that the plugin exports."""

    results: tuple[str, ...] = ()
    """The types of the core values that it returns."""
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
            types=_definitions(spec, types),
            results=_lowered_result(spec.returns, types),
            gil=spec.gil,
            view=spec.view,
        )

    @cached_property
    def params(self) -> tuple[str, ...]:
        """The types of the core values that all arguments are lowered to."""
        return tuple(core for arg in self.args for core in arg.cores)

    @cached_property
    def map_symbol(self) -> str:
        """The name in the module of the export that takes many items at once."""
        return f"{self.symbol}__map"

    @cached_property
    def map_params(self) -> tuple[str, ...]:
        """Its parameters: the number of items, then the address and length of each column."""
        return ("i32", *(["i32", "i32"] * len(self.args)))


def _definitions(spec: ExportSpec | ImportSpec, types: Mapping[str, Type]) -> tuple[str, ...]:
    """The definitions of the declared types that *spec* uses, sorted by name."""
    kinds = [arg.kind for arg in spec.args] + ([spec.returns] if spec.returns else [])
    return tuple(types[name].definition for name in used(kinds, types))


def _lowered_argument(kind: Kind, types: Mapping[str, Type]) -> tuple[str, ...]:
    """The types of the core values that an argument of *kind* is lowered to."""
    core = core_type(kind, types)
    if core:
        return (core,)
    return ("i32",) * (1 + kind.dimensions)  # the address, and the length or the shape


def _lowered_result(kind: Kind | None, types: Mapping[str, Type]) -> tuple[str, ...]:
    """The types of the core values that a result of *kind* is lowered to."""
    if kind is None:
        return ()
    return (core_type(kind, types) or "i64",)  # length << 32 | address
