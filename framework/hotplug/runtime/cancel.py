"""Cancel: the threads whose running call is to be ended, as somebody else has asked."""

from __future__ import annotations

__all__ = ["Cancelled", "clear", "mark", "marked"]

marked: set[int] = set()
"""The identifiers, as `threading.get_ident` gives them. The clock's next tick looks into it."""


class Cancelled(BaseException):
    """What a call raises that was cancelled. No `except Exception` of a host function keeps it."""


def mark(ident: int) -> None:
    """Have the calls that the thread *ident* is in end at the next tick."""
    marked.add(ident)


def clear(ident: int) -> None:
    """Let the thread *ident* make calls again."""
    marked.discard(ident)
