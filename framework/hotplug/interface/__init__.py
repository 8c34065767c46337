"""Manifest -> Interface: the exports, imports and types of a plugin, independent of any language.

An Interface has the symbol, the lowering and the fingerprint of each function.
"""

from __future__ import annotations

from hotplug.interface.differences import changed_types, type_differences
from hotplug.interface.function import ABI, Arg, Export, Function, Import
from hotplug.interface.interface import (
    FETCH,
    HOST,
    INITIALIZE,
    MANIFEST_SECTION,
    PROFILE_SECTION,
    RECORD_SECTION,
    SCRATCH,
    START,
    Interface,
)
from hotplug.interface.type import Part, Type, graph
from hotplug.manifest import CONFIG

__all__ = [
    "ABI",
    "CONFIG",
    "FETCH",
    "HOST",
    "INITIALIZE",
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
    "changed_types",
    "graph",
    "type_differences",
]
