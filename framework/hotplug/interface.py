"""Manifest -> Interface: what it means, in no language; symbols, lowering and fingerprints."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from hotplug import names
from hotplug.defaults import Default
from hotplug.exportspec import Gil
from hotplug.kinds import SCALARS, Kind
from hotplug.manifest import ExportSpec, Limits, Manifest, TypeSpec
from hotplug.typespec import Form

__all__ = [
    "ABI",
    "MANIFEST_SECTION",
    "PROFILE_SECTION",
    "RECORD_SECTION",
    "SCRATCH",
    "START",
    "Arg",
    "Export",
    "Interface",
    "Part",
    "Type",
]

ABI = 1
RECORD_SECTION = "hotplug"
"""The custom section that says what a module was generated for: see `Interface.record`."""
MANIFEST_SECTION = "hotplug.manifest"
"""The custom section that holds the bytes of the manifest."""
PROFILE_SECTION = "hotplug.profile"
"""The custom section that holds `dev` where the module was built to be compiled quickly."""
START = "hotplug_start"
"""`() -> i32`: makes an instance ready, and says where its anchor is."""
SCRATCH = "hotplug_scratch"
"""`(length: i32) -> i32`: the address of a buffer for arguments that the small one cannot hold."""


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


@dataclass(frozen=True)
class Export:
    """One export of a plugin."""

    name: str
    declared: str
    """The name as the manifest has it."""
    args: tuple[Arg, ...]
    returns: Kind | None
    doc: str
    symbol: str
    """The name in the module."""
    results: tuple[str, ...]
    types: tuple[str, ...]
    """The definitions of the declared types that it uses, by name."""
    gil: Gil = "auto"
    view: bool = False

    @cached_property
    def params(self) -> tuple[str, ...]:
        """The core values that all arguments cross as."""
        return tuple(core for arg in self.args for core in arg.cores)

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

    @cached_property
    def map_symbol(self) -> str:
        """The name in the module of the export for many items at once."""
        return f"{self.symbol}__map"

    @cached_property
    def map_params(self) -> tuple[str, ...]:
        """What that export takes: the number of items, then address and length of each column."""
        return ("i32", *(["i32", "i32"] * len(self.args)))


@dataclass(frozen=True)
class Interface:
    """What a plugin offers and needs."""

    name: str
    version: str
    doc: str
    foreign: bool
    """The module was not generated: its exports stand alone, without anchor and scratch buffer."""
    exports: tuple[Export, ...]
    types: Mapping[str, Type]
    hooks: Mapping[str, str]
    limits: Limits
    digest: str
    """The SHA-256 of the manifest's text, in hex: what is made from all of it is kept by this."""

    @classmethod
    @lru_cache(maxsize=64)
    def read(cls, data: bytes, file: str) -> Interface:
        """What the manifest with the bytes *data*, called *file*, means. Raises ManifestError."""
        return cls.of(Manifest.parse(data, file))

    @classmethod
    def of(cls, manifest: Manifest) -> Interface:
        """What *manifest* means."""
        types = {name: Type.of(spec) for name, spec in manifest.types.items()}
        foreign = manifest.abi == "c"
        return cls(
            name=manifest.name,
            version=manifest.version,
            doc=manifest.doc,
            foreign=foreign,
            exports=tuple(_export(spec, types) for spec in manifest.exports.values()),
            types=types,
            hooks={hook: names.snake(export) for hook, export in manifest.hooks.items()},
            limits=manifest.limits,
            digest=hashlib.sha256(manifest.document.source.encode()).hexdigest(),
        )

    @cached_property
    def fingerprint(self) -> str:
        """16 hex digits that change when any export does."""
        text = "\n".join(f"{export.name} {export.fingerprint}" for export in self.exports)
        return hashlib.sha256(f"{ABI} {self.name}\n{text}".encode()).hexdigest()[:16]

    @cached_property
    def record(self) -> str:
        """The text of the record section: the ABI version, and a line for each export."""
        lines = [f"{export.name} {export.fingerprint}" for export in self.exports]
        return "\n".join([f"abi {ABI}", *lines, ""])

    @cached_property
    def slots(self) -> int:
        """How many core values the widest export takes or gives."""
        widest = (
            max(len(export.params), len(export.results), len(export.map_params))
            for export in self.exports
        )
        return max(1, *widest)

    def crosses_in_core(self, kind: Kind) -> bool:
        """Whether a value of *kind* crosses as one core value."""
        return kind.word in SCALARS or (kind.word in self.types and self.types[kind.word].core)


def _export(spec: ExportSpec, types: Mapping[str, Type]) -> Export:
    name = names.snake(spec.name)
    args = tuple(
        Arg(
            names.snake(arg.name),
            arg.kind,
            arg.doc,
            arg.name,
            _lowered(arg.kind, types),
            arg.default,
        )
        for arg in spec.args
    )
    found: dict[str, str] = {}
    for kind in (*(arg.kind for arg in spec.args), *([spec.returns] if spec.returns else [])):
        _collect(kind, types, found)
    return Export(
        name=name,
        declared=spec.name,
        args=args,
        returns=spec.returns,
        doc=spec.doc,
        symbol=spec.symbol or f"_{name}",
        results=_raised(spec.returns, types),
        types=tuple(found[name] for name in sorted(found)),
        gil=spec.gil,
        view=spec.view,
    )


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
