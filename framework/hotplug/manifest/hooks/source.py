"""Source: the origin of an argument in a hook: `column`, `call.excinfo`, `str(value)`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from hotplug import names
from hotplug.kinds import nearest
from hotplug.manifest.toml.table import Table

__all__ = ["Conversion", "Source", "source"]

Conversion = Literal["as-is", "str", "repr", "json"]
"""The function applied to the object before it is passed; `json` is `json.dumps`."""
_CONVERSIONS: tuple[Conversion, ...] = ("str", "repr", "json")
_CALL = re.compile(r"([A-Za-z_]\w*)\((.*)\)", re.ASCII | re.DOTALL)
_HINT = "for example `value`, `config.rootpath` or `str(value)`"
_ELSEWHERE = {"dumps": "json", "string": "str", "text": "str", "format": "str"}
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Source:
    """The argument *name* of the hook, or the value of its *attributes*, converted."""

    name: str
    attributes: tuple[str, ...] = ()
    conversion: Conversion = "as-is"

    @property
    def path(self) -> str:
        """The expression in Python."""
        return ".".join((self.name, *self.attributes))

    def __str__(self) -> str:
        return self.path if self.conversion == "as-is" else f"{self.conversion}({self.path})"


def source(table: Table, key: str) -> Source | None:
    """The source in the value of *key*; None, with a problem reported, where it is none."""
    text = table.get(key, str, None, example=f'{key} = "str(value)"')
    if text is None:
        return None
    if not text or len(text) > _LONGEST:
        shown = f"`{table.name(key)}` is {'too long' if text else 'empty'}"
        label = f"over {_LONGEST} characters" if text else "expected an argument of the hook"
        table.problem(shown, key, label, _HINT)
        return None
    call = _CALL.fullmatch(text)
    conversion = _conversion(table, key, call[1]) if call else "as-is"
    if conversion is None:
        return None
    start = call.start(2) if call else 0
    role: names.Role = "hook argument"
    name, *attributes = (call[2] if call else text).split(".")
    for part in (name, *attributes):
        if not _usable(table, key, part, start, role):
            return None
        start += len(part) + 1
        role = "attribute"
    return Source(name, tuple(attributes), conversion)


def _conversion(table: Table, key: str, word: str) -> Conversion | None:
    for conversion in _CONVERSIONS:
        if word == conversion:
            return conversion
    meant = _ELSEWHERE.get(word) or nearest(word, _CONVERSIONS)
    choices = ", ".join(f"`{one}`" for one in _CONVERSIONS)
    hint = f"did you mean `{meant}`?" if meant else f"the conversions are: {choices}"
    message = f"unknown conversion `{word}` in `{table.name(key)}`"
    table.problem(message, key, "not known", hint, within=slice(0, len(word)))
    return None


def _usable(table: Table, key: str, part: str, start: int, role: names.Role) -> bool:
    """Whether *part* of the value of *key*, at the offset *start*, is legal as a *role*."""
    wrong = names.fault(part, role)
    if wrong is None:
        return True
    label, hint = wrong
    a = "an" if role[0] in "aeiou" else "a"
    shown = f"`{part}`" if part else "an empty name"
    message = f"{shown} in `{table.name(key)}` cannot be {a} {role}"
    hint = hint if part.startswith("_") else _HINT
    within = slice(start, start + max(1, len(part)))
    table.problem(message, key, label, hint, within=within)
    return False
