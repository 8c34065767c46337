"""A kind -> Python statements that lift a value of it out of a blob, trusting nothing in it.

Fields of a fixed size that stand side by side are read by one Struct. An offset only grows, so it
is enough to look once, at the end, that it did not pass the end: a slice past the end is short, and
a Struct past the end raises. Nothing is made for a count before its items are read.
"""

from __future__ import annotations

from hotplug import names
from hotplug.codegen.calls.lower import CODES, MOST_LOOPS
from hotplug.codegen.calls.statements import Statements
from hotplug.interface import Interface, Type
from hotplug.kinds import NUMBERS, SCALARS, Kind

__all__ = ["LiftStatements", "error_class"]

_SIZES = {"?": 1, "b": 1, "B": 1, "h": 2, "H": 2, "i": 4, "I": 4, "f": 4, "q": 8, "Q": 8, "d": 8}


class LiftStatements(Statements):
    """Statements that lift a value from bytes."""

    def __init__(self, interface: Interface, structs: set[str]) -> None:
        super().__init__(interface, structs)
        self.after: list[str] = []
        """Statements to add once the fixed fields are read."""

    def flush(self, indent: str) -> None:
        """Reads the pending fixed fields."""
        if self.fixed:
            codes = "".join(code for code, _ in self.fixed)
            self.structs.add(codes)
            targets = ", ".join(target for _, target in self.fixed)
            targets = f"({targets},)" if len(self.fixed) == 1 else targets
            self.line(indent, f"{targets} = _unpack_{codes}(_d, _o)")
            self.line(indent, f"_o += {sum(_SIZES[code] for code in codes)}")
            self.lines += [f"{indent}{text}" for text in self.after]
        self.fixed, self.after = [], []

    def get(self, kind: Kind, target: str, indent: str) -> None:
        """Reads *kind* at `_o` into the name *target*. Fixed fields stay pending until `flush`."""
        if kind.word in SCALARS:
            self.scalar(kind.word, target)
        elif kind.word in self.interface.types:
            self.declared(self.interface.types[kind.word], target, indent)
        elif kind.block:
            self.block(kind, target, indent)
        elif kind.word in {"list", "map"} and self.loops == MOST_LOOPS:
            self.apart(kind, target, indent)
        else:
            getattr(self, f"get_{kind.word.replace('_', 'nothing')}")(kind, target, indent)

    def scalar(self, word: str, target: str) -> None:
        """A number, a bool or a char: read together with its neighbours."""
        self.fixed.append((CODES[word].replace("?", "B"), target))
        if word == "bool":
            self.after.append(f"{target} = _BOOLS[{target}]")
        elif word == "char":
            self.after.append(f"{target} = _chr({target})")

    def declared(self, type_: Type, target: str, indent: str) -> None:
        """An enum or flags: read as a number. Other types: read by their own function."""
        name = names.snake(type_.name)
        if type_.core:
            self.fixed.append(("I", target))
            self.after.append(f"{target} = _case_{name}({target})")
            return
        self.flush(indent)
        self.line(indent, f"{target}, _o = _get_{name}(_d, _o)")

    def counted(self, indent: str) -> str:
        """Reads a count, together with the pending fields."""
        count = self.name("n")
        self.fixed.append(("I", count))
        self.flush(indent)
        return count

    def block(self, kind: Kind, target: str, indent: str) -> None:
        """A count or a shape, then the numbers."""
        size, code = SCALARS[kind.block].size, CODES[kind.block]
        if kind.word == "list":
            total, made = self.counted(indent), f'_block(_d, _o, _e, "{code}").tolist()'
        else:
            shape = [self.name("n") for _ in range(kind.dimensions)]
            self.fixed += [("I", one) for one in shape]
            self.flush(indent)
            total = " * ".join(shape)
            made = f'_shaped(_d, _o, _e, "{code}", ({", ".join(shape)},))'
        self.line(indent, f"_e = _o + {total} * {size}")
        self.line(indent, f"{target} = {made}")
        self.line(indent, "_o = _e")

    def apart(self, kind: Kind, target: str, indent: str) -> None:
        """Reads *kind* in a nested function, in which the depth of loops begins at 0."""
        self.flush(indent)
        function, value = self.name("f"), self.name("v")
        loops, self.loops = self.loops, 0
        self.line(indent, f"def {function}(_d, _o):")
        self.get(kind, value, indent + "    ")
        self.flush(indent + "    ")
        self.line(indent, f"    return {value}, _o")
        self.line(indent, f"{target}, _o = {function}(_d, _o)")
        self.loops = loops

    def get_string(self, _kind: Kind, target: str, indent: str) -> None:
        """A length, then UTF-8."""
        count = self.counted(indent)
        self.line(indent, f"_e = _o + {count}")
        self.line(indent, f"{target} = _d[_o:_e].decode()")
        self.line(indent, "_o = _e")

    def get_bytes(self, _kind: Kind, target: str, indent: str) -> None:
        """A length, then the bytes."""
        count = self.counted(indent)
        self.line(indent, f"_e = _o + {count}")
        self.line(indent, f"{target} = _d[_o:_e]")
        self.line(indent, "_o = _e")

    def get_list(self, kind: Kind, target: str, indent: str) -> None:
        """A count, then the items."""
        count, append, item = self.counted(indent), self.name("p"), self.name("x")
        self.line(indent, f"{target} = []")
        self.line(indent, f"{append} = {target}.append")
        self.line(indent, f"for _ in _range({count}):")
        self.loops += 1
        self.get(kind.of[0], item, indent + "    ")
        self.flush(indent + "    ")
        self.loops -= 1
        self.line(indent, f"    {append}({item})")

    def get_map(self, kind: Kind, target: str, indent: str) -> None:
        """A count, then the pairs, whose keys are sorted and distinct."""
        count, key, item = self.counted(indent), self.name("k"), self.name("x")
        self.line(indent, f"{target} = {{}}")
        pairs, last = self.name("m"), self.name("l")
        self.line(indent, f"{pairs} = _range({count})")
        self.line(indent, f"if {count} > _MOST_UNWATCHED:")
        self.line(indent, f"    {pairs} = _pairs({target}, {count})")
        self.line(indent, f"{last} = {self.before(kind.of[0])}")
        self.line(indent, f"for _ in {pairs}:")
        self.loops += 1
        self.key(kind.of[0], key, last, target, indent + "    ")
        self.get(kind.of[1], item, indent + "    ")
        self.flush(indent + "    ")
        self.loops -= 1
        self.line(indent, f"    {target}[{key}] = {item}")

    def before(self, kind: Kind) -> str:
        """What is less than each key of *kind* as it crosses, but the empty text and bytes."""
        if kind.word in {"string", "bytes"}:
            return '""' if kind.word == "string" else 'b""'
        return str(SCALARS[kind.word].low - 1) if kind.word in NUMBERS else "-1"

    def key(self, kind: Kind, target: str, last: str, made: str, indent: str) -> None:
        """A key of the map *made*, which has to be greater than the one before it."""
        wrong = f"{target} <= {last}"
        refuse = '    raise _Invalid("the keys of a map are not sorted, or not distinct")'
        if kind.word in {"string", "bytes"}:
            self.get(kind, target, indent)
            lines = [f"if {wrong} and {made}:", refuse, f"{last} = {target}"]
            self.lines += [f"{indent}{line}" for line in lines]
        else:
            self.after += [f"if {wrong}:", refuse, f"{last} = {target}"]
            self.get(kind, target, indent)

    def get_option(self, kind: Kind, target: str, indent: str) -> None:
        """A tag, and after 1 a value."""
        tag = self.name("t")
        self.fixed.append(("B", tag))
        self.flush(indent)
        self.line(indent, f"if {tag} == 0:")
        self.line(indent, f"    {target} = None")
        self.line(indent, f"elif {tag} == 1:")
        self.get(kind.of[0], target, indent + "    ")
        self.flush(indent + "    ")
        self.unknown("option", tag, indent)

    def get_tuple(self, kind: Kind, target: str, indent: str) -> None:
        """The items, one after the other."""
        items = [self.name("x") for _ in kind.of]
        for one, item in zip(kind.of, items, strict=True):
            self.get(one, item, indent)
        self.flush(indent)
        self.line(indent, f"{target} = ({', '.join(items)}{',' * (len(items) == 1)})")

    def get_nothing(self, _kind: Kind, target: str, indent: str) -> None:
        """No bytes at all."""
        self.flush(indent)
        self.line(indent, f"{target} = None")

    def get_result(self, kind: Kind, target: str, indent: str) -> None:
        """A tag, and the value or the error."""
        tag, error = self.name("t"), self.name("x")
        self.fixed.append(("B", tag))
        self.flush(indent)
        self.line(indent, f"if {tag} == 0:")
        self.get(kind.of[0], target, indent + "    ")
        self.flush(indent + "    ")
        self.line(indent, f"elif {tag} == 1:")
        self.get(kind.of[1], error, indent + "    ")
        self.flush(indent + "    ")
        self.line(indent, "    if _o == _len(_d):")
        self.line(indent, f"        raise {error_class(kind.of[1], self.interface)}({error})")
        self.unknown("result", tag, indent)

    def unknown(self, what: str, tag: str, indent: str) -> None:
        """The `else` of a choice by *tag*."""
        self.line(indent, "else:")
        self.line(indent, f'    raise _Invalid(f"no {what} has the tag {{{tag}}}")')


def error_class(kind: Kind, interface: Interface) -> str:
    """The exception that an error of *kind* is raised as."""
    if kind.word in interface.types:
        return f"{names.camel(kind.word)}Raised"
    return "_Error"
