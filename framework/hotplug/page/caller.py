"""Caller: makes the calls that the API asks for, a few at once, each within limits."""

from __future__ import annotations

import asyncio
import logging
import threading
import time
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextvars import ContextVar
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from hotplug.errors import CallError
from hotplug.interface import Export, Interface
from hotplug.page.answer import MOST_JSON, Answer, explained, too_large
from hotplug.plugin import Plugin, trial, types_of
from hotplug.replay import Outcome, PinnedCall, replay, within
from hotplug.values import Decoder, Encoder, UnfitError

__all__ = ["Busy", "Caller", "Unknown"]

_T = TypeVar("_T")

SECONDS = 10.0
"""How long one call may take, beside the limit of its plugin."""
_MOST_CALLS = 8
_MOST_WAITING = 32
_MOST_LINES = 200
"""Lines of the log that are kept of one call; of more, the first ones."""
_TRIES = 5


class Busy(Exception):
    """Too many calls wait."""


class Unknown(Exception):
    """The plugin has no such export."""


@dataclass(slots=True)
class _Log:
    lines: list[dict[str, str]] = field(default_factory=list[dict[str, str]])
    dropped: int = 0


_log: ContextVar[_Log | None] = ContextVar("hotplug_page_log", default=None)


class _Keep(logging.Handler):
    """Keeps the lines that a plugin logs during a call of the page."""

    def emit(self, record: logging.LogRecord) -> None:
        found = _log.get()
        if found is None:
            return
        if len(found.lines) >= _MOST_LINES:
            found.dropped += 1
        else:
            found.lines.append({"level": record.levelname.lower(), "text": record.getMessage()})


class Caller:
    """Makes calls on threads of its own, at most 8 at once."""

    def __init__(self, *, levels: bool) -> None:
        """*levels*: whether plugins may log at every level, which no application has set."""
        self._threads = ThreadPoolExecutor(_MOST_CALLS, "hotplug page")
        self._waiting = 0
        self._keep = _Keep()
        self._logger = logging.getLogger("hotplug.plugin")
        self._logger.addHandler(self._keep)
        if levels:
            self._logger.setLevel(logging.DEBUG)
            self._last = logging.StreamHandler()  # what Python has where there is no handler
            self._last.setLevel(logging.WARNING)
            self._last.setFormatter(logging.Formatter("%(message)s"))
            self._logger.addHandler(self._last)
        self._running: set[int] = set()
        self._lock = threading.Lock()

    async def __call__(
        self, plugin: Plugin, export: str, args: Any, root: Path | None = None
    ) -> Answer:
        """Calls *export* with *args*, JSON by position or by name. *root* has the source.

        Raises Unknown, Busy, UnfitError for arguments, and HotplugError where the plugin is closed.
        """
        return await self._on_thread(partial(self._call, plugin, export, args, root))

    async def tried(
        self, plugin: Plugin, export: str, args: Any, *, make: bool = True
    ) -> PinnedCall:
        """The call of *export* with *args*, with the answer that a trial of *plugin* gives.

        Without *make*, the arguments are only checked. Raises what a call raises.
        """
        return await self._on_thread(partial(_tried, plugin, export, args, make))

    async def _on_thread(self, job: Callable[[], _T]) -> _T:
        if self._waiting >= _MOST_CALLS + _MOST_WAITING:
            raise Busy
        self._waiting += 1
        try:
            return await asyncio.get_running_loop().run_in_executor(self._threads, job)
        finally:
            self._waiting -= 1

    def close(self) -> None:
        """Interrupts the running calls."""
        from hotplug.runtime import cancel

        self._threads.shutdown(wait=False, cancel_futures=True)
        with self._lock:
            for ident in self._running:
                cancel.mark(ident)
        self._logger.removeHandler(self._keep)

    def _call(self, plugin: Plugin, export: str, args: Any, root: Path | None) -> Answer:
        ident = threading.get_ident()
        with self._lock:
            self._running.add(ident)
        kept = _Log()
        token = _log.set(kept)
        try:
            for _ in range(_TRIES):
                before = plugin.generation
                answer = self._once(plugin, export, args, root, kept)
                # Arguments of the classes of the generation before fit nowhere.
                stale = answer.error is not None and answer.error["class"] == "TypeError"
                if not stale or plugin.generation == before:
                    return answer
            return answer  # pyright: ignore[reportPossiblyUnboundVariable]
        finally:
            _log.reset(token)
            with self._lock:
                self._running.discard(ident)

    def _once(self, plugin: Plugin, name: str, given: Any, root: Path | None, kept: _Log) -> Answer:
        generation, fingerprint = plugin.generation, plugin.fingerprint
        interface, export, json, args = _prepared(plugin, name, given)
        encode = Encoder(interface.types, MOST_JSON)
        caught: list[Exception] = []
        began = time.perf_counter()
        ended = began

        def make() -> Any:
            nonlocal ended
            try:
                found = plugin[name](*args)
                # A view is stale after the next call, which another thread may make.
                return found.copy() if type(found).__name__ == "ArrayView" else found
            except Exception as error:
                caught.append(error)
                raise
            finally:
                ended = time.perf_counter()

        def limited() -> Any:
            try:
                return within(SECONDS, make, plugin=interface.name, export=name)
            except CallError as error:
                if not caught:
                    caught.append(error)
                raise

        outcome = Outcome.of(export, limited, encode)
        error = None
        if outcome.what == "failed":
            error = explained(caught[0], root) if caught else too_large(outcome)
        return Answer(
            export=name,
            args=tuple(json),
            outcome=outcome,
            generation=generation,
            fingerprint=fingerprint,
            seconds=ended - began,
            log=kept.lines,
            dropped=kept.dropped,
            error=error,
        )


def _prepared(
    plugin: Plugin, name: str, given: Any
) -> tuple[Interface, Export, list[Any], list[Any]]:
    """The export *name*, and its arguments as JSON by position and as values."""
    interface, classes = types_of(plugin)
    export = next((one for one in interface.exports if one.name == name), None)
    if export is None:
        raise Unknown(name)
    json = _arguments(export, given)
    decode = Decoder(interface.types, classes)
    found = export.args[: len(json)]  # those with a default may be missing
    args = [decode(arg.kind, one, arg.name) for arg, one in zip(found, json, strict=True)]
    encode = Encoder(interface.types)  # so that equal arguments are written in one way
    return interface, export, [encode(a.kind, v) for a, v in zip(found, args, strict=True)], args


def _tried(plugin: Plugin, name: str, given: Any, make: bool) -> PinnedCall:
    json = tuple(_prepared(plugin, name, given)[2])
    call = PinnedCall(name, json, Outcome("failed"))
    if not make:
        return call
    with trial(plugin) as tried:
        return replace(call, outcome=replay(tried, [call])[0].now)


def _arguments(export: Export, given: Any) -> list[Any]:
    """The arguments *given* by position or by name, by position. Raises UnfitError."""
    needed = sum(arg.default is None for arg in export.args)
    known = [arg.name for arg in export.args]
    if isinstance(given, Mapping):
        named: dict[str, Any] = dict(given)  # pyright: ignore[reportUnknownArgumentType]
        for name in named:
            if name not in known:
                raise UnfitError("args", f"`{export.signature}` has no argument `{name[:80]}`")
        made: list[Any] = []
        for at, arg in enumerate(export.args):
            if arg.name in named:
                if len(made) < at:
                    raise UnfitError(
                        "args", f"give `{known[len(made)]}`, too, which is before `{arg.name}`"
                    )
                made.append(named[arg.name])
            elif arg.default is None:
                raise UnfitError("args", f"the argument `{arg.name}` is missing")
        return made
    if not isinstance(given, list):
        raise UnfitError("args", "expected a list, or an object with the names of the arguments")
    listed: list[Any] = given  # pyright: ignore[reportUnknownVariableType]
    if not needed <= len(listed) <= len(known):
        count = str(needed) if needed == len(known) else f"{needed} to {len(known)}"
        raise UnfitError("args", f"`{export.signature}` takes {count}, and was given {len(listed)}")
    return listed
