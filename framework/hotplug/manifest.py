"""plugin.toml -> Manifest: what the author wrote, checked, positions known; nothing derived."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from hotplug import kinds, names, terms
from hotplug.document import Document
from hotplug.errors import Span
from hotplug.exportspec import Abi, ArgSpec, ExportSpec, exports
from hotplug.limits import Limits, limits
from hotplug.table import Table
from hotplug.typespec import TypeSpec, bad_key, types

__all__ = ["FILE", "Abi", "ArgSpec", "ExportSpec", "Limits", "Manifest", "TypeSpec"]

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
_PLUGIN_KEYS: tuple[str, ...] = ("name", "version", "doc", "abi")
_LATER = ("imports", "state", "config", "build")


@dataclass(frozen=True, slots=True)
class Manifest:
    """A manifest without fault."""

    name: str
    version: str
    doc: str
    abi: Abi
    exports: Mapping[str, ExportSpec]
    types: Mapping[str, TypeSpec]
    hooks: Mapping[str, str]
    limits: Limits
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
        """Where the value at *path* stands in the file."""
        return self.document.span(path)


def _manifest(document: Document) -> Manifest:
    top = Table(document, (), document.values)
    hints = dict.fromkeys(_PLUGIN_KEYS, "put it under `[plugin]`")
    top.allow(["plugin", "exports", "types", "hooks", "limits"], _LATER, hints)
    if not top.values:
        top.problem(f"`{document.file}` is empty", help=f"for example:\n{_PLUGIN}\n{_EXPORTS}")
        document.settle()
    for key, example in (("plugin", _PLUGIN), ("exports", _EXPORTS)):
        if key not in top:
            top.problem(f"`{document.file}` has no `[{key}]`", help=f"for example:\n{example}")
    plugin = top.table("plugin")
    plugin.allow(_PLUGIN_KEYS)
    abi = _abi(plugin)
    declared = top.table("types")
    exported = top.table("exports")
    manifest = Manifest(
        name=_name(plugin),
        version=_version(plugin),
        doc=plugin.get("doc", str, ""),
        abi=abi,
        exports=exports(exported, declared.values, abi),
        types=types(declared),
        hooks=_hooks(top.table("hooks"), exported),
        limits=limits(top.table("limits")),
        document=document,
    )
    _check_keys(exported, manifest)
    _check_classes(declared, manifest)
    document.settle()
    return manifest


def _check_keys(table: Table, manifest: Manifest) -> None:
    """Note a map whose key is of a declared type that has no order."""
    for name, export in manifest.exports.items():
        for kind in (*(arg.kind for arg in export.args), export.returns):
            wrong = bad_key(kind, manifest.types) if kind else None
            if wrong is not None:
                table.problem(
                    f"`{wrong}` cannot be the key of a map in `{table.name(name)}`",
                    name,
                    "neither an enum nor flags",
                    "a key needs an order",
                    part="key",
                )


def _check_classes(table: Table, manifest: Manifest) -> None:
    """Note types that are one class in Python, by their names or by those of their cases."""
    plugin = names.camel(manifest.name)
    taken = {plugin: "the plugin", f"{plugin}Error": "the plugin's exception"}
    for name, spec in manifest.types.items():
        camel = names.camel(name)
        if taken.get(camel, "").startswith("the type"):
            continue  # said already, of both languages
        classes = {camel: f"the type `{name}`", f"{camel}Raised": f"the exception of `{name}`"}
        if spec.form == "variant":
            for case, _ in spec.parts:
                classes[f"{camel}{names.camel(case)}"] = f"the case `{case}` of `{name}`"
        for one, what in classes.items():
            other = taken.setdefault(one, what)
            if other != what:
                table.problem(
                    f"{other} and {what} are both `{one}` in Python",
                    name,
                    "the same class",
                    "rename one of the two",
                    part="key",
                )


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


def _hooks(table: Table, exported: Table) -> dict[str, str]:
    """The hooks in the table `[hooks]`: an export, by the name of the hook that it answers."""
    hooks: dict[str, str] = {}
    for hook in table:
        terms.check_name(table, hook, hook, "hook")
        export = table.get(hook, str, None, example=f'{hook} = "EXPORT"')
        if export is None:
            continue
        if exported.values and export not in exported.values:
            meant = kinds.nearest(export, exported)
            listed = ", ".join(f"`{name}`" for name in exported)
            table.problem(
                f"the hook `{hook}` names the export `{export}`, which is not declared",
                hook,
                "no such export",
                f"did you mean `{meant}`?" if meant else f"the exports are: {listed}",
            )
        hooks[hook] = export
    return hooks
