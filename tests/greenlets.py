"""What test_greenlets.py runs in processes of their own: `python tests/greenlets.py NAME`."""

from __future__ import annotations

import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import greenlet

import hosts
import hotplug
from hotplug.errors import PluginTrap, PluginUnavailable

main = greenlet.getcurrent()
SUSPENDS, NESTS = 1000, 2000


class Host(hosts.Host):
    """Its `add` of SUSPENDS and more switches to the first greenlet; of NESTS and more, calls."""

    plugin: Any = None

    def add(self, a: int, b: int) -> int:
        if a >= NESTS:
            return int(self.plugin["twice"](a - NESTS))
        if a >= SUSPENDS:
            main.switch()
        return a + b


def plugin(limits: str = "instances = 3") -> Any:
    host = Host()
    with tempfile.TemporaryDirectory() as directory:
        host.plugin = hotplug.load(hosts.written(Path(directory), limits), host=host)
    return host.plugin


def suspended(made: Any, n: int = SUSPENDS) -> Any:
    """A greenlet in the middle of a host function of *made*."""
    one = greenlet.greenlet(lambda: made["twice"](n))
    one.switch()
    return one


def tried(call: Callable[..., object], *args: object) -> object:
    try:
        return call(*args)
    except (PluginUnavailable, PluginTrap) as error:
        return f"{type(error).__name__} {error.plugin}"


def beside() -> None:
    """Any call on another stack is refused, and a suspended one goes on."""
    made, other = plugin(), plugin()
    one = suspended(made)
    second = greenlet.greenlet(lambda: tried(other["twice"], SUSPENDS))
    print(tried(made["twice"], 1), tried(other["twice"], 1), tried(made["twice"].map, [1]))
    print(tried(other["trap"]), tried(other["hello"], "x" * 40_000), tried(plugin))
    print(second.switch(), one.switch(), tried(other["trap"]), made["twice"](3))


def alone() -> None:
    """With one instance, too."""
    made = plugin("instances = 1")
    one = suspended(made)
    print(tried(made["twice"], 1), one.switch(), made["twice"](3))


def in_an_argument() -> None:
    """The switch comes after the call began, and before it enters the plugin."""
    made, kept = plugin(), []

    class Number:
        def __index__(self) -> int:
            kept.append(suspended(made))
            return 1

    print(tried(made["twice"], Number()), kept[0].switch(), made["twice"](3))


def nested() -> None:
    """A host function calls its plugin, on the main stack and on one that was suspended."""
    made = plugin()
    print(made["twice"](NESTS + 4), made["twice"](2 * NESTS + 4))
    one = suspended(made, NESTS + SUSPENDS)
    print(tried(made["twice"], 1), one.switch(), made["twice"](3))


def on_a_thread() -> None:
    made, came = plugin(), []
    one = suspended(made)
    thread = threading.Thread(target=lambda: came.append(made["twice"](NESTS + 4)))
    thread.start()
    thread.join()
    print(came, one.switch())


def thrown_away() -> None:
    """A greenlet that ends by GreenletExit ends its call."""
    made = plugin()
    one = suspended(made)
    print(tried(made["twice"], 1))
    del one
    print(made["twice"](3))


def by_a_generator() -> None:
    """A generator that a host function begins, and others end, has no stack of its own."""
    made = plugin()

    def calls() -> Iterator[int]:
        for n in range(4):
            yield made["twice"](n)

    running = calls()
    host = made["twice"]

    def add(self: Host, a: int, b: int) -> int:
        return next(running) if a == 7 else a + b

    Host.add = add  # type: ignore[method-assign]
    other = plugin()
    print(other["twice"](7), next(running), other["twice"](7), list(running), host(3))


if __name__ == "__main__":
    globals()[sys.argv[1]]()
