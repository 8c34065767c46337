"""A kind -> Python that lowers a value of it: parts of bytes, which are joined into one blob.

Adjacent fields of a fixed size are packed by one Struct. A value that a Struct would accept wrongly
is checked; any other value that does not fit raises an exception, which `hotplug.binding` explains.
"""

from __future__ import annotations

from collections.abc import Mapping

from hotplug import names
from hotplug.codegen.calls.statements import Statements
from hotplug.interface import Interface, Type
from hotplug.kinds import SCALARS, Kind

__all__ = ["CODES", "MOST_LOOPS", "Lowering", "function", "type_function"]

CODES: Mapping[str, str] = {word: scalar.code for word, scalar in SCALARS.items()}
"""The format code of each scalar in the struct module."""
MOST_LOOPS = 12
"""The deepest nesting of loops in one function. CPython allows 20 nested blocks."""


class Lowering(Statements):
    """Statements that append the bytes of a value to a list."""

    def flush(self, indent: str) -> None:
        """Packs the pending fixed fields."""
        if self.fixed:
            codes = "".join(code for code, _ in self.fixed)
            self.structs.add(codes)
            values = ", ".join(value for _, value in self.fixed)
            self.line(indent, f"_a(_pack_{_spelled(codes)}({values}))")
            self.fixed = []

    def put(self, kind: Kind, value: str, indent: str) -> None:
        """Appends *value*, an expression of *kind*. Fixed fields stay pending until `flush`."""
        if kind.word in SCALARS:
            self.scalar(kind.word, value, indent)
        elif kind.word in self.interface.types:
            self.declared(self.interface.types[kind.word], value, indent)
        elif kind.block:
            self.block(kind, value, indent)
        elif kind.word in {"list", "map"} and self.loops == MOST_LOOPS:
            self.apart(kind, value, indent)
        else:
            getattr(self, f"put_{kind.word}")(kind, value, indent)

    def scalar(self, word: str, value: str, indent: str) -> None:
        """A number, a bool or a char: packed together with its neighbours."""
        if word == "char":
            self.fixed.append(("I", f"_ord({value})"))
            return
        name = value
        if not value.isidentifier():
            name = self.name("x")
            self.line(indent, f"{name} = {value}")
        wrong = f"{name} is not True and {name} is not False" if word == "bool" else (
            f"{name} is True or {name} is False"
        )  # fmt: skip
        self.line(indent, f"if {wrong}:")
        self.line(indent, "    raise _Mistake")
        self.fixed.append((CODES[word], name))

    def declared(self, type_: Type, value: str, indent: str) -> None:
        """An enum or flags: packed as a number. Other types: appended by their own function."""
        if type_.core:
            self.fixed.append(("I", f"_number_{names.snake(type_.name)}({value})"))
            return
        self.flush(indent)
        self.line(indent, f"_put_{names.snake(type_.name)}({value}, _a)")

    def block(self, kind: Kind, value: str, indent: str) -> None:
        """A count or a shape, then the numbers."""
        name = self.name("b")
        if kind.word == "list":
            self.line(indent, f"{name} = _list_{kind.block}({value})")
            self.fixed.append(("I", f"_len({name}) // {SCALARS[kind.block].size}"))
        else:
            shape = self.name("s")
            self.line(indent, f"{name}, {shape} = _array_{kind.block}({value}, {kind.dimensions})")
            self.fixed += [("I", f"{shape}[{at}]") for at in range(kind.dimensions)]
        self.flush(indent)
        self.line(indent, f"_a({name})")

    def apart(self, kind: Kind, value: str, indent: str) -> None:
        """Appends *kind* in a nested function, in which the depth of loops begins at 0."""
        self.flush(indent)
        function, parameter = self.name("f"), self.name("v")
        loops, self.loops = self.loops, 0
        self.line(indent, f"def {function}({parameter}):")
        self.put(kind, parameter, indent + "    ")
        self.flush(indent + "    ")
        self.line(indent, f"{function}({value})")
        self.loops = loops

    def put_string(self, _kind: Kind, value: str, indent: str) -> None:
        """A length, then UTF-8."""
        name = self.name("b")
        self.line(indent, f"{name} = _encode({value})")
        self.fixed.append(("I", f"_len({name})"))
        self.flush(indent)
        self.line(indent, f"_a({name})")

    def put_bytes(self, _kind: Kind, value: str, indent: str) -> None:
        """A length, then the bytes."""
        name = self.name("b")
        self.line(indent, f"{name} = _buffer({value})")
        self.fixed.append(("I", f"_len({name})"))
        self.flush(indent)
        self.line(indent, f"_a({name})")

    def put_list(self, kind: Kind, value: str, indent: str) -> None:
        """A count, then the items."""
        items, item, count = self.name("l"), self.name("x"), self.name("n")
        self.line(indent, f"{items} = {value}")
        self.line(indent, f"if {items}.__class__ is not _list:")
        self.line(indent, f"    {items} = _sequence({items})")
        self.line(indent, f"{count} = _len({items})")
        self.fixed.append(("I", count))
        self.flush(indent)
        self.line(indent, f"for {item} in {items}:")
        self.loops += 1
        self.put(kind.of[0], item, indent + "    ")
        self.flush(indent + "    ")
        self.loops -= 1
        # The guest trusts a count. A dict raises by itself when it changes size.
        self.line(indent, f"if _len({items}) != {count}:")
        self.line(indent, '    raise _Changed("list changed size during iteration")')

    def put_map(self, kind: Kind, value: str, indent: str) -> None:
        """A count, then the pairs."""
        items, key, item = self.name("m"), self.name("k"), self.name("x")
        self.line(indent, f"{items} = _mapping({value})")
        self.fixed.append(("I", f"_len({items})"))
        self.flush(indent)
        self.line(indent, f"for {key}, {item} in {items}.items():")
        self.loops += 1
        self.put(kind.of[0], key, indent + "    ")
        self.put(kind.of[1], item, indent + "    ")
        self.flush(indent + "    ")
        self.loops -= 1

    def put_option(self, kind: Kind, value: str, indent: str) -> None:
        """A tag, and after 1 a value."""
        name = value
        if not value.isidentifier():
            name = self.name("x")
            self.line(indent, f"{name} = {value}")
        self.flush(indent)
        self.line(indent, f"if {name} is None:")
        self.line(indent, '    _a(b"\\0")')
        self.line(indent, "else:")
        self.fixed.append(("B", "1"))
        self.put(kind.of[0], name, indent + "    ")
        self.flush(indent + "    ")

    def put_tuple(self, kind: Kind, value: str, indent: str) -> None:
        """The items, one after the other."""
        items = [self.name("x") for _ in kind.of]
        targets = f"({items[0]},)" if len(items) == 1 else ", ".join(items)
        self.line(indent, f"{targets} = _items({value})")
        for one, item in zip(kind.of, items, strict=True):
            self.put(one, item, indent)


def function(name: str, kind: Kind, interface: Interface, structs: set[str]) -> str:
    """The source of a function *name* from a value of *kind* to the bytes of its blob."""
    lowering = Lowering(interface, structs)
    lowering.put(kind, "_v", "    ")
    lowering.flush("    ")
    lines = [f"def {name}(_v):", "    _o = []", "    _a = _o.append", *lowering.lines]
    return "\n".join([*lines, '    return b"".join(_o)'])


def type_function(type_: Type, interface: Interface, structs: set[str]) -> str:
    """The source of the function that appends a record or a variant to the parts."""
    lowering = Lowering(interface, structs)
    name = names.camel(type_.name)
    lines = [f"def _put_{names.snake(type_.name)}(_v, _a):"]
    if type_.form == "record":
        lowering.line("    ", f"if _v.__class__ is not {name} and not _isinstance(_v, {name}):")
        lowering.line("    ", "    raise _Mistake(_v)")
        for part in type_.parts:
            if part.kind is not None:
                lowering.put(part.kind, f"_v.{part.name}", "    ")
        lowering.flush("    ")
        return "\n".join([*lines, *lowering.lines])
    for number, part in enumerate(type_.parts):
        word = "if" if number == 0 else "elif"
        lowering.line("    ", f"{word} _isinstance(_v, {name}{names.camel(part.name)}):")
        lowering.fixed.append(("I", str(number)))
        if part.kind is not None:
            lowering.put(part.kind, "_v.value", "        ")
        lowering.flush("        ")
    lowering.line("    ", "else:")
    lowering.line("    ", "    raise _Mistake(_v)")
    return "\n".join([*lines, *lowering.lines])


def _spelled(codes: str) -> str:
    """The codes of a Struct as a part of a name."""
    return codes.replace("?", "o")
