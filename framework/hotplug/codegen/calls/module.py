"""Interface -> the source of the functions that make the calls.

The source relies on details of this version of hotplug. It is generated when a plugin is loaded,
and kept in the cache only.
"""

from __future__ import annotations

from dataclasses import dataclass

from hotplug.codegen.calls.export_calls import Call, ExportCalls
from hotplug.codegen.calls.helpers import Helpers
from hotplug.codegen.calls.host_functions import HostFunction, HostFunctions
from hotplug.codegen.calls.map_calls import MapCalls
from hotplug.codegen.render import docstring, literal, render
from hotplug.interface import Interface

__all__ = ["calls"]


@dataclass(frozen=True, slots=True)
class _Struct:
    """One Struct that the functions use, as the template sees it."""

    name: str
    format: str


@dataclass(frozen=True, slots=True)
class _View:
    """The module, as the template sees it."""

    title: str
    counts: bool
    """Whether calls are counted, so that an array view notices the next one."""
    structs: tuple[_Struct, ...]
    functions: tuple[str, ...]
    calls: tuple[Call, ...]
    maps: tuple[Call, ...]
    table: tuple[str, ...]
    imports: tuple[HostFunction, ...]


def calls(interface: Interface) -> str:
    """The source of a module whose `_bind` returns a function for each export of *interface*."""
    helpers = Helpers(interface)
    exports = ExportCalls(helpers)
    maps = MapCalls(helpers)
    imports = HostFunctions(helpers)
    numbered = list(enumerate(interface.exports))
    mapped = [] if interface.foreign else numbered
    view = _View(
        title=docstring(f"The calls of `{interface.name}`.", ""),
        calls=tuple(exports.call(export, at) for at, export in numbered),
        maps=tuple(maps.call(export, at) for at, export in mapped),
        imports=tuple(imports.function(one, at) for at, one in enumerate(interface.imports)),
        counts=any(export.view for export in interface.exports),
        structs=tuple(
            _Struct(codes.replace("?", "o"), f"<{codes}") for codes in sorted(helpers.structs)
        ),
        functions=tuple(helpers.functions),
        table=tuple(
            f"{literal(e.name)}: ({e.name}, {'None' if interface.foreign else f'_map_{e.name}'}),"
            for e in interface.exports
        ),
    )
    return render("python/calls.py.jinja", view)
