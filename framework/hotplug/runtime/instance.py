"""Instance: one store with one memory, and what a call on it needs at hand."""

from __future__ import annotations

import struct
from typing import Any

import wasmtime

from hotplug.errors import CallError, PluginInvalidResult, PluginOutOfMemory
from hotplug.interface import SCRATCH, START
from hotplug.runtime import native
from hotplug.runtime.engine import clock, engine
from hotplug.runtime.failure import explain
from hotplug.runtime.module import Module

__all__ = ["Failure", "Instance"]

_PAGE = 65_536
_ANCHOR = struct.Struct("<8I")
_MOST_TABLE_ELEMENTS = 1 << 16
_EMPTY = memoryview(b"")


class Failure(Exception):
    """A call came back with a trap or an error of wasmtime's, which is its argument if any."""


class Instance:
    """A plugin at work. One call at a time: the pool sees to that.

    The generated calls use these directly: the views of the argument buffer by their type, the
    view of the whole memory with its size, and the scratch buffer in it.
    """

    __slots__ = (
        "__weakref__", "anchor", "capacity", "cells", "f32", "f64", "given", "i8", "i16", "i32",
        "i64", "interrupted", "limit", "memory", "module", "scratch", "since", "size", "state",
        "u8", "u16", "u32", "u64", "_funcs", "_memory", "_scratch", "_store",
    )  # fmt: skip

    def __init__(self, module: Module) -> None:
        """Raises CallError where the module cannot be started."""
        interface = module.interface
        self.module = module
        self.limit = interface.limits.time
        self.since = 0.0
        self.interrupted: BaseException | None = None
        self.cells = cells = native.buffer(interface.slots)
        raw = memoryview(cells).cast("B")
        self.u8, self.i8 = raw, raw.cast("b")
        self.i16, self.u16 = raw.cast("h"), raw.cast("H")
        self.i32, self.u32 = raw.cast("i"), raw.cast("I")
        self.i64, self.u64 = raw.cast("q"), raw.cast("Q")
        self.f32, self.f64 = raw.cast("f"), raw.cast("d")
        self.state = raw[-8:].cast("Q")
        self.memory, self.size = _EMPTY, 0
        self.anchor = self.scratch = self.capacity = 0
        self._store = store = wasmtime.Store(engine())
        store.set_limits(
            memory_size=interface.limits.memory, table_elements=_MOST_TABLE_ELEMENTS,
            instances=1, tables=4, memories=1,
        )  # fmt: skip
        clock().require(self.limit)
        native.watch(store, self, clock())
        self._funcs: list[wasmtime.Func] = []
        exports = self._instantiate()
        memory = exports.get("memory")
        self._memory = memory if isinstance(memory, wasmtime.Memory) else None
        self.given = tuple(self._given(exports, export.symbol) for export in interface.exports)
        self._scratch: Any = None
        self.refresh()
        if interface.foreign:
            self.capacity = 0
        else:
            self._scratch = self._given(exports, SCRATCH)
            try:
                self._start(self._given(exports, START))
            except Failure as error:
                raise explain(self, None, error.args[0]) from None

    def _instantiate(self) -> Any:
        try:
            made = wasmtime.Instance(self._store, self.module.compiled, [])
        except (wasmtime.Trap, wasmtime.WasmtimeError) as error:
            raise explain(self, None, error) from None
        self.state[0] = 0
        return made.exports(self._store)

    def _given(self, exports: Any, symbol: str) -> tuple[Any, ...]:
        """What a call of the function *symbol* is made with."""
        func = exports[symbol]
        self._funcs.append(func)  # only its address is in what is given
        return native.given(self._store, func, self.cells, clock(), self.limit)

    def _run(self, given: tuple[Any, ...]) -> int:
        """Call a function of the generated support code; its result as a u32."""
        failure = native.call(*given)
        if failure is not None or self.state[0]:
            self.settle(failure)
        return self.u32[0]

    def settle(self, failure: Any) -> None:
        """After a call that was not plainly good: raise Failure, unless only the clock looked in."""
        if failure is not None or self.state[0] != native.SEEN:
            raise Failure(failure)
        self.state[0] = 0

    def _start(self, given: tuple[Any, ...]) -> None:
        self.anchor = self._run(given)
        self.refresh()
        self.scratch, self.capacity = self._anchored()[:2]
        if self.scratch % 16 or self.scratch + self.capacity > self.size:
            raise self.invalid("the scratch buffer is not in the memory")

    def _anchored(self) -> tuple[int, ...]:
        if self.anchor + _ANCHOR.size > self.size:
            raise self.invalid("the anchor is not in the memory")
        return _ANCHOR.unpack_from(self.memory, self.anchor)

    def invalid(self, what: str) -> CallError:
        """The error for something that a plugin made by hotplug does not do."""
        return PluginInvalidResult(what, plugin=self.module.interface.name)

    def refresh(self) -> None:
        """Look at the memory again, which grows but never moves or shrinks."""
        if self._memory is not None:
            self.size = self._memory.data_len(self._store)
            if self.size:
                pointer = self._memory.get_buffer_ptr(self._store, self.size, 0)
                self.memory = memoryview(pointer).cast("B")

    def reach(self, end: int) -> None:
        """Make sure that the memory goes up to *end*, which a plugin gave. Raises CallError."""
        self.refresh()
        if end > self.size:
            raise self.invalid(f"the result ends at {end:,}, past the memory's {self.size:,} bytes")

    def large(self, length: int) -> int:
        """The address of *length* bytes for arguments that the scratch buffer cannot hold."""
        if length > self.module.interface.limits.memory:
            raise PluginOutOfMemory(
                f"arguments of {length:,} bytes are over the memory limit of"
                f" {self.module.interface.limits.memory:,}",
                plugin=self.module.interface.name,
            )
        if self._scratch is None:
            return self._grown(length)
        self.u32[0] = length
        address = self._run(self._scratch)
        self.refresh()
        if address % 16 or address + length > self.size:
            raise self.invalid("the buffer for arguments is not in the memory")
        return address

    def _grown(self, length: int) -> int:
        """As `large`, in a foreign module: pages of the memory that are nobody else's."""
        if length > self.capacity and self._memory is not None:
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

    def panic(self) -> tuple[str, str, int, int] | None:
        """Message, file, line and column that a panic left behind; the instance is not run."""
        self.refresh()
        if not self.anchor or self.anchor + _ANCHOR.size > self.size:
            return None
        _, _, message, message_length, file, file_length, line, column = self._anchored()
        if not line:
            return None
        return self._text(message, message_length), self._text(file, file_length), line, column

    def _text(self, address: int, length: int, most: int = 1 << 16) -> str:
        end = min(address + min(length, most), self.size)
        return self.memory[min(address, end) : end].tobytes().decode(errors="replace")
