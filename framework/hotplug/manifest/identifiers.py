"""Reads and checks names and kinds in a Table."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from typing import Literal

from hotplug import kinds, names
from hotplug.kinds import Kind
from hotplug.manifest.toml.table import Table

__all__ = ["check_distinct", "check_name", "kind"]


def check_name(
    table: Table,
    key: str,
    name: str,
    role: names.Role,
    *,
    item: int | None = None,
    part: Literal["key", "value"] = "key",
) -> None:
    """Reports where *name*, at *key* or its *item*, is not legal as a *role*."""
    wrong = names.fault(name, role)
    if wrong is not None:
        label, hint = wrong
        a = "an" if role[0] in "aeiou" else "a"
        shown = f"`{name}`" if name else "an empty string"
        message = f"{shown} cannot be the name of {a} {role}"
        table.problem(message, key, label, hint, item=item, part=part)


def check_distinct(
    table: Table, found: Iterable[str], spelled: Callable[[str], str], key: str | None = None
) -> None:
    """Reports names that become one name in generated code: keys of *table*, or items of *key*."""
    seen: dict[str, str] = {}
    for item, name in enumerate(found):
        other = seen.setdefault(spelled(name), name)
        if other == name:
            continue
        table.problem(
            f"`{other}` and `{name}` are both `{spelled(name)}` in the generated code",
            key or name,
            f"the same as `{other}`",
            "rename one of the two",
            item=item if key else None,
            part="value" if key else "key",
        )


def kind(table: Table, key: str, text: str, types: Collection[str], owner: str) -> Kind | None:
    """The kind that *text*, the value of *key*, names; None, with a problem reported, for none."""
    try:
        return kinds.parse(text, types)
    except kinds.KindError as error:
        within = slice(error.start, error.start + error.length)
        message = f"{error.message} in `{owner}`"
        table.problem(message, key, error.label, error.help, within=within)
        return None
