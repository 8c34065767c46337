"""The distinct strings in an array of a Table."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from hotplug.manifest.toml.table import Table

__all__ = ["strings"]


def strings(table: Table, key: str, what: str, example: str) -> Iterator[tuple[int, str]]:
    """Yields each string in the array at *key*, with its index. *what* names one in messages.

    Reports items that are no strings, and repeated ones.
    """
    listed = cast("list[object] | None", table.get(key, list, None, example=example))
    seen: set[str] = set()
    a = "an" if what[0] in "aeiou" else "a"
    for item, text in enumerate(listed or []):
        if not isinstance(text, str):
            message = f"{a} {what} must be a string, not {table.described(text)}"
            hint = f"for example `{example}`"
            table.problem(message, key, "expected a string", hint, item=item)
        elif text in seen:
            message = f"the {what} `{text}` is given twice"
            table.problem(message, key, "given before", "leave it out", item=item)
        else:
            seen.add(text)
            yield item, text
