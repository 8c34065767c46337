"""Type -> the Rust that defines it and implements `Pack` for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from hotplug import names
from hotplug.codegen.rust.kinds import RustKinds
from hotplug.interface import Type
from hotplug.manifest import Form

__all__ = ["definition"]


def definition(type_: Type, kinds: RustKinds) -> list[str]:
    """The lines that define *type_*, one of *kinds*."""
    return _FORMS[type_.form](type_, names.camel(type_.name), kinds)


def _record(type_: Type, name: str, kinds: RustKinds) -> list[str]:
    fields = [(part.name, kinds.owned(part.kind, type_.name)) for part in type_.parts if part.kind]
    return [
        "#[derive(Clone, Debug, PartialEq)]",
        f"pub struct {name} {{",
        *(f"    pub {field}: {kind}," for field, kind in fields),
        "}",
        "",
        f"impl Pack for {name} {{",
        "    fn put(&self, out: &mut Vec<u8>) {",
        *(f"        self.{field}.put(out);" for field, _ in fields),
        "    }",
        "",
        "    fn get(input: &mut guest::Input<'_>) -> Self {",
        "        Self {",
        *(f"            {field}: Pack::get(input)," for field, _ in fields),
        "        }",
        "    }",
        "}",
    ]


def _variant(type_: Type, name: str, kinds: RustKinds) -> list[str]:
    definition: list[str] = []
    puts: list[str] = []
    gets: list[str] = []
    for number, part in enumerate(type_.parts):
        case = names.camel(part.name)
        if part.kind is None:
            definition.append(f"    {case},")
            puts.append(f"            Self::{case} => {number}u32.put(out),")
            gets.append(f"            {number} => Self::{case},")
            continue
        definition.append(f"    {case}({kinds.owned(part.kind, type_.name)}),")
        puts += [f"            Self::{case}(value) => {{",
                 f"                {number}u32.put(out);",
                 "                value.put(out);", "            }"]  # fmt: skip
        gets.append(f"            {number} => Self::{case}(Pack::get(input)),")
    return [
        "#[derive(Clone, Debug, PartialEq)]",
        f"pub enum {name} {{",
        *definition,
        "}",
        "",
        f"impl Pack for {name} {{",
        "    fn put(&self, out: &mut Vec<u8>) {",
        "        match self {",
        *puts,
        "        }",
        "    }",
        "",
        "    fn get(input: &mut guest::Input<'_>) -> Self {",
        "        match u32::get(input) {",
        *gets,
        '            number => unreachable!("the host wrote the case {}", number),',
        "        }",
        "    }",
        "}",
    ]


def _enum(type_: Type, name: str, _: RustKinds) -> list[str]:
    cases = [names.camel(part.name) for part in type_.parts]
    return [
        "#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]",
        f"pub enum {name} {{",
        *(f"    {case}," for case in cases),
        "}",
        "",
        f"impl {name} {{",
        "    fn number(self) -> u32 {",
        "        self as u32",
        "    }",
        "",
        "    fn from_number(number: u32) -> Self {",
        "        match number {",
        *(f"            {number} => Self::{case}," for number, case in enumerate(cases)),
        '            _ => unreachable!("the host wrote the case {}", number),',
        "        }",
        "    }",
        "}",
        "",
        *_by_number(name),
    ]


def _flags(type_: Type, name: str, _: RustKinds) -> list[str]:
    consts = [
        f"    pub const {part.name.upper()}: Self = Self(1 << {at});"
        for at, part in enumerate(type_.parts)
    ]
    return [
        "#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]",
        f"pub struct {name}(pub u32);",
        "",
        "#[allow(dead_code)]",
        f"impl {name} {{",
        *consts,
        "",
        "    /// Whether every flag of `other` is set in `self`.",
        "    #[must_use]",
        "    pub fn contains(self, other: Self) -> bool {",
        "        self.0 & other.0 == other.0",
        "    }",
        "",
        "    fn number(self) -> u32 {",
        "        self.0",
        "    }",
        "",
        "    fn from_number(number: u32) -> Self {",
        "        Self(number)",
        "    }",
        "}",
        "",
        f"impl std::ops::BitOr for {name} {{",
        "    type Output = Self;",
        "",
        "    fn bitor(self, other: Self) -> Self {",
        "        Self(self.0 | other.0)",
        "    }",
        "}",
        "",
        *_by_number(name),
    ]


def _by_number(name: str) -> list[str]:
    return [
        f"impl Pack for {name} {{",
        "    fn put(&self, out: &mut Vec<u8>) {",
        "        self.number().put(out);",
        "    }",
        "",
        "    fn get(input: &mut guest::Input<'_>) -> Self {",
        "        Self::from_number(u32::get(input))",
        "    }",
        "}",
    ]


_FORMS: Mapping[Form, Callable[[Type, str, RustKinds], list[str]]] = {
    "record": _record,
    "variant": _variant,
    "enum": _enum,
    "flags": _flags,
}
