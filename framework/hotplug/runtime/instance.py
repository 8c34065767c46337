"""Instance: one store with one memory, and what a call on it needs at hand."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from typing import Any

import wasmtime

from hotplug.errors import CallError, PluginInvalidResult, PluginOutOfMemory
from hotplug.interface import FETCH, SCRATCH, START
from hotplug.runtime import native
from hotplug.runtime.call_arguments import NONE_GIVEN, Given, GivenOnce, Retired
from hotplug.runtime.control_block import Anchor
from hotplug.runtime.engine import clock
from hotplug.runtime.frame import ANSWER, Frame
from hotplug.runtime.module import Module

__all__ = ["Failure", "Instance"]

_PAGE = 65_536
_MOST_TABLES = 4
_EMPTY = memoryview(b"")


class Failure(Exception):
    """A call came back with a trap or an error of wasmtime's, which is its argument if any."""


class Instance:
    """A plugin at work. One call at a time: the pool sees to that.

    The generated calls use these directly: the views of the argument buffer by their type, the
    view of the whole memory with its size, and the scratch buffer in it.
    """

    __slots__ = (
        "__weakref__",
        "_callback",
        "_clock",
        "_exports",
        "_lent",
        "_mapped",
        "_memory",
        "_retired",
        "_scratch",
        "_serving",
        "_store",
        "_watchers",
        "anchor",
        "bound",
        "called",
        "caller",
        "capacity",
        "cells",
        "f32",
        "f64",
        "frame",
        "generation",
        "given",
        "i8",
        "i16",
        "i32",
        "i64",
        "limits",
        "memory",
        "module",
        "scratch",
        "serial",
        "size",
        "state",
        "u8",
        "u16",
        "u32",
        "u64",
        "watch",
    )  # fmt: skip

    def __init__(
        self,
        module: Module,
        watchers: Sequence[Callable[[int], object]] = (),
    ) -> None:
        """Nothing of *module* is run before `start`. *watchers* are told which call a tick saw."""
        interface = module.interface
        self.module = module
        self.limits = interface.limits
        self.generation = 0
        """Which generation of the plugin it is of."""
        self.cells = cells = native.buffer(interface.slots)
        raw = memoryview(cells).cast("B")
        self.u8, self.i8 = raw, raw.cast("b")
        self.i16, self.u16 = raw.cast("h"), raw.cast("H")
        self.i32, self.u32 = raw.cast("i"), raw.cast("I")
        self.i64, self.u64 = raw.cast("q"), raw.cast("Q")
        self.f32, self.f64 = raw.cast("f"), raw.cast("d")
        self.state = raw[-8:].cast("Q")
        self.serial = 0
        """Counts what makes a view of the memory stale."""
        self.memory, self.size = _EMPTY, 0
        self.bound = 0
        """What ends here or before is in the memory, and not over the limit of a result."""
        self.frame: Frame | None = None
        self.caller = 0
        """The thread that is in a function of the host, which a call on this instance called."""
        self.called: int | None = None
        """The number of the import whose function ended a call."""
        self.anchor = self.scratch = self.capacity = 0
        self.given: Given = ()
        self.watch = native.Watch(interface.limits.deadline, self.state)
        self._memory: wasmtime.Memory | None = None
        self._scratch: Any = None
        self._callback: object = None
        self._exports: native.Exports | None = None
        self._mapped: dict[int, tuple[Any, ...]] = {}
        self._watchers = watchers
        self._serving: tuple[Any, ...] = ()
        self._store: wasmtime.Store | None = None
        self._lent = self._retired = False

    def start(self, serving: Generator[int, int, None]) -> None:
        """Raises Failure where the module cannot be started; see `runtime.start`.

        *serving* is sent the number of an import, and calls the function of the host for it.
        """
        self._store = store = wasmtime.Store(self.module.engine)
        store.set_limits(
            memory_size=self.limits.memory, table_elements=self.limits.table,
            instances=1, tables=_MOST_TABLES, memories=1,
        )  # fmt: skip
        self._clock = clock(self.module.engine)
        self._clock.require(self.watch.limit)
        self._callback = native.watch(store, self.watch, self._clock)
        try:
            imports = self._imports(store, serving)
            made = wasmtime.Instance(store, self.module.compiled, imports)
        except (wasmtime.Trap, wasmtime.WasmtimeError) as error:
            raise Failure(error) from None
        self.state[0] = 0
        self._exports = exports = native.Exports(store, made, self.cells)
        self._memory = exports.memory()
        symbols = tuple(one.symbol for one in self.module.interface.exports)
        self._give(self._given(*symbols) if symbols else ())
        self.scratch = 16  # where a foreign module gets an empty argument: Rust wants no null there
        if not self.module.interface.foreign:
            self._scratch, start = self._given(SCRATCH, START)
            self.anchor = self._run(start)
        self.refresh()
        if not self.module.interface.foreign:
            anchor = Anchor.read(self.memory, self.anchor)
            if anchor is None:
                raise self.invalid(f"`{START}` gives an address that is not in the memory")
            self.scratch, self.capacity = anchor.scratch
            if self.module.interface.imports:
                self.frame = self._framed(anchor.frame)
            if self.scratch % 16 or self.scratch + self.capacity > self.size:
                raise self.invalid(f"`{START}` names a buffer that is not in the memory or aligned")

    def _imports(
        self, store: wasmtime.Store, serving: Generator[int, int, None]
    ) -> list[wasmtime.Func]:
        """What the module imports, in its order: each calls the function of the host."""
        wanted = self.module.binary.imports
        if not wanted:
            return []
        names = [one.symbol for one in self.module.interface.imports]
        next(serving)
        functions, kept = native.host_functions(
            store,
            serving.send,
            [*map([*names, FETCH].index, (one.name for one in wanted))],
            self.state,
        )
        self._serving = (serving, kept)
        return functions

    def _framed(self, address: int) -> Frame:
        slots = self.module.interface.frame
        if not address or address % 8 or address + 8 * slots + ANSWER > self.size:
            raise self.invalid(f"`{START}` names a frame that is not in the memory or aligned")
        return Frame(self.memory, address, slots)

    def retire(self) -> None:
        """Begin no more calls: they raise Retired. One that runs now ends as it would."""
        self._retired = True  # before `given`: see `_give`
        self.given = NONE_GIVEN
        self.serial += 1

    def _give(self, given: Given) -> None:
        """Make calls with *given* from now on, unless another thread retires this meanwhile."""
        self.given = given
        if self._retired:
            self.given = NONE_GIVEN

    @property
    def retired(self) -> bool:
        """Whether it begins no more calls."""
        return self._retired

    @property
    def alive(self) -> bool:
        """Whether it has its store yet."""
        return self._store is not None

    def lend(self) -> wasmtime.Store | None:
        """The store, whose memory then lasts as long as whoever has it."""
        self._lent = True
        return self._store

    def try_out(self, served: Callable[[], None]) -> None:
        """Call *served* when a second call begins, and so the first one did not fail."""
        given = self.given

        def second() -> None:
            self._give(given)
            served()

        self._have_once(second)

    def serve_once(self) -> None:
        """Begin one call, and no other."""

        def second() -> None:
            self.retire()
            raise Retired

        self._have_once(second)

    def _have_once(self, second: Callable[[], None]) -> None:
        once = GivenOnce(self.given)
        once.second = second
        self._give(once)

    def close(self) -> None:
        """Let go of the store and its memory now, whoever still has this. It cannot be called."""
        self.retire()
        self._scratch = self._exports = None
        self._mapped.clear()
        self.memory, self.size, self.bound = _EMPTY, 0, 0
        self.frame, self._serving = None, ()
        store, self._store = self._store, None
        if store is not None and not self._lent:
            store.close()

    def _given(self, *symbols: str) -> Given:
        """What a call of each function of *symbols* is made with."""
        assert self._exports is not None
        return self._exports.given(symbols, self._clock, self.watch.limit)

    def _run(self, given: tuple[Any, ...]) -> int:
        """Call a function of the generated support code; its result as a u32."""
        failure = native.call(*given)
        if failure is not None or self.state[0]:
            self.settle(failure)
        return self.u32[0]

    def settle(self, failure: Any, index: int = -1) -> None:
        """After a call that may have failed: raise Failure, unless only the clock looked in.

        *index* is that of the export.
        """
        state = self.state[0]
        if failure is not None or state not in (native.SEEN, native.HOSTED):
            raise Failure(failure)
        self.state[0] = 0
        if state == native.SEEN and index >= 0:
            for told in self._watchers:
                told(index)

    def mapped(self, index: int) -> tuple[Any, ...]:
        """What a call of the export *index* for many items is made with."""
        self.given[index]  # which raises Retired
        found = self._mapped.get(index)
        if found is None:
            symbol = self.module.interface.exports[index].map_symbol
            if symbol not in self.module.binary.functions:
                raise self.invalid(
                    f"it has no `{symbol}`: build it again to call it for many items"
                )
            found = self._mapped[index] = self._given(symbol)[0]
        return found

    def anchored(self) -> Anchor | None:
        """What the plugin tells beside results; None if nothing that can be read."""
        self.refresh()
        return Anchor.read(self.memory, self.anchor)

    def shape(self, dimensions: int) -> tuple[int, ...]:
        """The shape of the array that the last call returned."""
        anchor = self.anchored()
        assert anchor is not None  # it was there when the instance started
        return anchor.shape(dimensions)

    def invalid(self, what: str) -> CallError:
        """The error for something that a plugin made by hotplug does not do."""
        return PluginInvalidResult(what, plugin=self.module.interface.name)

    def refresh(self) -> None:
        """Look at the memory again, which grows but never moves or shrinks."""
        if self._memory is not None and self._store is not None:
            self.size = self._memory.data_len(self._store)
            self.bound = min(self.size, self.limits.result)
            if self.size:
                self.memory = native.view(self._store, self._memory, self.size)

    def reach(self, start: int, end: int, weight: int = 1) -> None:
        """Make sure that the memory goes from *start* to *end*, which a plugin gave.

        Raises CallError, also where that is more than a result may have; each byte counts for
        *weight* bytes of that.
        """
        if end > self.size:
            self.refresh()
        if end > self.size:
            raise self.invalid(f"the result ends at {end:,}, past the memory's {self.size:,} bytes")
        most = self.limits.result // weight
        if end - start > most:
            counted = f", each of which counts for {weight}" if weight > 1 else ""
            raise self.invalid(
                f"the result has {end - start:,} bytes, over its limit of {most:,}"
                f" (`result` in `[limits]` is {self.limits.result:,} bytes{counted})"
            )

    def large(self, length: int) -> int:
        """The address of *length* bytes for arguments that the scratch buffer cannot hold."""
        if length > self.limits.memory:
            raise PluginOutOfMemory(
                f"arguments of {length:,} bytes are over the memory limit of"
                f" {self.limits.memory:,}",
                plugin=self.module.interface.name,
            )
        if self._scratch is None:
            return self._grown(length)
        self.u32[0] = length
        address = self._run(self._scratch)
        self.refresh()
        if address % 16 or address + length > self.size:
            raise self.invalid(f"`{SCRATCH}` gives a buffer that is not in the memory or aligned")
        return address

    def _grown(self, length: int) -> int:
        """As `large`, in a foreign module: pages of the memory that are nobody else's."""
        if length > self.capacity and self._memory is not None and self._store is not None:
            pages = -(-length // _PAGE)
            try:
                self.scratch = self._memory.grow(self._store, pages) * _PAGE
            except wasmtime.WasmtimeError:
                raise PluginOutOfMemory(
                    f"no room for arguments of {length:,} bytes under the memory limit",
                    plugin=self.module.interface.name,
                ) from None
            self.capacity = pages * _PAGE
            self.refresh()
        return self.scratch
