"""Instance: one store with one memory, and what a call on it needs at hand."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from typing import Any

import wasmtime

from hotplug.interface import FETCH, HOST, INITIALIZE, SCRATCH, START
from hotplug.runtime import native, stacks
from hotplug.runtime.call_arguments import NO_CALLS, CallArguments, FirstCall, Retired
from hotplug.runtime.control_block import ControlBlock
from hotplug.runtime.frame import ANSWER, Frame
from hotplug.runtime.linear_memory import LinearMemory
from hotplug.runtime.module import WASI_MODULE, WASI_NAMES, Module, clock
from hotplug.runtime.wasi import Answers

__all__ = ["Failure", "Instance"]

_MOST_TABLES = 4

_MOST, _MOST_OF_FOREIGN = (1 << 31) - 17, (1 << 32) - 1
"""Bytes of arguments. Rust allocates at most 2 GiB less one byte at once, here in steps of 16."""


class Failure(Exception):
    """A call ended with a trap or an error of wasmtime's, which is its argument if any."""


class Instance(LinearMemory):
    """An instantiated module. It runs one call at a time: the pool sees to that.

    The generated calls use these directly: the views of the argument buffer by their type, the
    view of the whole memory with its size, and the scratch buffer in it.
    """

    __slots__ = (
        "__weakref__",
        "_allocate_scratch",
        "_callback",
        "_clock",
        "_dispatcher",
        "_exports",
        "_map_arguments",
        "_retired",
        "_shared",
        "_watchers",
        "arguments",
        "called",
        "caller",
        "capacity",
        "cells",
        "control_block",
        "f32",
        "f64",
        "frame",
        "generation",
        "i8",
        "i16",
        "i32",
        "i64",
        "module",
        "scratch",
        "serial",
        "state",
        "u8",
        "u16",
        "u32",
        "u64",
        "wasi",
        "watch",
    )  # fmt: skip

    def __init__(
        self,
        module: Module,
        watchers: Sequence[Callable[[int], object]] = (),
    ) -> None:
        """Runs nothing of *module*: `start` does. A tick calls *watchers* with the running export.

        They get its index.
        """
        interface = module.interface
        super().__init__(interface.name, interface.limits)
        self.module = module
        self.generation = 0
        """The plugin's generation that it belongs to."""
        self.cells = cells = native.buffer(interface.slots)
        raw = memoryview(cells).cast("B")
        self.u8, self.i8 = raw, raw.cast("b")
        self.i16, self.u16 = raw.cast("h"), raw.cast("H")
        self.i32, self.u32 = raw.cast("i"), raw.cast("I")
        self.i64, self.u64 = raw.cast("q"), raw.cast("Q")
        self.f32, self.f64 = raw.cast("f"), raw.cast("d")
        self.state = raw[-8:].cast("Q")
        self.serial = 0
        """Counts the calls and other events that make a view of the memory stale."""
        self.frame: Frame | None = None
        self.caller = 0
        """The thread that runs a host function for a call on this instance; 0 if none does."""
        self.called: int | None = None
        """The number of the import whose host function ended a call."""
        self.control_block = self.scratch = self.capacity = 0
        self.arguments: CallArguments = ()
        self.watch = native.Watch(interface.limits.deadline, self.state)
        self._allocate_scratch: Any = None
        self._callback: object = None
        self._exports: native.Exports | None = None
        self._map_arguments: dict[int, tuple[Any, ...]] = {}
        self._watchers = watchers
        self._dispatcher: tuple[Any, ...] = ()
        self._shared = self._retired = False
        self.wasi: Answers | None = None
        """What its functions of WASI are answered, if it imports any."""

    def start(self, dispatcher: Generator[int, int, None], answers: Answers | None = None) -> None:
        """Instantiates the module. Raises Failure where that fails; see `runtime.start`.

        *dispatcher* is sent the number of an import, and calls the host function for it; or
        *answers*, for a function of WASI.
        """
        self.wasi = answers
        stacks.check(self.name)
        self._store = store = wasmtime.Store(self.module.engine)
        store.set_limits(
            memory_size=self.limits.memory, table_elements=self.limits.table,
            instances=1 if answers is None else 2, tables=_MOST_TABLES, memories=1,
        )  # fmt: skip
        self._clock = clock(self.module.engine)
        self._clock.require(self.watch.limit)
        self._callback = native.watch(store, self.watch, self._clock)
        try:
            imports = self._imports(store, dispatcher)
            made = wasmtime.Instance(store, self.module.compiled, imports)
        except (wasmtime.Trap, wasmtime.WasmtimeError) as error:
            raise Failure(error) from None
        self.state[0] = 0
        self._exports = exports = native.Exports(store, made, self.cells)
        self._memory = exports.memory()
        symbols = tuple(one.symbol for one in self.module.interface.exports)
        self._set_arguments(exports.call_arguments(symbols, *self._limit) if symbols else ())
        foreign = self.module.interface.foreign  # the generated `hotplug_start` does it itself
        if foreign and answers is not None and INITIALIZE in self.module.binary.functions:
            (initialize,) = exports.call_arguments((INITIALIZE,), *self._limit)
            self._run(initialize)
        self.scratch = 16  # where a foreign module gets an empty argument: Rust wants no null there
        if not self.module.interface.foreign:
            self._allocate_scratch, start = exports.call_arguments((SCRATCH, START), *self._limit)
            self.control_block = self._run(start)
        self.refresh()
        if not self.module.interface.foreign:
            block = ControlBlock.read(self.memory, self.control_block)
            if block is None:
                raise self.invalid(f"`{START}` gives an address that is not in the memory")
            self.scratch, self.capacity = block.scratch
            if self.module.interface.imports:
                self.frame = self._framed(block.frame)
            if self.scratch % 16 or self.scratch + self.capacity > self.size:
                raise self.invalid(f"`{START}` names a buffer that is not in the memory or aligned")

    def _imports(
        self, store: wasmtime.Store, dispatcher: Generator[int, int, None]
    ) -> list[wasmtime.Func]:
        """The functions that the module imports, in its order. Each calls the host function."""
        wanted = self.module.binary.imports
        if not wanted:
            return []
        own = [one.symbol for one in self.module.interface.imports]
        numbers = {(HOST, name): at for at, name in enumerate([*own, FETCH])}
        first = len(numbers)
        numbers |= {(WASI_MODULE, name): first + at for at, name in enumerate(WASI_NAMES)}
        called = [numbers[one.module, one.name] for one in wanted]
        next(dispatcher)
        functions, kept = native.host_functions(store, dispatcher.send, called, self.state)
        self._dispatcher = (dispatcher, kept)
        if self.wasi is not None:
            self.wasi.adapt(store, self.module, functions)
        return functions

    def _framed(self, address: int) -> Frame:
        slots = self.module.interface.frame
        if not address or address % 8 or address + 8 * slots + ANSWER > self.size:
            raise self.invalid(f"`{START}` names a frame that is not in the memory or aligned")
        return Frame(self.memory, address, slots)

    def retire(self) -> None:
        """Begins no more calls: they raise Retired. A running call goes on to its end."""
        self._retired = True  # before `arguments`: see `_set_arguments`
        self.arguments = NO_CALLS
        self.serial += 1

    def _set_arguments(self, arguments: CallArguments) -> None:
        """Makes calls with *arguments*, unless another thread retires the instance meanwhile."""
        self.arguments = arguments
        if self._retired:
            self.arguments = NO_CALLS

    @property
    def retired(self) -> bool:
        """Whether it begins no more calls."""
        return self._retired

    @property
    def alive(self) -> bool:
        """Whether it still has its store."""
        return self._store is not None

    def share_store(self) -> wasmtime.Store | None:
        """The store. `close` leaves it open then, so its memory lasts as long as a reference."""
        self._shared = True
        return self._store

    def probe(self, on_success: Callable[[], None]) -> None:
        """Calls *on_success* when a second call begins: then the first one did not fail."""
        arguments = self.arguments

        def on_second() -> None:
            self._set_arguments(arguments)
            on_success()

        self._on_second_call(on_second)

    def limit_to_one_call(self) -> None:
        """Retires the instance after its next call."""

        def on_second() -> None:
            self.retire()
            raise Retired

        self._on_second_call(on_second)

    def _on_second_call(self, on_second: Callable[[], None]) -> None:
        first = FirstCall(self.arguments)
        first.on_second = on_second
        self._set_arguments(first)

    def close(self) -> None:
        """Closes the store and frees its memory, whoever still refers to the instance."""
        self.retire()
        self._allocate_scratch = self._exports = None
        self._map_arguments.clear()
        self.forget()
        self.frame, self._dispatcher = None, ()
        if self.wasi is not None:
            self.wasi.flush()
        store, self._store = self._store, None
        if store is not None and not self._shared:
            store.close()

    @property
    def _limit(self) -> tuple[native.Clock, float]:
        """The clock and the seconds that hold for each call."""
        return self._clock, self.watch.limit

    def _run(self, arguments: tuple[Any, ...]) -> int:
        """Calls a function of the generated support code. Gives its result as a u32."""
        if stacks.entered:
            stacks.check(self.name)
        failure = native.call(*arguments)
        if failure is not None or self.state[0]:
            self.settle(failure)
        return self.u32[0]

    def settle(self, failure: Any, index: int = -1) -> None:
        """Raises Failure after a call of the export *index* that failed.

        If the state is set only by a tick or a call of the host, it is reset.
        """
        state = self.state[0]
        if failure is not None or state not in (native.TICKED, native.CALLED_HOST):
            raise Failure(failure)
        self.state[0] = 0
        if state == native.TICKED and index >= 0:
            for watcher in self._watchers:
                watcher(index)

    def map_arguments(self, index: int) -> tuple[Any, ...]:
        """The argument tuple of the low-level call of the export *index* for many items."""
        self.arguments[index]  # which raises Retired
        found = self._map_arguments.get(index)
        if found is None:
            symbol = self.module.interface.exports[index].map_symbol
            if symbol not in self.module.binary.functions:
                raise self.invalid(
                    f"it has no `{symbol}`: build it again to call it for many items"
                )
            assert self._exports is not None
            found = self._exports.call_arguments((symbol,), *self._limit)[0]
            self._map_arguments[index] = found
        return found

    def read_control_block(self) -> ControlBlock | None:
        """The control block now; None if there is none, or it is not in the memory."""
        self.refresh()
        return ControlBlock.read(self.memory, self.control_block)

    def shape(self, dimensions: int) -> tuple[int, ...]:
        """The shape of the array that the last call returned."""
        block = self.read_control_block()
        assert block is not None  # it was there when the instance started
        return block.shape(dimensions)

    def make_room(self, length: int) -> int:
        """The address of *length* bytes for arguments that the scratch buffer cannot hold."""
        self.check_arguments(length, _MOST if self._allocate_scratch else _MOST_OF_FOREIGN)
        if self._allocate_scratch is None:  # a foreign module: pages that only the host knows
            if length > self.capacity and self.alive:
                self.scratch, self.capacity = self.add_pages(length)
            return self.scratch
        self.u32[0] = length
        address = self._run(self._allocate_scratch)
        self.refresh()
        if address % 16 or address + length > self.size:
            raise self.invalid(f"`{SCRATCH}` gives a buffer that is not in the memory or aligned")
        return address
