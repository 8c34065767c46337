"""Replayer: makes the pinned calls again after each swap, on a thread of its own."""

from __future__ import annotations

import threading
from dataclasses import asdict
from queue import Empty, SimpleQueue
from typing import Any

from hotplug.errors import HotplugError, ReplayError
from hotplug.page.board import Board
from hotplug.page.entry import Entry
from hotplug.plugin import trial
from hotplug.replay import Outcome, Pin, Replayed, replay

__all__ = ["Replayer"]


class Replayer:
    """Replays the pinned calls of the plugins of *board*."""

    def __init__(self, board: Board) -> None:
        self._board = board
        self._asked: SimpleQueue[Entry | None] = SimpleQueue()
        self._ended = False
        self._thread = threading.Thread(target=self._work, name="hotplug pins", daemon=True)
        board.on_swap(self.ask)
        self._thread.start()

    def ask(self, entry: Entry) -> None:
        """Makes the pinned calls of *entry* again, soon."""
        self._asked.put(entry)

    def close(self) -> None:
        """Ends the thread after the call that it makes."""
        self._ended = True
        self._asked.put(None)

    def _work(self) -> None:
        while (entry := self._asked.get()) is not None:
            more: list[Entry | None] = [entry]
            try:
                while True:
                    more.append(self._asked.get_nowait())
            except Empty:
                pass
            for one in dict.fromkeys(more):  # each once, however many swaps there were
                if one is None or self._ended:
                    return
                self._board.pinned(one, self._replayed(one))

    def _replayed(self, entry: Entry) -> list[dict[str, Any]]:
        target, front = entry.target, entry.front
        if target is None or front is None:
            return []
        try:
            pins = target.pins.all()
        except ReplayError as error:
            return [{"key": "", "call": "calls.toml", "problem": str(error)}]
        if not pins:
            return []
        try:
            with trial(front) as tried:
                generation = front.generation
                found = replay(tried, [pin.call for pin in pins])
        except (HotplugError, TypeError, ValueError) as error:
            return [{"key": "", "call": "pinned calls", "problem": str(error)}]
        return [_json(pin, one, generation) for pin, one in zip(pins, found, strict=True)]


def _json(pin: Pin, one: Replayed, generation: int) -> dict[str, Any]:
    return {
        "key": pin.call.key,
        "call": str(pin.call),
        "export": pin.call.export,
        "args": list(pin.call.args),
        "saved": pin.saved,
        "same": one.same,
        "fails": one.newly_wrong,
        "generation": generation,
        "old": _outcome(pin.call.outcome),
        "new": _outcome(one.now),
        "differences": [asdict(difference) for difference in one.differences],
        "text": "\n".join(map(str, one.differences)),
    }


def _outcome(outcome: Outcome) -> dict[str, Any]:
    return {"outcome": outcome.what, "value": outcome.json, "text": str(outcome)[:4000]}
