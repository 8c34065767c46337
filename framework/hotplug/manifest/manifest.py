"""plugin.toml -> Manifest: what the author wrote, checked, with the place of each value."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from hotplug import names
from hotplug.errors import Span
from hotplug.manifest import arguments as argspec
from hotplug.manifest import consistency as agreement
from hotplug.manifest import identifiers as terms
from hotplug.manifest import items
from hotplug.manifest.arguments import Abi, ArgSpec
from hotplug.manifest.build import BuildSpec, build
from hotplug.manifest.exports import ExportSpec
from hotplug.manifest.hooks.table import Hook, hooks
from hotplug.manifest.imports import CONFIG, ImportSpec, capabilities, imports
from hotplug.manifest.limits import Bounds, bounds
from hotplug.manifest.reference import Exports
from hotplug.manifest.state import StateSpec, state
from hotplug.manifest.toml.document import Document
from hotplug.manifest.toml.table import Table
from hotplug.manifest.types import TypeSpec

__all__ = ["FILE", "Abi", "ArgSpec", "ExportSpec", "ImportSpec", "Manifest", "TypeSpec"]

FILE = "plugin.toml"

# https://semver.org/spec/v2.0.0.html, whose own expression this is, with an end to each number:
# cargo reads them as 64 bits.
_SEMVER = re.compile(
    r"(0|[1-9]\d{0,17})\.(0|[1-9]\d{0,17})\.(0|[1-9]\d{0,17})"
    r"(-(0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*)(\.(0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*))*)?"
    r"(\+[0-9a-zA-Z-]+(\.[0-9a-zA-Z-]+)*)?",
    re.ASCII,
)
_LONGEST_VERSION = 100
_PLUGIN = '[plugin]\nname = "my-plugin"\nversion = "0.1.0"'
_EXPORTS = '[exports.add]\nargs = { a = "i32", b = "i32" }\nreturns = "i32"'
_PLUGIN_KEYS: tuple[str, ...] = ("name", "version", "doc", "abi", "capabilities", "applications")
_APPLICATIONS = 'applications = ["datasette"]'
_TABLES = (
    "plugin", "exports", "types", "imports", "config", "hooks", "limits", "state", "build",
)  # fmt: skip
_OUTSIDE = {table: f"it is a table of its own, `[{table}]`" for table in _TABLES[1:]}


@dataclass(frozen=True, slots=True)
class Manifest:
    """A valid manifest."""

    name: str
    version: str
    doc: str
    abi: Abi
    exports: Mapping[str, ExportSpec]
    imports: Mapping[str, ImportSpec]
    """The imports: its own, then those of its capabilities of hotplug."""
    config: tuple[ArgSpec, ...]
    types: Mapping[str, TypeSpec]
    hooks: Mapping[str, Hook]
    limits: Bounds
    state: StateSpec | None
    build: BuildSpec
    applications: tuple[str, ...]
    """The entry point groups in which a wheel of it is registered."""
    document: Document = field(repr=False, compare=False)

    @classmethod
    def load(cls, path: Path) -> Manifest:
        """The manifest at *path*, or in the directory *path*. Raises ManifestError."""
        return _manifest(Document.read(path / FILE if path.is_dir() else path))

    @classmethod
    def parse(cls, data: bytes, file: str = FILE) -> Manifest:
        """The manifest with the bytes *data*, called *file* in messages. Raises ManifestError."""
        return _manifest(Document(data, file))

    def span(self, *path: str) -> Span | None:
        """The place of the value at *path* in the file."""
        return self.document.span(path)


def _manifest(document: Document) -> Manifest:
    top = Table(document, (), document.values)
    hints = dict.fromkeys(_PLUGIN_KEYS, "put it under `[plugin]`")
    top.allow(_TABLES, hints=hints)
    if not top.values:
        top.problem(f"`{document.file}` is empty", help=f"for example:\n{_PLUGIN}\n{_EXPORTS}")
        document.settle()
    for key, example in (("plugin", _PLUGIN), ("exports", _EXPORTS)):
        if key not in top:
            top.problem(f"`{document.file}` has no `[{key}]`", help=f"for example:\n{example}")
    plugin = top.table("plugin")
    plugin.allow(_PLUGIN_KEYS, hints=_OUTSIDE)
    abi = _abi(plugin)
    declared = top.table("types")
    own = imports(top.table("imports"), declared.values)
    offered = Exports.read(top.table("exports"), declared, abi)
    manifest = Manifest(
        name=_name(plugin),
        version=_version(plugin),
        doc=plugin.get("doc", str, ""),
        abi=abi,
        exports=offered.specs,
        imports=own | capabilities(plugin, own),
        config=argspec.fields(top.table(CONFIG), declared.values),
        types=offered.types,
        hooks=hooks(top.table("hooks"), offered),
        limits=bounds(top.table("limits")),
        state=None if abi == "c" else state(top.table("state"), offered),
        build=build(top.table("build")),
        applications=_applications(plugin),
        document=document,
    )
    agreement.check_keys(
        document, manifest.exports, manifest.imports, manifest.config, manifest.types
    )
    agreement.check_classes(document, manifest.name, manifest.config, manifest.types)
    if abi == "c":
        agreement.check_foreign(top, plugin)
    elif manifest.state is not None:
        agreement.check_state(top, manifest.limits)
    document.settle()
    return manifest


def _name(plugin: Table) -> str:
    name = plugin.get("name", str, None, required=True, example='name = "my-plugin"')
    if name is None:
        return ""
    terms.check_name(plugin, "name", name, "plugin", part="value")
    return name


def _version(plugin: Table) -> str:
    version = plugin.get("version", str, None, required=True, example='version = "0.1.0"')
    if version is None:
        return ""
    if len(version) > _LONGEST_VERSION or not _SEMVER.fullmatch(version):
        plugin.problem(
            f"`{version}` is not a version" if version else "the version is empty",
            "version",
            "expected MAJOR.MINOR.PATCH",
            "for example `0.1.0` (https://semver.org)",
        )
    return version


def _abi(plugin: Table) -> Abi:
    abi = plugin.get("abi", str, "hotplug", example='abi = "c"')
    if abi == "c":
        return "c"
    if abi != "hotplug":
        hint = "the choices are: `hotplug` (generated exports), `c` (a foreign module)"
        plugin.problem(f"unknown abi `{abi}`", "abi", "not known", hint)
    return "hotplug"


def _applications(plugin: Table) -> tuple[str, ...]:
    """The entry point groups in which a wheel of the plugin is registered."""
    found: list[str] = []
    for item, name in items.strings(plugin, "applications", "application", _APPLICATIONS):
        wrong = names.fault(name, "application")
        if wrong is not None:
            shown = f"`{name}`" if name else "an empty string"
            message = f"{shown} is not where an application looks for plugins"
            plugin.problem(message, "applications", *wrong, item=item)
        found.append(name)
    return tuple(found)
