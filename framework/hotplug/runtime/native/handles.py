"""The table of Python functions in older wasmtime-py, which threads could not share.

It kept a list of free places, and two threads that took one at the same moment damaged it. Newer
versions count upwards instead. `make_thread_safe` gives the older ones such a table.
"""

# pyright: reportPrivateUsage=false
from __future__ import annotations

import itertools
from typing import Any

from wasmtime import _func

__all__ = ["make_thread_safe"]


def make_thread_safe() -> None:
    """Replaces the table of functions, if it is one with a list of free places."""
    table: Any = getattr(_func, "FUNCTIONS", None)
    if table is None or not isinstance(getattr(table, "list", None), list):
        return
    kept: list[Any] = table.list
    values = dict(enumerate(kept))
    numbers = itertools.count(len(values))

    def allocate(value: Any) -> int:
        number = next(numbers)
        values[number] = value
        return number

    def deallocate(number: int) -> None:
        values.pop(number, None)

    table.allocate, table.get, table.deallocate = allocate, values.__getitem__, deallocate
