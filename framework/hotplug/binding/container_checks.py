"""What is wrong with a value of a kind that holds other kinds: lists, maps, declared types."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from hotplug import names
from hotplug.binding.classes import is_loaded, origin
from hotplug.binding.value_checks import (
    FLOATS,
    SIMPLE,
    Found,
    block,
    expected,
    is_a,
    is_buffer,
    short,
)
from hotplug.binding.values import MistakeError
from hotplug.interface import Interface, Type
from hotplug.kinds import Kind

__all__ = ["DEEPEST", "Checks"]

DEEPEST = 200
"""Levels of nesting that are checked: a cycle has no end."""


class Checks:
    """Checks values against the kinds of one interface.

    A kind that is a word, such as `list`, is checked by the method of that name.
    """

    def __init__(
        self, interface: Interface, owner: type[Any] | None, error: BaseException | None
    ) -> None:
        self.types = interface.types
        self.owner = owner
        self.refused = error.args[0] if isinstance(error, MistakeError) and error.args else None
        """The value that was not of its declared type, if known."""
        self.depth = 0
        self.deep = False
        """Whether a value was nested too deeply to be checked."""

    def of(self, kind: Kind, value: Any) -> Found | None:
        """What is wrong with *value* for *kind*."""
        self.depth += 1
        try:
            if self.depth > DEEPEST:
                self.deep = True
                return None
            if kind.word in self.types:
                return self.declared(self.types[kind.word], value)
            if kind.word in SIMPLE:
                return SIMPLE[kind.word](kind, value)
            if kind.block and not is_a(value, (list, tuple)):
                found = block(kind, value)
                if found is not None or kind.word == "array" or is_buffer(value):
                    return found
            check: Callable[[Kind, Any], Found | None]
            check = getattr(self, kind.word)
            return check(kind, value)
        finally:
            self.depth -= 1

    def list(self, kind: Kind, value: Any) -> Found | None:
        """A sequence, or a buffer of numbers."""
        if is_a(value, (str, bytes, bytearray, Mapping)) or not (
            hasattr(value, "__len__") and hasattr(value, "__getitem__")
        ):
            return expected("a sequence", value)
        if kind.block in FLOATS:  # struct accepts a bool as a number
            value = [float(one) if isinstance(one, bool) else one for one in value]
        return self.each(((f"[{at}]", one) for at, one in enumerate(value)), kind.of[0])

    def array(self, kind: Kind, value: Any) -> Found | None:
        """A buffer of numbers."""
        return block(kind, value)

    def each(self, items: Iterable[tuple[str, Any]], kind: Kind) -> Found | None:
        """The first mistake among *items*, each with its path."""
        for way, one in items:
            wrong = self.of(kind, one)
            if wrong is not None:
                error, rest, message = wrong
                return error, way + rest, message
        return None

    def map(self, kind: Kind, value: Any) -> Found | None:
        """A mapping; the way to a mistake has its key."""
        if not is_a(value, Mapping):
            return expected("a mapping", value)
        for key, one in value.items():
            found = self.of(kind.of[0], key)
            if found is not None:
                error, rest, message = found
                return error, f" key {_shown(key)}{rest}", message
            found = self.of(kind.of[1], one)
            if found is not None:
                error, rest, message = found
                return error, f"[{_shown(key)}]{rest}", message
        return None

    def option(self, kind: Kind, value: Any) -> Found | None:
        """None or a value."""
        return None if value is None else self.of(kind.of[0], value)

    def tuple(self, kind: Kind, value: Any) -> Found | None:
        """A tuple or a list of as many items."""
        if not is_a(value, (tuple, list)):
            return expected("a tuple", value)
        if len(value) != len(kind.of):
            return ValueError, "", f"expected {len(kind.of)} items, got {len(value)}"
        for at, (one, item) in enumerate(zip(kind.of, value, strict=True)):
            found = self.each([(f"[{at}]", item)], one)
            if found is not None:
                return found
        return None

    def declared(self, type_: Type, value: Any) -> Found | None:
        """A value of a declared type is recognized by the name of its class and its fields."""
        name = names.camel(type_.name)
        class_names = {one.__name__ for one in type(value).__mro__}
        cases = {f"{name}{names.camel(part.name)}" for part in type_.parts}
        if self.refused is not None and self.refused is value:
            what = name if type_.form == "record" else f"a case of {name}"
            theirs: type[Any] = value.__class__
            if self.owner is None or not (class_names & {name, *cases} and is_loaded(theirs)):
                return expected(what, value)
            return (
                TypeError,
                "",
                (
                    f"expected {what} {origin(self.owner)},"
                    f" got {theirs.__name__} of another plugin, {origin(theirs)}"
                ),
            )
        if type_.form == "enum":
            return None if name in class_names else expected(name, value)
        if type_.form == "flags":
            if name not in class_names or not is_a(value, int):
                return expected(name, value)
            unknown = int(value) & ~((1 << len(type_.parts)) - 1)
            return (ValueError, "", f"{name} has no flag {unknown:#x}") if unknown else None
        if type_.form == "record":
            if name not in class_names:
                return expected(name, value)
            for part in type_.parts:
                assert part.kind is not None
                if not hasattr(value, part.name):
                    return TypeError, f".{part.name}", "there is no such attribute"
                found = self.each([(f".{part.name}", getattr(value, part.name))], part.kind)
                if found is not None:
                    return found
            return None
        for part in type_.parts:
            if f"{name}{names.camel(part.name)}" in class_names:
                if part.kind is None:
                    return None
                if not hasattr(value, "value"):
                    return TypeError, ".value", "there is no such attribute"
                return self.each([(".value", value.value)], part.kind)
        return expected(f"a case of {name}", value)


def _shown(key: Any) -> str:
    """The key of a map, as a message shows it."""
    return short(key) if type(key) is int else f"{key!r:.40}"
