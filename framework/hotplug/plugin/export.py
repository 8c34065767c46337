"""Export: how type checkers see a method of a generated class."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Concatenate, Generic, ParamSpec, TypeVar, cast

__all__ = ["AwaitedExport", "Export", "export"]

_P = ParamSpec("_P")
_R = TypeVar("_R")
_R_co = TypeVar("_R_co", covariant=True)


class BoundExport(Generic[_P, _R_co]):
    """What `plugin.word_count` is: a function, with a `map`. Never made; see `export`."""

    def __call__(self, *args: _P.args, **kwargs: _P.kwargs) -> _R_co:
        """Call the export."""
        raise NotImplementedError

    def map(self, *columns: Iterable[Any]) -> Sequence[_R_co]:
        """Call the export for each of many items, in one crossing.

        There is a column for each argument, all of one length; an export without arguments takes
        the number of calls. The results are a list, or a memoryview if they are numbers. An error
        ends it, and says in its `item` which item it was at.
        """
        raise NotImplementedError


class AwaitedExport(Generic[_P, _R_co]):
    """What `plugin.aio.word_count` is: a coroutine function of the same arguments, with a `map`.

    A generated class has one for each export, for type checkers; it is never called.
    """

    def __init__(self, export: BoundExport[_P, _R_co]) -> None:
        pass

    async def __call__(self, *args: _P.args, **kwargs: _P.kwargs) -> _R_co:
        """Call the export on another thread. A task that is cancelled interrupts the call."""
        raise NotImplementedError

    async def map(self, *columns: Iterable[Any]) -> Sequence[_R_co]:
        """Call the export for each of many items; see `BoundExport.map`."""
        raise NotImplementedError


class Export(Generic[_P, _R]):
    """A method of a generated class, on the class."""

    def __get__(self, instance: object, owner: type | None = None) -> BoundExport[_P, _R]:
        """The export of one plugin."""
        raise NotImplementedError


def export(method: Callable[Concatenate[Any, _P], _R]) -> Export[_P, _R]:
    """Mark a method of a generated class, whose calls `load` puts into each plugin.

    At run time it is left as it is, for `help` to find.
    """
    return cast("Export[_P, _R]", method)
