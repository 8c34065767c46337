"""Generations: the current one of a plugin, the retired ones, and the swap to the next."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from dataclasses import dataclass
from functools import wraps
from types import MappingProxyType
from typing import Any
from weakref import ref

from hotplug import binding
from hotplug.binding import Again
from hotplug.errors import HotplugError, LinkError, PluginUnavailable
from hotplug.manifest import Gil
from hotplug.plugin.generation import Generation, Reloaded, Status, Trial, incompatible
from hotplug.plugin.grants import Grant, functions, wasi
from hotplug.plugin.state import State, carried, restore
from hotplug.runtime import Drain, Guard, Instance, Module, Pool

__all__ = ["Generations", "LoadOptions"]

_KEPT = 3
"""Modules that are kept to go back to."""
_PATIENCE = 5.0
"""Seconds that calls of a retired generation have to end."""
_MOST_RETIRED = 2
"""Retired generations that may still have calls; older ones are interrupted."""

_NONE: Mapping[int, Generation] = MappingProxyType({})
_pins: ContextVar[Mapping[int, Generation]] = ContextVar("hotplug_pins", default=_NONE)
"""The generation that each plugin, by its identity, is pinned to in this context."""


@dataclass(frozen=True, slots=True)
class LoadOptions:
    """The options of `load` that hold for every generation."""

    host: Any
    config: Any
    grant: Grant
    gil: Gil | None


class Generations:
    """The generations of one plugin. A swap makes calls wait for a moment, never fail."""

    def __init__(self, plugin: object, options: LoadOptions, guard: Guard, module: Module) -> None:
        """Starts with *module*. *plugin* gets the function of each export as an attribute.

        Raises what `hotplug.load` raises.
        """
        self._plugin = ref(plugin)
        self._options = options
        self._guard = guard
        self._lock = threading.RLock()
        """Held during a swap, from reading the files to retiring the last instance."""
        self._pinning = threading.RLock()
        """Held for moments: while pins are counted, or the current generation is replaced."""
        self._before: deque[Module] = deque(maxlen=_KEPT)
        self._draining: list[Drain] = []
        self._pinned: list[Generation] = []
        """The retired generations that blocks are still pinned to."""
        self.current = self._made(module, 1, type(plugin))
        vars(plugin).update(self.current.calls)

    @property
    def status(self) -> Status:
        """The current generation, and since when it is in service."""
        current = self.current
        about = current.module.interface
        return Status(
            name=about.name,
            version=about.version,
            generation=current.number,
            fingerprint=current.fingerprint,
            state="closed" if current.pool.closed else "serving",
            since=current.since,
            failures=self._guard.count,
        )

    def turn(
        self,
        find: Callable[[], Module],
        *,
        force: bool = False,
        fresh: bool = False,
        keep: bool = True,
        gate: Callable[[Trial], object] | None = None,
    ) -> Reloaded:
        """Swaps in the module that *find* returns; see `Plugin.reload`. *keep* the old one."""
        with self._lock:
            begun = time.perf_counter()
            old, module = self.current, find()
            was, will = old.module.interface, module.interface
            if old.pool.closed:
                raise HotplugError(f"{was.name}: the plugin is closed")
            if module.digest == old.module.digest and will == was and not fresh:
                return Reloaded(old.number, old.number, changed=False)
            problems = [] if force else incompatible(was, will)
            if problems:
                raise LinkError(problems)
            if gate is not None:
                with self.trial(module) as trial:
                    gate(trial)
            with carried(old.pool, self._alone, fresh=fresh) as kept:
                ready = self._adopted(old, module, kept) if will == was else None
                ready = ready or self._replaced(old, module, kept)
            swapped = time.perf_counter()
            if keep:
                self._before.append(old.module)
            self._guard.tell("reloaded", self.current.number)
            number = self.current.number
            return Reloaded(number, old.number, True, load=ready - begun, swap=swapped - ready)

    def back(self) -> Reloaded:
        """Swaps in the module before; see `Plugin.back`."""
        with self._lock:
            if not self._before:
                name = self.current.module.interface.name
                raise HotplugError(f"{name}: there is no generation to go back to")
            module = self._before[-1]
            done = self.turn(lambda: module, keep=False)
            self._before.pop()
            return done

    @contextmanager
    def pinned(self) -> Generator[None, None, None]:
        """Pins the calls in the block to the current generation."""
        with self._pinning:
            generation = self.current
            generation.pins += 1
        token = _pins.set({**_pins.get(), id(self): generation})
        try:
            yield
        finally:
            _pins.reset(token)
            with self._pinning:
                generation.pins -= 1

    @contextmanager
    def trial(self, module: Module | None = None) -> Generator[Trial, None, None]:
        """An instance of *module*, by default the current one, for the calls in the block."""
        current = self.current
        found = module or current.module
        interface, owner = found.interface, current.owner
        if not owner.__module__.startswith(binding.LOADED):
            binding.agree(owner, interface)
        elif interface.types != current.module.interface.types:
            owner = binding.class_of(interface)
        made = self._made(found, current.number, owner, Guard(interface.name, None, None))
        try:
            yield Trial(interface, binding.scope(interface, owner), made.calls)
        finally:
            made.pool.close()

    def close(self) -> None:
        """Closes all generations; running calls end normally."""
        with self._lock:
            for one in (*(old.twin for old in self._pinned), self.current):
                if one is not None:
                    one.pool.close()

    def _made(
        self, module: Module, number: int, owner: type[Any], guard: Guard | None = None
    ) -> Generation:
        """Makes a generation of *module*, with a started instance."""
        interface, options = module.interface, self._options
        pool = Pool(module, guard or self._guard, number)
        again = Again()
        hosted = self._hosted(module, owner)
        pool.wasi = wasi(interface, hosted, options.grant)
        calls = binding.calls(interface, pool, owner, options.gil, hosted, again)
        started = pool.acquire()  # a module that cannot start is not swapped in
        assert started is not None
        pool.release(started)
        return Generation(number, module, pool, calls, again, owner)

    def _hosted(self, module: Module, owner: type[Any]) -> dict[str, Callable[..., Any]]:
        options = self._options
        return functions(module.interface, owner, options.host, options.config, options.grant)

    def _scope(self, old: Generation, module: Module) -> type[Any]:
        """The class whose types the calls of *module* use."""
        interface = module.interface
        if not old.owner.__module__.startswith(binding.LOADED):
            binding.agree(old.owner, interface)
        elif interface.types != old.module.interface.types:
            return binding.class_of(interface, str(module.root or ""))
        return old.owner

    def _adopted(self, old: Generation, module: Module, kept: State | None) -> float | None:
        """Swaps where the functions stay: the pool takes instances of *module* from now on.

        Returns the time when *module* was ready; None where a block is pinned to *old*, which needs
        its pool.
        """
        if old.pins > 0:
            return None
        instance = old.pool.instantiate(module)
        restore(kept, instance, self._alone)
        ready = time.perf_counter()
        with self._pinning:
            if old.pins > 0:
                return None
            with old.pool.halted():
                before = old.pool.adopt(instance)
                number = old.pool.generation
                self.current = Generation(number, module, old.pool, old.calls, old.again, old.owner)
                old.pool.put(instance)
        self._drain(old, before)
        return ready

    def _replaced(self, old: Generation, module: Module, kept: State | None) -> float:
        """Swaps where the functions change. The old functions lead to the new ones.

        Returns the time when *module* was ready.
        """
        new = self._made(module, old.number + 1, self._scope(old, module))
        self._started(new, kept)
        ready = time.perf_counter()
        twin = None
        while True:
            if old.pins > 0 and twin is None:
                twin = self._twin(old, kept)
            with self._pinning:
                if old.pins == 0 or twin is not None:
                    self._succeed(old, new, twin)
                    return ready

    def _succeed(self, old: Generation, new: Generation, twin: Generation | None) -> None:
        """Replaces *old* by *new*, and by *twin* for the blocks that are pinned to *old*."""
        plugin = self._plugin()
        names = {} if plugin is None else vars(plugin)
        with old.pool.halted():
            old.twin = twin
            old.again.successor = self._successor(old)
            self.current = new
            for name in old.calls:
                if name not in new.calls:
                    names.pop(name, None)
            if twin is not None:
                self._pinned.append(old)
                names.update({name: self._routed(name, one) for name, one in new.calls.items()})
                Drain(twin.pool, (), _PATIENCE, lambda: self._release(old), lambda: old.pins > 0)
            else:
                names.update(new.calls)
            retired = old.pool.supersede()
        self._drain(old, retired)

    def _twin(self, old: Generation, state: State | None) -> Generation:
        """A copy of *old* for the blocks that are pinned to it; all other calls use the next one.

        It takes over the instance of *old* if there is just one, and makes others otherwise.
        """
        twin = self._made(old.module, old.number, old.owner)
        if state is not None:
            self._started(twin, state)
        elif old.pool.size == 1:
            with suppress(PluginUnavailable):  # it may wait for a function of the host
                instance = old.pool.detach()
                twin.pool.discard(twin.pool.take())
                twin.pool.put(instance)
        return twin

    def _started(self, generation: Generation, state: State | None) -> None:
        if state is not None:
            instance = generation.pool.take()
            restore(state, instance, self._alone)
            generation.pool.release(instance)

    def here(self) -> Generation:
        """The generation that calls in this context use."""
        pinned = _pins.get().get(id(self))
        if pinned is None:
            return self.current
        if pinned.expired:
            raise HotplugError(
                f"{pinned.module.interface.name}: generation {pinned.number}, which is pinned"
                f" here, was retired {_PATIENCE:g} s ago"
            )
        return pinned.twin or pinned

    def _successor(self, old: Generation) -> Callable[[int], Callable[..., Any]]:
        interface = old.module.interface

        def successor(number: int) -> Callable[..., Any]:
            mapped = number < 0
            name = interface.exports[-1 - number if mapped else number].name
            here = self.here()
            if name not in here.calls:
                raise HotplugError(
                    f"{interface.name}: generation {here.number} has no export `{name}`"
                )
            call = here.calls[name]
            return vars(call)["map"] if mapped else call

        return successor

    def _release(self, old: Generation) -> None:
        """Ends the blocks that are pinned to *old*."""
        with self._lock:
            twin = old.twin
            assert twin is not None
            old.expired = True
            self._pinned.remove(old)
            plugin = self._plugin()
            if not self._pinned and plugin is not None:
                vars(plugin).update(self.current.calls)
            twin.again.successor = self._successor(old)
            Drain(twin.pool, twin.pool.supersede(), _PATIENCE, lambda: None)

    def _routed(self, name: str, current: Callable[..., Any]) -> Callable[..., Any]:
        """A function that calls *name* of the generation pinned by the caller, or the current."""
        me = ref(self)

        def found() -> Callable[..., Any]:
            generations = me()
            if generations is None:
                return current
            return generations.here().calls[name]

        @wraps(current)
        def call(*args: Any, **named: Any) -> Any:
            return found()(*args, **named)

        def map_(*columns: Any) -> Any:
            return vars(found())["map"](*columns)

        vars(call)["map"] = map_
        return call

    def _drain(self, old: Generation, instances: list[Instance]) -> None:
        """Waits, on another thread, for the running calls of *old*."""

        def done() -> None:
            with self._lock:
                self._draining.remove(drain)
            self._guard.tell("retired", old.number)

        with self._lock:
            drain = Drain(old.pool, instances, _PATIENCE, done)
            self._draining.append(drain)
            for one in self._draining[:-_MOST_RETIRED]:
                one.hurry()

    def _alone(self, instance: Instance) -> Mapping[str, Callable[..., Any]]:
        """The exports of *instance*, which no other caller uses meanwhile."""
        module = instance.module
        pool = Pool(module)
        pool.put(instance)
        owner = self._scope(self.current, module)
        hosted = self._hosted(module, owner)
        pool.wasi = wasi(module.interface, hosted, self._options.grant)
        return binding.calls(module.interface, pool, owner, self._options.gil, hosted)
