"""A kind -> Python that reads a value of it out of a blob, trusting nothing in it.

Fields of a fixed size that stand side by side are read by one Struct. An offset only grows, so it
is enough to look once, at the end, that it did not pass the end: a slice past the end is short, and
a Struct past the end raises. Nothing is made for a count before its items are read.
"""

from __future__ import annotations

from hotplug import names
from hotplug.codegen.lower import CODES, MOST_LOOPS
from hotplug.codegen.statements import Statements
from hotplug.interface import Interface, Type
from hotplug.kinds import SCALARS, Kind

__all__ = ["Lifting", "function", "stream_function", "type_function"]

_SIZES = {"?": 1, "b": 1, "B": 1, "h": 2, "H": 2, "i": 4, "I": 4, "f": 4, "q": 8, "Q": 8, "d": 8}


class Lifting(Statements):
    """Statements that read a value from bytes."""

    def __init__(self, interface: Interface, structs: set[str]) -> None:
        super().__init__(interface, structs)
        self.after: list[str] = []
        """What follows when the fixed fields are read."""

    def flush(self, indent: str) -> None:
        """Read the fixed fields that wait."""
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
        """Statements that read *kind* at `_o` into the name *target*; fixed fields may wait."""
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
        """A number, a bool or a char is read with its neighbours."""
        self.fixed.append((CODES[word].replace("?", "B"), target))
        if word == "bool":
            self.after.append(f"{target} = _BOOLS[{target}]")
        elif word == "char":
            self.after.append(f"{target} = _chr({target})")

    def declared(self, type_: Type, target: str, indent: str) -> None:
        """An enum or flags are read as a number; the others have functions of their own."""
        name = names.snake(type_.name)
        if type_.core:
            self.fixed.append(("I", target))
            self.after.append(f"{target} = _case_{name}({target})")
            return
        self.flush(indent)
        self.line(indent, f"{target}, _o = _get_{name}(_d, _o)")

    def counted(self, indent: str) -> str:
        """A count, read with what waits."""
        count = self.name("n")
        self.fixed.append(("I", count))
        self.flush(indent)
        return count

    def block(self, kind: Kind, target: str, indent: str) -> None:
        """Numbers side by side, behind their count or their shape."""
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
        """In a function of its own, in which loops are counted anew."""
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
        """Bytes behind their length."""
        count = self.counted(indent)
        self.line(indent, f"_e = _o + {count}")
        self.line(indent, f"{target} = _d[_o:_e].decode()")
        self.line(indent, "_o = _e")

    def get_bytes(self, _kind: Kind, target: str, indent: str) -> None:
        """Bytes behind their length."""
        count = self.counted(indent)
        self.line(indent, f"_e = _o + {count}")
        self.line(indent, f"{target} = _d[_o:_e]")
        self.line(indent, "_o = _e")

    def get_list(self, kind: Kind, target: str, indent: str) -> None:
        """Items behind their count."""
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
        """Pairs behind their count."""
        count, key, item = self.counted(indent), self.name("k"), self.name("x")
        self.line(indent, f"{target} = {{}}")
        self.line(indent, f"for _ in _range({count}):")
        self.loops += 1
        self.get(kind.of[0], key, indent + "    ")
        self.get(kind.of[1], item, indent + "    ")
        self.flush(indent + "    ")
        self.loops -= 1
        self.line(indent, f"    {target}[{key}] = {item}")

    def get_option(self, kind: Kind, target: str, indent: str) -> None:
        """A tag, and a value behind 1."""
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
        """Items, one behind the other."""
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
        """The end of a choice by *tag*."""
        self.line(indent, "else:")
        self.line(indent, f'    raise _Invalid(f"no {what} has the tag {{{tag}}}")')


def error_class(kind: Kind, interface: Interface) -> str:
    """What an error of *kind* is raised as."""
    if kind.word in interface.types:
        return f"{names.camel(kind.word)}Raised"
    return "_Error"


def function(name: str, kind: Kind, interface: Interface, structs: set[str]) -> str:
    """The source of a function *name* from the bytes of one blob to the value of *kind* in it."""
    lifting = Lifting(interface, structs)
    lifting.get(kind, "_v", "    ")
    lifting.flush("    ")
    lines = [f"def {name}(_d):", "    _o = 0", *lifting.lines, *_ended("    ")]
    return "\n".join([*lines, "    return _v"])


def stream_function(name: str, kind: Kind, interface: Interface, structs: set[str]) -> str:
    """The source of a function *name* from a blob of *_c* values of *kind* to a list of them."""
    lifting = Lifting(interface, structs)
    lifting.get(kind, "_v", "        ")
    lifting.flush("        ")
    lines = [f"def {name}(_d, _o, _c):", "    _r = []", "    for _ in _range(_c):"]
    lines += [*lifting.lines, "        _r.append(_v)", *_ended("    ")]
    return "\n".join([*lines, "    return _r"])


def _ended(indent: str) -> list[str]:
    return [
        f"{indent}if _o != _len(_d):",
        f'{indent}    raise _Invalid("it is cut short" if _o > _len(_d)'
        ' else "bytes are left over")',
    ]


def type_function(type_: Type, interface: Interface, structs: set[str]) -> str:
    """The source of the function that reads a record or a variant at an offset."""
    lifting = Lifting(interface, structs)
    name = names.camel(type_.name)
    lines = [f"def _get_{names.snake(type_.name)}(_d, _o):"]
    if type_.form == "record":
        fields = [(part.name, lifting.name("v"), part.kind) for part in type_.parts]
        for _, target, kind in fields:
            if kind is not None:
                lifting.get(kind, target, "    ")
        lifting.flush("    ")
        lifting.line("    ", f"_v = _new({name})")
        for field, target, _ in fields:
            lifting.line("    ", f"_set_{names.snake(type_.name)}_{field}(_v, {target})")
        return "\n".join([*lines, *lifting.lines, "    return _v, _o"])
    tag = lifting.name("t")
    lifting.fixed.append(("I", tag))
    lifting.flush("    ")
    for number, part in enumerate(type_.parts):
        lifting.line("    ", f"{'if' if number == 0 else 'elif'} {tag} == {number}:")
        case = f"{name}{names.camel(part.name)}"
        if part.kind is None:
            lifting.line("    ", f"    _v = {case}()")
            continue
        lifting.get(part.kind, "_x", "        ")
        lifting.flush("        ")
        lifting.line("    ", f"    _v = {case}(_x)")
    lifting.unknown(f"case of {type_.name}", tag, "    ")
    return "\n".join([*lines, *lifting.lines, "    return _v, _o"])
