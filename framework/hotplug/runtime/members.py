"""Members: the instances of one generation, in use or idle."""

from __future__ import annotations

from dataclasses import dataclass, field
from weakref import WeakValueDictionary

from hotplug.runtime.instance import Instance
from hotplug.runtime.module import Module

__all__ = ["Members"]


@dataclass(frozen=True, slots=True)
class Members:
    """The instances of *module* as *generation*. A thread that has read these keeps to them.

    Weak, so that an instance which an exception lost between `take` and `release` is not counted;
    and without a lock, which a signal handler could not take again.
    """

    module: Module
    generation: int
    alive: WeakValueDictionary[int, Instance] = field(
        default_factory=WeakValueDictionary[int, Instance]
    )

    def add(self, instance: Instance) -> None:
        """Counts *instance* from now on."""
        self.alive[id(instance)] = instance

    def remove(self, instance: Instance) -> None:
        """Counts *instance* no more."""
        self.alive.pop(id(instance), None)

    def all(self) -> list[Instance]:
        """All of them, in one step: to iterate over a set that other threads change skips some."""
        found = (one() for one in self.alive.valuerefs())
        return [one for one in found if one is not None]

    def retire(self) -> list[Instance]:
        """Retires each of them, and gives them."""
        found = self.all()
        for one in found:
            one.retire()
        return found
