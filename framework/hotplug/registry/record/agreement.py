"""The agreement of a record's parts: the module, the manifest inside it, and the TOML."""

from __future__ import annotations

from collections.abc import Iterator

from hotplug.errors import Diagnostic, LinkError
from hotplug.interface import HOST, MANIFEST_SECTION, RECORD_SECTION, SCRATCH, START, Interface
from hotplug.registry.errors import InvalidRecord
from hotplug.runtime import Binary, BinaryError, disagreements, embedded

__all__ = ["check_module", "with_manifest"]

_SUPPORT = "__"
"""How symbols of support code begin, such as `__getrandom_custom`; that of no export does."""


def check_module(wasm: bytes, toml: bytes, interface: Interface) -> None:
    """Checks that the module *wasm* has the manifest *toml* in it, and keeps what that declares.

    *interface* is that of *toml*. Nothing is compiled or run. Raises InvalidRecord.
    """
    try:
        binary = Binary.parse(wasm)
        built = embedded(binary, interface)
    except BinaryError as error:
        raise InvalidRecord(f"{interface.name}: {error}") from None
    except LinkError as error:
        raise InvalidRecord(error.diagnostics) from None
    inside = binary.sections.get(MANIFEST_SECTION)
    if inside != toml:
        what = "has no manifest in it" if inside is None else "has another manifest in it"
        raise InvalidRecord(
            Diagnostic(
                f"{interface.name}: the module {what}",
                note=f"its custom section `{MANIFEST_SECTION}` must hold the bytes of plugin.toml",
                help="build the plugin again: `hotplug build`",
            )
        )
    problems = [*disagreements(binary, interface, built), *_undeclared(binary, interface)]
    if problems:
        raise InvalidRecord(problems)


def with_manifest(wasm: bytes, toml: bytes, interface: Interface) -> bytes:
    """The module *wasm*; a foreign one gets *toml* as a custom section, if it has no such one."""
    if not interface.foreign:
        return wasm
    try:
        if MANIFEST_SECTION in Binary.parse(wasm).sections:
            return wasm
    except BinaryError as error:
        raise InvalidRecord(f"{interface.name}: {error}") from None
    name = MANIFEST_SECTION.encode()
    content = _leb128(len(name)) + name + toml
    return wasm + b"\0" + _leb128(len(content)) + content


def _leb128(number: int) -> bytes:
    out = bytearray()
    while number > 0x7F:
        out.append(number & 0x7F | 0x80)
        number >>= 7
    out.append(number)
    return bytes(out)


def _undeclared(binary: Binary, interface: Interface) -> Iterator[Diagnostic]:
    """The functions that a generated module exports, and its manifest does not declare."""
    if interface.foreign:
        return
    known = {START, SCRATCH}
    for export in interface.exports:
        known |= {export.symbol, export.map_symbol}
    for symbol in sorted(binary.functions.keys() - known):
        if symbol.startswith(_SUPPORT):
            continue
        yield Diagnostic(
            f"{interface.name}: the module exports `{symbol[:100]}`, which plugin.toml does not"
            " declare",
            help="declare it in `[exports]`, or do not export it",
        )
    section = binary.sections.get(RECORD_SECTION, b"").decode("ascii", "replace")
    declared = {one.name for one in interface.exports}
    declared |= {f"{HOST}.{one.name}" for one in interface.imports}
    for line in section.splitlines()[1:]:
        name = line.partition(" ")[0]
        if name not in declared:
            yield Diagnostic(
                f"{interface.name}: the module was built for `{name[:100]}`, which plugin.toml"
                " does not declare",
                help="build the plugin again: `hotplug build`",
            )
