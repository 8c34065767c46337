"""Manifest -> Interface: the exports, imports and types of a plugin, in no language.

It has the symbol, the lowering and the fingerprint of each function.
"""

from __future__ import annotations

from hotplug.interface.function import ABI, Arg, Export, Function, Import, Part, Type
from hotplug.interface.interface import (
    CONFIG,
    FETCH,
    HOST,
    MANIFEST_SECTION,
    PROFILE_SECTION,
    RECORD_SECTION,
    SCRATCH,
    START,
    Interface,
)

__all__ = [
    "ABI",
    "CONFIG",
    "FETCH",
    "HOST",
    "MANIFEST_SECTION",
    "PROFILE_SECTION",
    "RECORD_SECTION",
    "SCRATCH",
    "START",
    "Arg",
    "Export",
    "Function",
    "Import",
    "Interface",
    "Part",
    "Type",
]
