"""Interface + generated classes -> the global names of the generated calls."""

from __future__ import annotations

import struct
import sys
from collections.abc import Callable, Mapping, Sequence
from enum import Enum, IntFlag
from typing import Any

from hotplug import names
from hotplug.binding.map_keys import MOST_UNWATCHED, pairs
from hotplug.binding.values import SCOPE, InvalidError, MistakeError
from hotplug.binding.view import ArrayView
from hotplug.errors import PluginError
from hotplug.interface import Interface
from hotplug.runtime import stacks

__all__ = ["UNREADABLE", "scope"]

UNREADABLE = (InvalidError, UnicodeDecodeError, IndexError, struct.error, RecursionError)
"""The exceptions of lifting that mean an invalid value of the plugin."""

# A callback from wasm must return: where Python's recursion limit ends it before its first
# instruction, ctypes gives wasmtime whatever stands in a register. So each call first asks for as
# many levels as a callback takes: five, and one more. `isinstance` counts one for itself
# and one for each tuple in a tuple; from 3.12 on the limit is for functions of Python alone.
_ROOM: Any = ((((((),),),),),)
_room: Callable[[Any, Any], object] = isinstance
if sys.version_info >= (3, 12):

    def _room(_value: Any, _types: Any) -> object:
        return None


def scope(interface: Interface, owner: type[Any]) -> dict[str, Any]:
    """The global names of the calls: those of `values`, and the classes of declared types."""
    module = getattr(owner, next(iter(owner._exports_))).__globals__
    found: dict[str, Any] = {
        **SCOPE,
        "__name__": owner.__module__,
        "Buffer": bytes | bytearray | memoryview,
        "Mapping": Mapping,
        "Sequence": Sequence,
        "_Error": owner._error_,
        "_PluginError": PluginError,
        "_MOST_UNWATCHED": MOST_UNWATCHED,
        "_ROOM": _ROOM,
        "_check_stack": stacks.check,
        "_entered": stacks.entered,
        "_Unreadable": UNREADABLE,
        "ArrayView": ArrayView,
        "_many": _many,
        "_numbers": _numbers,
        "_of_item": _of_item,
        "_pairs": pairs,
        "_room": _room,
        "_view": ArrayView,
    }
    for type_ in interface.types.values():
        name, stem = names.camel(type_.name), names.snake(type_.name)
        classes = [f"{name}{names.camel(part.name)}" for part in type_.parts]
        found |= {one: module[one] for one in (name, f"{name}Raised", *classes) if one in module}
        if type_.form == "record":
            for part in type_.parts:
                found[f"_set_{stem}_{part.name}"] = getattr(module[name], part.name).__set__
        elif type_.form == "enum":
            found |= _enum(stem, module[name])
        elif type_.form == "flags":
            found |= _flags(stem, module[name])
    return found


def _enum(stem: str, made: type[Enum]) -> dict[str, Any]:
    """The functions between members of the enum *made* and numbers."""
    cases = list(made)
    numbers = {id(case): number for number, case in enumerate(cases)}

    def number(value: Any) -> int:
        try:
            return numbers[id(value)]
        except KeyError:
            raise MistakeError from None

    def case(number: int) -> Enum:
        if number >= len(cases):
            raise InvalidError(f"the enum has no case {number}")
        return cases[number]

    return {f"_number_{stem}": number, f"_case_{stem}": case}


def _flags(stem: str, made: type[IntFlag]) -> dict[str, Any]:
    """The same for flags."""
    known = sum(made)

    def number(value: Any) -> int:
        if not isinstance(value, made) or value & ~known:
            raise MistakeError
        return int(value)

    def case(number: int) -> IntFlag:
        if number & ~known:
            raise InvalidError(f"the flags {number:#x} are not all declared")
        return made(number)

    return {f"_number_{stem}": number, f"_case_{stem}": case}


def _many(values: Any) -> Any:
    """A column of items that are no numbers, as a sequence."""
    if values.__class__ is list or values.__class__ is tuple:
        return values
    if isinstance(values, str | bytes | Mapping):
        raise MistakeError
    return list(values)


def _numbers(values: Any) -> Any:
    """A column of numbers as it is, or as a list where it can only be iterated."""
    return values if hasattr(values, "__len__") or not hasattr(values, "__iter__") else list(values)


def _of_item(error: PluginError, item: int, count: int) -> PluginError:
    if item >= count:
        raise InvalidError(f"there is no item {item}")
    error.item = item
    return error
