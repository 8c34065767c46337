"""Interface -> src/exports.rs: the `#[no_mangle]` helpers round the author's plain functions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from hotplug.codegen.render import comment, layout, render
from hotplug.interface import (
    MANIFEST_SECTION,
    RECORD_SECTION,
    SCRATCH,
    START,
    Arg,
    Export,
    Interface,
    lowered,
)
from hotplug.kinds import SCALARS, Kind

__all__ = ["EXPORTS", "rust", "signature"]

EXPORTS = "src/exports.rs"


@dataclass(frozen=True, slots=True)
class _Row:
    """One kind in Rust: the types, and the expressions between them and the core values."""

    argument: str
    result: str
    core: str
    """The type of the core value. A kind in memory crosses as two u32, and returns as one u64."""
    lift: str
    """The argument, from the core value `{0}`, or from the address and the length `{0}`, `{1}`."""
    lower: str
    """The core value, from the result `{0}`."""


_ROWS: Mapping[str, _Row] = {
    "bool": _Row("bool", "bool", "u32", "{0} != 0", "u32::from({0})"),
    "i8": _Row("i8", "i8", "i32", "{0} as i8", "i32::from({0})"),
    "i16": _Row("i16", "i16", "i32", "{0} as i16", "i32::from({0})"),
    "i32": _Row("i32", "i32", "i32", "", "{0}"),
    "i64": _Row("i64", "i64", "i64", "", "{0}"),
    "u8": _Row("u8", "u8", "u32", "{0} as u8", "u32::from({0})"),
    "u16": _Row("u16", "u16", "u32", "{0} as u16", "u32::from({0})"),
    "u32": _Row("u32", "u32", "u32", "", "{0}"),
    "u64": _Row("u64", "u64", "u64", "", "{0}"),
    "f32": _Row("f32", "f32", "f32", "", "{0}"),
    "f64": _Row("f64", "f64", "f64", "", "{0}"),
    "char": _Row(
        "char", "char", "u32", "unsafe {{ char::from_u32_unchecked({0}) }}", "u32::from({0})"
    ),
    "string": _Row(
        "&str",
        "String",
        "u64",
        "unsafe {{ guest::text({0}, {1}) }}",
        "guest::retain({0}.into_bytes())",
    ),
    "bytes": _Row(
        "&[u8]", "Vec<u8>", "u64", "unsafe {{ guest::bytes({0}, {1}) }}", "guest::retain({0})"
    ),
}

_LENGTH = "out.extend_from_slice(&(self.len() as u32).to_le_bytes());"
_PACKED: Mapping[str, tuple[str, ...]] = {
    "_": (),
    "bool": ("out.push(u8::from(*self));",),
    "char": ("out.extend_from_slice(&u32::from(*self).to_le_bytes());",),
    "string": (_LENGTH, "out.extend_from_slice(self.as_bytes());"),
    "bytes": (_LENGTH, "out.extend_from_slice(self);"),
    **dict.fromkeys(
        ("i8", "i16", "i32", "i64", "u8", "u16", "u32", "u64", "f32", "f64"),
        ("out.extend_from_slice(&self.to_le_bytes());",),
    ),
}
"""What puts a value `self` of each kind behind the others in `out`."""


@dataclass(frozen=True, slots=True)
class _Packed:
    """One type that goes into a blob, as the template has it."""

    type: str
    puts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Wrapper:
    """One export, as the template has it."""

    comment: str
    opening: str
    """The signature, up to and with the brace."""
    lifts: tuple[str, ...]
    body: str


@dataclass(frozen=True, slots=True)
class _View:
    """The file, as the template has it."""

    title: str
    no_mangle: str
    record_section: str
    manifest_section: str
    record: tuple[str, ...]
    """Its lines, without their ends."""
    record_size: int
    start: str
    scratch: str
    pins: tuple[str, ...]
    wrappers: tuple[_Wrapper, ...]
    lifts: bool
    """Some export has an argument that only the host can vouch for."""
    takes_text: bool
    takes_bytes: bool
    retains: bool
    packs: bool
    packed: tuple[_Packed, ...]


def rust(interface: Interface, edition: str = "2021") -> dict[str, str]:
    """The Rust of *interface*, for a crate of *edition*; nothing for a foreign module."""
    if interface.foreign:
        return {}
    returned = [export.returns for export in interface.exports if export.returns]
    taken = {arg.kind.word for export in interface.exports for arg in export.args}
    packs = any(kind.word not in _ROWS for kind in returned)
    leaves = dict.fromkeys(leaf for kind in returned for leaf in _leaves(kind))
    view = _View(
        title=f"//! The boundary of `{interface.name}`: what the host calls, and what it reads.",
        no_mangle=_unsafe("no_mangle", edition),
        record_section=_unsafe(f'link_section = "{RECORD_SECTION}"', edition),
        manifest_section=_unsafe(f'link_section = "{MANIFEST_SECTION}"', edition),
        record=tuple(interface.record.splitlines()),
        record_size=len(interface.record.encode()),
        start=START,
        scratch=SCRATCH,
        pins=tuple(map(_pin, interface.exports)),
        wrappers=tuple(_wrapper(export) for export in interface.exports),
        lifts=bool(taken & {"char", "string", "bytes"}),
        takes_text="string" in taken,
        takes_bytes=bool(taken & {"string", "bytes"}),
        retains=packs or any(kind.word not in SCALARS for kind in returned),
        packs=packs,
        packed=tuple(_Packed(_returned(kind), _PACKED[kind.word]) for kind in leaves),
    )
    return {EXPORTS: render("rust/exports.rs.jinja", view)}


def signature(export: Export, *, named: bool = False) -> str:
    """The type of the author's function: `fn(&str) -> u32`; or, *named*, its first line."""
    args, returns = _types(export)
    if named:
        args = [f"{arg.name}: {kind}" for arg, kind in zip(export.args, args, strict=True)]
    return f"fn{' ' + export.name if named else ''}({', '.join(args)}){returns}"


def _pin(export: Export) -> str:
    """The line that only compiles where the author's function has the type of *export*."""
    args, returns = _types(export)
    return layout("const _: fn(", args, f"){returns} = crate::{export.name};")


def _types(export: Export) -> tuple[list[str], str]:
    """The types of the author's function: of each argument, and ` -> ` that of its result."""
    returns = f" -> {_returned(export.returns)}" if export.returns else ""
    return [_ROWS[arg.kind.word].argument for arg in export.args], returns


def _leaves(kind: Kind) -> Iterator[Kind]:
    """The kinds that a packed *kind* is made of, in the end."""
    for part in kind.of:
        if part.of:
            yield from _leaves(part)
        else:
            yield part


def _unsafe(attribute: str, edition: str) -> str:
    return f"unsafe({attribute})" if edition >= "2024" else attribute


def _returned(kind: Kind) -> str:
    """*kind* as the author's function returns it."""
    if kind.word == "_":
        return "()"
    if kind.word == "result":
        return f"Result<{', '.join(map(_returned, kind.of))}>"
    return _ROWS[kind.word].result


def _wrapper(export: Export) -> _Wrapper:
    params: list[str] = []
    lifts: list[str] = []
    for arg in export.args:
        names, types, lift = _lifted(arg)
        params += [f"{name}: {core}" for name, core in zip(names, types, strict=True)]
        if lift:
            lifts.append(f"let {arg.name} = {lift};")
    call = layout(f"crate::{export.name}(", [arg.name for arg in export.args], ")", "    ").lstrip()
    core, body = "", f"{call};"
    if export.returns is not None:
        row = _ROWS.get(export.returns.word)
        core = f" -> {row.core if row else 'u64'}"
        body = row.lower.format(call) if row else f"guest::pack(&{call})"
    return _Wrapper(
        comment=comment(export.doc.strip() or export.signature, "//"),
        opening=layout(f'pub extern "C" fn {export.symbol}(', params, f"){core} {{"),
        lifts=tuple(lifts),
        body=body,
    )


def _lifted(arg: Arg) -> tuple[list[str], list[str], str]:
    """The parameters that *arg* crosses as, their types, and the expression that gives it back."""
    row = _ROWS[arg.kind.word]
    if len(lowered(arg.kind)) == 1:
        return [arg.name], [row.core], row.lift.format(arg.name)
    names = [f"{arg.name}_ptr", f"{arg.name}_len"]
    return names, ["u32", "u32"], row.lift.format(*names)
