"""Import -> the source of the Python function that the plugin's call of its host runs."""

from __future__ import annotations

from dataclasses import dataclass

from hotplug import names
from hotplug.codegen.calls.helpers import Helpers
from hotplug.codegen.calls.lift_statements import error_class
from hotplug.codegen.calls.lower import CODES
from hotplug.codegen.render import docstring, literal
from hotplug.interface import Import
from hotplug.kinds import SCALARS, Kind

__all__ = ["HostFunction", "HostFunctions"]

_SLOT = 8


@dataclass(frozen=True, slots=True)
class HostFunction:
    """The function for one import, as the template sees it."""

    index: int
    key: str
    doc: str
    lift: tuple[str, ...]
    """Statements that read the arguments `_a0`, `_a1` ... from the frame `_f` of `_i`."""
    args: str
    error: str
    """The exception that an `err` is raised as; empty where the import has no `err`."""
    lower: tuple[str, ...]
    """Statements that lower the result `_r` or the error `_x`, into a blob `_b` or the frame."""
    packed: bool
    """Whether the result is lowered into the blob `_b`."""


class HostFunctions:
    """The functions for the imports of one interface. *helpers* collects what they use."""

    def __init__(self, helpers: Helpers) -> None:
        self.interface = helpers.interface
        self.helpers = helpers

    def function(self, one: Import, index: int) -> HostFunction:
        """The function for *one*, the import *index*."""
        lines: list[str] = []
        for at, arg in enumerate(one.args):
            lines += self.lift(arg.kind, at, f"_take_{index}_{at}")
        error = ""
        if one.returns is None:
            lowering, packed = ["_f.u32[0] = 0"], False
        elif one.returns.word == "result":
            error = error_class(one.returns.of[1], self.interface)
            lowering, packed = self.result(one.returns, index), True
        elif self.interface.crosses_in_core(one.returns):
            lowering, packed = self.stored(one.returns), False
        else:
            lowering, packed = self.made(one.returns, "_r", f"_result_{index}"), True
        return HostFunction(
            index=index,
            key=literal(one.name),
            doc=docstring(f"`{one.signature}`, for the plugin.", "        "),
            lift=tuple(lines),
            args=", ".join(f"_a{at}" for at in range(len(one.args))),
            error=error,
            lower=tuple(lowering),
            packed=packed,
        )

    def lift(self, kind: Kind, at: int, function: str) -> list[str]:
        """Statements that lift the argument *at*."""
        word, name = kind.word, f"_a{at}"
        if word in self.interface.types and self.interface.types[word].core:
            return [f"{name} = _case_{names.snake(word)}(_f.u32[{2 * at}])"]
        if word == "bool":
            return [f"{name} = _BOOLS[_f.u32[{2 * at}]]"]
        if word == "char":
            return [f"{name} = _chr(_f.u32[{2 * at}])"]
        if word in SCALARS:
            return [f"{name} = _f.{word}[{at * _SLOT // SCALARS[word].size}]"]
        place = [
            f"_q = _f.u32[{2 * at}]", f"_end = _q + _f.u32[{2 * at + 1}]",
            *self.helpers.cost.bounds_check(kind), "_d = _i.memory[_q:_end].tobytes()",
        ]  # fmt: skip
        if word == "string":
            return [*place, f"{name} = _d.decode()"]
        if word == "bytes":
            return [*place, f"{name} = _d"]
        if kind.block and kind.dimensions == 1:
            code, size = CODES[kind.block], SCALARS[kind.block].size
            shaped = f'_shaped(_d, 0, _len(_d), "{code}", (_len(_d) // {size},))'
            return [*place, f"{name} = {shaped}{'.tolist()' if word == 'list' else ''}"]
        self.helpers.lift(function, kind)
        return [*place, f"{name} = {function}(_d)"]

    def stored(self, kind: Kind) -> list[str]:
        """Statements that store `_r` in the first slot."""
        word = kind.word
        if word in self.interface.types:
            return [f"_f.u32[0] = _number_{names.snake(word)}(_r)"]
        if word == "bool":
            return ["if _r is not True and _r is not False:", "    raise _Mistake",
                    "_f.u32[0] = _r"]  # fmt: skip
        if word == "char":
            return ["_f.u32[0] = _ord(_r)"]
        refuse = ["if _r is True or _r is False:", "    raise _Mistake"]
        if word == "f32":
            return [*refuse, "_pack_into_f(_f.u8, 0, _r)"]
        return [*refuse, f"_f.{word}[0] = _r"]

    def made(self, kind: Kind, value: str, function: str) -> list[str]:
        """Statements that lower *value*, a result of *kind*, into the blob `_b`."""
        if kind.word == "string":
            return [f"_b = _encode({value})"]
        if kind.word == "bytes":
            return [f"_b = _buffer({value})"]
        if kind.block and kind.dimensions == 1:
            if kind.word == "list":
                return [f"_b = _list_{kind.block}({value})"]
            return [f"_b = _array_{kind.block}({value}, 1)[0]"]
        self.helpers.lower(function, kind)
        return [f"_b = {function}({value})"]

    def result(self, kind: Kind, index: int) -> list[str]:
        """Statements that lower `_r`, or the error `_x`, into the blob `_b`."""
        values = (("_r", f"_result_{index}"), ("_x.value", f"_error_{index}"))
        made: list[str] = []
        for (value, function), one in zip(values, kind.of, strict=True):
            if one.word == "_":
                made.append("")
                continue
            self.helpers.lower(function, one)
            made.append(f" + {function}({value})")
        return ["if _x is None:", f'    _b = b"\\0"{made[0]}', "else:",
                f'    _b = b"\\1"{made[1]}']  # fmt: skip
