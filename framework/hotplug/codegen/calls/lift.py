"""The Python functions that lift a kind, a stream of a kind, or a declared type out of a blob."""

from __future__ import annotations

from hotplug import names
from hotplug.codegen.calls.lift_statements import LiftStatements
from hotplug.interface import Interface, Type
from hotplug.kinds import Kind

__all__ = ["function", "stream_function", "type_function"]


def function(name: str, kind: Kind, interface: Interface, structs: set[str]) -> str:
    """The source of a function *name* from a blob to the value of *kind* in it."""
    statements = LiftStatements(interface, structs)
    statements.get(kind, "_v", "    ")
    statements.flush("    ")
    lines = [f"def {name}(_d):", "    _o = 0", *statements.lines, *_ended("    ")]
    return "\n".join([*lines, "    return _v"])


def stream_function(name: str, kind: Kind, interface: Interface, structs: set[str]) -> str:
    """The source of a function *name* from a blob of *_c* values of *kind* to a list of them."""
    statements = LiftStatements(interface, structs)
    statements.get(kind, "_v", "        ")
    statements.flush("        ")
    lines = [f"def {name}(_d, _o, _c):", "    _r = []", "    for _ in _range(_c):"]
    lines += [*statements.lines, "        _r.append(_v)", *_ended("    ")]
    return "\n".join([*lines, "    return _r"])


def _ended(indent: str) -> list[str]:
    return [
        f"{indent}if _o != _len(_d):",
        f'{indent}    raise _Invalid("it is cut short" if _o > _len(_d)'
        ' else "bytes are left over")',
    ]


def type_function(type_: Type, interface: Interface, structs: set[str]) -> str:
    """The source of the function that reads a record or a variant at an offset."""
    statements = LiftStatements(interface, structs)
    name = names.camel(type_.name)
    lines = [f"def _get_{names.snake(type_.name)}(_d, _o):"]
    if type_.form == "record":
        fields = [(part.name, statements.name("v"), part.kind) for part in type_.parts]
        for _, target, kind in fields:
            if kind is not None:
                statements.get(kind, target, "    ")
        statements.flush("    ")
        statements.line("    ", f"_v = _new({name})")
        for field, target, _ in fields:
            statements.line("    ", f"_set_{names.snake(type_.name)}_{field}(_v, {target})")
        return "\n".join([*lines, *statements.lines, "    return _v, _o"])
    tag = statements.name("t")
    statements.fixed.append(("I", tag))
    statements.flush("    ")
    for number, part in enumerate(type_.parts):
        statements.line("    ", f"{'if' if number == 0 else 'elif'} {tag} == {number}:")
        case = f"{name}{names.camel(part.name)}"
        if part.kind is None:
            statements.line("    ", f"    _v = {case}()")
            continue
        statements.get(part.kind, "_x", "        ")
        statements.flush("        ")
        statements.line("    ", f"    _v = {case}(_x)")
    statements.unknown(f"case of {type_.name}", tag, "    ")
    return "\n".join([*lines, *statements.lines, "    return _v, _o"])
