"""Registered: a plugin's hook implementations in one application, and its failure policy."""

from __future__ import annotations

import inspect
import logging
import threading
import time
from collections.abc import Callable, Iterable
from functools import partial
from typing import Any, Literal

import pluggy

from hotplug.errors import Diagnostic, HotplugError
from hotplug.host import sql_functions as sqlite
from hotplug.host.hookspecs import Observers
from hotplug.host.matching import HookMatch, inactive, match_hook, match_hooks, moved
from hotplug.host.proxy import Proxy, Slot, answering, counted
from hotplug.host.statistics import CallStatistics
from hotplug.interface import Interface
from hotplug.manifest import Registration, RegistrationForm
from hotplug.plugin import Plugin

__all__ = ["Failures", "Registered"]

Failures = Literal["raise", "skip"] | int
"""What a failing hook does: `"raise"` passes the exception to the caller; `"skip"` answers None and
logs a line; a number does as `"skip"`, and disables the plugin after that many failures."""
_Function = Callable[..., Any]


class Registered:
    """The hooks of *plugin* in the application of *manager*. Safe to use from any thread."""

    def __init__(
        self,
        plugin: Plugin,
        manager: pluggy.PluginManager,
        failures: Failures,
        observers: Observers,
    ) -> None:
        """Raises LinkError where a hook of the plugin does not match its hookspec."""
        if failures not in {"raise", "skip"} and not (isinstance(failures, int) and failures > 0):
            raise ValueError(f'failures={failures!r}: expected "raise", "skip" or a number from 1')
        interface = plugin.interface
        self.name = interface.name
        self.plugin = plugin
        self.statistics = CallStatistics()
        self.failures = 0
        self.error: Exception | None = None
        """The last exception of a hook."""
        self.disabled = False
        self._policy = failures
        self._allowed = failures if isinstance(failures, int) else 0
        """Failures after which the plugin is disabled; 0 for never."""
        self._left = self._allowed
        self._manager = manager
        self._observers = observers
        self._log = logging.getLogger(f"hotplug.plugin.{self.name}")
        self._lock = threading.RLock()
        self._closed = False
        self._hooks: dict[str, tuple[HookMatch, Slot]] = {}
        self._registered: dict[tuple[RegistrationForm, str], Slot] = {}
        mark = pluggy.HookimplMarker(manager.project_name)
        for name, one in match_hooks(manager, interface).items():
            slot = Slot(name, one.params, self.statistics.count())
            hook = one.hook
            mark(
                slot.function,
                tryfirst=hook.order == "first",
                trylast=hook.order == "last",
                optionalhook=hook.optional,
            )
            self._hooks[name] = one, slot
        self.bind()
        functions = {name: slot.function for name, (_, slot) in self._hooks.items()}
        self.proxy = Proxy(self.name, functions)

    def renew(self) -> list[Diagnostic]:
        """Binds the hooks to the current generation. Returns the hooks that have no effect yet."""
        with self._lock:
            self.disabled = False
            self._left = self._allowed
            return self.bind()

    def bind(self) -> list[Diagnostic]:
        """Replaces the functions that the slots call. Returns the hooks that have no effect yet."""
        problems: list[Diagnostic] = []
        with self._lock:
            if self._closed:
                return problems
            interface = self.plugin.interface
            for name, (old, slot) in self._hooks.items():
                hook = interface.hooks.get(name)
                now = None if hook is None else match_hook(self._manager, interface, hook)
                problem = now if isinstance(now, Diagnostic) else moved(interface, old, now)
                if problem is not None:
                    problems.append(problem)
                slot.swap(self._answer(interface, old, now, slot))
            for (form, name), slot in self._registered.items():
                slot.swap(self._call(interface, form, name, slot))
            for name, hook in interface.hooks.items():
                if name not in self._hooks:
                    problems.append(inactive(interface, hook, "is new"))
        return problems

    def close(self) -> None:
        """Stops answering. SQL functions and commands that remain raise HotplugError."""
        with self._lock:
            self._closed = True
            for _, slot in self._hooks.values():
                slot.swap(_nothing)
            for slot in self._registered.values():
                slot.swap(_raising(f"{self.name}: the plugin is unloaded"))

    def _answer(
        self, interface: Interface, old: HookMatch, now: HookMatch | Diagnostic | None, slot: Slot
    ) -> _Function:
        """The function that implements a hook as *now* says, with the parameters of *old*."""
        if (
            self.disabled
            or not isinstance(now, HookMatch)
            or not set(now.params) <= set(old.params)
        ):
            return _nothing
        how = now.hook.how
        if isinstance(how, Registration):
            do: _Function = partial(self._register, interface, how)
            return self._made(slot, old.params, f"_do({how.on})", do, None)
        return self._made(slot, old.params, answering(now), vars(self.plugin)[how.export], None)

    def _made(
        self,
        slot: Slot,
        params: Iterable[str],
        body: str,
        do: _Function,
        form: RegistrationForm | None,
    ) -> _Function:
        name = slot.function.__name__
        failed = partial(self._failed, name, form)
        function, bare = counted(slot, self.name, params, body, do, self.statistics, failed)
        if not self._observers.want_calls:
            return function
        return self._told(name, slot, bare, failed)

    def _told(
        self, name: str, slot: Slot, bare: _Function, failed: Callable[[Exception], bool]
    ) -> _Function:
        """*bare*, with each call reported to the observers."""

        def told(*args: Any) -> Any:
            slot.count.next()
            raised: Exception | None = None
            started = time.perf_counter()
            try:
                return bare(*args)
            except Exception as error:
                raised = error
                if failed(error):
                    raise
                return None
            finally:
                seconds = time.perf_counter() - started
                self.statistics.note(seconds)
                self._observers.tell(
                    "called", plugin=self.name, hook=name, seconds=seconds, error=raised
                )
                del raised

        return told

    def _register(self, interface: Interface, how: Registration, target: Any) -> None:
        """Registers exports with *target*, which the application passed to the hook."""
        exports = {one.name: one for one in interface.exports}
        for called, name in how.exports.items():
            export, function = exports[name], self._slot(interface, how.form, name).function
            if how.form == "sql_functions":
                sqlite.register(target, called, export, function)
            else:
                from hotplug.host import commands  # imports click, which few plugins need

                target.add_command(commands.command(called, interface, export, function))

    def _slot(self, interface: Interface, form: RegistrationForm, name: str) -> Slot:
        """The slot of the export *name*, whose function is registered."""
        with self._lock:
            slot = self._registered.get((form, name))
            if slot is None:
                slot = Slot(name, ["*_given"], self.statistics.count())
                slot.swap(self._call(interface, form, name, slot))
                self._registered[form, name] = slot
            return slot

    def _call(
        self, interface: Interface, form: RegistrationForm, name: str, slot: Slot
    ) -> _Function:
        """The function that calls the export *name* with values of SQLite or click."""
        export = next((one for one in interface.exports if one.name == name), None)
        if export is None:
            return _raising(f"{self.name}: generation {self.plugin.generation} has no `{name}`")
        if self.disabled:
            return _nothing if form == "sql_functions" else _raising(f"{self.name} is disabled")
        call = vars(self.plugin)[name]
        if form == "sql_functions":
            read = sqlite.values(export)
            body = "return _do(*_given)"

            def do(*given: Any) -> Any:
                return call(*read(given))

        else:
            from hotplug.host import commands

            said = commands.values(export, inspect.unwrap(call).__globals__)
            body = "return _do(*_given)"

            def do(*given: Any) -> Any:
                return call(**said(*given))

        return self._made(slot, ["*_given"], body, do, form)

    def _failed(self, name: str, form: RegistrationForm | None, error: Exception) -> bool:
        """Records that *name* raised *error*. Returns whether its caller gets it."""
        with self._lock:
            if self._closed:
                return form is not None  # called while the plugin was unloaded
            self.failures += 1
            self.error = error
            self._left -= bool(self._left)
            ends = bool(self._allowed) and not self._left and not self.disabled
            if ends:
                self.disabled = True
                self.bind()
        raises = self._policy == "raise" or form == "commands"
        if not raises or form == "sql_functions":  # SQLite says only that there was an error
            self._log.error("%s failed: %s: %s", name, type(error).__name__, error)
        if ends:
            self._log.error("disabled after %d failures, until it is reloaded", self._allowed)
        return raises


def _nothing(*_args: Any) -> None:
    return None


def _raising(message: str) -> _Function:
    def raising(*_args: Any) -> None:
        raise HotplugError(message)

    return raising
