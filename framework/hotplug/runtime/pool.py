"""Pool: the instances of one module, made as they are needed, lent to one call at a time."""

from __future__ import annotations

import gc
import os
import time
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import get_ident
from weakref import WeakSet, WeakValueDictionary

from hotplug.errors import CallError, HotplugError, PluginUnavailable
from hotplug.runtime import cancel
from hotplug.runtime.guard import Guard
from hotplug.runtime.instance import Instance
from hotplug.runtime.module import Module
from hotplug.runtime.start import start

__all__ = ["Pool"]

_LONGEST_PAUSE = 0.002
_LOST = 0.25
"""Seconds of waiting after which instances are looked for that nobody has any more."""


@dataclass(frozen=True, slots=True)
class _Members:
    """The instances of one generation. A thread that has these keeps to them.

    Weak, so that an instance which an exception lost between `take` and `give` is not counted; and
    without a lock, which a signal handler could not take again.
    """

    module: Module
    generation: int
    alive: WeakValueDictionary[int, Instance] = field(
        default_factory=WeakValueDictionary[int, Instance]
    )

    def add(self, instance: Instance) -> None:
        self.alive[id(instance)] = instance

    def remove(self, instance: Instance) -> None:
        self.alive.pop(id(instance), None)

    def all(self) -> list[Instance]:
        """In one step: a set that other threads change meanwhile may be gone over with gaps."""
        found = (one() for one in self.alive.valuerefs())
        return [one for one in found if one is not None]


class Pool:
    """At most *size* instances of *module*. Safe to use from any thread.

    `take` and `give` are a list's own `pop` and `append`, which need no lock: `take()` raises
    IndexError where nothing is idle, and `acquire` then makes an instance or waits for one.
    """

    def __init__(self, module: Module, guard: Guard | None = None, generation: int = 1) -> None:
        self.guard = guard or Guard(module.interface.name, None, None)
        limits = module.interface.limits
        self.size = limits.pool
        self.hosted: Sequence[Callable[[Instance], None]] = ()
        """The functions of the host, in the order of the interface's imports."""
        idle: list[Instance] = []
        self._idle = idle
        self.take: Callable[[], Instance] = idle.pop
        self.give: Callable[[Instance], None] = idle.append
        self._members = _Members(module, generation)
        self.closed = False
        self._halted = 0
        """The thread that has calls wait for a moment; 0 while none does."""
        self.superseded = False
        """Another pool is in its place."""
        self.watchers: list[Callable[[int], object]] = []
        """Told the index of an export when the clock ticked while a call of it ran."""
        _pools.add(self)

    @property
    def module(self) -> Module:
        """What new instances are made of."""
        return self._members.module

    @property
    def generation(self) -> int:
        """Which generation of the plugin they are of."""
        return self._members.generation

    @property
    def alive(self) -> list[Instance]:
        """The instances of this generation, idle or not."""
        return self._members.all()

    @property
    def idle(self) -> Sequence[Instance]:
        """The instances that no call has. Some may be retired, and are yet to be closed."""
        return self._idle

    def acquire(self) -> Instance | None:
        """An instance: an idle one, a new one, or the next to be given back; None if superseded.

        A call that a function of the host makes while the plugin waits for it gets one beyond the
        size: it would wait for itself. Raises HotplugError where the pool is closed; and CallError
        where none came back in time, or a new one cannot be started.
        """
        name, patience = self.module.interface.name, self.module.interface.limits.wait
        begun = time.monotonic()
        deadline = begun + patience
        pause = 0.0
        collected = False
        nested = any(one.caller == get_ident() for one in self.alive)
        if nested and self.size == 1:
            raise PluginUnavailable(
                "its one instance waits for the function of the host that makes this call",
                plugin=name,
            )
        served = None if self.closed else self.guard.admit(self.generation)
        while True:
            if self.closed:
                raise HotplugError(f"{name}: the plugin is closed")
            if self.superseded:
                return None
            made = self._make(beyond=nested)
            if made is not None:
                if served is not None:
                    made.try_out(served)
                elif len(self._members.alive) > self.size:
                    made.serve_once()
                return made
            if time.monotonic() >= deadline and not self._is_halted():
                break
            if cancel.marked and get_ident() in cancel.marked:
                raise cancel.Cancelled
            if not collected and time.monotonic() > begun + _LOST:
                gc.collect()  # an exception that lost one may still be in a cycle with it
                collected = True
            time.sleep(pause)  # `give` wakes nobody, which is what makes it quick
            pause = min(pause + _LONGEST_PAUSE / 10, _LONGEST_PAUSE)
            try:
                return self.take()
            except IndexError:
                continue
        busy = f"all {self.size} instances were" if self.size > 1 else "its one instance was"
        raise PluginUnavailable(f"{busy} busy for {patience:g} s", plugin=name)

    def _make(self, *, beyond: bool) -> Instance | None:
        """A new instance, if there is room for one, or it may be *beyond* the size."""
        members = self._members  # before the look at `_is_halted`: see `adopt`
        if self._is_halted() or (len(members.alive) >= self.size and not beyond):
            return None
        made = self._new(members)
        members.add(made)
        if len(members.alive) > self.size and not beyond:
            members.remove(made)  # another thread was as quick: both step back
            return None
        try:
            start(made, self.hosted)
        except BaseException:
            self.discard(made)
            raise
        if self.closed or self.superseded or self._is_halted():
            made.retire()
        elif members is not self._members:  # another one was adopted meanwhile
            self.discard(made)
            return None
        return made

    def _new(self, members: _Members) -> Instance:
        made = Instance(members.module, self.watchers)
        made.generation = members.generation
        return made

    def tried(self, module: Module) -> Instance:
        """An instance of *module*, started, that is not of this pool yet. Raises CallError."""
        made = self._new(_Members(module, self.generation + 1))
        start(made, self.hosted)
        return made

    def lend(self, instance: Instance) -> None:
        """Have *instance*, of wherever it is, for the next call."""
        self._members.add(instance)
        self.give(instance)

    def borrow(self) -> Instance:
        """An instance that may begin calls, as soon as there is one. Raises CallError.

        It is for whoever swaps, so nobody else supersedes the pool meanwhile.
        """
        while True:
            instance: Instance | None
            try:
                instance = self.take()
            except IndexError:
                instance = self.acquire()
            assert instance is not None
            if not instance.retired:
                return instance
            self.discard(instance)  # of a generation before, and not closed yet

    def part(self) -> Instance:
        """As `borrow`, and it is no longer of this pool."""
        instance = self.borrow()
        self._members.remove(instance)
        return instance

    @contextmanager
    def halted(self) -> Generator[None, None, None]:
        """Retire all, and have the calls that begin in this block wait for its end.

        So no thread that has met what comes meets again what was. Calls of this thread, which a
        signal handler may make, do not wait.
        """
        self._halted = get_ident()
        try:
            _retired(self._members)
            yield
        finally:
            self._halted = 0

    def _is_halted(self) -> bool:
        return self._halted not in (0, get_ident())

    def adopt(self, instance: Instance) -> list[Instance]:
        """Make others of the module of *instance*, which was tried, only. Those from before.

        To be called while it is halted; then the instance is to be lent.
        """
        before, self._members = self._members, _Members(instance.module, instance.generation)
        return _retired(before)

    def supersede(self) -> list[Instance]:
        """Begin no call any more: those that come are for another pool. The instances.

        To be called while it is halted, when the other pool is ready.
        """
        self.superseded = True
        return _retired(self._members)

    def reclaim(self, instance: Instance) -> bool:
        """Close *instance*, unless a call has it."""
        try:
            self._idle.remove(instance)
        except ValueError:
            return False
        self.discard(instance)
        return True

    def _forked(self) -> None:
        """In a child, the instances of calls that other threads made are lost, and their swaps."""
        thread = get_ident()
        if self._is_halted():
            self._halted = 0
        here = {id(one) for one in self._idle}
        for one in self.alive:
            if id(one) not in here and one.caller != thread:
                self._members.remove(one)

    def discard(self, instance: Instance) -> None:
        """Count *instance* no more, and close it: it failed, and is not given back."""
        self._members.remove(instance)
        instance.close()

    def failed(self, error: CallError) -> None:
        """Note that a call came back with *error*, which is the plugin's own."""
        if self.guard.failed(error, self.generation):
            self._end()

    def close(self) -> None:
        """Let go of every idle instance; calls that run now end as they would."""
        self.closed = True
        self._end()

    def _end(self) -> None:
        for one in _retired(self._members):
            self.reclaim(one)


def _retired(members: _Members) -> list[Instance]:
    """*members*, which begin no more calls."""
    found = members.all()
    for one in found:
        one.retire()
    return found


_pools: WeakSet[Pool] = WeakSet()


def _after_fork() -> None:
    for pool in list(_pools):
        pool._forked()  # pyright: ignore[reportPrivateUsage]


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_after_fork)
