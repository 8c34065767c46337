"""The kinds in Rust: the type of each, and the expressions that lift and lower it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from hotplug import names
from hotplug.interface import Arg, Interface
from hotplug.kinds import NUMBERS, SCALARS, Kind, components

__all__ = ["RustKinds"]


@dataclass(frozen=True, slots=True)
class _Row:
    """A scalar: the type of its core value, and how `{0}` is lifted from it and lowered to it."""

    core: str
    lift: str
    lower: str


_ROWS: Mapping[str, _Row] = {
    "bool": _Row("u32", "{0} != 0", "u32::from({0})"),
    "i8": _Row("i32", "{0} as i8", "i32::from({0})"),
    "i16": _Row("i32", "{0} as i16", "i32::from({0})"),
    "i32": _Row("i32", "", "{0}"),
    "i64": _Row("i64", "", "{0}"),
    "u8": _Row("u32", "{0} as u8", "u32::from({0})"),
    "u16": _Row("u32", "{0} as u16", "u32::from({0})"),
    "u32": _Row("u32", "", "{0}"),
    "u64": _Row("u64", "", "{0}"),
    "f32": _Row("f32", "", "{0}"),
    "f64": _Row("f64", "", "{0}"),
    "char": _Row("u32", "unsafe {{ char::from_u32_unchecked({0}) }}", "u32::from({0})"),
}
_CONSTRUCTORS = {"list": "Vec", "option": "Option", "map": "BTreeMap", "result": "Result"}
_WHOLE = {"string": "String", "bytes": "Vec<u8>", "_": "()"}
_BORROWED = {"string": "&str", "bytes": "&[u8]"}


class RustKinds:
    """Types and expressions for the kinds of one interface."""

    def __init__(self, interface: Interface) -> None:
        self.types = interface.types
        self.interface = interface
        contained = {
            name: [word for part in one.parts for word in self.contained(part.kind)]
            for name, one in interface.types.items()
        }
        self.cycles = {word: at for at, one in enumerate(components(contained)) for word in one}
        """The types that contain each other without indirection have one number."""

    def owned(self, kind: Kind, owner: str = "") -> str:
        """The type of a value of *kind*.

        In the definition of the type *owner*, a value that would contain itself is in a Box.
        """
        if kind.word in self.types:
            name = names.camel(kind.word)
            return (
                f"Box<{name}>" if owner and self.cycles[kind.word] == self.cycles[owner] else name
            )
        if kind.word in SCALARS:
            return kind.word
        if kind.word in _WHOLE:
            return _WHOLE[kind.word]
        if kind.word == "array":
            item = kind.of[0].word
            return f"Vec<{item}>" if kind.dimensions == 1 else f"Array<{item}, {kind.dimensions}>"
        inner = "" if kind.word in {"list", "map"} else owner  # they have a place of their own
        of = [self.owned(one, inner) for one in kind.of]
        if kind.word == "tuple":
            return f"({', '.join(of)}{',' * (len(of) == 1)})"
        return f"{_CONSTRUCTORS[kind.word]}<{', '.join(of)}>"

    def contained(self, kind: Kind | None) -> list[str]:
        """The declared types that a value of *kind* contains without indirection."""
        if kind is None or kind.word in {"list", "map"}:
            return []
        if kind.word in self.types:
            return [kind.word]
        return [name for one in kind.of for name in self.contained(one)]

    def argument(self, kind: Kind) -> str:
        """The type of an argument of the author's function."""
        if kind.word in _BORROWED:
            return _BORROWED[kind.word]
        if kind.block:
            if kind.dimensions > 1:
                return f"View<'_, {kind.block}, {kind.dimensions}>"
            return f"&[{kind.block}]"
        return self.owned(kind)

    def lifted(self, arg: Arg) -> tuple[list[str], str]:
        """The parameters that *arg* crosses as, and the expression that lifts it, if any."""
        kind, name = arg.kind, arg.name
        if kind.word in self.types and self.types[kind.word].core:
            return [f"{name}: u32"], f"{names.camel(kind.word)}::from_number({name})"
        if kind.word in SCALARS:
            row = _ROWS[kind.word]
            return [f"{name}: {row.core}"], row.lift.format(name)
        if kind.dimensions > 1:
            dims = [f"{name}_dim{at}" for at in range(kind.dimensions)]
            shape = ", ".join(f"{dim} as usize" for dim in dims)
            lift = f"unsafe {{ guest::view({name}_ptr, [{shape}]) }}"
            return [f"{name}_ptr: u32", *(f"{dim}: u32" for dim in dims)], lift
        make = {"string": "text", "bytes": "bytes"}.get(kind.word)
        if make is None:
            make = "numbers" if kind.block else "unpack"
        lift = f"unsafe {{ guest::{make}({name}_ptr, {name}_len) }}"
        return [f"{name}_ptr: u32", f"{name}_len: u32"], lift

    def lowered(self, kind: Kind, call: str) -> tuple[str, str]:
        """The type that the result of *call* crosses as, and the expression that lowers it."""
        if kind.word in self.types and self.types[kind.word].core:
            return "u32", f"{call}.number()"
        if kind.word in SCALARS:
            row = _ROWS[kind.word]
            return row.core, row.lower.format(call)
        if kind.word == "string":
            return "u64", f"guest::retain({call}.into_bytes())"
        if kind.word == "bytes":
            return "u64", f"guest::retain({call})"
        if kind.block:
            name = "retain_array" if kind.dimensions > 1 else "retain"
            return "u64", f"guest::{name}({call})"
        return "u64", f"guest::pack(&{call})"

    def borrowed(self, kind: Kind) -> str:
        """The type of an argument of a function of the host."""
        argument = self.argument(kind)
        if argument.startswith(("&", "View<")) or self.interface.crosses_in_core(kind):
            return argument
        if kind.word == "list":
            return f"&[{self.owned(kind.of[0])}]"
        return f"&{argument}"

    def slot(self, arg: Arg) -> tuple[str, str]:
        """The expression for the slot of *arg*, and for its blob `_NAME` where it has one."""
        kind, name = arg.kind, arg.name
        if kind.word in self.types and self.types[kind.word].core:
            return f"guest::slot({name}.number())", ""
        if kind.word in SCALARS:
            return f"guest::slot({_ROWS[kind.word].lower.format(name)})", ""
        if kind.word == "string":
            return f"guest::place({name}.as_bytes())", ""
        if kind.dimensions > 1:
            return f"guest::place(&_{name})", f"guest::packed_view({name})"
        if kind.word == "bytes" or kind.block:
            return f"guest::place({name})", ""
        make = "packed_list" if kind.word == "list" else "packed"
        return f"guest::place(&_{name})", f"guest::{make}({name})"

    def host_result(self, kind: Kind) -> str:
        """The expression that lifts the result of the host, of *kind*."""
        if kind.word in self.types and self.types[kind.word].core:
            return f"{names.camel(kind.word)}::from_number(guest::number())"
        if kind.word in SCALARS:
            row = _ROWS[kind.word]
            number = f"guest::number::<{row.core}>()"
            return row.lift.format(number) or "guest::number()"
        if kind.word == "string":
            return "guest::answered_text()"
        if kind.word == "bytes" or (kind.block and kind.dimensions == 1):
            return "guest::answered()"
        return "guest::unpacked()"

    def column(self, arg: Arg) -> tuple[str, str]:
        """The statement that finds the column of *arg*, and the expression for one item of it."""
        kind, name = arg.kind, arg.name
        if kind.word in NUMBERS:
            column = (
                f"let {name}: &[{kind.word}] = unsafe {{ guest::numbers(_{name}_ptr, _count) }};"
            )
            return column, f"{name}[_item as usize]"
        column = f"let mut {name} = unsafe {{ guest::Input::at(_{name}_ptr, _{name}_len) }};"
        if kind.word in _BORROWED:
            return column, f"{name}.{'text' if kind.word == 'string' else 'bytes'}()"
        item = f"<{self.owned(kind)} as Pack>::get(&mut {name})"
        if kind.block:
            return column, f"{item}.view()" if kind.dimensions > 1 else f"&{item}"
        return column, item
