"""Interface -> src/exports.rs: the `#[no_mangle]` wrappers around the author's plain functions."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from hotplug.codegen.render import comment, layout, render
from hotplug.codegen.rust.getrandom import backends
from hotplug.codegen.rust.host_module import HostFunction, functions
from hotplug.codegen.rust.kinds import RustKinds
from hotplug.codegen.rust.types import definition
from hotplug.interface import (
    FETCH,
    HOST,
    MANIFEST_SECTION,
    RECORD_SECTION,
    SCRATCH,
    START,
    Export,
    Interface,
    Type,
)
from hotplug.kinds import NUMBERS, Kind

__all__ = ["EXPORTS", "rust", "signature"]

EXPORTS = "src/exports.rs"
_ROUND = 30
"""Columns reserved for the code around a call."""


@dataclass(frozen=True, slots=True)
class _Wrapper:
    """One exported function, as the template sees it."""

    comment: str
    opening: str
    """The signature, including the opening brace."""
    body: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Definition:
    """One declared type, as the template sees it."""

    comment: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _View:
    """The file, as the template sees it."""

    title: str
    no_mangle: str
    record_section: str
    manifest_section: str
    record: tuple[str, ...]
    """Its lines, without their ends."""
    record_size: int
    start: str
    scratch: str
    allocates: bool
    uses: tuple[str, ...]
    pins: tuple[str, ...]
    types: tuple[_Definition, ...]
    wrappers: tuple[_Wrapper, ...]
    imports: tuple[HostFunction, ...]
    imported: str
    """The module that they are imported from."""
    extern: str
    """The keywords that begin an `extern` block."""
    fetch: str
    slots: int
    """The number of slots in the frame."""
    wasi: bool
    getrandom: tuple[str, ...]
    """The versions of getrandom that a backend is generated for."""


def rust(
    interface: Interface,
    edition: str = "2021",
    *,
    own_allocator: bool = False,
    own_getrandom: Collection[str] = (),
) -> dict[str, str]:
    """The Rust of *interface*, for a crate of *edition*; nothing for a foreign module.

    With *own_allocator* the author's crate has a global allocator, and none is generated. The same
    holds for its backends for the versions *own_getrandom*.
    """
    if interface.foreign:
        return {}
    kinds = RustKinds(interface)
    wrappers = [
        wrapper for e in interface.exports for wrapper in (_wrapper(e, kinds), _map(e, kinds))
    ]
    types = tuple(_definition(one, kinds) for one in interface.types.values())
    imports = functions(interface, kinds)
    view = _View(
        title=f"//! The boundary of `{interface.name}`: what the host calls, and what it reads.",
        no_mangle=_unsafe("no_mangle", edition),
        record_section=_unsafe(f'link_section = "{RECORD_SECTION}"', edition),
        manifest_section=_unsafe(f'link_section = "{MANIFEST_SECTION}"', edition),
        record=tuple(interface.record.splitlines()),
        record_size=len(interface.record.encode()),
        start=START,
        scratch=SCRATCH,
        allocates=not own_allocator,
        uses=_uses(wrappers, types, imports, interface, kinds),
        pins=tuple(_pin(export, kinds) for export in interface.exports),
        types=types,
        wrappers=tuple(wrappers),
        imports=imports,
        imported=HOST,
        extern="unsafe extern" if edition >= "2024" else "extern",
        fetch=FETCH,
        slots=interface.frame,
        wasi=interface.wasi,
        getrandom=backends(interface, own_getrandom),
    )
    return {EXPORTS: render("rust/exports.rs.jinja", view)}


def signature(export: Export, interface: Interface, *, named: bool = False) -> str:
    """The type of the author's function: `fn(&str) -> u32`; with *named*, its first line."""
    args, returns = _types(export, RustKinds(interface))
    if named:
        args = [f"{arg.name}: {kind}" for arg, kind in zip(export.args, args, strict=True)]
    return f"fn{' ' + export.name if named else ''}({', '.join(args)}){returns}"


def _uses(
    wrappers: list[_Wrapper],
    types: tuple[_Definition, ...],
    imports: tuple[HostFunction, ...],
    interface: Interface,
    kinds: RustKinds,
) -> tuple[str, ...]:
    """The `use` lines for the names in the rest of the file."""
    text = "\n".join(
        [line for one in wrappers for line in one.body]
        + [line for one in types for line in one.lines]
        + [_pin(export, kinds) for export in interface.exports]
        + [one.opening for one in imports]
    )
    uses = ["pub use self::guest::Array;"] * ("Array<" in text)
    uses += ["use self::guest::Pack;"] * ("Pack" in text or ".put(" in text)
    uses += ["pub use self::guest::View;"] * ("View<" in text)
    uses += ["use std::collections::BTreeMap;"] * ("BTreeMap<" in text)
    return tuple(sorted(uses, key=lambda line: line.removeprefix("pub ")))


def _pin(export: Export, kinds: RustKinds) -> str:
    """The line that compiles only if the author's function has the type of *export*."""
    args, returns = _types(export, kinds)
    return layout("const _: fn(", args, f"){returns} = crate::{export.name};")


def _types(export: Export, kinds: RustKinds) -> tuple[list[str], str]:
    """The type of each argument of the author's function, and ` -> ` the type of its result."""
    returns = f" -> {kinds.owned(export.returns)}" if export.returns else ""
    return [kinds.argument(arg.kind) for arg in export.args], returns


def _unsafe(attribute: str, edition: str) -> str:
    return f"unsafe({attribute})" if edition >= "2024" else attribute


def _definition(type_: Type, kinds: RustKinds) -> _Definition:
    text = type_.doc.strip() or type_.definition
    return _Definition(comment(text, "//"), tuple(definition(type_, kinds)))


def _wrapper(export: Export, kinds: RustKinds) -> _Wrapper:
    """The wrapper that makes one call."""
    params: list[str] = []
    body: list[str] = []
    for arg in export.args:
        crossing, lift = kinds.lifted(arg)
        params += crossing
        if lift:
            body.append(f"let {arg.name} = {lift};")
    call = _call(export, [arg.name for arg in export.args], "    ")
    core, last = "", f"{call};"
    if export.returns is not None:
        core, last = kinds.lowered(export.returns, call)
        core = f" -> {core}"
    return _Wrapper(
        comment=comment(export.doc.strip() or export.signature, "//"),
        opening=layout(f'pub extern "C" fn {export.symbol}(', params, f"){core} {{"),
        body=(*body, last),
    )


def _map(export: Export, kinds: RustKinds) -> _Wrapper:
    """The wrapper that makes a call for each of many items, with a column for each argument."""
    columns = [kinds.column(arg) for arg in export.args]
    params: list[str] = []
    for arg in export.args:
        params += [f"_{arg.name}_ptr: u32", f"_{arg.name}_len: u32"]
    call = _call(export, [item for _, item in columns], "        ")
    begin, each, end = _gathered(export.returns, call)
    body = [
        *(column for column, _ in columns),
        *begin,
        "for _item in 0.._count {",
        "    guest::at(_item);",
        *(f"    {line}" for line in each),
        "}",
        end,
    ]
    return _Wrapper(
        comment=f"// `{export.name}` for many items at once.",
        opening=layout(
            f'pub extern "C" fn {export.map_symbol}(', ["_count: u32", *params], ") -> u64 {"
        ),
        body=tuple(body),
    )


def _gathered(kind: Kind | None, call: str) -> tuple[list[str], list[str], str]:
    """The code that collects results of *kind*: before the loop, in it, and after it."""
    if kind is None:
        return [], [f"{call};"], "0"
    if kind.word in NUMBERS:
        begin = [f"let mut _out: Vec<{kind.word}> = Vec::with_capacity(_count as usize);"]
        return begin, [f"_out.push({call});"], "guest::retain(_out)"
    if kind.word == "result":
        each = [
            f"match {call} {{",
            "    Ok(value) => value.put(&mut _out),",
            "    Err(error) => return guest::failed(_item, &error),",
            "}",
        ]
        return ["let mut _out = vec![0u8];"], each, "guest::retain(_out)"
    return ["let mut _out = Vec::new();"], [f"{call}.put(&mut _out);"], "guest::retain(_out)"


def _call(export: Export, args: list[str], indent: str) -> str:
    """The call of the author's function, on several lines where one would be too long."""
    return layout(f"crate::{export.name}(", args, ")" + " " * _ROUND, indent).strip()
