"""Export: the type of a method of a generated class, for type checkers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Concatenate, Generic, ParamSpec, TypeVar, cast

__all__ = ["AwaitedExport", "Export", "export"]

_P = ParamSpec("_P")
_R = TypeVar("_R")
_R_co = TypeVar("_R_co", covariant=True)


class BoundExport(Generic[_P, _R_co]):
    """The type of `plugin.word_count`: a function with a `map`. No object has it; see `export`."""

    def __call__(self, *args: _P.args, **kwargs: _P.kwargs) -> _R_co:
        """Calls the export."""
        raise NotImplementedError

    def map(self, *columns: Iterable[Any]) -> Sequence[_R_co]:
        """Calls the export for many items, in one crossing.

        Takes a column for each argument, all of one length; an export without arguments takes the
        number of calls. Returns a list, or a memoryview of numbers. An error ends it; its `item` is
        the index of the item that failed.
        """
        raise NotImplementedError


class AwaitedExport(Generic[_P, _R_co]):
    """The type of `plugin.aio.word_count`: a coroutine function with a `map`.

    A generated class has one for each export, for type checkers only.
    """

    def __init__(self, export: BoundExport[_P, _R_co]) -> None:
        pass

    async def __call__(self, *args: _P.args, **kwargs: _P.kwargs) -> _R_co:
        """Calls the export on another thread. Cancelling the task interrupts the call."""
        raise NotImplementedError

    async def map(self, *columns: Iterable[Any]) -> Sequence[_R_co]:
        """Calls the export for many items; see `BoundExport.map`."""
        raise NotImplementedError


class Export(Generic[_P, _R]):
    """The descriptor type of an export on a generated class."""

    def __get__(self, instance: object, owner: type | None = None) -> BoundExport[_P, _R]:
        """The export of one plugin."""
        raise NotImplementedError


def export(method: Callable[Concatenate[Any, _P], _R]) -> Export[_P, _R]:
    """Marks a method of a generated class as an export; `load` sets its real function.

    At run time the method stays as it is, for `help`.
    """
    return cast("Export[_P, _R]", method)
