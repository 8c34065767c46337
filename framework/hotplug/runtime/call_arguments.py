"""CallArguments: the argument tuple of each export's low-level call, by the export's index.

Every call looks its tuple up anyway. So a table that acts on the look-up can end or count the calls
of one instance, and costs the calls of other instances nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

__all__ = ["NO_CALLS", "CallArguments", "FirstCall", "Retired"]

CallArguments = tuple[tuple[Any, ...], ...]


class Retired(Exception):
    """A call was not begun, since its instance begins no more calls."""


class _NoCalls(CallArguments):
    __slots__ = ()

    def __getitem__(self, at: Any) -> Any:
        raise Retired


NO_CALLS = _NoCalls()
"""The table of a retired instance."""


class FirstCall(CallArguments):
    """Calls *on_second* when the second call begins."""

    first = True
    on_second: Callable[[], None]

    def __getitem__(self, at: Any) -> Any:
        if not self.first:
            self.on_second()
        self.first = False
        return super().__getitem__(at)
