"""The kinds of values that cross the boundary, and the text that a manifest has for each.

`nearest` finds the name that a misspelt one was meant to be, for any list of names.
"""

from __future__ import annotations

from hotplug.kinds.graph import components, is_cycle
from hotplug.kinds.kind import KEYS, NUMBERS, SCALARS, Kind, Scalar
from hotplug.kinds.parse import KindError, parse, reserved
from hotplug.kinds.suggestion import nearest

__all__ = [
    "KEYS",
    "NUMBERS",
    "SCALARS",
    "Kind",
    "KindError",
    "Scalar",
    "components",
    "is_cycle",
    "nearest",
    "parse",
    "reserved",
]
