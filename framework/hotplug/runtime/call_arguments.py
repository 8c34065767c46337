"""Given: what the calls of an instance are made with, by the index of the export.

A call looks it up in any case, so what is to happen when a call begins costs the others nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

__all__ = ["NONE_GIVEN", "Given", "GivenOnce", "Retired"]

Given = tuple[tuple[Any, ...], ...]


class Retired(Exception):
    """A call has not begun, since its instance begins no more."""


class _NoneGiven(Given):
    __slots__ = ()

    def __getitem__(self, at: Any) -> Any:
        raise Retired


NONE_GIVEN = _NoneGiven()
"""That of a retired instance."""


class GivenOnce(Given):
    """Calls *second* when the second call begins."""

    first = True
    second: Callable[[], None]

    def __getitem__(self, at: Any) -> Any:
        if not self.first:
            self.second()
        self.first = False
        return super().__getitem__(at)
