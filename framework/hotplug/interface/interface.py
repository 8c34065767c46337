"""Manifest -> Interface: what it means, in no language."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from hotplug.interface.function import ABI, Arg, Export, Function, Import, Part, Type
from hotplug.kinds import SCALARS, Kind
from hotplug.manifest import CONFIG, Bounds, Hook, ImportSpec, Manifest, StateSpec

__all__ = [
    "ABI",
    "CONFIG",
    "FETCH",
    "HOST",
    "MANIFEST_SECTION",
    "PROFILE_SECTION",
    "RECORD_SECTION",
    "SCRATCH",
    "START",
    "Arg",
    "Export",
    "Function",
    "Import",
    "Interface",
    "Part",
    "Type",
]

RECORD_SECTION = "hotplug"
"""The custom section that says what a module was generated for: see `Interface.record`."""
MANIFEST_SECTION = "hotplug.manifest"
"""The custom section that holds the bytes of the manifest."""
PROFILE_SECTION = "hotplug.profile"
"""The custom section that holds `dev` where the module was built to be compiled quickly."""
START = "hotplug_start"
"""`() -> i32`: makes an instance ready, and gives the address of its control block."""
HOST = "hotplug"
"""The module that every import is of."""
FETCH = "hotplug_fetch"
"""`() -> ()`, an import: writes the answer of the host that the small buffer could not hold."""
SCRATCH = "hotplug_scratch"
"""`(length: i32) -> i32`: the address of a buffer for arguments that the small one cannot hold."""


@dataclass(frozen=True)
class Interface:
    """What a plugin offers and needs."""

    name: str
    version: str
    doc: str
    foreign: bool
    """The module was not generated: it has no control block and no scratch buffer."""
    exports: tuple[Export, ...]
    imports: tuple[Import, ...]
    """What it may call in the host; a plugin with `[config]` has an import for that, too."""
    config: tuple[Arg, ...]
    """The values of `[config]`, which are the fields of the type `config`."""
    types: Mapping[str, Type]
    hooks: Mapping[str, Hook]
    """How it answers the hooks of an application, by the name of each."""
    limits: Bounds
    state: StateSpec | None
    """How its state is carried over a reload, if it is."""
    inputs: tuple[str, ...]
    """Patterns of the files that it is made of, beside the usual ones."""
    applications: tuple[str, ...]
    """The groups of entry points in which a wheel of it is announced."""
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
        imports = [Import.of(spec, types) for spec in manifest.imports.values()]
        config = tuple(Arg.of(spec, types) for spec in manifest.config)
        if config:
            parts = tuple(Part(arg.name, arg.kind) for arg in config)
            types[CONFIG] = Type(CONFIG, "record", parts, "What the plugin is set to.")
            doc = "What the host has set the plugin to."
            imports.append(Import.of(ImportSpec(CONFIG, (), Kind(CONFIG), doc), types))
        foreign = manifest.abi == "c"
        return cls(
            name=manifest.name,
            version=manifest.version,
            doc=manifest.doc,
            foreign=foreign,
            exports=tuple(Export.of(spec, types) for spec in manifest.exports.values()),
            imports=tuple(imports),
            config=config,
            types=types,
            hooks=manifest.hooks,
            limits=manifest.limits,
            state=manifest.state,
            inputs=manifest.build.inputs,
            applications=manifest.applications,
            digest=hashlib.sha256(manifest.document.source.encode()).hexdigest(),
        )

    @cached_property
    def fingerprint(self) -> str:
        """16 hex digits that change when any export does."""
        text = "\n".join(self._lines())
        return hashlib.sha256(f"{ABI} {self.name}\n{text}".encode()).hexdigest()[:16]

    @cached_property
    def record(self) -> str:
        """The text of the record section: the ABI version, and a line for each function."""
        return "\n".join([f"abi {ABI}", *self._lines(), ""])

    def _lines(self) -> list[str]:
        """A line for each export, and for each import."""
        lines = [f"{export.name} {export.fingerprint}" for export in self.exports]
        return lines + [f"{HOST}.{one.name} {one.fingerprint}" for one in self.imports]

    @cached_property
    def wants(self) -> frozenset[str]:
        """The capabilities that an application has to grant."""
        return frozenset(one.capability for one in self.imports if one.capability)

    @cached_property
    def frame(self) -> int:
        """How many slots of 8 bytes the frame has: as many as the widest import has arguments."""
        return max(1, *(len(one.args) for one in self.imports), 1)

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
