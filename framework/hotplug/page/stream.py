"""Stream: the events of the board as server-sent events.

The format is that of https://html.spec.whatwg.org/multipage/server-sent-events.html.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

from hotplug.page.board import Board

__all__ = ["MOST_STREAMS", "events"]

MOST_STREAMS = 100
_HEART = 15.0
"""Seconds after which a silent stream sends a comment, to notice a reader who is gone."""
_RETRY = 500
"""Milliseconds after which a browser connects again."""


async def events(board: Board) -> AsyncIterator[str]:
    """The whole state, and then each change of it, until the board is closed."""
    yield f"retry: {_RETRY}\n\n"
    sequence = -1
    with board.waking() as woken:
        while not board.closed:
            woken.clear()
            sequence, found = board.since(sequence)
            if found:
                yield "".join(f"event: {name}\ndata: {data}\n\n" for name, data in found)
            try:
                await asyncio.wait_for(woken.wait(), _HEART)
            except asyncio.TimeoutError:
                yield ":\n\n"
        yield "event: end\ndata: {}\n\n"
