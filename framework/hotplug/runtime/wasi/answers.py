"""Answers: what one instance is answered when it calls a function of WASI."""

from __future__ import annotations

import struct
from collections.abc import Callable, Mapping
from time import monotonic
from typing import Any

import wasmtime

from hotplug.errors import HostFunctionError, PluginExit
from hotplug.runtime.linear_memory import LinearMemory
from hotplug.runtime.module import WASI_FUNCTIONS, WASI_MODULE, WASI_NAMES, Module
from hotplug.runtime.native import Watch
from hotplug.runtime.wasi.adapter import ARGUMENTS, RESULT, adapter
from hotplug.runtime.wasi.grants import WasiGrants

__all__ = ["Answers"]

# Error numbers: https://github.com/WebAssembly/WASI/blob/wasi-0.1/preview1/docs.md#-errno-variant
_OK, _BADF, _FAULT, _INVAL, _NOSYS, _NOTSUP, _SPIPE, _NOTCAPABLE = 0, 8, 21, 28, 52, 58, 70, 76
_INPUT, _OUTPUT, _ERROR = 0, 1, 2
_REALTIME, _MONOTONIC = 0, 1
_AT_ONCE = 65_536
"""Bytes that one call writes to a stream at most, and asks of `random` at once."""
_MOST_PIECES = 1024
"""Pieces of one write; POSIX calls it IOV_MAX."""
_LONGEST_LINE = 65_536
"""Bytes of a line that are kept until its end comes."""
_CHARACTER_DEVICE = 2
_MAY_WRITE = 1 << 6
_FDSTAT = struct.Struct("<BxHxxxxQQ")
_PIECE = struct.Struct("<II")
_MAX_U64 = (1 << 64) - 1


class _Invalid(Exception):
    """An address that is not in the memory."""


class Answers:
    """Calls of one instance, whose memory is *memory*. Its numbers are those of `WASI_NAMES`."""

    def __init__(self, memory: LinearMemory, watch: Watch, grants: WasiGrants) -> None:
        self._memory = memory
        self._watch = watch
        self._grants = grants
        self._lines = {_OUTPUT: b"", _ERROR: b""}
        self._latest = 0
        self._globals: Mapping[str, wasmtime.Global] = {}
        self._store: wasmtime.Store | None = None
        self._answers: Mapping[str, Callable[..., int]] = {
            "args_sizes_get": self._nothing,
            "environ_sizes_get": self._nothing,
            "args_get": self._ok,
            "environ_get": self._ok,
            "clock_res_get": self._resolution,
            "clock_time_get": self._time,
            "fd_close": self._close,
            "fd_fdstat_get": self._status,
            "fd_read": self._read,
            "fd_write": self._write,
            "poll_oneoff": self._not_supported,
            "proc_exit": self._exit,
            "proc_raise": self._not_there,
            "random_get": self._random,
            "sched_yield": self._ok,
        }

    def adapt(self, store: wasmtime.Store, module: Module, functions: list[wasmtime.Func]) -> None:
        """Replaces those of *functions* that are of WASI by functions with the types of WASI.

        They are the imports of *module*, in its order. A trap of the host goes through them.
        """
        imported = [(n, one.name) for n, one in enumerate(module.binary.imports)
                    if one.module == WASI_MODULE]  # fmt: skip
        each = {name: functions[n] for n, name in imported}
        own = adapter(tuple(each), module.profile, module.engine)
        exports: Any = wasmtime.Instance(store, own, list(each.values())).exports(store)
        for n, name in imported:
            functions[n] = exports[name]
        self._globals = {name: exports[name] for name in (*ARGUMENTS, RESULT)}
        self._store = store

    def __call__(self, number: int) -> None:
        """Answers the call of the function *number*. Raises what ends the call."""
        name = WASI_NAMES[number]
        assert self._store is not None
        params = WASI_FUNCTIONS[name].params
        arguments = [
            self._globals[name].value(self._store) & _MAX_U64
            for name, _ in zip(ARGUMENTS, params, strict=False)
        ]
        try:
            answer = self._answers.get(name, self._no_file)
            error = answer(*arguments)
        except _Invalid:
            error = _FAULT
        self._globals[RESULT].set_value(self._store, error)

    def flush(self) -> None:
        """Writes the lines that have not ended, since the instance does."""
        for stream in self._lines:
            self._end_line(stream)

    def _part(self, address: int, length: int) -> memoryview:
        """The bytes of the memory there. Raises _Invalid where it has none."""
        memory = self._memory
        if address + length > memory.size:
            memory.refresh()
        if address + length > memory.size:
            raise _Invalid
        return memory.memory[address : address + length]

    def _put(self, address: int, data: bytes) -> int:
        self._part(address, len(data))[:] = data
        return _OK

    def _ok(self, *_arguments: int) -> int:
        return _OK

    def _not_there(self, *_arguments: int) -> int:
        return _NOSYS

    def _not_supported(self, *_arguments: int) -> int:
        return _NOTSUP

    def _no_file(self, descriptor: int, *_arguments: int) -> int:
        """A function of a file or a socket: there is none."""
        return _SPIPE if descriptor <= _ERROR else _BADF

    def _nothing(self, count: int, size: int) -> int:
        """No arguments and no environment."""
        return self._put(count, bytes(4)) or self._put(size, bytes(4))

    def _close(self, descriptor: int) -> int:
        return _OK if descriptor <= _ERROR else _BADF

    def _status(self, descriptor: int, address: int) -> int:
        if descriptor > _ERROR:
            return _BADF
        rights = 0 if descriptor == _INPUT else _MAY_WRITE
        return self._put(address, _FDSTAT.pack(_CHARACTER_DEVICE, 0, rights, 0))

    def _read(self, descriptor: int, _pieces: int, _count: int, read: int) -> int:
        """Standard input is at its end."""
        return self._put(read, bytes(4)) if descriptor == _INPUT else _BADF

    def _write(self, descriptor: int, pieces: int, count: int, written: int) -> int:
        if descriptor not in self._lines:
            return _BADF
        if count > _MOST_PIECES:
            return _INVAL
        self._part(written, 4)
        table = self._part(pieces, _PIECE.size * count).tobytes()
        data = b""
        for address, length in _PIECE.iter_unpack(table):
            data += self._part(address, min(length, _AT_ONCE - len(data))).tobytes()
            if len(data) == _AT_ONCE:
                break
        self._put(written, len(data).to_bytes(4, "little"))
        *lines, rest = (self._lines[descriptor] + data).split(b"\n")
        self._lines[descriptor] = rest
        for line in lines:
            self._say(descriptor, line)
        if len(rest) > _LONGEST_LINE:
            self._end_line(descriptor)
        return _OK

    def _end_line(self, stream: int) -> None:
        line, self._lines[stream] = self._lines[stream], b""
        if line:
            self._say(stream, line)

    def _say(self, stream: int, line: bytes) -> None:
        write = self._grants.streams.get(stream)
        if write is not None:
            write(line.removesuffix(b"\r").decode(errors="replace"))

    def _resolution(self, clock: int, address: int) -> int:
        if self._grants.now is None:
            return _NOTCAPABLE
        if clock not in (_REALTIME, _MONOTONIC):
            return _NOTSUP
        return self._put(address, (1).to_bytes(8, "little"))

    def _time(self, clock: int, _precision: int, address: int) -> int:
        if self._grants.now is None:
            return _NOTCAPABLE
        if clock not in (_REALTIME, _MONOTONIC):
            return _NOTSUP
        self._part(address, 8)
        now = self._grants.now()
        if type(now) is not int or not 0 <= now <= _MAX_U64:
            raise self._misfit("now", f"u64, got {now!r:.80}")
        if clock == _MONOTONIC:
            self._latest = now = max(self._latest, now)
        return self._put(address, now.to_bytes(8, "little"))

    def _random(self, address: int, length: int) -> int:
        if self._grants.random is None:
            return _NOTCAPABLE
        room = self._part(address, length)
        for start in range(0, length, _AT_ONCE):
            count = min(_AT_ONCE, length - start)
            made = self._grants.random(count)
            try:
                room[start : start + count] = memoryview(made).cast("B")
            except (TypeError, ValueError):
                raise self._misfit("random", f"{count} bytes, got {made!r:.80}") from None
            if monotonic() - self._watch.since > self._watch.limit:
                break  # and the dispatcher ends the call
        return _OK

    def _misfit(self, name: str, expected: str) -> HostFunctionError:
        plugin = self._memory.name
        return HostFunctionError(f"{name}(): expected {expected}", plugin=plugin, function=name)

    def _exit(self, code: int) -> Any:
        raise PluginExit(f"it exited with the code {code}", code=code)
