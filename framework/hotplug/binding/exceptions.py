"""Maps an exception raised inside a call to the one its caller sees."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NoReturn

from hotplug.binding.arguments import misfit, mistake
from hotplug.binding.namespace import UNREADABLE
from hotplug.binding.values import InvalidError
from hotplug.errors import (
    CallError,
    HostFunctionError,
    HotplugError,
    PluginError,
    PluginInvalidResult,
    PluginUnavailable,
)
from hotplug.interface import Interface
from hotplug.runtime import Failure, Instance, Pool, Retired, explain

__all__ = ["handler", "on_host"]


def handler(
    interface: Interface, pool: Pool, owner: type[Any]
) -> Callable[[Instance, int, BaseException, tuple[Any, ...], bool], BaseException | None]:
    """Returns the function that maps an exception inside a call to the one its caller sees.

    *owner* is the class of the plugin.
    It returns None where the call had not begun, and is repeated on another instance.
    """

    def failed(
        instance: Instance,
        index: int,
        error: BaseException,
        arguments: tuple[Any, ...],
        mapped: bool,
    ) -> BaseException | None:
        export = interface.exports[index]
        if isinstance(error, CallError) and not error.generation:
            error.generation = instance.generation
        if isinstance(error, Retired):
            pool.discard(instance)
            return HotplugError(f"{interface.name}: the plugin is closed") if pool.closed else None
        if isinstance(error, PluginError):
            pool.release(instance)
            error.plugin, error.export = interface.name, export.name
            return error
        if isinstance(error, PluginUnavailable) and not error.plugin:  # it was not begun
            pool.release(instance)
            error.plugin, error.export = interface.name, export.name
            return error
        if isinstance(error, Exception) and not isinstance(error, Failure):
            done = pool.release
            try:
                wrong = mistake(interface, export, arguments, mapped=mapped, owner=owner)
            except RecursionError as own:  # the end of the call may have been missed
                wrong, done = own, pool.discard
            except Exception as own:  # raised by the argument itself
                wrong = own
            if wrong is not None:
                done(instance)
                return wrong
        try:
            if isinstance(error, Failure):
                block = instance.read_control_block() if mapped else None
                made = explain(instance, export, error.args[0])
                if not isinstance(made, CallError) or made.generation:
                    raises = [made]
                    del made, error  # so that it is in no frame of its own traceback
                    _as_it_is(raises)
                made.item = block.item if block else None
                made.generation = instance.generation
                if not isinstance(made, HostFunctionError):
                    pool.failed(made)
                return made
        finally:
            pool.discard(instance)
        if isinstance(error, CallError):
            error.export = export.name
        elif isinstance(error, UNREADABLE):
            what = f"the result is not {_a(str(export.returns))}: {_why(error)}"
            error = PluginInvalidResult(what, plugin=interface.name, export=export.name)
            error.generation = instance.generation
        if isinstance(error, PluginInvalidResult):
            pool.failed(error)
        return error

    return failed


def _as_it_is(raises: list[BaseException]) -> NoReturn:
    """Pops the last of *raises* and raises it with the context that it has.

    It comes from a function of the host or from a signal handler. A plain `raise` would give it
    another context.
    """
    error = raises.pop()
    cause, context, suppress = error.__cause__, error.__context__, error.__suppress_context__
    try:
        raise error
    finally:
        error.__cause__, error.__context__ = cause, context
        error.__suppress_context__ = suppress
        del error, cause, context


def on_host(
    interface: Interface, owner: type[Any]
) -> tuple[Callable[[int, Exception], Exception], Callable[[int, Any, Any], Exception]]:
    """The error for an import that got an invalid argument, or returned an invalid value."""

    def garbled(index: int, error: Exception) -> Exception:
        if isinstance(error, CallError):
            return error
        what = (
            f"it called `{interface.imports[index].signature}` with something else: {_why(error)}"
        )
        return PluginInvalidResult(what, plugin=interface.name)

    def misfit_(index: int, value: Any, raised: PluginError | None) -> Exception:
        one = interface.imports[index]
        kind, title = one.returns, f"{one.name}() returned"
        if kind is not None and kind.word == "result":
            kind = kind.of[0 if raised is None else 1]
        if raised is not None:
            value, title = raised.value, f"{one.name}() raised"
        assert kind is not None
        try:
            found = misfit(interface, kind, value, title, owner)
        except Exception as own:
            found = own
        why = f"{title}: it is no {kind}" if found is None else str(found)
        return HostFunctionError(why, plugin=interface.name, function=one.name)

    return garbled, misfit_


def _why(error: Exception) -> str:
    """What is wrong with a result, from the exception of lifting it."""
    if isinstance(error, UnicodeDecodeError):
        return f"its byte {error.start} is not UTF-8"
    if isinstance(error, IndexError) and "tuple" in str(error):  # _BOOLS
        return "it is neither 0 nor 1"
    if isinstance(error, RecursionError):
        return "it is nested too deeply"
    return str(error) if isinstance(error, InvalidError) else "it is cut short"


def _a(kind: str) -> str:
    return f"an {kind}" if kind[0] in "aei" else f"a {kind}"
