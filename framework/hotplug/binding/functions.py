"""Interface + runtime -> the functions of the exports."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import CellType
from typing import Any
from weakref import WeakValueDictionary

from hotplug.binding.exceptions import handler, on_host
from hotplug.binding.generated import generated
from hotplug.binding.namespace import scope
from hotplug.interface import Interface
from hotplug.manifest import Gil as Policy
from hotplug.runtime import Gil, Pool, answer
from hotplug.runtime import call as low_level_call

__all__ = ["Again", "calls"]


class Again:
    """The functions that repeat a call which met a retired instance: *own*, or their successors."""

    def __init__(self) -> None:
        # Weak: a function that refers to itself would not be freed with the plugin.
        self.own: WeakValueDictionary[int, Callable[..., Any]] = WeakValueDictionary()
        self.successor: Callable[[int], Callable[..., Any]] | None = None

    def __getitem__(self, number: int) -> Callable[..., Any]:
        """The function of the export *number*, or its `map` for `-1 - number`."""
        return self.own[number] if self.successor is None else self.successor(number)


def calls(
    interface: Interface,
    pool: Pool,
    owner: type[Any],
    policy: Policy | None = None,
    host: Mapping[str, Callable[..., Any]] | None = None,
    again: Again | None = None,
) -> dict[str, Callable[..., Any]]:
    """Returns a function for each export of *interface*, which calls it on an instance of *pool*.

    They belong to the class *owner*, and raise its exception for an `err`. Each has a function
    `map`, unless the module is foreign. *policy* is the GIL policy of the host for all of them.
    *host* has a function for each import, which the instances of *pool* call from now on. *again*
    has the functions that repeat a call which met a retired instance or pool.
    """
    file = f"<hotplug calls {interface.name} {interface.fingerprint}>"
    namespace = scope(interface, owner)
    exec(generated("calls", interface, file)[1], namespace)
    if interface.imports:
        pool.host_functions = namespace["_bind_host"](host, *on_host(interface, owner), answer)
    again = again or Again()
    made: dict[str, tuple[Callable[..., Any], Callable[..., Any] | None]] = namespace["_bind"](
        pool.take,
        pool.release,
        pool.acquire,
        handler(interface, pool, owner),
        again,
        low_level_call,
    )
    if policy in {None, "auto"} and not interface.limits.interrupts:
        policy = "release"  # no tick of the clock shows that a call takes long
    gils: list[Gil] = []
    each = 1 if interface.foreign else 2
    for export, (name, (function, mapped)) in zip(interface.exports, made.items(), strict=True):
        index = len(gils) // each
        for number, one in ((index, function), (-1 - index, mapped)):
            if one is not None:
                again.own[number] = one
                gils.append(Gil(_cell(one), policy or export.gil))
        function.__qualname__ = f"{owner.__qualname__}.{name}"
        if mapped is not None:
            mapped.__name__, mapped.__qualname__ = "map", f"{function.__qualname__}.map"
            function.map = mapped  # type: ignore[attr-defined]

    def measure_again(index: int) -> None:
        for gil in gils[index * each : index * each + each]:
            gil.measure_again()

    pool.watchers.append(measure_again)
    return {name: function for name, (function, _) in made.items()}


def _cell(function: Callable[..., Any]) -> CellType:
    """The closure cell of *function* that holds its low-level call."""
    at = next(i for i, name in enumerate(function.__code__.co_freevars) if name.startswith("_call"))
    assert function.__closure__ is not None
    return function.__closure__[at]
