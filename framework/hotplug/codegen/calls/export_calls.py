"""Export -> the source of the Python function that makes one call of it."""

from __future__ import annotations

from dataclasses import dataclass

from hotplug import names
from hotplug.codegen.calls.blobs import COPY, is_aligned, result_blob, written
from hotplug.codegen.calls.helpers import Helpers
from hotplug.codegen.calls.lower import CODES
from hotplug.codegen.python import PythonKinds, documentation, signature
from hotplug.interface import Arg, Export
from hotplug.kinds import SCALARS

__all__ = ["Call", "ExportCalls"]

_SLOT = 16


@dataclass(frozen=True, slots=True)
class Call:
    """The function for one export, as the template sees it."""

    name: str
    opening: str
    doc: str
    index: int
    args: str
    """The tuple of the arguments."""
    lower: tuple[str, ...]
    """Statements that write the arguments into the memory of the instance `_i`."""
    lift: tuple[str, ...]
    """Statements that read the result into `_r`."""
    result: str
    """The expression to return."""


class ExportCalls:
    """The functions that make one call each. *helpers* collects what they use."""

    def __init__(self, helpers: Helpers) -> None:
        self.interface = helpers.interface
        self.kinds = PythonKinds(helpers.interface)
        self.helpers = helpers

    def call(self, export: Export, index: int) -> Call:
        """The function that makes one call of *export*."""
        lines, result = self.lift(export, index)
        args = [arg.name for arg in export.args]
        return Call(
            name=export.name,
            opening=signature(export, self.kinds, method=False),
            doc=documentation(export, "        "),
            index=index,
            args=f"({', '.join(args)}{',' * (len(args) == 1)})",
            lower=tuple(self.lower(export, index)),
            lift=tuple(lines),
            result=result,
        )

    def lower(self, export: Export, index: int) -> list[str]:
        """Statements that lower the arguments into the buffer of `_i`."""
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
        return [*before, *written([is_aligned(arg.kind) for arg in memory]), *stores]

    def made(self, arg: Arg, n: int, function: str) -> list[str]:
        """Statements that lower an argument into its bytes `_b`, and count them as `_n`."""
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
            self.helpers.lower(function, kind)
            make = f"_b{n} = {function}({arg.name})"
        return [make, f"_n{n} = _len(_b{n})"]

    def stored(self, arg: Arg, slot: int) -> list[str]:
        """Statements that store a scalar in *slot*. A value that does not fit raises."""
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
        """Statements that lift the result from the buffer of `_i`, and the expression to return."""
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
        place = result_blob(kind, self.helpers.cost)
        if kind.word == "string":
            return [*place, f"_r = {COPY}.decode()"], "_r"
        if kind.word == "bytes":
            return [*place, f"_r = {COPY}"], "_r"
        if kind.block:
            code = CODES[kind.block]
            if kind.word == "list":
                cut = [f"if (_end - _q) % {SCALARS[kind.block].size}:",
                       '    raise _Invalid("it is cut short")']  # fmt: skip
                return [*place, *cut, f'_r = _i.memory[_q:_end].cast("{code}").tolist()'], "_r"
            shape = "(_end - _q) // " + str(SCALARS[kind.block].size) + ","
            if kind.dimensions > 1:
                shape = f"*_i.shape({kind.dimensions}),"
            if export.view:
                return [*place, f'_r = _view(_i, _q, _end, "{code}", ({shape}))'], "_r"
            return [*place, f"_d = {COPY}",
                    f'_r = _shaped(_d, 0, _len(_d), "{code}", ({shape}))'], "_r"  # fmt: skip
        function = f"_lift_{index}"
        self.helpers.lift(function, kind)
        return [*place, f"_r = {function}({COPY})"], "_r"


def _extent(arg: Arg, n: int) -> list[str]:
    """The length that crosses with an argument in memory: in bytes or items, or the shape."""
    kind = arg.kind
    if kind.word == "array" and kind.dimensions > 1:
        return [f"_s{n}[{at}]" for at in range(kind.dimensions)]
    return [f"_n{n} // {SCALARS[kind.block].size}" if kind.block else f"_n{n}"]
