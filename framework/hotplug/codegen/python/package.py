"""Interface -> the typed Python package of a plugin."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from hotplug import names
from hotplug.codegen.python.kinds import PythonKinds, documented
from hotplug.codegen.render import WIDTH, docstring, layout, literal, render
from hotplug.interface import CONFIG, Export, Import, Interface
from hotplug.kinds import Kind

__all__ = ["class_name", "documentation", "package", "python", "signature"]


@dataclass(frozen=True, slots=True)
class _Method:
    """The method of one export or import, as the template sees it."""

    opening: str
    doc: str
    entry: str = ""
    """Its line in the table of signatures."""
    awaited: str = ""
    """Its line in the class for asyncio."""


@dataclass(frozen=True, slots=True)
class _Package:
    """The package, as the template sees it."""

    doc: str
    class_doc: str
    imports: tuple[str, ...]
    late_imports: tuple[str, ...]
    """Those that only a type checker needs."""
    public: str
    name: str
    opening: str
    """The line of the class."""
    error: str
    error_doc: str
    fails: bool
    classes: tuple[str, ...]
    exceptions: tuple[str, ...]
    methods: tuple[_Method, ...]
    host_doc: str
    asked: tuple[_Method, ...]
    """The methods that the host has to provide."""
    linked: tuple[str, ...]
    types: tuple[str, ...]
    """The entries of `_imports_`: the imports whose types the package declares."""
    aio_doc: str


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


def documentation(function: Export | Import, indent: str, note: str = "") -> str:
    """The docstring of *function*, with *note* at its end."""
    text = function.doc.strip() or f"`{function.signature}`."
    return documented(text, function.args, indent, note)


def _bindings(interface: Interface) -> str:
    kinds = PythonKinds(interface)
    name, types = class_name(interface.name), interface.types
    asked = _asked(interface)
    errors = _errors(interface.exports) + _errors(asked)
    raised = {kind.word: types[kind.word] for kind in errors if kind.word in types}
    classes = tuple("\n".join(kinds.classes(one)) for one in types.values())
    exceptions = tuple("\n".join(kinds.exception(one, f"{name}Error")) for one in raised.values())
    methods = tuple(_method(export, name, kinds) for export in interface.exports)
    host = tuple(_host_method(one, name, kinds) for one in asked)
    opening = _opening(interface)
    text = "\n".join([opening, *classes, *(method.opening for method in (*methods, *host))])
    doc = interface.doc.strip() or f"The plugin `{interface.name}`."
    imports, late = _imports(interface, text, fails=bool(errors))
    public = _public(interface, raised, fails=bool(errors))
    view = _Package(
        doc=docstring(doc, ""),
        class_doc=docstring(doc, "    "),
        imports=imports,
        late_imports=late,
        public=layout("__all__ = [", [literal(one) for one in public], "]"),
        name=name,
        opening=opening,
        error=f"{name}Error",
        error_doc=docstring(f"{_whose_error(interface)} as its error.", "    "),
        fails=bool(errors),
        classes=classes,
        exceptions=exceptions,
        methods=methods,
        host_doc=docstring(
            f"What `{interface.name}` calls: `load(host=...)` takes an object that has it.", "    "
        ),
        asked=host,
        linked=tuple(
            _entry(one) for one in interface.imports if not one.battery or one.name == CONFIG
        ),
        types=tuple(literal(one.definition) for one in types.values()),
        aio_doc=docstring(f"The exports of `{interface.name}`, each to be awaited.", "    "),
    )
    return render("python/bindings.py.jinja", view)


def _asked(interface: Interface) -> list[Import]:
    """The imports that the application itself has to provide."""
    return [one for one in interface.imports if not one.battery]


def _is_hosted(interface: Interface) -> bool:
    return bool(interface.config or _asked(interface))


def _errors(functions: Sequence[Export | Import]) -> list[Kind]:
    """The kinds of the errors that *functions* return."""
    returns = [one.returns for one in functions if one.returns]
    return [kind.of[1] for kind in returns if kind.word == "result"]


def _whose_error(interface: Interface) -> str:
    host = " or a function of its host" if _errors(_asked(interface)) else ""
    return f"What an export of `{interface.name}`{host} returns"


def _opening(interface: Interface) -> str:
    """The line of the plugin's class."""
    name = class_name(interface.name)
    host = f"{name}Host" if _asked(interface) else "None"
    config = names.camel(CONFIG) if interface.config else "None"
    if not _is_hosted(interface):
        return f"class {name}(Plugin):"
    return _broken(f"class {name}(", f"HostedPlugin[{host}, {config}]", "):")


def _broken(opening: str, inner: str, closing: str, indent: str = "") -> str:
    """The code on one line, or on three where one is too long."""
    line = f"{indent}{opening}{inner}{closing}"
    if len(line) <= WIDTH:
        return line
    return f"{indent}{opening}\n{indent}    {inner}\n{indent}{closing}"


def _entry(function: Export | Import) -> str:
    """The entry of *function* in the table of signatures."""
    inner = [literal(function.signature), literal(function.fingerprint)]
    return layout(f"{literal(function.name)}: (", inner, "),", "        ")


def _method(export: Export, name: str, kinds: PythonKinds) -> _Method:
    return _Method(
        opening=signature(export, kinds, method=True),
        doc=documentation(export, "        "),
        entry=_entry(export),
        awaited=_broken(f"{export.name} = AwaitedExport(", f"{name}.{export.name}", ")", "    "),
    )


def _host_method(one: Import, name: str, kinds: PythonKinds) -> _Method:
    """The method of the host for *one*. Its arguments come from the plugin."""
    args = [f"{arg.name}: {kinds.result(arg.kind)}" for arg in one.args]
    returns = kinds.argument(one.returns) if one.returns else "None"
    note = ""
    for error in _errors([one]):
        raised = f"{names.camel(error.word)}Raised" if error.word in kinds.types else f"{name}Error"
        note = f"Raise {raised}(value) to give the plugin an error, a value of the kind `{error}`."
    args = ["self", *args, *(["/"] if args else [])]
    return _Method(
        opening=layout(f"def {one.name}(", args, f") -> {returns}:", "    "),
        doc=documentation(one, "        ", note),
    )


def _public(interface: Interface, raised: Collection[str], *, fails: bool) -> list[str]:
    """The public names of the package."""
    name = class_name(interface.name)
    found = [name, f"{name}Aio", *([f"{name}Error"] if fails else [])]
    found += [f"{name}Host"] if _asked(interface) else []
    for one in interface.types.values():
        camel = names.camel(one.name)
        found.append(camel)
        if one.form == "variant":
            found += [f"{camel}{names.camel(part.name)}" for part in one.parts]
        if one.name in raised:
            found.append(f"{camel}Raised")
    return sorted(found)


def _imports(
    interface: Interface, text: str, *, fails: bool
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The `import` lines that *text* needs: at run time, and for type checkers only."""
    forms = {one.form for one in interface.types.values()}
    enums = [word for word, form in (("Enum", "enum"), ("IntFlag", "flags")) if form in forms]
    abstract = [word for word in ("Mapping", "Sequence") if f"{word}[" in text]
    typing = ["TYPE_CHECKING", *(["Protocol"] * bool(_asked(interface)))]
    typing += ["TypeAlias"] * ("variant" in forms)
    imports = ["from dataclasses import dataclass"] * bool(forms & {"record", "variant"})
    imports += [f"from enum import {', '.join(enums)}"] if enums else []
    imports += [f"from typing import {', '.join(typing)}"]
    hosted = _is_hosted(interface)
    own = ["ArrayView"] if "ArrayView[" in text else []
    own += [] if hosted else ["Plugin"]
    own += ["PluginError"] if fails else []
    imports += ["", *([f"from hotplug import {', '.join(own)}"] if own else [])]
    hosted_base = ", HostedPlugin" if hosted else ""
    imports += [f"from hotplug.plugin import AwaitedExport{hosted_base}, export"]
    late = [f"from collections.abc import {', '.join(abstract)}"] if abstract else []
    late += [""] * bool(late and "Buffer" in text)
    late += ["from typing_extensions import Buffer"] * ("Buffer" in text)
    return tuple(imports), tuple(late)
