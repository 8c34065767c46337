"""What is wrong with an argument, in words. Runs only after a call has refused one."""

from __future__ import annotations

import struct
import sys
from collections.abc import Iterator
from typing import Any

from hotplug.binding.container_checks import DEEPEST, Checks
from hotplug.binding.values import MistakeError
from hotplug.interface import Export, Interface
from hotplug.kinds import Kind

__all__ = ["misfit", "mistake"]

_LONGEST_WAY = 200
_LOWERING = ("_lower_", "_put_", "_column_", "_list_", "_many", "_number_", "_sequence",
             "_mapping", "_items", "_buffer", "_ord", "packed")  # fmt: skip
"""Prefixes of the functions by which generated calls lower arguments."""


def mistake(
    interface: Interface,
    export: Export,
    values: tuple[Any, ...],
    *,
    mapped: bool,
    owner: type[Any] | None = None,
) -> Exception | None:
    """The error for the arguments *values* to *export*; None if all are valid.

    With *mapped*, each is a column. *owner* is the class of the plugin. Call it while the exception
    of the call is being handled.
    """
    error = sys.exc_info()[1]
    checks = Checks(interface, owner, error)
    title = f"{export.name}.map" if mapped else export.name
    for arg, value in zip(export.args, values, strict=True):
        kind = Kind("list", (arg.kind,)) if mapped else arg.kind
        if mapped and isinstance(value, Iterator) and not isinstance(error, MistakeError):
            return None  # its own exception is being raised
        found = checks.of(kind, value)
        if found is not None:
            raised, way, message = found
            if len(way) > _LONGEST_WAY:
                way = f"{way[: _LONGEST_WAY // 2]} … {way[-_LONGEST_WAY // 2 :]}"
            return raised(f"{title}({arg.name}{way}): {message}")
    if mapped and values:
        counts = [_length(value) for value in values]
        if len(set(counts)) > 1:
            parts = ", ".join(
                f"{count} in {arg.name}" for arg, count in zip(export.args, counts, strict=True)
            )
            return ValueError(f"{title}(): the columns differ in length: {parts}")
    if mapped and not values and type(error) in {TypeError, ValueError, OverflowError}:
        what = "expected how many items to make, from 0 to 4,294,967,295"
        return (TypeError if isinstance(error, TypeError) else ValueError)(f"{title}(): {what}")
    return _unexplained(title, error, deep=checks.deep)


def misfit(
    interface: Interface, kind: Kind, value: Any, title: str, owner: type[Any] | None = None
) -> Exception | None:
    """The error for *value*, named *title* in it; None if it is valid for *kind*."""
    found = Checks(interface, owner, sys.exc_info()[1]).of(kind, value)
    if found is None:
        return None
    raised, way, message = found
    return raised(f"{title}{way[:_LONGEST_WAY]}: {message}")


def _unexplained(title: str, error: BaseException | None, *, deep: bool) -> Exception | None:
    """The error for *error* where all arguments look valid; None if they did not cause it."""
    if not isinstance(error, Exception) or not _is_of_lowering(error):
        return None
    if deep and isinstance(error, RecursionError):
        return ValueError(f"{title}(): an argument is nested too deeply")
    if deep and isinstance(error, MistakeError | struct.error | TypeError | ValueError):
        what = f"what does not fit is nested over {DEEPEST} levels deep"
        return TypeError(f"{title}(): {what}")
    if isinstance(error, MistakeError):
        what = "a value is of a class that has only the name of the plugin's own"
        return TypeError(f"{title}(): {what}")
    if isinstance(error, struct.error):
        return ValueError(f"{title}(): an argument changed while it was read")
    return error  # the argument raised it, and does not raise it again


def _is_of_lowering(error: Exception) -> bool:
    """Whether *error* was raised while arguments were lowered, not while the result was lifted."""
    if isinstance(error, MistakeError):
        return True
    traceback = error.__traceback__
    while traceback is not None:
        if traceback.tb_frame.f_code.co_name.startswith(_LOWERING):
            return True
        traceback = traceback.tb_next
    return False


def _length(value: Any) -> int:
    return len(value) if hasattr(value, "__len__") else -1
