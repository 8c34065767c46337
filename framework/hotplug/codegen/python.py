"""Interface -> the typed Python package, and the calls that hotplug puts into it at load."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from hotplug import names
from hotplug.codegen import lift
from hotplug.codegen.render import docstring, layout, literal, render
from hotplug.interface import Export, Interface, lowered
from hotplug.kinds import SCALARS, Kind

__all__ = ["annotation", "calls", "class_name", "package", "python"]

_SLOT = 16

_TYPES: Mapping[str, tuple[str, str]] = {
    "bool": ("bool", "bool"),
    **dict.fromkeys(("i8", "i16", "i32", "i64", "u8", "u16", "u32", "u64"), ("int", "int")),
    **dict.fromkeys(("f32", "f64"), ("float", "float")),
    "char": ("str", "str"),
    "string": ("str", "str"),
    "bytes": ("Buffer", "bytes"),
}
"""The Python type of each kind, as an argument and as a result."""


@dataclass(frozen=True, slots=True)
class _Method:
    """One export in the package."""

    opening: str
    doc: str
    entry: str
    """Its line in the table of signatures."""


@dataclass(frozen=True, slots=True)
class _Package:
    """The package, as the template has it."""

    doc: str
    class_doc: str
    imports: str
    public: str
    name: str
    error: str
    error_doc: str
    fails: bool
    takes_buffer: bool
    methods: tuple[_Method, ...]


@dataclass(frozen=True, slots=True)
class _Call:
    """One export among the calls."""

    name: str
    opening: str
    doc: str
    index: int
    given: str
    lower: tuple[str, ...]
    lift: tuple[str, ...]
    result: str


@dataclass(frozen=True, slots=True)
class _Calls:
    """The calls, as the template has them."""

    title: str
    lifters: tuple[str, ...]
    calls: tuple[_Call, ...]
    table: str


def package(name: str) -> str:
    """The import name of the plugin *name*."""
    return names.snake(name)


def class_name(name: str) -> str:
    """The class of the plugin *name*."""
    return names.camel(name)


def python(interface: Interface) -> dict[str, str]:
    """The typed package of *interface*."""
    where = f"python/{package(interface.name)}"
    return {f"{where}/__init__.py": _bindings(interface), f"{where}/py.typed": ""}


def annotation(kind: Kind | None, *, result: bool) -> str:
    """The Python type of *kind*."""
    if kind is None or kind.word == "_":
        return "None"
    if kind.word == "result":
        return annotation(kind.of[0], result=True)
    return _TYPES[kind.word][result]


def _signature(export: Export, *, method: bool, indent: str) -> str:
    args = [f"{arg.name}: {annotation(arg.kind, result=False)}" for arg in export.args]
    if method:
        args.insert(0, "self")
    returns = annotation(export.returns, result=True)
    return layout(f"def {export.name}(", args, f") -> {returns}:", indent)


def _doc(export: Export, indent: str) -> str:
    text = export.doc.strip() or f"`{export.signature}`."
    about = [f"{arg.name}: {' '.join(arg.doc.split())}" for arg in export.args if arg.doc.strip()]
    return docstring("\n".join([text, "", *about]) if about else text, indent)


def _bindings(interface: Interface) -> str:
    name = class_name(interface.name)
    error = f"{name}Error"
    fails = any(export.returns and export.returns.word == "result" for export in interface.exports)
    imported = ["Plugin", *(["PluginError"] if fails else [])]
    public = [name, *([error] if fails else [])]
    doc = interface.doc.strip() or f"The plugin `{interface.name}`."
    view = _Package(
        doc=docstring(doc, ""),
        class_doc=docstring(doc, "    "),
        imports=f"from hotplug import {', '.join(imported)}",
        public=layout("__all__ = [", [literal(item) for item in public], "]"),
        name=name,
        error=error,
        error_doc=docstring(f"What an export of `{interface.name}` returns as its error.", "    "),
        fails=fails,
        takes_buffer=any(arg.kind.word == "bytes" for e in interface.exports for arg in e.args),
        methods=tuple(
            _Method(
                opening=_signature(export, method=True, indent="    "),
                doc=_doc(export, "        "),
                entry=layout(
                    f"{literal(export.name)}: (",
                    [literal(export.signature), literal(export.fingerprint)],
                    "),",
                    "        ",
                ),
            )
            for export in interface.exports
        ),
    )
    return render("python/bindings.py.jinja", view)


def calls(interface: Interface) -> str:
    """The source of the functions that make the calls. It fits this hotplug only: never kept."""
    lifters: list[str] = []
    made: list[_Call] = []
    for index, export in enumerate(interface.exports):
        lines, result = _lift(export, index, lifters)
        given = "".join(f"{arg.name}, " for arg in export.args)
        made.append(
            _Call(
                name=export.name,
                opening=_signature(export, method=False, indent="    "),
                doc=_doc(export, "        "),
                index=index,
                given=f"({given.rstrip() if len(export.args) == 1 else given.rstrip(', ')})",
                lower=tuple(_lower(export, widen=interface.foreign)),
                lift=tuple(lines),
                result=result,
            )
        )
    view = _Calls(
        title=docstring(f"The calls of `{interface.name}`.", ""),
        lifters=tuple(lifters),
        calls=tuple(made),
        table=", ".join(f"{literal(export.name)}: {export.name}" for export in interface.exports),
    )
    return render("python/calls.py.jinja", view)


def _lower(export: Export, *, widen: bool) -> list[str]:
    """Statements that put the arguments into the buffer of `_i`.

    A small integer has to *widen* to the whole core value where the module expects it, as C does;
    the generated Rust looks at the low bits only.
    """
    before: list[str] = []
    stores: list[str] = []
    slot = 0
    memory = [arg for arg in export.args if arg.kind.word not in SCALARS]
    for arg in export.args:
        if arg.kind.word in SCALARS:
            stores += _scalar(arg.name, arg.kind.word, slot)
            if widen and SCALARS[arg.kind.word].whole and SCALARS[arg.kind.word].size < 4:
                at = slot * _SLOT // SCALARS[arg.kind.word].size
                stores.append(f"_i.i32[{slot * 4}] = _i.{arg.kind.word}[{at}]")
        else:
            n = memory.index(arg)
            make = "_encode" if arg.kind.word == "string" else "_buffer"
            before += [f"_b{n} = {make}({arg.name})", f"_n{n} = _len(_b{n})"]
            stores += [f"_i.u32[{slot * 4}] = _p{n}", f"_i.u32[{slot * 4 + 4}] = _n{n}"]
        slot += len(lowered(arg.kind))
    return [*before, *_placed(len(memory)), *stores]


def _placed(count: int) -> list[str]:
    """Statements that write `_b0`, `_b1` ... one behind the other, at `_p0`, `_p1` ..."""
    if not count:
        return []
    total = " + ".join(f"_n{n}" for n in range(count))
    lines = ["_p0 = _i.scratch", f"if {total} > _i.capacity:", f"    _p0 = _i.large({total})"]
    for n in range(count):
        if n:
            lines.append(f"_p{n} = _p{n - 1} + _n{n - 1}")
        lines.append(f"_i.memory[_p{n} : _p{n} + _n{n}] = _b{n}")
    return lines


def _scalar(name: str, word: str, slot: int) -> list[str]:
    """Statements that store the argument *name* in *slot*; what does not fit raises something."""
    if word == "bool":
        return [f"if {name} is not True and {name} is not False:", "    raise _Mistake",
                f"_i.u32[{slot * 4}] = {name}"]  # fmt: skip
    if word == "char":
        return [f"_i.u32[{slot * 4}] = _ord({name})"]
    refuse = [f"if {name} is True or {name} is False:", "    raise _Mistake"]
    if word == "f32":
        return [*refuse, f"_pack_f32(_i.u8, {slot * _SLOT}, {name})"]
    return [*refuse, f"_i.{word}[{slot * _SLOT // SCALARS[word].size}] = {name}"]


def _lift(export: Export, index: int, lifters: list[str]) -> tuple[list[str], str]:
    """Statements that read the result from the buffer of `_i`, and the expression it is."""
    kind = export.returns
    if kind is None:
        return [], "None"
    if kind.word == "bool":
        return ["_r = _BOOLS[_i.u32[0]]"], "_r"
    if kind.word == "char":
        return ["_r = _chr(_i.u32[0])"], "_r"
    if kind.word in SCALARS:
        return [f"_r = _i.{kind.word}[0]"], "_r"
    place = ["_q = _i.u32[0]", "_end = _q + _i.u32[1]", "if _end > _i.size:", "    _i.reach(_end)"]
    data = "_i.memory[_q:_end].tobytes()"
    if kind.word == "string":
        return [*place, f"_r = {data}.decode()"], "_r"
    if kind.word == "bytes":
        return [*place, f"_r = {data}"], "_r"
    lifters.append(lift.function(f"_lift_{index}", kind))
    return [*place, f"_r = _lift_{index}({data})"], "_r"
