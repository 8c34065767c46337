"""Guests -> what a call from wasm into a function of the host costs."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import wasmtime

import hotplug
from bench.contenders import BASE, HOTPLUG
from bench.figure import Figure
from bench.guests import Guests
from bench.measure import BRIEF, Contender, Workload, measure

__all__ = ["hosts"]

_TIMES = 100
_MOST = 1e-6
_WAT = """(module
(import "env" "add" (func $add (param i32 i32) (result i32)))
(func (export "many") (param $times i32) (result i32) (local $at i32) (local $sum i32)
  (block $done (loop $next
    (br_if $done (i32.ge_s (local.get $at) (local.get $times)))
    (local.set $sum (call $add (local.get $sum) (local.get $at)))
    (local.set $at (i32.add (local.get $at) (i32.const 1)))
    (br $next)))
  (local.get $sum)))"""


class _Host:
    """What the plugin wants."""

    def add(self, a: int, b: int) -> int:
        return a + b


def hosts(guests: Guests) -> tuple[str, Mapping[str, float], Figure]:
    """A function `(i32, i32) -> i32` of the host, called by a plugin and through wasmtime's API.

    A call is a hundredth of what a hundred take more than none.
    """
    many = {HOTPLUG: hotplug.load(guests.hosted, host=_Host())["many"], BASE: _by_hand(_Host())}
    times = {count: _taken(many, count) for count in (_TIMES, 0)}
    name = "host function (i32, i32) -> i32"
    each = {one: (times[_TIMES][one] - times[0][one]) / _TIMES for one in many}
    figure = Figure(f"{name}, each call", each[HOTPLUG], _MOST, most=True, time=True, firm=True)
    return name, each, figure


def _taken(many: Mapping[str, Callable[[int], int]], count: int) -> Mapping[str, float]:
    total = sum(range(count))
    contenders = [Contender(name, call, (count,)) for name, call in many.items()]
    return measure(Workload(f"{count} calls of the host", total.__eq__, contenders), BRIEF)


def _by_hand(host: _Host) -> Callable[[int], int]:
    store = wasmtime.Store()
    i32 = wasmtime.ValType.i32
    add = wasmtime.Func(store, wasmtime.FuncType([i32(), i32()], [i32()]), host.add)
    made = wasmtime.Instance(store, wasmtime.Module(store.engine, _WAT), [add])
    many = made.exports(store)["many"]
    assert isinstance(many, wasmtime.Func)
    return lambda times: many(store, times)
