"""Converts a failed call, as wasmtime reports it, to the error that its caller gets."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from types import CodeType, TracebackType
from typing import Any

from hotplug.errors import (
    CallError,
    HostFunctionError,
    PluginExit,
    PluginOutOfMemory,
    PluginPanic,
    PluginTimeout,
    PluginTrap,
)
from hotplug.interface import FETCH, Export
from hotplug.runtime import native
from hotplug.runtime.instance import Instance
from hotplug.runtime.module import WASI_NAMES
from hotplug.runtime.std_panic import Asked, asked, origin

__all__ = ["explain", "located"]

# What the Rust standard library runs when an allocation fails, by whatever name it has had.
_OUT_OF_MEMORY = re.compile(r"handle_alloc_error|rust_oom|__rg_oom|__rdl_oom|alloc_error_handler")
_WORDS = {
    "unreachable": "it reached code that is marked unreachable",
    "stack_overflow": "its stack overflowed: the recursion is too deep",
    "memory_out_of_bounds": "it accessed memory out of bounds",
    "table_out_of_bounds": "it accessed a table out of bounds",
    "indirect_call_to_null": "it called a function pointer that is null",
    "bad_signature": "it called a function pointer of another signature",
    "integer_overflow": "an integer overflowed",
    "integer_division_by_zero": "it divided an integer by zero",
    "bad_conversion_to_integer": "it converted a float to an integer that cannot hold it",
    "null_reference": "it used a reference that is null",
    "cast_failure": "it cast a reference to a type that it does not have",
}


_MAX_CHAIN = 100
"""Exceptions of a chain of contexts that are followed."""
_MAX_LINE = 1 << 24
"""Python's compiler refuses larger line and column numbers."""


def explain(instance: Instance, export: Export | None, failure: Any) -> BaseException:
    """The error for *failure*, which ended a call of *export* (None: the start) on *instance*."""
    fault = native.fault(failure, instance.cells)
    functions = instance.module.function_names
    frames = tuple(functions[index] for index in fault.frames)
    interface = instance.module.interface
    names = {"plugin": interface.name, "export": export.name if export else ""}
    when = "" if export else "at its start: "
    watch = instance.watch
    interrupted, watch.interrupted = watch.interrupted, None  # its traceback leads to the instance
    if interrupted is not None:
        return _of_host(interrupted, instance, export, frames)
    if watch.late or fault.kind == "interrupt":
        why = f"after {watch.limit:g} s, its limit for one call"
        if watch.expired:
            why = f"since its generation, {instance.generation}, is retired"
        return PluginTimeout(
            f"{when}interrupted {why}",
            kind="interrupt", backtrace=frames, **names,
        )  # fmt: skip
    block = instance.read_control_block()
    panic = block.panic() if block and fault.kind == "unreachable" else None
    if panic is not None:
        message, file, line, column = panic
        error = PluginPanic(message, file=file, line=line, column=column, backtrace=frames, **names)
        what = asked(file, message)
        if what is not None:
            error.help = what.wasi if interface.wasi else what.without
        return located(error, instance.module.root, what)
    # Where its first words differ from those of the start, the plugin has written over it.
    intact = block and block.scratch == (instance.scratch, instance.capacity)
    size = block.allocation if block and intact else 0
    if fault.kind == "unreachable" and (size or any(map(_OUT_OF_MEMORY.search, frames))):
        failed = f"an allocation of {size:,} bytes failed; " if size else ""
        return PluginOutOfMemory(
            f"{when}out of memory: {failed}the limit is {interface.limits.memory:,} bytes",
            kind="out_of_memory", backtrace=frames, **names,
        )  # fmt: skip
    if native.refused(fault.message):
        reserved = instance.module.profile.reserved
        return PluginOutOfMemory(
            f"{when}the system refused {reserved:,} bytes of addresses, which an instance reserves"
            f" for its limit of {interface.limits.memory:,} bytes of memory;"
            f" {native.MORE_MEMORY}, or lower `memory` in `[limits]`",
            kind="address_space", **names,
        )  # fmt: skip
    message = _WORDS.get(fault.kind) or fault.message or f"it trapped: {fault.kind or 'unknown'}"
    return PluginTrap(f"{when}{message}", kind=fault.kind, backtrace=frames, **names)


def _of_host(
    error: BaseException, instance: Instance, export: Export | None, frames: tuple[str, ...]
) -> BaseException:
    """*error*, which a host function or a signal handler raised, with where the plugin was."""
    interface = instance.module.interface
    if isinstance(error, CallError) and not error.generation:  # the host and the plugin disagree
        error.plugin, error.export = interface.name, export.name if export else ""
        if isinstance(error, HostFunctionError | PluginExit):
            error.backtrace = frames
    if instance.called is None or isinstance(error, CallError):
        return error
    named = [*(one.name for one in interface.imports), FETCH, *WASI_NAMES]
    where = HostFunctionError(
        f"it waited for `{named[instance.called]}` of its host",
        plugin=interface.name,
        export=export.name if export else "",
        function=named[instance.called],
        backtrace=frames,
    )
    last = error
    for _ in range(_MAX_CHAIN):
        link = last.__cause__ or last.__context__
        if link is None or isinstance(link, HostFunctionError):
            last.__context__ = where
            break
        last = link
    return error


def located(error: PluginPanic, root: Path | None, what: Asked | None = None) -> PluginPanic:
    """Adds a last traceback frame at the line of Rust that panicked, if it can be found.

    For a panic of std about *what* there is not, at the author's line that asked for it.
    """
    source, line, column = _source(root, error.file) if root else None, error.line, error.column
    if source is None and what is not None and root is not None:
        found = origin(root, error.export, error.backtrace, what)
        source, line, column = (
            (_source(root, str(found[0])), found[1], 1) if found else (None, 0, 0)
        )
    if source is None or not 0 < line < _MAX_LINE or not 0 <= column < _MAX_LINE:
        return error
    frame = _raiser(str(source), error.export or "start", line, column)
    try:
        exec(frame, {"_error": error})
    except PluginPanic as raised:
        if raised.__traceback__ is not None:
            raised.__traceback__ = _innermost(raised.__traceback__)
    return error


def _source(root: Path, file: str) -> Path | None:
    """The file in *root* that a panic called *file*; None where it is outside *root*."""
    try:
        source = (root / file).resolve()
        return source if source.is_relative_to(root.resolve()) and source.is_file() else None
    except (OSError, ValueError):
        return None


def _innermost(traceback: TracebackType) -> TracebackType:
    while traceback.tb_next is not None:
        traceback = traceback.tb_next
    return traceback


def _raiser(file: str, name: str, line: int, column: int) -> CodeType:
    """Code that raises `_error` as if it were at *line* and *column* of *file*."""
    at: dict[str, Any] = {"lineno": line, "end_lineno": line, "col_offset": max(0, column - 1)}
    at["end_col_offset"] = at["col_offset"] + 1
    error = ast.Name("_error", ast.Load(), **at)
    module = ast.Module([ast.Raise(error, **at)], [])
    return compile(module, file, "exec").replace(co_name=name)
