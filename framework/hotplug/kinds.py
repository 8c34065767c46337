"""Kind: what may cross the boundary, and the words that a manifest has for it."""

from __future__ import annotations

import difflib
import itertools
import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

__all__ = ["SCALARS", "Kind", "KindError", "Scalar", "nearest", "parse", "reserved"]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind: its *word*, and what stands between its angle brackets."""

    word: str
    of: tuple[Kind, ...] = ()

    def __str__(self) -> str:
        if not self.of:
            return self.word
        return f"{self.word}<{', '.join(map(str, self.of))}>"


@dataclass(frozen=True, slots=True)
class Scalar:
    """A kind that crosses as one core value: its wasm type, its size in bytes, its range."""

    core: str
    size: int
    low: int = 0
    high: int = 0
    whole: bool = False
    """An integer: *low* and *high* bound it."""


def _integer(bits: int, *, signed: bool) -> Scalar:
    low = -(1 << bits - 1) if signed else 0
    high = (1 << bits - 1) - 1 if signed else (1 << bits) - 1
    return Scalar("i64" if bits == 64 else "i32", bits // 8, low, high, whole=True)


SCALARS: Mapping[str, Scalar] = {
    "bool": Scalar("i32", 1),
    "i8": _integer(8, signed=True),
    "i16": _integer(16, signed=True),
    "i32": _integer(32, signed=True),
    "i64": _integer(64, signed=True),
    "u8": _integer(8, signed=False),
    "u16": _integer(16, signed=False),
    "u32": _integer(32, signed=False),
    "u64": _integer(64, signed=False),
    "f32": Scalar("f32", 4),
    "f64": Scalar("f64", 8),
    "char": Scalar("i32", 4),
}

_SIMPLE = (*SCALARS, "string", "bytes")
_ARITY = {"result": 2}
_LATER = ("list", "array", "option", "tuple", "map")
_DEEPEST = 64
_TOKEN = re.compile(r"\s*(\(\)|&?[A-Za-z_][A-Za-z0-9_-]*|[0-9]+|.)", re.DOTALL)
_LONGEST_WORD = 64
_MOST_CHOICES = 500
_ELSEWHERE = {
    "str": "string", "String": "string", "&str": "string", "text": "string",
    "int": "i64", "integer": "i64", "usize": "u32", "isize": "i32", "byte": "u8",
    "float": "f64", "double": "f64", "number": "f64",
    "boolean": "bool", "buffer": "bytes", "bytearray": "bytes",
    "Vec": "list", "vec": "list", "Option": "option", "Optional": "option", "Result": "result",
    "dict": "map", "HashMap": "map", "BTreeMap": "map",
}  # fmt: skip
"""What the word means to whoever comes from Python, Rust or JavaScript."""

_NOTHING = frozenset({"None", "none", "null", "unit", "void", "()", "_"})


class KindError(ValueError):
    """A text that names no kind; *start* and *length* say which part of it is wrong."""

    def __init__(self, message: str, start: int, length: int, label: str, help: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.start = start
        self.length = length
        self.label = label
        self.help = help


def reserved(word: str) -> bool:
    """Whether *word* is a kind, or will be one: no declared type can be called so."""
    return word in _SIMPLE or word in _ARITY or word in _LATER


def nearest(word: str, choices: Iterable[str]) -> str:
    """The choice that *word* was probably meant to be, or an empty string."""
    if len(word) > _LONGEST_WORD:
        return ""
    few = itertools.islice(choices, _MOST_CHOICES)  # each comparison costs microseconds
    found = difflib.get_close_matches(word, list(few), n=1, cutoff=0.6)
    return found[0] if found else ""


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
    """One pass over the tokens of one kind."""

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
        if word in _LATER:
            raise KindError(
                f"the kind `{word}` is not supported yet",
                start,
                len(word),
                "not supported yet",
                _listed((*_SIMPLE, *_ARITY)),
            )
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
        if meant in _LATER:
            hint = f"`{meant}` in a manifest, which is not supported yet"
        elif meant:
            hint = f"did you mean `{meant}`?"
        elif word in _NOTHING:
            hint = "an export that returns nothing has no `returns`"
        else:
            hint = _listed((*_SIMPLE, *_ARITY, *self.types))
        return KindError(f"unknown kind `{word}`", start, len(word), "not a kind", hint)

    def arguments(self, word: str, start: int, depth: int) -> Kind:
        count = _ARITY[word]
        shape = f"{word}<{', '.join(['string'] * count)}>"
        if self.at == len(self.tokens) or self.tokens[self.at][0] != "<":
            raise KindError(
                f"`{word}` needs {count} kinds",
                start,
                len(word),
                "incomplete",
                f"for example `{shape}`",
            )
        self.next()
        of = [self.kind(depth + 1)]
        while (token := self.next())[0] == ",":
            of.append(self.kind(depth + 1))
        if token[0] != ">":
            raise KindError(
                f"expected `,` or `>`, found `{token[0]}`", token[1], len(token[0]), "not expected"
            )
        if len(of) != count:
            length = token[1] + 1 - start
            raise KindError(
                f"`{word}` takes {count} kinds, not {len(of)}",
                start, length, f"{len(of)} given", f"for example `{shape}`",
            )  # fmt: skip
        return Kind(word, tuple(of))
