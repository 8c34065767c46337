"""Till: an application that uses pluggy. It makes the bill of one order, over and over.

What comes on top of an order, or off it, plugins say: Shipping is one in Python, and `discount` is
one in Rust. Run it by `python till.py`, edit `discount/src/lib.rs`, and see the next bill.
"""

from __future__ import annotations

import logging
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

import pluggy

import hotplug

PROJECT = "shop"
ORDER = 50_00
"""In cents, as everything here."""
_PAUSE = 0.001
"""Seconds between two bills, so that the rest of the machine gets its turn."""

hookspec = pluggy.HookspecMarker(PROJECT)
hookimpl = pluggy.HookimplMarker(PROJECT)


@hookspec
def adjust(cents: int) -> int | None:
    """What comes on top of an order of *cents*; below zero, what comes off it."""


class Shipping:
    """A plugin in Python."""

    @hookimpl
    def adjust(self, cents: int) -> int:
        """Nothing from 100.00 on."""
        return 0 if cents >= 100_00 else 4_90


@dataclass(frozen=True, slots=True)
class Bill:
    """What an order came to, from the moment *since* of `time.perf_counter` on."""

    total: int
    since: float


class Till:
    """Asks the plugins of *manager*, on a thread of its own, while the block of `with` runs."""

    def __init__(self) -> None:
        self.manager = pluggy.PluginManager(PROJECT)
        self.manager.add_hookspecs(sys.modules[__name__])
        self.manager.register(Shipping())
        self.calls = 0
        """How often the plugins were asked."""
        self.errors: list[Exception] = []
        """What was raised instead of an answer."""
        self.bills: list[Bill] = []
        """The first, and each that differs from the one before it."""
        self._changed = threading.Condition()
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._run, name="till", daemon=True)

    def wait(self, count: int, seconds: float) -> bool:
        """Wait until there are *count* bills. False, where there are fewer after so long."""
        with self._changed:
            return self._changed.wait_for(lambda: len(self.bills) >= count, seconds)

    def _run(self) -> None:
        while not self._ended.wait(_PAUSE):
            self.calls += 1
            try:
                total = ORDER + sum(self.manager.hook.adjust(cents=ORDER))
            except Exception as error:
                self.errors.append(error)
                continue
            if not self.bills or self.bills[-1].total != total:
                with self._changed:
                    self.bills.append(Bill(total, time.perf_counter()))
                    self._changed.notify_all()

    def __enter__(self) -> Till:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._ended.set()
        self._thread.join()


def money(cents: int) -> str:
    """*cents* as they stand on a bill."""
    return f"{cents / 100:.2f}"


def main() -> None:
    """Print each bill that differs from the one before, until Ctrl-C."""
    logging.basicConfig(format="%(message)s")  # what does not build is logged
    till = Till()
    host = hotplug.Host(till.manager)
    host.load(Path(__file__).parent / "discount")
    count = 0
    with till, host.watch():
        while True:
            if till.wait(count + 1, 1.0):
                print(f"an order of {money(ORDER)} comes to {money(till.bills[count].total)}")
                count += 1


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        sys.exit(130)
