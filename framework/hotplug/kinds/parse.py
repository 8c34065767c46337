"""Reads the kind that a text names, as a manifest writes it: `map<string, list<u32>>`."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from hotplug.kinds.kind import KEYS, NUMBERS, SCALARS, Kind
from hotplug.kinds.suggestion import nearest

__all__ = ["KindError", "parse", "reserved"]

_SIMPLE = (*SCALARS, "string", "bytes")
_ARITY = {"list": 1, "array": 1, "option": 1, "tuple": 0, "map": 2, "result": 2}
"""How many kinds the brackets hold; 0 for a tuple, which holds one or more."""
_MOST_DIMENSIONS = 8
_LONGEST_TUPLE = 12
_DEEPEST = 32
"""Levels of brackets: rustc refuses types of some more, at its default recursion limit."""
_TOKEN = re.compile(r"\s*(\(\)|&?[A-Za-z_][A-Za-z0-9_-]*|[0-9]+|.)", re.DOTALL)
_ELSEWHERE = {
    "str": "string", "String": "string", "&str": "string", "text": "string",
    "int": "i64", "integer": "i64", "usize": "u32", "isize": "i32", "byte": "u8",
    "float": "f64", "double": "f64", "number": "f64",
    "boolean": "bool", "buffer": "bytes", "bytearray": "bytes",
    "Vec": "list", "vec": "list", "Option": "option", "Optional": "option", "Result": "result",
    "dict": "map", "HashMap": "map", "BTreeMap": "map",
}  # fmt: skip
"""The kind meant by a name from Python, Rust or JavaScript."""

_NOTHING = frozenset({"None", "none", "null", "unit", "void", "()", "_"})


class KindError(ValueError):
    """The text names no kind. *start* and *length* delimit the part of it that is wrong."""

    def __init__(self, message: str, start: int, length: int, label: str, help: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.start = start
        self.length = length
        self.label = label
        self.help = help


def reserved(word: str) -> bool:
    """Whether *word* is the name of a kind, which no declared type can have."""
    return word in _SIMPLE or word in _ARITY


def parse(text: str, types: Collection[str] = ()) -> Kind:
    """The kind that *text* names; *types* are the names that the manifest declares.

    Raises KindError.
    """
    tokens = [(match[1], match.start(1)) for match in _TOKEN.finditer(text) if match[1].strip()]
    if not tokens:
        raise KindError("a kind is missing", 0, len(text), "empty", _listed(_SIMPLE))
    reader = _Reader(text, tokens, types)
    kind = reader.kind(0)
    if reader.at < len(tokens):
        word, start = tokens[reader.at]
        raise KindError(
            f"unexpected `{word}` after the kind `{kind}`", start, len(word), "not expected"
        )
    return kind


def _listed(choices: Iterable[str]) -> str:
    return f"the kinds are: {', '.join(f'`{choice}`' for choice in choices)}"


class _Reader:
    """A recursive-descent parser over the tokens of one kind."""

    def __init__(self, text: str, tokens: list[tuple[str, int]], types: Collection[str]) -> None:
        self.text = text
        self.tokens = tokens
        self.types = types
        self.at = 0

    def next(self) -> tuple[str, int]:
        if self.at == len(self.tokens):
            raise KindError(
                f"the kind `{self.text}` ends too early",
                len(self.text),
                1,
                "more was expected here",
            )
        self.at += 1
        return self.tokens[self.at - 1]

    def kind(self, depth: int) -> Kind:
        word, start = self.next()
        if depth > _DEEPEST:
            raise KindError(
                "a kind is nested too deeply", start, len(word), f"over {_DEEPEST} levels"
            )
        if word == "_" and depth:
            return Kind("_")
        if word in _SIMPLE or word in self.types:
            return Kind(word)
        if word not in _ARITY:
            raise self.unknown(word, start)
        return self.arguments(word, start, depth)

    def unknown(self, word: str, start: int) -> KindError:
        if not re.match(r"[\w&(]", word):
            return KindError(
                f"expected a kind, found `{word}`", start, len(word), "not a kind", _listed(_SIMPLE)
            )
        choices = (*self.types, *_SIMPLE, *_ARITY)
        meant = _ELSEWHERE.get(word) or nearest(word, choices)
        if meant:
            hint = f"did you mean `{meant}`?"
        elif word in _NOTHING:
            hint = "a function that returns nothing has no `returns`"
        else:
            hint = _listed((*_SIMPLE, *_ARITY, *self.types))
        return KindError(f"unknown kind `{word}`", start, len(word), "not a kind", hint)

    def arguments(self, word: str, start: int, depth: int) -> Kind:
        count = _ARITY[word]
        if self.at == len(self.tokens) or self.tokens[self.at][0] != "<":
            kinds = "kinds" if count == 0 else "1 kind" if count == 1 else f"{count} kinds"
            raise KindError(
                f"`{word}` needs {kinds}", start, len(word), "incomplete", _example(word)
            )
        self.next()
        of = [self.kind(depth + 1)]
        dimensions = 1
        while (token := self.next())[0] == ",":
            if word == "array" and self.at < len(self.tokens) and self.tokens[self.at][0].isdigit():
                dimensions = self.dimensions()
                token = self.next()
                break
            of.append(self.kind(depth + 1))
        if token[0] != ">":
            raise KindError(
                f"expected `,` or `>`, found `{token[0]}`", token[1], len(token[0]), "not expected"
            )
        if count and len(of) != count:
            kinds = "1 kind" if count == 1 else f"{count} kinds"
            raise KindError(
                f"`{word}` takes {kinds}, not {len(of)}",
                start, token[1] + 1 - start, f"{len(of)} given", _example(word),
            )  # fmt: skip
        kind = Kind(word, tuple(of), dimensions)
        self.check(kind, start, token[1] + 1 - start)
        return kind

    def dimensions(self) -> int:
        text, start = self.next()
        if len(text) > 2 or not 1 <= int(text) <= _MOST_DIMENSIONS:
            raise KindError(
                f"an array cannot have {text} dimensions",
                start, len(text), f"from 1 to {_MOST_DIMENSIONS}",
            )  # fmt: skip
        return int(text)

    def check(self, kind: Kind, start: int, length: int) -> None:
        """Raises KindError where *kind* cannot hold the kinds in its brackets."""
        first = kind.of[0]
        if kind.word == "array" and first.word not in NUMBERS:
            raise KindError(
                f"an array cannot hold `{first}`", start, length, "not of a number",
                f"`list<{first}>` can" if first.word != "_" else "",
            )  # fmt: skip
        if kind.word == "tuple" and len(kind.of) > _LONGEST_TUPLE:
            raise KindError(
                f"a tuple cannot have {len(kind.of)} items",
                start, length, f"at most {_LONGEST_TUPLE}", "a record can have more",
            )  # fmt: skip
        if kind.word == "map" and first.word not in KEYS and first.word not in self.types:
            raise KindError(f"`{first}` cannot be the key of a map", start, length, "no such key",
                            _listed(sorted(KEYS)).replace("kinds", "keys"))  # fmt: skip
        if kind.word != "result" and any(one.word in {"_", "result"} for one in kind.of):
            inner = next(one for one in kind.of if one.word in {"_", "result"})
            raise KindError(
                f"`{inner}` cannot be inside `{kind.word}`",
                start,
                length,
                "only a function returns one",
            )


def _example(word: str) -> str:
    inside = {"array": "f64", "map": "string, u32", "tuple": "string, u32"}
    return f"for example `{word}<{inside.get(word, ', '.join(['string'] * _ARITY[word]))}>`"
