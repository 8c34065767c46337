"""Guests -> what a hook costs that a plugin answers, beside Python and beside glue by hand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

import pluggy

import hotplug
from bench.contenders import HOTPLUG
from bench.figure import Figure
from bench.guests import Guests
from bench.measure import BRIEF, Contender, Workload, measure
from bench.workloads import LONG_WORD
from hotplug.host import Host

__all__ = ["application", "hooks"]

_PYTHON, _BY_HAND = "in Python", "by hand"
_MOST = 250e-9
_spec, _impl = pluggy.HookspecMarker("bench"), pluggy.HookimplMarker("bench")


class _Hooks:
    """What the application asks its plugins."""

    @_spec
    def total(self, count: int, price: int) -> int:
        """Of so many things at this price."""
        raise NotImplementedError

    @_spec
    def double(self, text: str) -> str:
        """The text, twice."""
        raise NotImplementedError


class _Python:
    """A plugin that does what the one in Rust does."""

    @_impl
    def total(self, count: int, price: int) -> int:
        return count * price

    @_impl
    def double(self, text: str) -> str:
        return text + text


class _ByHand:
    """The plugin in Rust, and the least that makes one of pluggy of it."""

    def __init__(self, plugin: Any) -> None:
        self._plugin = plugin

    @_impl
    def total(self, count: int, price: int) -> Any:
        return self._plugin.total(count, price)

    @_impl
    def double(self, text: str) -> Any:
        return self._plugin.double(text)


def application() -> pluggy.PluginManager:
    """An application with the hooks that the plugin answers, and no plugin yet."""
    manager = pluggy.PluginManager("bench")
    manager.add_hookspecs(_Hooks)
    return manager


def hooks(guests: Guests) -> Iterator[tuple[str, Mapping[str, float], Figure, Figure]]:
    """Each hook, called in three applications with one plugin each."""
    served = application()
    plugin = Host(served).load(guests.plugin)
    managers = {HOTPLUG: served, _PYTHON: application(), _BY_HAND: application()}
    managers[_PYTHON].register(_Python())
    managers[_BY_HAND].register(_ByHand(hotplug.load(guests.plugin)))
    for name, hook, given, answer, bar in (
        ("hook (i64, i64) -> i64", "total", {"count": 6, "price": 7}, 42, _MOST),
        ("hook (string) -> string, 34 B", "double", {"text": LONG_WORD}, LONG_WORD * 2, None),
    ):
        times = measure(Workload(name, [answer].__eq__, [
            Contender(each, partial(getattr(manager.hook, hook), **given), ())
            for each, manager in managers.items()
        ]), BRIEF)  # fmt: skip
        beside = {each: times[HOTPLUG] - times[each] for each in (_PYTHON, _BY_HAND)}
        yield (
            name,
            times,
            Figure(f"{name}, more than {_PYTHON}", beside[_PYTHON], bar, most=True, time=True),
            Figure(f"{name}, more than {_BY_HAND}", beside[_BY_HAND], None, most=True, time=True),
        )
    plugin.close()
