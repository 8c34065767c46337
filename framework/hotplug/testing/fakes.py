"""FakeHost: a host made from a manifest, which records the calls of the plugin."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from hotplug.binding import misfit, mistake
from hotplug.errors import HostFunctionError, PluginError
from hotplug.interface import Export, Import, Interface
from hotplug.kinds import Kind, nearest
from hotplug.testing.minimal import MinimalValues
from hotplug.testing.under_test import PluginUnderTest, Testable

__all__ = ["Call", "FakeFunction", "FakeHost", "fake_host"]


class Call(NamedTuple):
    """One call of a host function."""

    name: str
    args: tuple[Any, ...]


class FakeFunction:
    """A function of a fake host."""

    def __init__(self, interface: Interface, one: Import, answer: Any, log: list[Call]) -> None:
        self.answer = answer
        """The result of a call; or a callable that returns it; or an exception to raise."""
        self.calls: list[tuple[Any, ...]] = []
        """The arguments of each call."""
        self._interface = interface
        self._import = one
        self._log = log
        if not callable(answer) and not isinstance(answer, BaseException):
            wrong = self._misfit(0, answer, one.name)
            if wrong is not None:
                raise wrong

    def __call__(self, *args: Any) -> Any:
        """Records the call, and returns the answer.

        Raises HostFunctionError for an answer that is not of its kind, as the boundary does. A
        plugin cannot pass wrong arguments; a test that does gets a TypeError, an OverflowError or
        a ValueError.
        """
        one = self._import
        if len(args) != len(one.args):
            raise TypeError(f"`{one.signature}` was called with {len(args)} arguments")
        wrong = mistake(self._interface, _as_export(one), args, mapped=False)
        if wrong is not None:
            raise wrong
        self.calls.append(args)
        self._log.append(Call(one.name, args))
        try:
            answer = self.answer
            if isinstance(answer, BaseException):
                raise answer
            result = answer(*args) if callable(answer) else answer
        except PluginError as error:
            self._check(1, error.value, "raised")
            raise
        self._check(0, result, "returned")
        return result

    def __repr__(self) -> str:
        return f"<fake {self._import.signature}, called {len(self.calls)} times>"

    def _check(self, side: int, value: Any, what: str) -> None:
        wrong = self._misfit(side, value, f"{self._import.name}() {what}")
        if wrong is not None:
            name = self._interface.name
            raise HostFunctionError(str(wrong), plugin=name, function=self._import.name)

    def _misfit(self, side: int, value: Any, title: str) -> Exception | None:
        """Why *value* is not the ok (0) or the err (1) of the import's result; None where it is."""
        kind = self._import.returns
        if kind is not None and kind.word == "result":
            kind = kind.of[side]
        elif side:
            return None  # an exception like any other
        if kind is None or kind == Kind("_"):
            return None
        return misfit(self._interface, kind, value, title)


class FakeHost:
    """A host with a FakeFunction for each import, as an attribute of that name."""

    def __init__(self, functions: Mapping[str, FakeFunction], calls: list[Call]) -> None:
        self.calls = calls
        """Every call, in order. An import with the name `calls` replaces this attribute."""
        self.__dict__.update(functions)

    def __getattr__(self, name: str) -> FakeFunction:
        raise AttributeError(f"the plugin has no import `{name}` of its host", name=name, obj=self)


def fake_host(plugin: Testable, /, **functions: Any) -> FakeHost:
    """A host for *plugin*, which implements each of its imports and records the calls.

    *functions* has for an import its result, a callable that returns it, or an exception to raise.
    To return an `err`, raise a PluginError with its value. An import that is not in *functions*
    returns the minimal value of its kind.

    Raises TypeError for a name that the plugin does not import, and a TypeError, an OverflowError
    or a ValueError for a value that is not of its kind.
    """
    tested = PluginUnderTest.of(plugin)
    interface, minimal = tested.interface, MinimalValues(tested)
    own = {one.name: one for one in interface.imports if not one.battery}
    for name in functions:
        if name not in own:
            raise TypeError(_unknown(interface, name, own))
    calls: list[Call] = []
    made: dict[str, FakeFunction] = {}
    for name, one in own.items():
        answer = minimal.of(one.returns) if one.returns else None
        made[name] = FakeFunction(interface, one, functions.get(name, answer), calls)
    return FakeHost(made, calls)


def _unknown(interface: Interface, name: str, own: Mapping[str, Import]) -> str:
    given = {one.name: one.capability or one.name for one in interface.imports if one.battery}
    if name in given:
        how = "load(…, config=…)" if given[name] == name == "config" else (
            f'load(…, grant={{"{given[name]}": …}})'
        )  # fmt: skip
        return f"`{name}` is given by hotplug, not by the host: {how} says what it gives"
    meant = nearest(name, own)
    hint = f": did you mean `{meant}`?" if meant else ""
    return f"{interface.name} has no import `{name}`{hint}"


def _as_export(one: Import) -> Export:
    """*one* as an Export, which the check of arguments takes."""
    return Export(
        name=one.name, declared=one.declared, args=one.args, returns=one.returns, doc=one.doc,
        symbol=one.symbol, types=one.types,
    )  # fmt: skip
