"""Interface -> the functions that read and write its blobs, without a plugin behind them."""

from __future__ import annotations

import array
from collections.abc import Iterator, Mapping
from typing import Any

import wasm
from hotplug import binding as bindings
from hotplug.binding import scope
from hotplug.binding.namespace import UNREADABLE
from hotplug.codegen import calls
from hotplug.interface import Interface

__all__ = ["INTERFACES", "UNREADABLE", "Codec", "check"]

INTERFACES = (
    """\
[types.tree]
record = { name = "string", children = "list<tree>", next = "option<tree>" }
[exports.tree]
args = { it = "tree" }
returns = "tree"
""",
    """\
[types.shape]
variant = { none = "", circle = "f64", many = "list<shape>", named = "map<string, shape>" }
[types.colour]
enum = ["red", "green", "blue"]
[types.access]
flags = ["read", "write"]
[exports.shapes]
args = { it = "list<shape>" }
returns = "list<shape>"
[exports.mixed]
args = { it = "tuple<colour, access, bool, char, option<colour>>" }
returns = "tuple<colour, access, bool, char, option<colour>>"
[exports.keyed]
args = { it = "map<colour, list<access>>" }
returns = "map<colour, list<access>>"
""",
    """\
[exports.numbers]
args = { it = "tuple<i8, u8, i16, u16, i32, u32, i64, u64, f32, f64>" }
returns = "tuple<i8, u8, i16, u16, i32, u32, i64, u64, f32, f64>"
[exports.blocks]
args = { it = "list<option<list<i16>>>" }
returns = "list<option<list<i16>>>"
[exports.images]
args = { it = "list<array<u8, 3>>" }
returns = "list<array<u8, 3>>"
[exports.columns]
args = { it = "tuple<array<f64>, array<i32, 2>>" }
returns = "tuple<array<f64>, array<i32, 2>>"
""",
    """\
[exports.words]
args = { it = "list<string>" }
returns = "list<string>"
[exports.files]
args = { it = "map<string, bytes>" }
returns = "map<string, bytes>"
[exports.letters]
args = { it = "list<tuple<char, bool>>" }
returns = "list<tuple<char, bool>>"
[exports.deep]
args = { it = "option<list<option<map<u8, list<string>>>>>" }
returns = "option<list<option<map<u8, list<string>>>>>"
""",
    """\
[types.problem]
variant = { missing = "string", code = "i32" }
[exports.plain]
args = { it = "list<string>" }
returns = "result<list<string>, string>"
[exports.typed]
args = { it = "list<string>" }
returns = "result<_, problem>"
""",
)
"""The exports of manifests, which have every kind between them."""


class Codec:
    """The functions of the packed kinds in *text*, a manifest without its `[plugin]`."""

    def __init__(self, text: str) -> None:
        self.interface: Interface = wasm.interface(wasm.HEAD + text)
        owner = bindings.class_of(self.interface)
        first = self.interface.exports[0].name
        self.module: Mapping[str, Any] = getattr(owner, first).__globals__
        self.source = calls(self.interface)
        self.scope = scope(self.interface, owner)
        exec(compile(self.source, "<calls>", "exec", dont_inherit=True), self.scope)

    @classmethod
    def of(cls, kind: str, types: str = "") -> Codec:
        """Of one export `echo`, which takes and returns *kind*."""
        return cls(f'{types}\n[exports.echo]\nargs = {{ it = "{kind}" }}\nreturns = "{kind}"\n')

    def lift(self, blob: bytes, index: int = 0) -> Any:
        """What the export *index* would return for *blob*."""
        return self.scope[f"_lift_{index}"](blob)

    def lower(self, value: Any, index: int = 0) -> bytes:
        """What *value* crosses as, being the first argument of the export *index*."""
        made: bytes = self.scope[f"_lower_{index}_0"](value)
        return made


def check(codec: Codec, index: int, blob: bytes) -> bool:
    """Read *blob* as a result of the export *index*: whether it is one.

    A result that is an argument, too, must become the same bytes again. Anything else that is
    raised is a bug of hotplug.
    """
    export = codec.interface.exports[index]
    assert export.returns is not None
    try:
        value = codec.lift(blob, index)
    except UNREADABLE:
        return False
    except Exception as error:
        if export.returns.word == "result" and hasattr(error, "value"):
            return True
        raise
    if export.returns == export.args[0].kind and shaped(value):
        back = codec.lower(value, index)
        if plain(value):
            assert back == blob, (export.signature, blob, value, back)
        again = codec.lower(codec.lift(back, index), index)
        assert again == back, (export.signature, blob, value, back, again)
    return True


def shaped(value: Any) -> bool:
    """Whether *value* can be an argument: an array without items has lost its shape."""
    return all(one.nbytes for one in leaves(value) if isinstance(one, memoryview))


def plain(value: Any) -> bool:
    """Whether *value* has one encoding only: a NaN is any NaN."""
    for one in leaves(value):
        numbers: list[Any] = [one] if isinstance(one, float) else []
        if isinstance(one, memoryview):
            numbers = array.array(one.format, one.tobytes()).tolist()
        if any(number != number for number in numbers):
            return False
    return True


def leaves(value: Any) -> Iterator[Any]:
    """Every value within *value* that is not made of others, and every map."""
    waiting = [value]
    while waiting:
        one = waiting.pop()
        if isinstance(one, list | tuple):
            waiting += one
        elif hasattr(one, "__dataclass_fields__"):
            waiting += [getattr(one, name) for name in one.__dataclass_fields__]
        else:
            yield one
            if isinstance(one, dict):
                waiting += one.values()
