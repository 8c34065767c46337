"""Interface -> the typed Python package of a plugin."""

from __future__ import annotations

from dataclasses import dataclass

from hotplug import names
from hotplug.codegen.python_kinds import PythonKinds
from hotplug.codegen.render import docstring, layout, literal, render
from hotplug.interface import Export, Interface
from hotplug.kinds import Kind

__all__ = ["class_name", "documentation", "package", "python", "signature"]


@dataclass(frozen=True, slots=True)
class _Method:
    """One export, as the template has it."""

    opening: str
    doc: str
    entry: str
    """Its line in the table of signatures."""


@dataclass(frozen=True, slots=True)
class _Package:
    """The package, as the template has it."""

    doc: str
    class_doc: str
    imports: tuple[str, ...]
    late_imports: tuple[str, ...]
    """Those that only a type checker needs."""
    public: str
    name: str
    error: str
    error_doc: str
    fails: bool
    classes: tuple[str, ...]
    exceptions: tuple[str, ...]
    methods: tuple[_Method, ...]


def package(name: str) -> str:
    """The import name of the plugin *name*."""
    return names.snake(name)


def class_name(name: str) -> str:
    """The class of the plugin *name*."""
    return names.camel(name)


def python(interface: Interface) -> dict[str, str]:
    """The typed package of *interface*."""
    where = f"python/{package(interface.name)}"
    return {f"{where}/__init__.py": _bindings(interface), f"{where}/py.typed": ""}


def signature(export: Export, kinds: PythonKinds, *, method: bool) -> str:
    """The `def` line of *export*, one level in."""
    args = [kinds.parameter(arg) for arg in export.args]
    if method:
        args.insert(0, "self")
    returns = kinds.result(export.returns)
    if export.view and export.returns is not None:
        returns = f"ArrayView[{kinds.result(export.returns.of[0])}]"
    return layout(f"def {export.name}(", args, f") -> {returns}:", "    ")


def documentation(export: Export, indent: str) -> str:
    """The docstring of *export*."""
    text = export.doc.strip() or f"`{export.signature}`."
    about = [f"{arg.name}: {' '.join(arg.doc.split())}" for arg in export.args if arg.doc.strip()]
    return docstring("\n".join([text, "", *about]) if about else text, indent)


def _bindings(interface: Interface) -> str:
    kinds = PythonKinds(interface)
    name, types = class_name(interface.name), interface.types
    error = f"{name}Error"
    results = [e.returns for e in interface.exports if e.returns and e.returns.word == "result"]
    raised = {
        kind.of[1].word: types[kind.of[1].word] for kind in results if kind.of[1].word in types
    }
    classes = tuple("\n".join(kinds.classes(one)) for one in types.values())
    exceptions = tuple("\n".join(kinds.exception(one, error)) for one in raised.values())
    methods = tuple(_method(export, kinds) for export in interface.exports)
    text = "\n".join([*classes, *(method.opening for method in methods)])
    doc = interface.doc.strip() or f"The plugin `{interface.name}`."
    imports, late = _imports(interface, text, fails=bool(results))
    view = _Package(
        doc=docstring(doc, ""),
        class_doc=docstring(doc, "    "),
        imports=imports,
        late_imports=late,
        public=layout(
            "__all__ = [", [literal(one) for one in _public(interface, error, results)], "]"
        ),
        name=name,
        error=error,
        error_doc=docstring(f"What an export of `{interface.name}` returns as its error.", "    "),
        fails=bool(results),
        classes=classes,
        exceptions=exceptions,
        methods=methods,
    )
    return render("python/bindings.py.jinja", view)


def _method(export: Export, kinds: PythonKinds) -> _Method:
    entry = [literal(export.signature), literal(export.fingerprint)]
    return _Method(
        opening=signature(export, kinds, method=True),
        doc=documentation(export, "        "),
        entry=layout(f"{literal(export.name)}: (", entry, "),", "        "),
    )


def _public(interface: Interface, error: str, results: list[Kind]) -> list[str]:
    """The names that the package has for others."""
    found = [class_name(interface.name), *([error] if results else [])]
    for one in interface.types.values():
        camel = names.camel(one.name)
        found.append(camel)
        if one.form == "variant":
            found += [f"{camel}{names.camel(part.name)}" for part in one.parts]
        if any(
            e.returns and e.returns.word == "result" and e.returns.of[1].word == one.name
            for e in interface.exports
        ):
            found.append(f"{camel}Raised")
    return sorted(found)


def _imports(
    interface: Interface, text: str, *, fails: bool
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The imports for what *text* uses: at run time, and for type checkers only."""
    forms = {one.form for one in interface.types.values()}
    enums = [word for word, form in (("Enum", "enum"), ("IntFlag", "flags")) if form in forms]
    abstract = [word for word in ("Mapping", "Sequence") if f"{word}[" in text]
    typing = ["TYPE_CHECKING"] * ("Buffer" in text or bool(abstract))
    typing += ["TypeAlias"] * ("variant" in forms)
    imports = ["from dataclasses import dataclass"] * bool(forms & {"record", "variant"})
    imports += [f"from enum import {', '.join(enums)}"] if enums else []
    imports += [f"from typing import {', '.join(typing)}"] if typing else []
    own = [
        *(["ArrayView"] if "ArrayView[" in text else []),
        "Plugin",
        *(["PluginError"] if fails else []),
        "export",
    ]
    late = [f"from collections.abc import {', '.join(abstract)}"] if abstract else []
    late += [""] * bool(late and "Buffer" in text)
    late += ["from typing_extensions import Buffer"] * ("Buffer" in text)
    stdlib = [*imports, *([""] if imports else [])]
    return (*stdlib, f"from hotplug import {', '.join(own)}"), tuple(late)
