"""The kinds in Python: the annotation of each, and the classes of the declared types."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from hotplug import names
from hotplug.codegen.render import docstring, literal
from hotplug.interface import CONFIG, Arg, Interface, Type
from hotplug.kinds import SCALARS, Kind

__all__ = ["PythonKinds", "documented"]

_SIMPLE: Mapping[str, str] = {
    "bool": "bool",
    **{word: "int" for word, scalar in SCALARS.items() if scalar.whole},
    "f32": "float",
    "f64": "float",
    "char": "str",
    "string": "str",
    "bytes": "bytes",
    "array": "memoryview",
    "_": "None",
}


def documented(text: str, args: Iterable[Arg], indent: str, note: str = "") -> str:
    """The docstring *text*, then the descriptions of *args*, then *note*."""
    about = [f"{arg.name}: {' '.join(arg.doc.split())}" for arg in args if arg.doc.strip()]
    parts = [text.strip(), "\n".join(about), note]
    return docstring("\n\n".join(part for part in parts if part), indent)


class PythonKinds:
    """Annotations and classes for the kinds of one interface."""

    def __init__(self, interface: Interface) -> None:
        self.types = interface.types
        self.config = interface.config

    def argument(self, kind: Kind) -> str:
        """The annotation of an argument of *kind*: every type that is accepted."""
        if kind.word in {"bytes", "array"}:
            return "Buffer"
        if kind.word == "list" and kind.block:
            return f"Sequence[{_SIMPLE[kind.block]}] | Buffer"
        return self._within(kind, self.argument, "Sequence", "Mapping")

    def parameter(self, arg: Arg) -> str:
        """The parameter for *arg* in a `def`."""
        return f"{arg.name}: {self.argument(arg.kind)}{self._default(arg)}"

    def _default(self, arg: Arg) -> str:
        if arg.default is None:
            return ""
        value = arg.default.value
        text = literal(value) if isinstance(value, str) else repr(value)
        if arg.kind.word in self.types:
            text = f"{names.camel(arg.kind.word)}.{names.snake(str(value)).upper()}"
        elif isinstance(value, float) and text.strip("-") in {"inf", "nan"}:
            text = f'float("{text}")'
        return f" = {text}"

    def field(self, kind: Kind) -> str:
        """The annotation of a field, which is both an argument and a result."""
        return self._within(kind, self.field, "Sequence", "Mapping")

    def result(self, kind: Kind | None) -> str:
        """The annotation of a result of *kind*: the exact type."""
        if kind is None:
            return "None"
        return self._within(kind, self.result, "list", "dict")

    def _within(self, kind: Kind, inner: object, list_: str, map_: str) -> str:
        if kind.word in self.types:
            return names.camel(kind.word)
        if kind.word in _SIMPLE:
            return _SIMPLE[kind.word]
        assert callable(inner)
        of = [str(inner(one)) for one in kind.of]
        if kind.word == "option":
            return f"{of[0]} | None"
        if kind.word == "result":
            return of[0]
        return f"{ {'list': list_, 'map': map_, 'tuple': 'tuple'}[kind.word] }[{', '.join(of)}]"

    def classes(self, type_: Type) -> list[str]:
        """The lines of the classes for *type_*."""
        name = names.camel(type_.name)
        doc = docstring(type_.doc.strip() or f"`{type_.definition}`.", "    ")
        if type_.name == CONFIG and self.config:
            doc = documented(type_.doc, self.config, "    ")
            fields = [f"    {a.name}: {self.field(a.kind)}{self._default(a)}" for a in self.config]
            return [_KEYWORDS_ONLY, f"class {name}:", doc, "", *fields]
        if type_.form == "record":
            fields = [f"    {p.name}: {self.field(p.kind)}" for p in type_.parts if p.kind]
            return [_DATACLASS, f"class {name}:", doc, "", *fields]
        if type_.form == "enum":
            cases = [f"    {p.name.upper()} = {literal(p.name)}" for p in type_.parts]
            return [f"class {name}(Enum):", doc, "", *cases]
        if type_.form == "flags":
            cases = [f"    {p.name.upper()} = {1 << at}" for at, p in enumerate(type_.parts)]
            return [f"class {name}(IntFlag):", doc, "", *cases]
        lines: list[str] = []
        cases = [f"{name}{names.camel(part.name)}" for part in type_.parts]
        for case, part in zip(cases, type_.parts, strict=True):
            about = docstring(f"The case `{part.name}` of `{type_.name}`.", "    ")
            lines += [_DATACLASS, f"class {case}:", about]
            if part.kind is not None:
                lines += ["", f"    value: {self.field(part.kind)}"]
            lines += ["", ""]
        union = f"{name}: TypeAlias = {' | '.join(cases)}"
        if len(union) > 100:
            joined = "\n    | ".join(cases)
            union = f"{name}: TypeAlias = (\n    {joined}\n)"
        return [*lines, union, docstring(type_.doc.strip() or f"`{type_.definition}`.", "")]

    def exception(self, type_: Type, base: str) -> list[str]:
        """The lines of the exception that an error of *type_* is raised as."""
        name = names.camel(type_.name)
        about = docstring(f"The error `{type_.name}`, as it is raised.", "    ")
        return [f"class {name}Raised({base}):", about, "", f"    value: {name}"]


_DATACLASS = "@dataclass(frozen=True, slots=True)"
_KEYWORDS_ONLY = "@dataclass(frozen=True, slots=True, kw_only=True)"
