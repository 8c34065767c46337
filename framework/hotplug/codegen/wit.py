"""Interface -> a WIT world, from which bindings for hosts in other languages can be generated.

The format is https://component-model.bytecodealliance.org/design/wit.html. Kinds that WIT lacks are
expressed by others: bytes and arrays are lists, an array of several dimensions is a record of its
shape and its data, a map is a list of pairs. WIT has no recursive types. A type and an import
cannot share a name, so the import that returns `config` is `get-config`. An import and an export
can.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from hotplug.codegen.render import comment, render
from hotplug.errors import HotplugError
from hotplug.interface import CONFIG, Function, Import, Interface, Type, graph
from hotplug.kinds import SCALARS, Kind, components, is_cycle

__all__ = ["wit"]

_WORDS: Mapping[str, str] = {
    "i8": "s8", "i16": "s16", "i32": "s32", "i64": "s64", "bytes": "list<u8>",
}  # fmt: skip
_WORDS_TAKEN = (
    "as async bool borrow char constructor enum export f32 f64 flags from func future import "
    "include interface list option own package record resource result s16 s32 s64 s8 static "
    "stream string tuple type u16 u32 u64 u8 use variant with world"
)
_KEYWORDS = frozenset(_WORDS_TAKEN.split())


@dataclass(frozen=True, slots=True)
class _Item:
    """One definition, as the template sees it."""

    comment: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _View:
    """The file, as the template sees it."""

    package: str
    comment: str
    world: str
    items: tuple[_Item, ...]


def wit(interface: Interface) -> str:
    """The WIT package of *interface*, with one world.

    Raises HotplugError where a type is recursive, or where two names are the same in WIT.
    """
    uses = graph(interface.types)
    recursive = {name for one in components(uses) if is_cycle(one, uses) for name in one}
    for name in interface.types:
        if name in recursive:
            raise HotplugError(
                f"{interface.name}: the type `{name}` is recursive, which WIT cannot say"
            )
    shapes = {
        str(kind): kind
        for kind in _every(interface)
        if kind.word == "array" and kind.dimensions > 1
    }
    items = [_array(kind) for kind in shapes.values()]
    items += [_type(one) for one in interface.types.values()]
    items += [_function(one) for one in (*interface.imports, *interface.exports)]
    _check_distinct(interface, shapes.values())
    name = _name(interface.name).removeprefix("%")
    view = _View(
        package=f"hotplug:{name}@{interface.version}",
        comment=comment(interface.doc.strip() or f"The plugin `{interface.name}`.", "///"),
        world=_name(interface.name),
        items=tuple(items),
    )
    return render("wit/world.wit.jinja", view)


def _name(name: str) -> str:
    """*name* as an identifier of WIT, in which each word begins with a letter."""
    kebab = re.sub(r"-(?=[0-9])", "", name.replace("_", "-").strip("-"))
    return f"%{kebab}" if kebab in _KEYWORDS else kebab


def _kind(kind: Kind) -> str:
    if kind.word == "array":
        flat = f"list<{_kind(kind.of[0])}>"
        return f"array-{kind.block}-x{kind.dimensions}" if kind.dimensions > 1 else flat
    if kind.word == "map":
        return f"list<tuple<{', '.join(map(_kind, kind.of))}>>"
    if kind.of:
        return f"{kind.word}<{', '.join(map(_kind, kind.of))}>"
    if kind.word in _WORDS:
        return _WORDS[kind.word]
    return kind.word if kind.word in {*SCALARS, "string", "_"} else _name(kind.word)


def _array(kind: Kind) -> _Item:
    shape = ", ".join(["u32"] * kind.dimensions)
    return _Item(
        comment(
            f"Numbers in {kind.dimensions} dimensions, the last of which runs quickest.",
            "///",
            "    ",
        ),
        (
            f"record {_kind(kind)} {{",
            f"    shape: tuple<{shape}>,",
            f"    data: list<{_kind(kind.of[0])}>,",
            "}",
        ),
    )


def _type(type_: Type) -> _Item:
    lines = [f"{type_.form} {_name(type_.name)} {{"]
    for part in type_.parts:
        if part.kind is None:
            lines.append(f"    {_name(part.name)},")
        elif type_.form == "record":
            lines.append(f"    {_name(part.name)}: {_kind(part.kind)},")
        else:
            lines.append(f"    {_name(part.name)}({_kind(part.kind)}),")
    text = type_.doc.strip() or type_.definition
    return _Item(comment(text, "///", "    "), (*lines, "}"))


def _function(function: Function) -> _Item:
    args = ", ".join(f"{_name(arg.name)}: {_kind(arg.kind)}" for arg in function.args)
    returns = f" -> {_kind(function.returns)}" if function.returns else ""
    word = "import" if isinstance(function, Import) else "export"
    text = function.doc.strip() or function.signature
    return _Item(
        comment(text, "///", "    "), (f"{word} {_called(function)}: func({args}){returns};",)
    )


def _called(function: Function) -> str:
    """The name of *function* in the world."""
    returns_config = isinstance(function, Import) and function.name == CONFIG
    return _name(f"get-{function.name}" if returns_config else function.name)


def _every(interface: Interface) -> list[Kind]:
    """Every kind in *interface*, including those inside others."""
    functions = (*interface.imports, *interface.exports)
    rest = [arg.kind for one in functions for arg in one.args]
    rest += [one.returns for one in functions if one.returns]
    rest += [part.kind for type_ in interface.types.values() for part in type_.parts if part.kind]
    for kind in rest:  # which grows meanwhile
        rest += kind.of
    return rest


def _check_distinct(interface: Interface, arrays: Iterable[Kind]) -> None:
    """Raises HotplugError where two names of one scope are the same in WIT."""
    functions = (*interface.imports, *interface.exports)
    declared = [(_name(name), f"the type `{name}`") for name in interface.types]
    declared += [(_kind(kind), f"`{kind}`") for kind in arrays]
    declared += [(_called(one), f"the import `{one.name}`") for one in interface.imports]
    scopes = [declared, [(_called(one), f"`{one.name}`") for one in interface.exports]]
    scopes += [_quoted(arg.name for arg in one.args) for one in functions]
    scopes += [_quoted(part.name for part in type_.parts) for type_ in interface.types.values()]
    for scope in scopes:
        seen: dict[str, str] = {}
        for name, what in scope:
            if name in seen:
                raise HotplugError(
                    f"{interface.name}: {seen[name]} and {what} are both `{name}` in WIT"
                )
            seen[name] = what


def _quoted(found: Iterable[str]) -> list[tuple[str, str]]:
    return [(_name(name), f"`{name}`") for name in found]
