"""Export -> the source of the Python function that calls it for many items in one crossing."""

from __future__ import annotations

from hotplug.codegen.calls.blobs import COPY, is_aligned, result_blob, written
from hotplug.codegen.calls.export_calls import Call
from hotplug.codegen.calls.helpers import Helpers
from hotplug.codegen.calls.lift_statements import error_class
from hotplug.codegen.calls.lower import CODES
from hotplug.codegen.render import docstring, layout
from hotplug.interface import Arg, Export
from hotplug.kinds import NUMBERS, SCALARS, Kind

__all__ = ["MapCalls"]


class MapCalls:
    """The functions that make one call for many items. *helpers* collects what they use."""

    def __init__(self, helpers: Helpers) -> None:
        self.interface = helpers.interface
        self.helpers = helpers

    def call(self, export: Export, index: int) -> Call:
        """The function that makes a call of *export* for each of many items."""
        args = [arg.name for arg in export.args]
        lines: list[str] = []
        for n, arg in enumerate(export.args):
            lines += self.column(arg, n, f"_column_{index}_{n}")
        counts = ", ".join(f"_c{n}" for n in range(len(args)))
        lines.append(f"_c = _same({counts})" if args else "_c = _count")
        lines += written([is_aligned(Kind("list", (a.kind,))) for a in export.args])
        lines.append("_i.u32[0] = _c")
        for n in range(len(args)):
            lines += [f"_i.u32[{8 * n + 4}] = _p{n}", f"_i.u32[{8 * n + 8}] = _n{n}"]
        return Call(
            name=export.name,
            opening=layout(f"def _map_{export.name}(", args or ["_count"], "):", "    "),
            doc=docstring(f"`{export.name}` for many items at once, in one crossing.", "        "),
            index=index,
            args=f"({', '.join(args)}{',' * (len(args) == 1)})",
            lower=tuple(lines),
            lift=tuple(self.gathered(export.returns, index)),
            result="_r",
        )

    def column(self, arg: Arg, n: int, function: str) -> list[str]:
        """Statements that lower a column into bytes `_b`, of the length `_n` and the count `_c`."""
        if arg.kind.word in NUMBERS:
            size = SCALARS[arg.kind.word].size
            return [f"{arg.name} = _numbers({arg.name})",
                    f"_b{n} = _list_{arg.kind.word}({arg.name})", f"_n{n} = _len(_b{n})",
                    f"_c{n} = _n{n} // {size}"]  # fmt: skip
        self.helpers.lower(function, Kind("list", (arg.kind,)))
        return [f"{arg.name} = _many({arg.name})", f"_c{n} = _len({arg.name})",
                f"_b{n} = {function}({arg.name})[4:]", f"_n{n} = _len(_b{n})"]  # fmt: skip

    def gathered(self, kind: Kind | None, index: int) -> list[str]:
        """Statements that lift the results of all items."""
        if kind is None:
            return ["_r = [None] * _c"]
        place = result_blob(Kind("list", (kind,)), self.helpers.cost)
        if kind.word in NUMBERS:
            code, size = CODES[kind.word], SCALARS[kind.word].size
            return [*place, f"if _end - _q != _c * {size}:",
                    '    raise _Invalid("it has not one number for each item")',
                    f'_r = _shaped({COPY}, 0, _c * {size}, "{code}", (_c,))']  # fmt: skip
        function = f"_gather_{index}"
        start = "0"
        lines = [*place, f"_d = {COPY}"]
        if kind.word == "result":
            failed = f"_failed_{index}"
            pair = Kind("tuple", (Kind("u32"), kind.of[1]))
            self.helpers.lift(failed, pair)
            error = error_class(kind.of[1], self.interface)
            lines += ["if _d[0] == 1:", f"    _at, _x = {failed}(_d[1:])",
                      f"    raise _of_item({error}(_x), _at, _c)",
                      "if _d[0]:",
                      '    raise _Invalid(f"no result has the tag {_d[0]}")']  # fmt: skip
            kind, start = kind.of[0], "1"
        self.helpers.lift_stream(function, kind)
        return [*lines, f"_r = {function}(_d, {start}, _c)"]
