"""Live: the last part of the demo, where a plugin in Rust is edited while its application runs."""

from __future__ import annotations

import logging
import queue
import sys
import textwrap
import time
from pathlib import Path
from typing import TypeVar

from shop.till import ORDER, Till, money

import hotplug
from hotplug.build import build
from hotplug.dev.problem import problems
from hotplug.host import hookimpl
from hotplug.manifest import Project

__all__ = ["Live"]

T = TypeVar("T")
SHIPPING = 4_90
LONG = 60.0
"""Seconds that a build may take on a machine with much to do."""


class Live:
    """The till with the plugin at *root*, from edit to edit; an observer of its own Host."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._till = Till()
        self._bills: list[int] = []
        """What the order has to come to, one after the other."""
        self._builds: queue.Queue[Exception | None] = queue.Queue()
        """Why each failed, or None."""
        self._generations: queue.Queue[int] = queue.Queue()
        self._host = hotplug.Host(self._till.manager)
        self._host.observers.register(self)
        # What fails is printed here, and need not be logged.
        logging.getLogger("hotplug.host").addHandler(logging.NullHandler())

    @hookimpl
    def hotplug_built(self) -> None:
        """Hear that a build has succeeded."""
        self._builds.put(None)

    @hookimpl
    def hotplug_failed(self, error: Exception) -> None:
        """Hear that one has not, or what it made does not serve."""
        self._builds.put(error)

    @hookimpl
    def hotplug_reloaded(self, generation: int) -> None:
        """Hear that another *generation* serves."""
        self._generations.put(generation)

    def run(self) -> None:
        """Edit well, badly, and well again. Ends the process where a bill is a wrong one."""
        print(
            f"  an order of {money(ORDER)}: shipping by a plugin in Python, discount by one in Rust"
        )
        build(Project.at(self._root), debug=True)
        self._generations.put(self._host.load(self._root).generation)
        with self._till, self._host.watch():
            self._built()  # the watch begins with what is there
            self._serves(5_00)
            self._edit("cents / 10", "cents / 5", 10_00)
            self._break("cents / 5", "cents / half")
            self._edit("cents / half", "cents / 4", 12_50)
        found = [bill.total for bill in self._till.bills]
        if found != self._bills or self._till.errors:
            sys.exit(f"the bills were {found}, not {self._bills}; raised was {self._till.errors}")
        print(f"  {self._till.calls:,} calls of the hook meanwhile, none of which failed")

    def _edit(self, old: str, new: str, discount: int) -> None:
        """Write *new* for *old*, and see the *discount* that it makes."""
        saved = self._save(old, new)
        error = self._built()
        if error is not None:
            sys.exit(str(error))
        self._serves(discount, saved)

    def _break(self, old: str, new: str) -> None:
        """Write *new* for *old*, which is a mistake, and see that the bill is what it was."""
        self._save(old, new)
        error = self._built()
        if error is None:
            sys.exit(f"`{new}` was built")
        print(textwrap.indent(problems(error)[0].text, "    "))
        calls = self._till.calls
        time.sleep(0.1)
        more = self._till.calls - calls
        generation = self._host["discount"].generation
        print(f"  still serving generation {generation}: {self._bill()}, {more} calls later")

    def _save(self, old: str, new: str) -> float:
        """When it was saved."""
        source = self._root / "src/lib.rs"
        print(f"  saved `{new}` for `{old}`")
        text = source.read_text("utf-8").replace(old, new)
        source.write_text(text, "utf-8")
        return time.perf_counter()

    def _built(self) -> Exception | None:
        return _next(self._builds, "build")

    def _serves(self, discount: int, saved: float | None = None) -> None:
        """Wait for the bill with this *discount*, and print it."""
        self._bills.append(ORDER + SHIPPING - discount)
        if not self._till.wait(len(self._bills), LONG):
            sys.exit(f"there was no new bill in {LONG:.0f} s")
        since = self._till.bills[-1].since
        late = "" if saved is None else f", {(since - saved) * 1e3:.0f} ms after the save"
        generation = _next(self._generations, "generation")
        print(f"  generation {generation}: {self._bill()}{late}")

    def _bill(self) -> str:
        return f"the bill is {money(self._till.bills[-1].total)}"


def _next(heard: queue.Queue[T], what: str) -> T:
    try:
        return heard.get(timeout=LONG)
    except queue.Empty:
        sys.exit(f"there was no {what} in {LONG:.0f} s")
