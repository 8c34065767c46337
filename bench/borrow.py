"""Guests -> what a call pays for the pool: taking an instance, and giving it back."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, NoReturn

from bench.figure import Figure
from bench.guests import Guests
from bench.measure import BRIEF, Contender, Workload, measure
from hotplug import binding as bindings
from hotplug.binding import scope
from hotplug.codegen import calls
from hotplug.runtime import Module, Pool, native

__all__ = ["borrow", "bound"]

_MOST = 150e-9
_OPENING = "def _bind(_take, _give, _acquire, _failed, _again, _call):\n"
_TAKE = re.compile(
    r"        try:\n            _i = _take\(\)\n        except IndexError:\n"
    r"            _i = _acquire\(\)\n            if _i is None:\n                return .*\n"
)
_GIVE = "        _give(_i)\n"


def borrow(guests: Guests) -> tuple[str, Mapping[str, float], Figure]:
    """The call of `add` as it is generated, and the same with an instance that it always has."""
    module = Module.load(guests.module.read_bytes())
    source = calls(module.interface)
    name, borrowed, own = "add, an instance of the pool", "borrowed", "its own"
    times = measure(Workload(name, lambda found: found == 3, [
        Contender(borrowed, _add(module, source), (1, 2)),
        Contender(own, _add(module, bound(source)), (1, 2)),
    ]), BRIEF)  # fmt: skip
    more = times[borrowed] - times[own]
    return name, times, Figure(f"{name}, more than its own", more, _MOST, most=True, time=True,
                               firm=True)  # fmt: skip


def bound(source: str) -> str:
    """The generated *source* with one instance for all calls, taken once."""
    exports = len(_TAKE.findall(source))
    if source.count(_OPENING) != 1 or not exports or source.count(_GIVE) != exports:
        raise ValueError("the generated calls borrow their instance in another way than is known")
    source = _TAKE.sub("", source).replace(_GIVE, "")
    return source.replace(_OPENING, f"{_OPENING}    _i = _take()\n")


def _add(module: Module, source: str) -> Callable[[int, int], int]:
    """The function `add` of generated calls, which holds the GIL as a short call does."""
    pool = Pool(module)
    pool.put(pool.instantiate(module))
    namespace = scope(module.interface, bindings.class_of(module.interface))
    exec(source, namespace)
    made: Mapping[str, tuple[Callable[..., Any], object]] = namespace["_bind"](
        pool.take, pool.release, pool.acquire, _failed, {}, native.call
    )
    return made["add"][0]


def _failed(_instance: object, _index: int, error: BaseException, *_given: Any) -> NoReturn:
    raise error
