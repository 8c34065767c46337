"""Bytes of a plugin -> Module: checked against its interface, and compiled."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache as once
from functools import lru_cache
from pathlib import Path

import wasmtime

from hotplug import cache
from hotplug.errors import Diagnostic, LinkError, ManifestError
from hotplug.interface import (
    ABI,
    FETCH,
    HOST,
    MANIFEST_SECTION,
    PROFILE_SECTION,
    RECORD_SECTION,
    SCRATCH,
    START,
    Export,
    Import,
    Interface,
)
from hotplug.manifest import Bounds
from hotplug.runtime import native
from hotplug.runtime.binary import Binary, BinaryError, Function
from hotplug.runtime.engine import CONFIGURATION, compiled, engine

__all__ = ["Module", "embedded"]

_PAGE = 65_536
_REMEMBERED = 8
"""Modules that a process has at hand without the disk."""


@dataclass(frozen=True, slots=True)
class Module:
    """A compiled plugin that has what *interface* says. *root* is where its source is, if known."""

    interface: Interface
    binary: Binary
    engine: wasmtime.Engine
    compiled: wasmtime.Module
    digest: str
    """The SHA-256 of its bytes, in hex."""
    root: Path | None = None

    @property
    def dev(self) -> bool:
        """Whether it was built for a short way from an edit to a call."""
        return _is_dev(self.binary)

    @classmethod
    def load(
        cls,
        data: bytes,
        interface: Interface | None = None,
        root: Path | None = None,
        limited: Callable[[Bounds], Bounds] = lambda bounds: bounds,
    ) -> Module:
        """The module in *data*, for *interface* or, without one, for the manifest inside it.

        *limited* makes of the limits of the manifest those that hold.

        Raises LinkError where the two disagree, or *data* is no module.
        """
        name = interface.name if interface else "the module"
        try:
            binary = _parsed(data)
        except BinaryError as error:
            raise LinkError(f"{name}: {error}") from None
        built = embedded(binary, interface)
        wanted = interface or built
        if wanted is None:
            raise LinkError(
                Diagnostic(
                    "the module has no manifest in it, so hotplug did not make it",
                    help="load the directory with its plugin.toml; one that declares"
                    ' `abi = "c"` describes a module of any origin',
                )
            )
        wanted = replace(wanted, limits=limited(wanted.limits))
        problems = list(_disagreements(binary, wanted, built))
        if problems:
            raise LinkError(problems)
        try:
            how = {"dev": _is_dev(binary), "interrupts": wanted.limits.interrupts}
            target = engine(wanted.limits.stack, **how)
            made = _compiled(data, target, **how)
            return cls(wanted, binary, target, made, _digest(data), root)
        except wasmtime.WasmtimeError as error:
            what = native.cause(error)
            raise LinkError(f"{wanted.name}: not a valid wasm module: {what}") from None


def embedded(binary: Binary, likely: Interface | None = None) -> Interface | None:
    """The interface of the manifest that the module carries, if it carries one.

    That is *likely* where both come from the same text, and then nothing is read again.
    """
    section = binary.sections.get(MANIFEST_SECTION)
    if section is None:
        return None
    if likely is not None and hashlib.sha256(section).hexdigest() == likely.digest:
        return likely
    try:
        return Interface.read(section, "the manifest in the module")
    except ManifestError as error:
        raise LinkError(error.diagnostics) from None


def _is_dev(binary: Binary) -> bool:
    return binary.sections.get(PROFILE_SECTION) == b"dev"


_parsed = lru_cache(maxsize=_REMEMBERED)(Binary.parse)


@lru_cache(maxsize=_REMEMBERED)
def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


@lru_cache(maxsize=_REMEMBERED)
def _compiled(
    data: bytes, target: wasmtime.Engine, *, dev: bool, interrupts: bool
) -> wasmtime.Module:
    how = f"{'dev' if dev else 'release'} {interrupts}"
    name = cache.key(data, _installed(), CONFIGURATION, how) + ".cwasm"
    kept = cache.get(name)
    if kept is not None:
        try:
            return wasmtime.Module.deserialize(target, kept)
        except wasmtime.WasmtimeError:
            pass  # compiled for another processor: a home directory can be shared
    made = compiled(data, target, dev=dev, interrupts=interrupts)
    cache.put(name, bytes(made.serialize()))
    return made


@once
def _installed() -> str:
    """What tells this installation of wasmtime from another. Its version takes 30 ms to ask."""
    found = Path(wasmtime.__file__).stat()
    return f"{found.st_mtime_ns} {found.st_size}"


def _disagreements(
    binary: Binary, wanted: Interface, built: Interface | None
) -> Iterator[Diagnostic]:
    """Everything in which the module is not what *wanted* says."""
    given = {one.symbol for one in wanted.imports}
    given |= {FETCH} if given else given
    for item in binary.imports:
        if item.module == HOST and item.name in given and item.function == Function((), ()):
            continue
        yield Diagnostic(
            f"{wanted.name}: the module imports `{item.module}.{item.name}` (a {item.kind}),"
            " which the manifest does not declare",
            help="a plugin is given nothing that its manifest does not declare;"
            " build it for wasm32-unknown-unknown, which needs no imports",
        )
    yield from _memory(binary, wanted)
    if not wanted.foreign:
        yield from _record(binary, wanted, built)
        yield from _function(binary, wanted, START, Function((), ("i32",)))
        yield from _function(binary, wanted, SCRATCH, Function(("i32",), ("i32",)))
    for export in wanted.exports:
        yield from _function(
            binary, wanted, export.symbol, Function(export.params, export.results), export
        )
        if not wanted.foreign and export.map_symbol in binary.functions:
            many = Function(export.map_params, ("i64",))
            yield from _function(binary, wanted, export.map_symbol, many, export)


def _memory(binary: Binary, wanted: Interface) -> Iterator[Diagnostic]:
    memory = binary.memories.get("memory")
    if memory is None:
        if not wanted.foreign or any(len(e.params) > len(e.args) for e in wanted.exports):
            yield Diagnostic(f"{wanted.name}: the module exports no memory called `memory`")
        return
    if not all(one.plain for one in binary.every_memory) or len(binary.every_memory) > 1:
        yield Diagnostic(f"{wanted.name}: the module's memory is not one unshared 32-bit memory")
    if memory.pages * _PAGE > wanted.limits.memory:
        yield Diagnostic(
            f"{wanted.name}: the module begins with {memory.pages * _PAGE:,} bytes of memory,"
            f" over its limit of {wanted.limits.memory:,}",
            help="raise `memory` in `[limits]`",
        )


def _record(binary: Binary, wanted: Interface, built: Interface | None) -> Iterator[Diagnostic]:
    """Whether the module was generated for the same exports, by the same rules."""
    section = binary.sections.get(RECORD_SECTION)
    if section is None:
        yield Diagnostic(
            f"{wanted.name}: the module has no `{RECORD_SECTION}` section, so hotplug did not make"
            " it",
            help="build it with `hotplug build`, and keep `mod exports;` in src/lib.rs",
        )
        return
    lines = [line.split(" ") for line in section.decode("ascii", "replace").splitlines()]
    names = {line[0] for line in lines}
    if not lines or {2} != {*map(len, lines)} or lines[0][0] != "abi" or len(names) != len(lines):
        yield Diagnostic(f"{wanted.name}: the `{RECORD_SECTION}` section of the module is damaged")
        return
    if lines[0][1] != str(ABI):
        yield Diagnostic(
            f"{wanted.name}: the module has ABI version {lines[0][1]}, and this hotplug has {ABI}",
            help="build the plugin again with this hotplug",
        )
        return
    found = dict(line for line in lines if len(line) == 2)
    for key, one in _functions(wanted).items():
        if found.get(key) == one.fingerprint:
            continue
        old = _functions(built).get(key) if built else None
        if old is not None and old.fingerprint != one.fingerprint:
            theirs = f"the module has `{old.signature}`"
        elif key not in found:
            theirs = "the module was built without it"
        else:
            theirs = f"the module has another fingerprint, {found[key]}"
        yield Diagnostic(
            f"{wanted.name}.{one.name}: the manifest declares `{one.signature}`, but {theirs}",
            help="build the plugin again: `hotplug build`",
        )


def _functions(interface: Interface) -> dict[str, Export | Import]:
    """The exports and the imports, by what the record calls them."""
    imports = {f"{HOST}.{one.name}": one for one in interface.imports}
    return {**{one.name: one for one in interface.exports}, **imports}


def _function(
    binary: Binary, wanted: Interface, symbol: str, needed: Function, export: Export | None = None
) -> Iterator[Diagnostic]:
    found = binary.functions.get(symbol)
    title = f"{wanted.name}.{export.name}" if export else wanted.name
    if found is None:
        yield Diagnostic(f"{title}: the module exports no function `{symbol}`")
    elif found != needed:
        declared = f" (for `{export.signature}`)" if export else ""
        yield Diagnostic(
            f"{title}: `{symbol}` must be {needed}{declared}, but the module has {found}"
        )
