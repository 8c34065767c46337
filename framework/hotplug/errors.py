"""The exceptions that hotplug raises.

* HotplugError
  x ManifestError           `plugin.toml` is not a valid manifest
  x BuildError              no usable Rust toolchain, or cargo failed
  x LinkError               the module and the manifest disagree
  x RegistryError           a record, a store, a lock or a registry refuses; see hotplug.registry
  x ReplayError             a pinned call no longer gives the answer that it gave
  x StaleViewError          an array view is read after it became invalid
  x CallError               one call failed; the plugin stays loaded
    + PluginError           the export returned its `err`
    + PluginPanic           the Rust code panicked
    + PluginTrap            the wasm code trapped
    + PluginExit            the plugin ended itself: `std::process::exit`
    + PluginTimeout         the call ran longer than its limit
    + PluginOutOfMemory     the call wanted more memory than its limit
    + PluginInvalidResult   the plugin returned no value of the declared kind
    + HostFunctionError     a host function returned no value of the declared kind
    + PluginUnavailable     no instance could take the call, or the plugin failed too often

An argument that does not fit its kind never reaches the plugin: it is a TypeError, an
OverflowError or a ValueError, as anywhere in Python.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from hotplug.diagnostics import Diagnostic, Span, harmless

__all__ = [
    "BuildError",
    "CallError",
    "Diagnostic",
    "HostFunctionError",
    "HotplugError",
    "LinkError",
    "ManifestError",
    "PluginError",
    "PluginExit",
    "PluginInvalidResult",
    "PluginOutOfMemory",
    "PluginPanic",
    "PluginTimeout",
    "PluginTrap",
    "PluginUnavailable",
    "RegistryError",
    "ReplayError",
    "Span",
    "StaleViewError",
    "harmless",
]


class HotplugError(Exception):
    """The base class of the exceptions that hotplug raises."""


class _Diagnosed(HotplugError):
    """An error that reports one or more problems."""

    def __init__(self, problem: str | Diagnostic | Sequence[Diagnostic]) -> None:
        if isinstance(problem, str):
            problem = Diagnostic(problem)
        if isinstance(problem, Diagnostic):
            problem = (problem,)
        self.diagnostics: tuple[Diagnostic, ...] = tuple(problem)
        super().__init__(self.diagnostics)

    def __str__(self) -> str:
        if len(self.diagnostics) == 1 and self.diagnostics[0].span is None:
            return self.diagnostics[0].bare()
        return "\n\n".join(str(one) for one in self.diagnostics)


class ManifestError(_Diagnosed):
    """The manifest cannot be read. `diagnostics` holds every problem found in it."""


class BuildError(_Diagnosed):
    """The build failed: the toolchain is missing, or the source does not compile."""

    def __init__(
        self, problem: str | Diagnostic | Sequence[Diagnostic], *, rendered: str = ""
    ) -> None:
        super().__init__(problem)
        self.rendered = rendered
        """The messages of cargo and rustc, as they print them."""

    def __str__(self) -> str:
        return "\n".join(filter(None, [self.rendered.rstrip("\n"), super().__str__()]))


class LinkError(_Diagnosed):
    """The module does not match its manifest. None of its code has run."""


class RegistryError(_Diagnosed):
    """A plugin was not published, found, verified or locked: see hotplug.registry."""


class ReplayError(_Diagnosed):
    """A pinned call fails, or gives another answer than it gave when it was pinned."""


class StaleViewError(HotplugError):
    """An array view was read after the next call of its plugin, or after the plugin was closed."""


class CallError(HotplugError):
    """One call failed. Its instance is discarded; the next call gets a new one."""

    def __init__(self, message: str, *, plugin: str = "", export: str = "") -> None:
        super().__init__(message)
        self.message = message
        """What failed, without the names of the plugin and the export."""
        self.plugin = plugin
        self.export = export
        self.generation = 0
        """The generation of the plugin that was called; 0 before the first one is loaded."""
        self.item: int | None = None
        """The index of the item that failed, in a call of `map`."""

    def __str__(self) -> str:
        where = ".".join(name for name in (self.plugin, self.export) if name)
        if self.item is not None:
            where += f", item {self.item}"
        return f"{where}: {self.message}" if where else self.message

    def __reduce__(self) -> tuple[object, ...]:
        return (_call_error, (type(self), self.__dict__.copy()))


def _call_error(kind: type[CallError], state: dict[str, object]) -> CallError:
    """Rebuilds a CallError from its pickled state."""
    error = kind.__new__(kind, state["message"])
    error.__dict__.update(state)
    return error


class PluginError(CallError):
    """The export returned `Err(value)`."""

    def __init__(self, value: Any, *, plugin: str = "", export: str = "") -> None:
        super().__init__(str(value), plugin=plugin, export=export)
        self.value: Any = value

    def __str__(self) -> str:
        return "\n".join(map(harmless, self.message.split("\n")))


class PluginTrap(CallError):
    """The wasm code trapped. *kind* is wasmtime's name for the trap, in lower case."""

    def __init__(
        self,
        message: str,
        *,
        plugin: str = "",
        export: str = "",
        kind: str = "",
        backtrace: Sequence[str] = (),
    ) -> None:
        super().__init__(message, plugin=plugin, export=export)
        self.kind = kind
        self.backtrace = tuple(backtrace)
        """The names of the wasm functions on the stack, innermost first."""


class PluginPanic(PluginTrap):
    """The Rust code panicked with *message* at *file*:*line*:*column*."""

    def __init__(
        self,
        message: str,
        *,
        plugin: str = "",
        export: str = "",
        file: str = "",
        line: int = 0,
        column: int = 0,
        backtrace: Sequence[str] = (),
    ) -> None:
        super().__init__(message, plugin=plugin, export=export, kind="panic", backtrace=backtrace)
        self.file = file
        self.line = line
        self.column = column
        self.help = ""
        """What to do instead, where the plugin asked for what its target does not have."""

    def __str__(self) -> str:
        where = f" (at {self.file}:{self.line}:{self.column})" if self.file else ""
        return f"{super().__str__()}{where}" + (f"\n  = help: {self.help}" if self.help else "")


class PluginExit(PluginTrap):
    """The plugin called `std::process::exit` with *code*. Only its instance has ended."""

    def __init__(self, message: str, *, plugin: str = "", export: str = "", code: int = 0) -> None:
        super().__init__(message, plugin=plugin, export=export, kind="exit")
        self.code = code
        """As a process gives it to its parent."""


class PluginTimeout(PluginTrap):
    """The call exceeded its time limit and was interrupted."""


class PluginOutOfMemory(PluginTrap):
    """The plugin could not have the memory it asked for: its limit or the host refused it."""


class PluginInvalidResult(CallError):
    """The result of the plugin is not a value of the declared kind, or it is too large."""


class HostFunctionError(CallError):
    """A host function returned a value that the manifest does not allow.

    The value is not passed to the plugin. An exception that a host function raises leaves the call
    unchanged; the chain of its `__context__` then ends with a HostFunctionError, which holds the
    backtrace of the plugin.
    """

    def __init__(
        self,
        message: str,
        *,
        plugin: str = "",
        export: str = "",
        function: str = "",
        backtrace: Sequence[str] = (),
    ) -> None:
        super().__init__(message, plugin=plugin, export=export)
        self.function = function
        """The name of the import."""
        self.backtrace = tuple(backtrace)
        """The names of the wasm functions on the stack, innermost first."""


class PluginUnavailable(CallError):
    """No instance took the call: all are busy, or the plugin has failed too often."""

    def __init__(
        self, message: str, *, plugin: str = "", export: str = "", retry: float = 0.0
    ) -> None:
        super().__init__(message, plugin=plugin, export=export)
        self.retry = retry
        """Seconds after which a call may succeed; 0 where that is unknown."""
