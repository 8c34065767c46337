"""The component model: wasmtime.component converts by the types of a WIT world."""

from __future__ import annotations

from typing import Any

import wasmtime
from wasmtime import component

from bench.guests import Guests
from bench.item import Item

__all__ = ["Host"]


class Host:
    """The exports of the component."""

    item = Item

    def __init__(self, guests: Guests) -> None:
        self.store = store = wasmtime.Store()
        made = component.Component(store.engine, guests.component)
        self.instance = component.Linker(store.engine).instantiate(store, made)
        self.add, self.length, self.double = map(self._function, ("add", "length", "double"))
        self.echo, self.update, self.spin = map(self._function, ("echo", "update", "spin"))
        self.sum_list = self._function("sum")

    def _function(self, name: str) -> Any:
        function, store = self.instance.get_func(self.store, name), self.store
        return lambda *given: function(store, *given)

    def sum_array(self, numbers: Any) -> float:
        return self.sum_list(numbers.tolist())
