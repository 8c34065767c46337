"""The check of a module against an interface: memory, imports, exports and fingerprints."""

from __future__ import annotations

from collections.abc import Iterator

from hotplug.errors import Diagnostic
from hotplug.interface import (
    ABI,
    FETCH,
    HOST,
    RECORD_SECTION,
    SCRATCH,
    START,
    Export,
    Import,
    Interface,
    changed_types,
    type_differences,
)
from hotplug.manifest import TARGET, WASI
from hotplug.runtime.module.binary import Binary, Function
from hotplug.runtime.module.binary import Import as Item
from hotplug.runtime.module.wasi_functions import WASI_FUNCTIONS, WASI_MODULE

__all__ = ["disagreements", "is_javascript"]

_PAGE = 65_536


def disagreements(
    binary: Binary, wanted: Interface, built: Interface | None
) -> Iterator[Diagnostic]:
    """A problem for each way in which the module differs from *wanted*.

    *built* is the interface of the manifest in the module, if it has one.
    """
    declared = {one.symbol for one in wanted.imports}
    declared |= {FETCH} if declared else declared
    for_javascript = [item for item in binary.imports if is_javascript(item)]
    if for_javascript:
        yield Diagnostic(
            f"{wanted.name}: the module is built for JavaScript: it imports"
            f" {len(for_javascript)} functions of wasm-bindgen",
            help="`hotplug build` says which crate brings them, and what to write in Cargo.toml",
        )
    for item in binary.imports:
        if item.module == HOST and item.name in declared and item.function == Function((), ()):
            continue
        if item in for_javascript:
            continue
        wasi = item.module == WASI_MODULE and item.function == WASI_FUNCTIONS.get(item.name)
        if wasi and wanted.wasi:
            continue
        yield Diagnostic(
            f"{wanted.name}: the module imports `{item.module}.{item.name}` (a {item.kind}),"
            " which the manifest does not declare",
            help=f'with `target = "{WASI}"` in `[build]` hotplug answers it'
            if wasi
            else "a plugin is given nothing that its manifest does not declare;"
            f" build it for {TARGET}, which needs no imports",
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


def is_javascript(item: Item) -> bool:
    """Whether *item* is an import of wasm-bindgen, which its JavaScript would answer."""
    return item.module.startswith("__wbindgen_")


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
    """Compares the record of the build: was it for the same exports, and the same ABI?"""
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
        shown: tuple[str, ...] = ()
        if old is not None and old.fingerprint != one.fingerprint and old.types != one.types:
            shown = type_differences(("plugin.toml", "the module"), one.types, old.types)
        if old is not None and shown and old.signature == one.signature:
            named = changed_types(one.types, old.types)
            theirs = f"the module has {_listed(named)}"
        elif old is not None and old.fingerprint != one.fingerprint:
            theirs = f"the module has `{old.signature}`"
        elif key not in found:
            theirs = "the module was built without it"
        else:
            theirs = f"the module has another fingerprint, {found[key]}"
        yield Diagnostic(
            f"{wanted.name}.{one.name}: the manifest declares `{one.signature}`, but {theirs}",
            help="build the plugin again: `hotplug build`",
            lines=shown,
        )


def _listed(types: tuple[str, ...]) -> str:
    """`another type `span``, or `other types `span`, `level``."""
    names = ", ".join(f"`{name}`" for name in types)
    return f"another type {names}" if len(types) == 1 else f"other types {names}"


def _functions(interface: Interface) -> dict[str, Export | Import]:
    """The exports and the imports, by their names in the record."""
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
