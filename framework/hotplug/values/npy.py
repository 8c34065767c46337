"""Files of numpy: https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html."""

from __future__ import annotations

import ast
from typing import Any, cast

from hotplug.kinds import SCALARS
from hotplug.values.numbers import refuse

__all__ = ["npy"]

_MAGIC = b"\x93NUMPY"


def npy(data: bytes, block: str, way: str) -> tuple[list[int], bytes]:
    """The shape, and the numbers of the kind *block* in little-endian order, of a `.npy` file.

    Raises UnfitError for a file with other numbers, or in another order.
    """
    if data[:6] != _MAGIC or len(data) < 12:
        refuse(way, "it is no .npy file")
    wide = data[6] > 1
    begin = 12 if wide else 10
    end = begin + int.from_bytes(data[8:begin], "little")
    try:
        found: Any = ast.literal_eval(data[begin:end].decode("latin-1").strip())
        descr, fortran, shape = found["descr"], found["fortran_order"], found["shape"]
        sides = [int(side) for side in cast("tuple[int, ...]", shape)]
    except (ValueError, SyntaxError, KeyError, TypeError, MemoryError, RecursionError):
        refuse(way, "its header cannot be read")
    size = SCALARS[block].size
    wanted = {f"{order}{block[0]}{size}" for order in ("<", "|" if size == 1 else "<")}
    if descr not in wanted:
        refuse(way, f"it has numbers of {descr!s:.20}, and {block} needs {min(wanted)}")
    if fortran and len(sides) > 1:
        refuse(way, "it is in Fortran order: save it with `numpy.ascontiguousarray`")
    return sides, data[end:]
