"""Interface: what a manifest declares, independent of any language."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from hotplug.interface.function import ABI, Arg, Export, Import
from hotplug.interface.type import Part, Type
from hotplug.kinds import SCALARS, Kind
from hotplug.manifest import CONFIG, Bounds, Hook, ImportSpec, Manifest, StateSpec

__all__ = [
    "FETCH",
    "HOST",
    "INITIALIZE",
    "MANIFEST_SECTION",
    "PROFILE_SECTION",
    "RECORD_SECTION",
    "SCRATCH",
    "START",
    "Interface",
]

RECORD_SECTION = "hotplug"
"""The custom section with the fingerprints that a module was generated for: `Interface.record`."""
MANIFEST_SECTION = "hotplug.manifest"
"""The custom section that holds the bytes of the manifest."""
PROFILE_SECTION = "hotplug.profile"
"""The custom section that holds `dev` in a module that was built to compile quickly."""
START = "hotplug_start"
"""`() -> i32`: initialises an instance, and returns the address of its control block."""
HOST = "hotplug"
"""The name of the module that every import is from."""
INITIALIZE = "_initialize"
"""`() -> ()`: initialises what WASI's C library keeps, where a module built for it has this."""
FETCH = "hotplug_fetch"
"""`() -> ()`, an import: writes a result of the host that is too large for the frame."""
SCRATCH = "hotplug_scratch"
"""`(length: i32) -> i32`: the address of a buffer for arguments too large for the small one."""


@dataclass(frozen=True)
class Interface:
    """The functions, types and limits of one plugin."""

    name: str
    version: str
    doc: str
    foreign: bool
    """Whether the module was not generated: it has no control block and no scratch buffer."""
    exports: tuple[Export, ...]
    imports: tuple[Import, ...]
    """The functions of the host that it may call; with `[config]`, one that returns it is added."""
    config: tuple[Arg, ...]
    """The entries of `[config]`, which are the fields of the type `config`."""
    types: Mapping[str, Type]
    hooks: Mapping[str, Hook]
    """How it implements hooks of an application, by the name of each hook."""
    limits: Bounds
    wasi: bool
    """Whether it is built for wasm32-wasip1, and may call the functions of WASI preview 1."""
    state: StateSpec | None
    """How its state is kept across a reload, if it is."""
    inputs: tuple[str, ...]
    """Patterns of additional files that it is built from."""
    applications: tuple[str, ...]
    """The entry-point groups in which a wheel of it registers it."""
    text: str
    """The text of the manifest."""
    digest: str
    """The SHA-256 of the text of the manifest, in hex: the cache key of what is made from it."""

    @classmethod
    @lru_cache(maxsize=64)
    def read(cls, data: bytes, file: str) -> Interface:
        """The interface that *data*, the bytes of a manifest called *file*, declare.

        Raises ManifestError.
        """
        return cls.of(Manifest.parse(data, file))

    @classmethod
    def of(cls, manifest: Manifest) -> Interface:
        """The interface that *manifest* declares."""
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
            wasi=manifest.build.wasi,
            state=manifest.state,
            inputs=manifest.build.inputs,
            applications=manifest.applications,
            text=manifest.document.source,
            digest=hashlib.sha256(manifest.document.source.encode()).hexdigest(),
        )

    @cached_property
    def fingerprint(self) -> str:
        """16 hex digits, which change when any export or import does."""
        text = "\n".join(self._lines())
        return hashlib.sha256(f"{ABI} {self.name}\n{text}".encode()).hexdigest()[:16]

    @cached_property
    def record(self) -> str:
        """The text of the record section: the ABI version, then a line for each function."""
        return "\n".join([f"abi {ABI}", *self._lines(), ""])

    def _lines(self) -> list[str]:
        """A line for each export, and for each import."""
        lines = [f"{export.name} {export.fingerprint}" for export in self.exports]
        return lines + [f"{HOST}.{one.name} {one.fingerprint}" for one in self.imports]

    @cached_property
    def wants(self) -> frozenset[str]:
        """The capabilities that the application has to grant."""
        return frozenset(one.capability for one in self.imports if one.capability)

    @cached_property
    def has_randomness(self) -> bool:
        """Whether it declares the capability `random`."""
        return any(one.battery and one.capability == "random" for one in self.imports)

    @cached_property
    def frame(self) -> int:
        """The number of 8-byte slots in the frame: the most arguments that any import has."""
        return max(1, *(len(one.args) for one in self.imports), 1)

    @cached_property
    def slots(self) -> int:
        """The most core values that any export takes or returns."""
        widest = (
            max(len(export.params), len(export.results), len(export.map_params))
            for export in self.exports
        )
        return max(1, *widest)

    def crosses_in_core(self, kind: Kind) -> bool:
        """Whether a value of *kind* crosses as one core value."""
        return kind.word in SCALARS or (kind.word in self.types and self.types[kind.word].core)
