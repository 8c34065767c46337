"""The tree of errors, and how one prints.

* HotplugError
  x ManifestError           `plugin.toml` says what cannot be
  x BuildError              no Rust that can, or cargo failed
  x LinkError               the module and the manifest disagree
  x StaleViewError          an array view is read after its time
  x CallError               one call failed; the plugin goes on serving
    + PluginError           the export returned its `err`
    + PluginPanic           the Rust code panicked
    + PluginTrap            the wasm code trapped
    + PluginTimeout         the call ran longer than its limit
    + PluginOutOfMemory     the call wanted more memory than its limit
    + PluginInvalidResult   what came out of the plugin is not a value of its kind
    + HostFunctionError     what a function of the host returned is not a value of its kind
    + PluginUnavailable     no instance could take the call, or the plugin failed too often

An argument that does not fit its kind never reaches the plugin: it is a TypeError, an
OverflowError or a ValueError, as anywhere in Python.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

__all__ = [
    "BuildError",
    "CallError",
    "Diagnostic",
    "HostFunctionError",
    "HotplugError",
    "LinkError",
    "ManifestError",
    "PluginError",
    "PluginInvalidResult",
    "PluginOutOfMemory",
    "PluginPanic",
    "PluginTimeout",
    "PluginTrap",
    "PluginUnavailable",
    "Span",
    "StaleViewError",
    "harmless",
]

_LINE_WIDTH = 160
_LONGEST = 600
_ESCAPED = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp", "Zs"})


def harmless(text: str) -> str:
    """*text* on one line, with control, format, bidi and odd space characters as escapes."""
    return "".join(_shown(char) for char in text)


def _shown(char: str) -> str:
    if char == "\t":
        return "    "
    if char != " " and unicodedata.category(char) in _ESCAPED:
        return char.encode("unicode_escape").decode("ascii")
    return char


def _width(text: str) -> int:
    """Columns that *text* takes on a terminal."""
    return sum(
        0
        if unicodedata.category(char) in {"Mn", "Me"}
        else 2
        if unicodedata.east_asian_width(char) in "WF"
        else 1
        for char in text
    )


def _line(text: str) -> str:
    """*text* as one harmless line, its middle left out where it is very long."""
    if len(text) > _LONGEST:
        text = f"{text[: _LONGEST // 2]}…{text[-_LONGEST // 4 :]}"
    return harmless(text)


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of one line of a file: *line* and *column* count from 1, in characters."""

    file: str
    line: int
    column: int
    length: int
    text: str
    """The whole line, without its end."""

    @classmethod
    def of(cls, file: str, source: str, start: int, end: int) -> Span:
        """The characters *start* to *end* of *source*, as far as they are on one line."""
        first = source.rfind("\n", 0, start) + 1
        last = source.find("\n", start)
        text = source[first : last if last >= 0 else None]
        length = max(1, min(end, first + len(text)) - start)
        return cls(file, source.count("\n", 0, start) + 1, start - first + 1, length, text)

    def window(self, label: str) -> list[str]:
        """The line, with this span underlined and *label* beside it."""
        start, end = self.column - 1, self.column - 1 + self.length
        text = self.text
        if len(text) > _LINE_WIDTH:
            first = max(0, start - _LINE_WIDTH // 2)
            last = first + _LINE_WIDTH
            left, right = "…" * (first > 0), "…" * (last < len(text))
            start, end = start - first + len(left), min(end, last) - first + len(left)
            text = f"{left}{text[first:last]}{right}"
        before = harmless(text[:start])
        marked = harmless(text[start:end])
        number = str(self.line)
        margin = " " * len(number)
        carets = "^" * max(1, _width(marked))
        return [
            f"{margin}--> {harmless(self.file)}:{self.line}:{self.column}",
            f"{margin} |",
            f"{number} | {before}{marked}{harmless(text[end:])}".rstrip(),
            f"{margin} | {' ' * _width(before)}{carets} {harmless(label)}".rstrip(),
        ]


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One problem: what is wrong, where, and what the reader can change."""

    message: str
    span: Span | None = None
    label: str = ""
    help: str = ""
    note: str = ""
    level: Literal["error", "warning"] = "error"

    def __str__(self) -> str:
        lines = [f"{self.level}: {_line(self.message)}"]
        if self.span is not None:
            lines += self.span.window(self.label)
            margin = " " * len(str(self.span.line)) + " "
            if self.help or self.note:
                lines.append(f"{margin}|")
        else:
            margin = "  "
        return "\n".join([*lines, *self._advice(margin)])

    def bare(self) -> str:
        """Leave its level out, as the text of an exception that says no more."""
        return "\n".join([_line(self.message), *self._advice("  ")])

    def _advice(self, margin: str) -> list[str]:
        return [
            f"{margin}= {word}: {_line(line)}"
            for word, text in (("note", self.note), ("help", self.help))
            for line in text.split("\n")
            if line
        ]


class HotplugError(Exception):
    """The root of what hotplug raises."""


class _Diagnosed(HotplugError):
    """An error that is one problem or more."""

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
    """A manifest that cannot be read, with every problem found in it."""


class BuildError(_Diagnosed):
    """No wasm came out: the toolchain is missing, or the source does not compile."""

    def __init__(
        self, problem: str | Diagnostic | Sequence[Diagnostic], *, rendered: str = ""
    ) -> None:
        super().__init__(problem)
        self.rendered = rendered
        """What cargo and rustc said, as they draw it."""

    def __str__(self) -> str:
        return "\n".join(filter(None, [self.rendered.rstrip("\n"), super().__str__()]))


class LinkError(_Diagnosed):
    """A module that is not what its manifest declares. Nothing of it was run."""


class StaleViewError(HotplugError):
    """An array view is read after the next call of its plugin, or after the plugin is closed."""


class CallError(HotplugError):
    """One call failed. The instance that served it is gone; the next call gets another."""

    def __init__(self, message: str, *, plugin: str = "", export: str = "") -> None:
        super().__init__(message)
        self.message = message
        """What happened, without the names of plugin and export."""
        self.plugin = plugin
        self.export = export
        self.generation = 0
        """Which generation of the plugin it was; 0 while none serves yet."""
        self.item: int | None = None
        """Which item it was, in a call of `map`."""

    def __str__(self) -> str:
        where = ".".join(name for name in (self.plugin, self.export) if name)
        if self.item is not None:
            where += f", item {self.item}"
        return f"{where}: {self.message}" if where else self.message

    def __reduce__(self) -> tuple[object, ...]:
        return (_call_error, (type(self), self.__dict__.copy()))


def _call_error(kind: type[CallError], state: dict[str, object]) -> CallError:
    """A CallError from its pickled state."""
    error = kind.__new__(kind, state["message"])
    error.__dict__.update(state)
    return error


class PluginError(CallError):
    """The export returned its `err`, which is *value*."""

    def __init__(self, value: Any, *, plugin: str = "", export: str = "") -> None:
        super().__init__(str(value), plugin=plugin, export=export)
        self.value: Any = value

    def __str__(self) -> str:
        return "\n".join(map(harmless, self.message.split("\n")))


class PluginTrap(CallError):
    """The wasm code trapped: *kind* is wasmtime's name of the trap, in lower case."""

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
        """Names of the wasm functions that were running, innermost first."""


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

    def __str__(self) -> str:
        where = f" (at {self.file}:{self.line}:{self.column})" if self.file else ""
        return f"{super().__str__()}{where}"


class PluginTimeout(PluginTrap):
    """The call ran longer than its limit, and was interrupted."""


class PluginOutOfMemory(PluginTrap):
    """The plugin could not have the memory it asked for, because of its limit."""


class PluginInvalidResult(CallError):
    """What came out of the plugin is not a value of the declared kind, or too large."""


class HostFunctionError(CallError):
    """A function of the host did not do what the manifest declares. It never reached the plugin.

    What a function of the host raises comes out of the call as it is. The chain of its contexts
    then ends with one of these, which says where the plugin was.
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
        """Names of the wasm functions that were running, innermost first."""


class PluginUnavailable(CallError):
    """No instance could take the call: all are busy, or the plugin has failed too often."""

    def __init__(
        self, message: str, *, plugin: str = "", export: str = "", retry: float = 0.0
    ) -> None:
        super().__init__(message, plugin=plugin, export=export)
        self.retry = retry
        """Seconds after which a call may go through; 0 where nobody knows."""
