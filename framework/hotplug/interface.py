"""Manifest -> Interface: what it means, in no language; symbols, lowering and fingerprints."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

from hotplug import names
from hotplug.kinds import SCALARS, Kind
from hotplug.manifest import ExportSpec, Limits, Manifest

__all__ = [
    "ABI",
    "MANIFEST_SECTION",
    "RECORD_SECTION",
    "SCRATCH",
    "START",
    "Arg",
    "Export",
    "Interface",
    "lowered",
]

ABI = 1
RECORD_SECTION = "hotplug"
"""The custom section that says what a module was generated for: see `Interface.record`."""
MANIFEST_SECTION = "hotplug.manifest"
"""The custom section that holds the bytes of the manifest."""
START = "hotplug_start"
"""`() -> i32`: makes an instance ready, and says where its anchor is."""
SCRATCH = "hotplug_scratch"
"""`(length: i32) -> i32`: the address of a buffer for arguments that the small one cannot hold."""


def lowered(kind: Kind) -> tuple[str, ...]:
    """The core values that an argument of *kind* crosses as."""
    scalar = SCALARS.get(kind.word)
    return (scalar.core,) if scalar else ("i32", "i32")  # address, length


def _raised(kind: Kind | None) -> tuple[str, ...]:
    """The core values that a result of *kind* crosses as."""
    if kind is None:
        return ()
    scalar = SCALARS.get(kind.word)
    return (scalar.core,) if scalar else ("i64",)  # length << 32 | address


@dataclass(frozen=True, slots=True)
class Arg:
    """One argument: *name* is legal in both languages."""

    name: str
    kind: Kind
    doc: str
    declared: str
    """The name as the manifest has it."""


@dataclass(frozen=True, slots=True)
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
    params: tuple[str, ...]
    results: tuple[str, ...]

    @property
    def signature(self) -> str:
        """For a reader: `word_count(text: string) -> u32`."""
        args = ", ".join(f"{arg.name}: {arg.kind}" for arg in self.args)
        returns = f" -> {self.returns}" if self.returns else ""
        return f"{self.name}({args}){returns}"

    @property
    def fingerprint(self) -> str:
        """16 hex digits that change when a caller or the plugin would have to change."""
        text = f"{ABI} {self.symbol} {self.signature}"
        return hashlib.sha256(text.encode()).hexdigest()[:16]

    @classmethod
    def of(cls, spec: ExportSpec) -> Export:
        """The export that *spec* declares."""
        args = tuple(Arg(names.snake(arg.name), arg.kind, arg.doc, arg.name) for arg in spec.args)
        name = names.snake(spec.name)
        return cls(
            name=name,
            declared=spec.name,
            args=args,
            returns=spec.returns,
            doc=spec.doc,
            symbol=spec.symbol or f"_{name}",
            params=tuple(core for arg in args for core in lowered(arg.kind)),
            results=_raised(spec.returns),
        )


@dataclass(frozen=True, slots=True)
class Interface:
    """What a plugin offers and needs."""

    name: str
    version: str
    doc: str
    foreign: bool
    """The module was not generated: its exports stand alone, without anchor and scratch buffer."""
    exports: tuple[Export, ...]
    hooks: Mapping[str, str]
    limits: Limits

    @classmethod
    def of(cls, manifest: Manifest) -> Interface:
        """What *manifest* means."""
        return cls(
            name=manifest.name,
            version=manifest.version,
            doc=manifest.doc,
            foreign=manifest.abi == "c",
            exports=tuple(Export.of(spec) for spec in manifest.exports.values()),
            hooks={hook: names.snake(export) for hook, export in manifest.hooks.items()},
            limits=manifest.limits,
        )

    @property
    def fingerprint(self) -> str:
        """16 hex digits that change when any export does."""
        text = "\n".join(f"{export.name} {export.fingerprint}" for export in self.exports)
        return hashlib.sha256(f"{ABI} {self.name}\n{text}".encode()).hexdigest()[:16]

    @property
    def record(self) -> str:
        """The text of the record section: the ABI version, and a line for each export."""
        lines = [f"{export.name} {export.fingerprint}" for export in self.exports]
        return "\n".join([f"abi {ABI}", *lines, ""])

    @property
    def slots(self) -> int:
        """How many core values the widest export takes or gives."""
        widest = (max(len(export.params), len(export.results)) for export in self.exports)
        return max(1, *widest)
