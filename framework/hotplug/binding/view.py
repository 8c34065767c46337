"""ArrayView: numbers in the plugin's memory, readable until its next call."""

from __future__ import annotations

import math
import struct
from collections.abc import Iterator
from importlib import import_module
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from hotplug.binding.values import InvalidError
from hotplug.errors import StaleViewError

if TYPE_CHECKING:
    from hotplug.runtime import Instance

__all__ = ["ArrayView"]

_T_co = TypeVar("_T_co", covariant=True)


class ArrayView(Generic[_T_co]):
    """An array that a plugin returned, not copied.

    It reads the memory of the instance that returned it. It is valid until the next call of that
    instance, by any caller, or until the plugin is closed. After that each use raises
    StaleViewError. `copy` returns a memoryview that stays valid.
    """

    __slots__ = ("_instance", "_numbers", "_serial", "_store", "format", "shape")

    def __init__(
        self, instance: Instance, start: int, end: int, format: str, shape: tuple[int, ...]
    ) -> None:
        self.format = format
        """The format of an item, as in the struct module."""
        self.shape = shape
        self._instance = instance
        self._serial = instance.serial
        self._store = instance.share_store()  # the numbers are in its memory
        if end - start != math.prod(shape) * struct.calcsize(format):
            raise InvalidError(f"it has not as many items as its shape {shape} says")
        flat = instance.memory[start:end]
        whole = len(shape) == 1 or start == end
        self._numbers: Any = flat.cast(format) if whole else flat.cast(format, shape)  # type: ignore[call-overload]

    def _checked(self, found: Any) -> Any:
        """Returns *found*, read just before. Raises StaleViewError if a call came between."""
        if self._instance.serial != self._serial:
            raise StaleViewError("the plugin was called again or closed: take a copy before that")
        return found

    def __len__(self) -> int:
        return self.shape[0]

    def __getitem__(self, at: int | tuple[int, ...]) -> _T_co:
        found: _T_co = self._checked(self._numbers[at])
        return found

    def __iter__(self) -> Iterator[_T_co]:
        return iter(self.tolist())

    @property
    def nbytes(self) -> int:
        """The size of an item in bytes."""
        size: int = self._numbers.nbytes
        return size

    def tolist(self) -> list[Any]:
        """The numbers as a list, nested for several dimensions."""
        found: list[Any] = self._checked(self._numbers.tolist())
        return found

    def tobytes(self) -> bytes:
        """The bytes of all items."""
        found: bytes = self._checked(self._numbers.tobytes())
        return found

    def copy(self) -> memoryview:
        """A copy: the memoryview that the export returns without `view`."""
        data = memoryview(self.tobytes())
        if len(self.shape) == 1 or not data:
            return data.cast(self.format)  # type: ignore[call-overload, no-any-return]
        return data.cast(self.format, self.shape)  # type: ignore[call-overload, no-any-return]

    def __array__(self, dtype: Any = None, copy: bool | None = None) -> Any:
        """For NumPy. It gets a copy, since it could not learn that the view is stale."""
        if copy is False:
            raise ValueError("an array view cannot be an array without a copy")
        numpy: Any = import_module("numpy")
        return numpy.asarray(self.copy(), dtype=dtype)

    def __repr__(self) -> str:
        state = "" if self._instance.serial == self._serial else ", stale"
        return f"<ArrayView of {self.format!r}, shape {self.shape}{state}>"
