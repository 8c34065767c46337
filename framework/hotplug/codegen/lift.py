"""A packed kind -> Python that reads a value of it out of a blob, trusting nothing in it."""

from __future__ import annotations

from collections.abc import Mapping

from hotplug.kinds import Kind

__all__ = ["function"]

_CODES: Mapping[str, tuple[str, int]] = {
    "bool": ("B", 1), "i8": ("b", 1), "u8": ("B", 1), "i16": ("h", 2), "u16": ("H", 2),
    "i32": ("i", 4), "u32": ("I", 4), "i64": ("q", 8), "u64": ("Q", 8),
    "f32": ("f", 4), "f64": ("d", 8), "char": ("I", 4),
}  # fmt: skip
"""The code that the struct module has for each number, and its size in bytes."""


def function(name: str, kind: Kind) -> str:
    """The source of a function *name* from the bytes of one blob to the value of *kind* in it."""
    lines = [f"def {name}(_d):", "    _o = 0", *_value(kind, "_v", "    ")]
    lines += ["    if _o != _len(_d):", '        raise _Invalid("bytes are left over")']
    return "\n".join([*lines, "    return _v"])


def _value(kind: Kind, target: str, indent: str) -> list[str]:
    """Statements that read *kind* at `_o` into *target*, and move `_o` on."""
    if kind.word == "_":
        return [f"{indent}{target} = None"]
    if kind.word == "result":
        ok, err = kind.of
        return [
            f"{indent}_tag = _d[_o]",
            f"{indent}_o += 1",
            f"{indent}if _tag == 0:",
            *_value(ok, target, indent + "    "),
            f"{indent}elif _tag == 1:",
            *_value(err, "_e", indent + "    "),
            f"{indent}    if _o == _len(_d):",
            f"{indent}        raise _Error(_e)",
            f"{indent}else:",
            f'{indent}    raise _Invalid(f"no result has the tag {{_tag}}")',
        ]
    if kind.word in {"string", "bytes"}:
        decode = ".decode()" if kind.word == "string" else ""
        return [
            f"{indent}_n = _unpack_I(_d, _o)[0]",
            f"{indent}_o += 4",
            f"{indent}if _n > _len(_d) - _o:",
            f'{indent}    raise _Invalid("a length is past the end")',
            f"{indent}{target} = _d[_o : _o + _n]{decode}",
            f"{indent}_o += _n",
        ]
    code, size = _CODES[kind.word]
    value = f"_unpack_{code}(_d, _o)[0]"
    if kind.word == "bool":
        value = f"_BOOLS[{value}]"
    elif kind.word == "char":
        value = f"_chr({value})"
    return [f"{indent}{target} = {value}", f"{indent}_o += {size}"]
