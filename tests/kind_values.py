"""Random kinds, types and values of them: what the property tests are made of."""

from __future__ import annotations

import math
import struct
from array import array
from collections.abc import Mapping
from enum import Enum
from random import Random
from typing import Any

from hotplug import names
from hotplug.interface import Interface, Type
from hotplug.kinds import KEYS, NUMBERS, SCALARS, Kind

CODES = {"i8": "b", "u8": "B", "i16": "h", "u16": "H", "i32": "i", "u32": "I", "i64": "q",
         "u64": "Q", "f32": "f", "f64": "d"}  # fmt: skip
ODD_TEXT = ("", "\0", "a\0b", "é", "日本", "\U0010ffff", "e\u0301", "\u202e", '"\\\n', "x" * 300)
ODD_FLOATS = (0.0, -0.0, 1.5, -1e300, 5e-324, math.inf, -math.inf, math.nan, 2.0**53)


def manifest(random: Random, exports: int) -> str:
    """The text of a manifest with random types, and as many exports that return their argument."""
    types = [f"type_{at}" for at in range(random.randint(2, 6))]
    enums = [name for name in types if random.random() < 0.3]
    lines = ["[plugin]", 'name = "random-kinds"', 'version = "0.1.0"', ""]
    for at, name in enumerate(types):
        lines.append(f"[types.{name}]")
        if name in enums:
            form = random.choice(["enum", "flags"])
            cases = ", ".join(f'"case_{n}"' for n in range(random.randint(1, 9)))
            lines.append(f"{form} = [{cases}]")
            continue
        parts: list[str] = []
        variant = random.random() < 0.5
        for n in range(random.randint(1, 5)):
            inner = kind(random, types[:at], enums, 2)
            if random.random() < 0.3:  # recursion, always with a way to end
                inner = f"{random.choice(['list', 'option'])}<{random.choice(types[at:])}>"
            empty = variant and (n == 0 or random.random() < 0.3)
            parts.append(f'part_{n} = "{"" if empty else inner}"')
        lines.append(f"{'variant' if variant else 'record'} = {{ {', '.join(parts)} }}")
    for n in range(exports):
        word = kind(random, types, enums, 3)
        lines += ["", f"[exports.echo_{n}]", f'args = {{ it = "{word}" }}', f'returns = "{word}"']
    return "\n".join(lines) + "\n"


def kind(random: Random, types: list[str], enums: list[str], depth: int) -> str:
    """The text of a random kind."""
    simple = [*SCALARS, "string", "bytes", *types]
    if depth == 0 or random.random() < 0.4:
        return random.choice(simple)
    word = random.choice(["list", "list", "option", "tuple", "map", "array", "list-number"])
    if word == "array":
        dimensions = random.choice(["", "", ", 2", ", 3"])
        return f"array<{random.choice(sorted(NUMBERS))}{dimensions}>"
    if word == "list-number":
        return f"list<{random.choice(sorted(NUMBERS))}>"
    if word == "map":
        key = random.choice(sorted(KEYS) + enums)
        return f"map<{key}, {kind(random, types, enums, depth - 1)}>"
    if word == "tuple":
        of = [kind(random, types, enums, depth - 1) for _ in range(random.randint(1, 4))]
        return f"tuple<{', '.join(of)}>"
    return f"{word}<{kind(random, types, enums, depth - 1)}>"


class Values:
    """Random values of the kinds of *interface*, whose classes are in *module*."""

    def __init__(self, interface: Interface, module: Mapping[str, Any], random: Random) -> None:
        self.types = interface.types
        self.module = module
        self.random = random

    def of(self, kind: Kind, depth: int = 0) -> Any:
        """One value of *kind*."""
        random = self.random
        if kind.word in self.types:
            return self.declared(self.types[kind.word], depth + 1)
        if kind.word == "bool":
            return random.random() < 0.5
        if kind.word in NUMBERS:
            return self.number(kind.word)
        if kind.word == "char":
            return random.choice(["a", "\0", "é", "\U0010ffff", "\ud7ff", "\ue000"])
        if kind.word == "string":
            return "".join(random.choice(ODD_TEXT) for _ in range(random.randint(0, 3)))
        if kind.word == "bytes":
            return random.randbytes(random.choice([0, 1, 7, 300]))
        count = random.choice([0, 1, 2, 5]) if depth < 6 else 0
        if kind.word == "array":
            shape = [random.randint(1, 4) for _ in range(kind.dimensions)]
            flat = array(
                CODES[kind.block], [self.number(kind.block) for _ in range(math.prod(shape))]
            )
            made = memoryview(flat)
            return made if kind.dimensions == 1 else made.cast("B").cast(CODES[kind.block], shape)
        if kind.word == "list":
            return [self.of(kind.of[0], depth + 1) for _ in range(count)]
        if kind.word == "option":
            return self.of(kind.of[0], depth + 1) if count else None
        if kind.word == "tuple":
            return tuple(self.of(one, depth + 1) for one in kind.of)
        made_map = {
            self.of(kind.of[0], depth + 1): self.of(kind.of[1], depth + 1) for _ in range(count)
        }
        return dict(sorted(made_map.items(), key=lambda pair: _rank(pair[0])))

    def number(self, word: str) -> Any:
        """A number of the kind *word*, as like as not at an end of its range."""
        scalar = SCALARS[word]
        if scalar.whole:
            ends = (scalar.low, scalar.high, 0, 1, scalar.high // 2)
            return self.random.choice([*ends, self.random.randint(scalar.low, scalar.high)])
        value = self.random.choice([*ODD_FLOATS, self.random.uniform(-1e6, 1e6)])
        if word == "f32":
            if abs(value) > 3e38 and not math.isinf(value):
                return 1.0
            return struct.unpack("f", struct.pack("f", value))[0]
        return value

    def declared(self, type_: Type, depth: int) -> Any:
        """A value of a declared type."""
        made = self.module[names.camel(type_.name)]
        if type_.form == "enum":
            return self.random.choice(list(made))
        if type_.form == "flags":
            return made(self.random.randrange(1 << len(type_.parts)))
        if type_.form == "record":
            return made(*(self.of(part.kind, depth) for part in type_.parts if part.kind))
        at = self.random.randrange(len(type_.parts)) if depth < 6 else 0
        part = type_.parts[at]
        case = self.module[f"{names.camel(type_.name)}{names.camel(part.name)}"]
        return case() if part.kind is None else case(self.of(part.kind, depth))


def _rank(key: Any) -> Any:
    """Where *key* is in the order of Rust: that of the cases for an enum."""
    return list(type(key)).index(key) if isinstance(key, Enum) and not isinstance(key, int) else key


def same(a: Any, b: Any) -> bool:
    """Whether *a* came back as *b*: with NaN like NaN, and -0.0 unlike 0.0."""
    if isinstance(a, memoryview) and isinstance(b, memoryview):
        return a.shape == b.shape and same(a.tolist(), b.tolist())
    if type(a) is not type(b):
        return False
    if isinstance(a, float):
        return struct.pack("d", a) == struct.pack("d", b) or (a != a and b != b)
    if isinstance(a, list | tuple):
        return len(a) == len(b) and all(map(same, a, b))
    if isinstance(a, dict):
        return a.keys() == b.keys() and all(same(a[key], b[key]) for key in a)
    if hasattr(a, "__dataclass_fields__"):
        return all(same(getattr(a, name), getattr(b, name)) for name in a.__dataclass_fields__)
    return bool(a == b)
