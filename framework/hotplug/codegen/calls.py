"""Interface -> the source of the functions that make the calls.

It fits the runtime of this hotplug to the byte, so it is made when a plugin is loaded, and kept in
the cache only.
"""

from __future__ import annotations

from dataclasses import dataclass

from hotplug import names
from hotplug.codegen import lift, lower
from hotplug.codegen.host_functions import Served, Serving, reached
from hotplug.codegen.python import documentation, signature
from hotplug.codegen.python_kinds import PythonKinds
from hotplug.codegen.render import docstring, layout, literal, render
from hotplug.interface import Arg, Export, Interface
from hotplug.kinds import NUMBERS, SCALARS, Kind

__all__ = ["calls"]

_SLOT = 16


@dataclass(frozen=True, slots=True)
class _Call:
    """One export, as the template has it."""

    name: str
    opening: str
    doc: str
    index: int
    given: str
    lower: tuple[str, ...]
    lift: tuple[str, ...]
    result: str


@dataclass(frozen=True, slots=True)
class _Struct:
    """One Struct that the functions need, as the template has it."""

    name: str
    format: str


@dataclass(frozen=True, slots=True)
class _View:
    """The calls, as the template has them."""

    title: str
    counts: bool
    """Calls are counted, so that a view knows of the next one."""
    structs: tuple[_Struct, ...]
    functions: tuple[str, ...]
    calls: tuple[_Call, ...]
    maps: tuple[_Call, ...]
    table: tuple[str, ...]
    imports: tuple[Served, ...]


def calls(interface: Interface) -> str:
    """The source of a module whose `_bind` gives a function for each export of *interface*."""
    writer = _Writer(interface)
    plain = tuple(writer.call(export, at) for at, export in enumerate(interface.exports))
    serving = Serving(interface, writer.structs, writer.functions)
    maps: tuple[_Call, ...] = ()
    if not interface.foreign:
        maps = tuple(writer.map(export, at) for at, export in enumerate(interface.exports))
    imports = tuple(serving.served(one, at) for at, one in enumerate(interface.imports))
    view = _View(
        title=docstring(f"The calls of `{interface.name}`.", ""),
        counts=any(export.view for export in interface.exports),
        structs=tuple(
            _Struct(codes.replace("?", "o"), f"<{codes}") for codes in sorted(writer.structs)
        ),
        functions=tuple(writer.functions),
        calls=plain,
        maps=maps,
        table=tuple(
            f"{literal(e.name)}: ({e.name}, {'None' if interface.foreign else f'_map_{e.name}'}),"
            for e in interface.exports
        ),
        imports=imports,
    )
    return render("python/calls.py.jinja", view)


class _Writer:
    """What the calls of one interface have in common: their functions and Structs."""

    def __init__(self, interface: Interface) -> None:
        self.interface = interface
        self.kinds = PythonKinds(interface)
        self.structs: set[str] = set()
        self.functions: list[str] = []
        for type_ in interface.types.values():
            if not type_.core:
                self.functions.append(lower.type_function(type_, interface, self.structs))
                self.functions.append(lift.type_function(type_, interface, self.structs))

    def call(self, export: Export, index: int) -> _Call:
        """The function that makes one call of *export*."""
        lines, result = self.lift(export, index)
        args = [arg.name for arg in export.args]
        return _Call(
            name=export.name,
            opening=signature(export, self.kinds, method=False),
            doc=documentation(export, "        "),
            index=index,
            given=f"({', '.join(args)}{',' * (len(args) == 1)})",
            lower=tuple(self.lower(export, index)),
            lift=tuple(lines),
            result=result,
        )

    def lower(self, export: Export, index: int) -> list[str]:
        """Statements that put the arguments into the buffer of `_i`."""
        before: list[str] = []
        stores: list[str] = []
        slot = 0
        memory = [arg for arg in export.args if not self.interface.crosses_in_core(arg.kind)]
        for at, arg in enumerate(export.args):
            if arg in memory:
                n = memory.index(arg)
                before += self.made(arg, n, f"_lower_{index}_{at}")
                stores.append(f"_i.u32[{slot * 4}] = _p{n}")
                stores += [
                    f"_i.u32[{slot * 4 + 4 + 4 * d}] = {one}"
                    for d, one in enumerate(_extent(arg, n))
                ]
            else:
                stores += self.stored(arg, slot)
            slot += len(arg.cores)
        return [*before, *_placed([_aligned(arg.kind) for arg in memory]), *stores]

    def made(self, arg: Arg, n: int, function: str) -> list[str]:
        """Statements that make the bytes `_b` of an argument in memory, and their count `_n`."""
        kind = arg.kind
        if kind.word == "string":
            make = f"_b{n} = _encode({arg.name})"
        elif kind.word == "bytes":
            make = f"_b{n} = _buffer({arg.name})"
        elif kind.word == "list" and kind.block:
            make = f"_b{n} = _list_{kind.block}({arg.name})"
        elif kind.block:
            make = f"_b{n}, _s{n} = _array_{kind.block}({arg.name}, {kind.dimensions})"
        else:
            self.functions.append(lower.function(function, kind, self.interface, self.structs))
            make = f"_b{n} = {function}({arg.name})"
        return [make, f"_n{n} = _len(_b{n})"]

    def stored(self, arg: Arg, slot: int) -> list[str]:
        """Statements that store a scalar in *slot*; what does not fit raises something."""
        name, word = arg.name, arg.kind.word
        if word in self.interface.types:
            return [f"_i.u32[{slot * 4}] = _number_{names.snake(word)}({name})"]
        if word == "bool":
            return [f"if {name} is not True and {name} is not False:", "    raise _Mistake",
                    f"_i.u32[{slot * 4}] = {name}"]  # fmt: skip
        if word == "char":
            return [f"_i.u32[{slot * 4}] = _ord({name})"]
        refuse = [f"if {name} is True or {name} is False:", "    raise _Mistake"]
        if word == "f32":
            return [*refuse, f"_pack_into_f(_i.u8, {slot * _SLOT}, {name})"]
        lines = [*refuse, f"_i.{word}[{slot * _SLOT // SCALARS[word].size}] = {name}"]
        if self.interface.foreign and SCALARS[word].whole and SCALARS[word].size < 4:
            # C expects the whole core value; the generated Rust looks at the low bits only.
            lines.append(f"_i.i32[{slot * 4}] = _i.{word}[{slot * _SLOT // SCALARS[word].size}]")
        return lines

    def lift(self, export: Export, index: int) -> tuple[list[str], str]:
        """Statements that read the result from the buffer of `_i`, and the expression it is."""
        kind = export.returns
        if kind is None:
            return [], "None"
        if kind.word in self.interface.types and self.interface.types[kind.word].core:
            return [f"_r = _case_{names.snake(kind.word)}(_i.u32[0])"], "_r"
        if kind.word == "bool":
            return ["_r = _BOOLS[_i.u32[0]]"], "_r"
        if kind.word == "char":
            return ["_r = _chr(_i.u32[0])"], "_r"
        if kind.word in SCALARS:
            return [f"_r = _i.{kind.word}[0]"], "_r"
        place = _place(kind, self.interface)
        if kind.word == "string":
            return [*place, f"_r = {_DATA}.decode()"], "_r"
        if kind.word == "bytes":
            return [*place, f"_r = {_DATA}"], "_r"
        if kind.block:
            code = lower.CODES[kind.block]
            if kind.word == "list":
                cut = [f"if (_end - _q) % {SCALARS[kind.block].size}:",
                       '    raise _Invalid("it is cut short")']  # fmt: skip
                return [*place, *cut, f'_r = _i.memory[_q:_end].cast("{code}").tolist()'], "_r"
            shape = "(_end - _q) // " + str(SCALARS[kind.block].size) + ","
            if kind.dimensions > 1:
                shape = f"*_i.shape({kind.dimensions}),"
            if export.view:
                return [*place, f'_r = _view(_i, _q, _end, "{code}", ({shape}))'], "_r"
            return [*place, f"_d = {_DATA}",
                    f'_r = _shaped(_d, 0, _len(_d), "{code}", ({shape}))'], "_r"  # fmt: skip
        function = f"_lift_{index}"
        self.functions.append(lift.function(function, kind, self.interface, self.structs))
        return [*place, f"_r = {function}({_DATA})"], "_r"

    def map(self, export: Export, index: int) -> _Call:
        """The function that makes a call of *export* for each of many items."""
        args = [arg.name for arg in export.args]
        lines: list[str] = []
        for n, arg in enumerate(export.args):
            lines += self.column(arg, n, f"_column_{index}_{n}")
        counts = ", ".join(f"_c{n}" for n in range(len(args)))
        lines.append(f"_c = _same({counts})" if args else "_c = _count")
        lines += _placed([_aligned(Kind("list", (a.kind,))) for a in export.args])
        lines.append("_i.u32[0] = _c")
        for n in range(len(args)):
            lines += [f"_i.u32[{8 * n + 4}] = _p{n}", f"_i.u32[{8 * n + 8}] = _n{n}"]
        return _Call(
            name=export.name,
            opening=layout(f"def _map_{export.name}(", args or ["_count"], "):", "    "),
            doc=docstring(f"`{export.name}` for many items at once, in one crossing.", "        "),
            index=index,
            given=f"({', '.join(args)}{',' * (len(args) == 1)})",
            lower=tuple(lines),
            lift=tuple(self.gathered(export.returns, index)),
            result="_r",
        )

    def column(self, arg: Arg, n: int, function: str) -> list[str]:
        """Statements that make the bytes `_b` of a column, their length `_n` and its count `_c`."""
        if arg.kind.word in NUMBERS:
            size = SCALARS[arg.kind.word].size
            return [f"{arg.name} = _numbers({arg.name})",
                    f"_b{n} = _list_{arg.kind.word}({arg.name})", f"_n{n} = _len(_b{n})",
                    f"_c{n} = _n{n} // {size}"]  # fmt: skip
        whole = lower.function(function, Kind("list", (arg.kind,)), self.interface, self.structs)
        self.functions.append(whole)
        return [f"{arg.name} = _many({arg.name})", f"_c{n} = _len({arg.name})",
                f"_b{n} = {function}({arg.name})[4:]", f"_n{n} = _len(_b{n})"]  # fmt: skip

    def gathered(self, kind: Kind | None, index: int) -> list[str]:
        """Statements that read the results of all items."""
        if kind is None:
            return ["_r = [None] * _c"]
        place = _place(Kind("list", (kind,)), self.interface)
        if kind.word in NUMBERS:
            code, size = lower.CODES[kind.word], SCALARS[kind.word].size
            return [*place, f"if _end - _q != _c * {size}:",
                    '    raise _Invalid("it has not one number for each item")',
                    f'_r = _shaped({_DATA}, 0, _c * {size}, "{code}", (_c,))']  # fmt: skip
        function = f"_gather_{index}"
        start = "0"
        lines = [*place, f"_d = {_DATA}"]
        if kind.word == "result":
            failed = f"_failed_{index}"
            pair = Kind("tuple", (Kind("u32"), kind.of[1]))
            self.functions.append(lift.function(failed, pair, self.interface, self.structs))
            error = lift.error_class(kind.of[1], self.interface)
            lines += ["if _d[0] == 1:", f"    _at, _x = {failed}(_d[1:])",
                      f"    raise _of_item({error}(_x), _at, _c)",
                      "if _d[0]:",
                      '    raise _Invalid(f"no result has the tag {_d[0]}")']  # fmt: skip
            kind, start = kind.of[0], "1"
        self.functions.append(lift.stream_function(function, kind, self.interface, self.structs))
        return [*lines, f"_r = {function}(_d, {start}, _c)"]


def _place(kind: Kind, interface: Interface) -> list[str]:
    """Statements that find a result of *kind*, from `_q` to `_end`."""
    return ["_q = _i.u32[0]", "_end = _q + _i.u32[1]", *reached(kind, interface)]


_DATA = "_i.memory[_q:_end].tobytes()"


def _extent(arg: Arg, n: int) -> list[str]:
    """The length of an argument in memory as it crosses: of bytes, of items, or a shape."""
    kind = arg.kind
    if kind.word == "array" and kind.dimensions > 1:
        return [f"_s{n}[{at}]" for at in range(kind.dimensions)]
    return [f"_n{n} // {SCALARS[kind.block].size}" if kind.block else f"_n{n}"]


def _aligned(kind: Kind) -> bool:
    """Whether the bytes of *kind* have to begin at a multiple of 8."""
    return bool(kind.block) and SCALARS[kind.block].size > 1


def _placed(aligned: list[bool]) -> list[str]:
    """Statements that write `_b0`, `_b1` ... one behind the other, at `_p0`, `_p1` ..."""
    if not aligned:
        return []
    total = " + ".join(f"_n{n}" for n in range(len(aligned)))
    spare = 8 * sum(aligned[1:])
    if spare:
        total += f" + {spare}"
    lines = ["_p0 = _i.scratch", f"if {total} > _i.capacity:", f"    _p0 = _i.make_room({total})"]
    for n, whole in enumerate(aligned):
        if n:
            after = f"_p{n - 1} + _n{n - 1}"
            lines.append(f"_p{n} = ({after} + 7) & -8" if whole else f"_p{n} = {after}")
        lines.append(f"_i.memory[_p{n} : _p{n} + _n{n}] = _b{n}")
    return lines
