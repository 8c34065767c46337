"""Python statements that write the blobs of arguments to memory, and find the blob of a result."""

from __future__ import annotations

from hotplug.codegen.calls.result_cost import ResultCost
from hotplug.kinds import SCALARS, Kind

__all__ = ["COPY", "is_aligned", "result_blob", "written"]

COPY = "_i.memory[_q:_end].tobytes()"
"""A copy of the blob of a result, as bytes."""


def result_blob(kind: Kind, cost: ResultCost) -> list[str]:
    """Statements that find a result of *kind*, from `_q` to `_end`."""
    return ["_q = _i.u32[0]", "_end = _q + _i.u32[1]", *cost.bounds_check(kind)]


def is_aligned(kind: Kind) -> bool:
    """Whether the bytes of *kind* have to begin at a multiple of 8."""
    return bool(kind.block) and SCALARS[kind.block].size > 1


def written(aligned: list[bool]) -> list[str]:
    """Statements that write `_b0`, `_b1` ... one behind the other, at `_p0`, `_p1` ..."""
    if not aligned:
        return []
    total = " + ".join(f"_n{n}" for n in range(len(aligned)))
    spare = 8 * sum(aligned[1:])
    if spare:
        total += f" + {spare}"
    lines = ["_p0 = _i.scratch", f"if {total} > _i.capacity:", f"    _p0 = _i.make_room({total})"]
    for n, whole in enumerate(aligned):
        if n:
            after = f"_p{n - 1} + _n{n - 1}"
            lines.append(f"_p{n} = ({after} + 7) & -8" if whole else f"_p{n} = {after}")
        lines.append(f"_i.memory[_p{n} : _p{n} + _n{n}] = _b{n}")
    return lines
