"""Cancel: the threads whose running call is to end, since another thread asked for it."""

from __future__ import annotations

__all__ = ["Cancelled", "clear", "mark", "marked"]

marked: set[int] = set()
"""Thread identifiers, as `threading.get_ident` gives them. The clock's next tick reads them."""


class Cancelled(BaseException):
    """Raised by a call that was cancelled. No `except Exception` of a host function catches it."""


def mark(ident: int) -> None:
    """Ends the calls that the thread *ident* is in, at the next tick."""
    marked.add(ident)


def clear(ident: int) -> None:
    """Lets the thread *ident* make calls again."""
    marked.discard(ident)
