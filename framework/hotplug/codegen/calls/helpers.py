"""Helpers: the functions and Structs that the generated calls of one plugin share."""

from __future__ import annotations

from hotplug.codegen.calls import lift, lower
from hotplug.codegen.calls.result_cost import ResultCost
from hotplug.interface import Interface
from hotplug.kinds import Kind

__all__ = ["Helpers"]


class Helpers:
    """Collects them. A record or a variant has a function to lift it and one to lower it."""

    def __init__(self, interface: Interface) -> None:
        self.interface = interface
        self.cost = ResultCost(interface)
        self.structs: set[str] = set()
        """The format of each Struct."""
        self.functions: list[str] = []
        """The source of each function."""
        for type_ in interface.types.values():
            if not type_.core:
                self.functions.append(lower.type_function(type_, interface, self.structs))
                self.functions.append(lift.type_function(type_, interface, self.structs))

    def lower(self, name: str, kind: Kind) -> None:
        """Adds a function *name* from a value of *kind* to its blob."""
        self.functions.append(lower.function(name, kind, self.interface, self.structs))

    def lift(self, name: str, kind: Kind) -> None:
        """Adds a function *name* from a blob to the value of *kind* in it."""
        self.functions.append(lift.function(name, kind, self.interface, self.structs))

    def lift_stream(self, name: str, kind: Kind) -> None:
        """Adds a function *name* from a blob to the list of the values of *kind* in it."""
        self.functions.append(lift.stream_function(name, kind, self.interface, self.structs))
