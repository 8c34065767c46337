"""Pool: the instances of one plugin, made when they are needed. One call at a time has each."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from threading import get_ident
from weakref import WeakSet

from hotplug import system
from hotplug.errors import CallError, HotplugError, PluginUnavailable
from hotplug.runtime import cancel
from hotplug.runtime.guard import Guard
from hotplug.runtime.instance import Instance
from hotplug.runtime.members import Members
from hotplug.runtime.module import Module
from hotplug.runtime.start import start
from hotplug.runtime.wasi import WasiGrants

__all__ = ["Pool"]

_MAX_PAUSE = 0.002
_COLLECT_AFTER = 0.25
"""Seconds of waiting after which a garbage collection looks for instances that were lost."""


class Pool:
    """At most *size* instances of *module*. Safe to use from any thread.

    `take` and `release` are a list's own `pop` and `append`, which need no lock: `take()` raises
    IndexError where nothing is idle, and `acquire` then makes an instance or waits for one.
    """

    def __init__(self, module: Module, guard: Guard | None = None, generation: int = 1) -> None:
        self.guard = guard or Guard(module.interface.name, None, None)
        limits = module.interface.limits
        self.size = limits.pool
        self.host_functions: Sequence[Callable[[Instance], None]] = ()
        """The host functions, in the order of the interface's imports."""
        self.wasi: WasiGrants | None = None
        """What functions of WASI may reach."""
        idle: list[Instance] = []
        self._idle = idle
        self.take: Callable[[], Instance] = idle.pop
        self.release: Callable[[Instance], None] = idle.append
        self._members = Members(module, generation)
        self.closed = False
        self._halted = 0
        """The thread that makes calls wait for a moment; 0 while none does."""
        self.superseded = False
        """Another pool has replaced this one."""
        self.watchers: list[Callable[[int], object]] = []
        """Called with the index of an export when the clock ticked while a call of it ran."""
        _pools.add(self)

    @property
    def module(self) -> Module:
        """The module that new instances are made of."""
        return self._members.module

    @property
    def generation(self) -> int:
        """The plugin's generation that new instances belong to."""
        return self._members.generation

    @property
    def alive(self) -> list[Instance]:
        """The instances of this generation, idle or not."""
        return self._members.all()

    @property
    def idle(self) -> Sequence[Instance]:
        """The instances that no call uses. Some may be retired, and are not closed yet."""
        return self._idle

    def acquire(self) -> Instance | None:
        """An idle instance, a new one, or the next that is released; None if superseded.

        A call that a host function makes while the plugin waits for it gets an instance beyond
        the size: it would wait for itself. Raises HotplugError where the pool is closed; and
        CallError where no instance is released in time, or a new one cannot be started.
        """
        name, wait = self.module.interface.name, self.module.interface.limits.wait
        begun = time.monotonic()
        deadline = begun + wait
        pause = 0.0
        collected = False
        nested = any(one.caller == get_ident() for one in self.alive)
        if nested and self.size == 1:
            raise PluginUnavailable(
                "its one instance waits for the function of the host that makes this call",
                plugin=name,
            )
        on_success = None if self.closed else self.guard.admit(self.generation)
        while True:
            if self.closed:
                raise HotplugError(f"{name}: the plugin is closed")
            if self.superseded:
                return None
            made = self._make(beyond=nested)
            if made is not None:
                if on_success is not None:
                    made.probe(on_success)
                elif len(self._members.alive) > self.size:
                    made.limit_to_one_call()
                return made
            if time.monotonic() >= deadline and not self._is_halted():
                break
            if cancel.marked and get_ident() in cancel.marked:
                raise cancel.Cancelled
            if not collected and time.monotonic() > begun + _COLLECT_AFTER:
                gc.collect()  # an exception that lost one may still be in a cycle with it
                collected = True
            time.sleep(pause)  # `release` wakes nobody, which is what makes it quick
            pause = min(pause + _MAX_PAUSE / 10, _MAX_PAUSE)
            try:
                return self.take()
            except IndexError:
                continue
        busy = f"all {self.size} instances were" if self.size > 1 else "its one instance was"
        raise PluginUnavailable(f"{busy} busy for {wait:g} s", plugin=name)

    def _make(self, *, beyond: bool) -> Instance | None:
        """A new instance, if there is room for one or it may be *beyond* the size."""
        members = self._members  # read before `_is_halted`: see `adopt`
        if self._is_halted() or (len(members.alive) >= self.size and not beyond):
            return None
        made = self._new(members)
        members.add(made)
        if len(members.alive) > self.size and not beyond:
            members.remove(made)  # another thread was as quick: both step back
            return None
        try:
            start(made, self.host_functions, self.wasi)
        except BaseException:
            self.discard(made)
            raise
        if self.closed or self.superseded or self._is_halted():
            made.retire()
        elif members is not self._members:  # another one was adopted meanwhile
            self.discard(made)
            return None
        return made

    def _new(self, members: Members) -> Instance:
        made = Instance(members.module, self.watchers)
        made.generation = members.generation
        return made

    def instantiate(self, module: Module) -> Instance:
        """Starts an instance of *module* that is not in this pool yet. Raises CallError."""
        made = self._new(Members(module, self.generation + 1))
        start(made, self.host_functions, self.wasi)
        return made

    def put(self, instance: Instance) -> None:
        """Adds *instance*, which is idle, for the next call."""
        self._members.add(instance)
        self.release(instance)

    def lease(self) -> Instance:
        """Waits for an instance that may begin calls. Raises CallError.

        Only whoever swaps calls this, so nobody else supersedes the pool meanwhile.
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

    def detach(self) -> Instance:
        """As `lease`, and takes the instance out of this pool."""
        instance = self.lease()
        self._members.remove(instance)
        return instance

    @contextmanager
    def halted(self) -> Generator[None, None, None]:
        """Retires all instances, and makes the calls that begin in this block wait for its end.

        So a thread that has called the new code never calls the old code again. Calls of this
        thread, which a signal handler may make, do not wait.
        """
        self._halted = get_ident()
        try:
            self._members.retire()
            yield
        finally:
            self._halted = 0

    def _is_halted(self) -> bool:
        return self._halted not in (0, get_ident())

    def adopt(self, instance: Instance) -> list[Instance]:
        """Makes new instances of the module of *instance* from now on. Gives the retired ones.

        Call it in a block of `halted`, with what `instantiate` gave, and then `put` it.
        """
        before, self._members = self._members, Members(instance.module, instance.generation)
        return before.retire()

    def supersede(self) -> list[Instance]:
        """Begins no more calls: another pool takes them. Gives the retired instances.

        Call it in a block of `halted`, when the other pool is ready.
        """
        self.superseded = True
        return self._members.retire()

    def close_idle(self, instance: Instance) -> bool:
        """Closes *instance* and gives True, unless a call uses it."""
        try:
            self._idle.remove(instance)
        except ValueError:
            return False
        self.discard(instance)
        return True

    def _forked(self) -> None:
        """Forgets, in a forked child, the instances that other threads called, and their swaps."""
        thread = get_ident()
        if self._is_halted():
            self._halted = 0
        here = {id(one) for one in self._idle}
        for one in self.alive:
            if id(one) not in here and one.caller != thread:
                self._members.remove(one)

    def discard(self, instance: Instance) -> None:
        """Closes *instance*, which failed, instead of releasing it."""
        self._members.remove(instance)
        instance.close()

    def failed(self, error: CallError) -> None:
        """Counts a call that ended with *error*, which is the plugin's fault."""
        if self.guard.failed(error, self.generation):
            self._end()

    def close(self) -> None:
        """Closes every idle instance. Running calls go on to their end."""
        self.closed = True
        self._end()

    def _end(self) -> None:
        for one in self._members.retire():
            self.close_idle(one)


_pools: WeakSet[Pool] = WeakSet()


def _after_fork() -> None:
    for pool in list(_pools):
        pool._forked()  # pyright: ignore[reportPrivateUsage]


system.at_fork(after_in_child=_after_fork)
