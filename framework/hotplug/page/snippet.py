"""Snippet: a call as text to copy: Python, a test, curl, a line of `hotplug call`."""

from __future__ import annotations

import base64
import json
import shlex
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from hotplug import names
from hotplug.interface import Export, Interface, Type
from hotplug.kinds import NUMBERS, Kind
from hotplug.replay import Outcome

__all__ = ["LANGUAGES", "snippet"]

_CALLABLE = NUMBERS | {"bool", "char", "string", "bytes"}
"""The kinds that `hotplug call` takes."""
_DTYPES = {"i": "int", "u": "uint", "f": "float"}


class _Python:
    """Values as Python, with the names that have to be imported for them."""

    def __init__(self, interface: Interface) -> None:
        self._interface = interface
        self.modules: set[str] = set()
        self.classes: set[str] = set()

    def call(self, target: str, export: Export, args: Sequence[Any]) -> str:
        made = [self.of(arg.kind, one) for arg, one in zip(export.args, args, strict=False)]
        return f"{target}.{export.name}({', '.join(made)})"

    @property
    def imports(self) -> str:
        lines = [f"import {name}\n" for name in sorted(self.modules)]
        if self.classes:
            package, classes = names.snake(self._interface.name), sorted(self.classes)
            lines.append(f"from {package} import {', '.join(classes)}\n")
        return "".join(lines)

    def of(self, kind: Kind, value: Any) -> str:
        word, types = kind.word, self._interface.types
        if word in types:
            return self._declared(types[word], value)
        if word in NUMBERS:
            spelled = str(value)
            special = {"NaN": "nan", "Infinity": "inf", "-Infinity": "-inf"}
            return f'float("{special[spelled]}")' if spelled in special else spelled
        if word == "bytes":
            return repr(base64.b64decode(value))
        if word == "option":
            return "None" if value is None else self.of(kind.of[0], value)
        if word == "list":
            return f"[{', '.join(self.of(kind.of[0], one) for one in value)}]"
        if word == "tuple":
            items = [self.of(of, one) for of, one in zip(kind.of, value, strict=True)]
            return f"({', '.join(items)}{',' * (len(items) == 1)})"
        if word == "map":
            if isinstance(value, Mapping):
                pairs: Any = value.items()  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]
            else:
                pairs = value
            items = [f"{self.of(kind.of[0], k)}: {self.of(kind.of[1], v)}" for k, v in pairs]
            return f"{{{', '.join(items)}}}"
        return self._array(kind, value) if word == "array" else repr(value)

    def _array(self, kind: Kind, value: Any) -> str:
        self.modules.add("numpy")
        word = kind.block
        dtype = f'"{_DTYPES[word[0]]}{word[1:]}"' if word[0] != "f" else f'"float{word[1:]}"'
        if isinstance(value, list):
            return f"numpy.array({self._numbers(value)}, {dtype})"
        if "npy" in value:
            return "numpy.load(…)  # the file that was chosen on the page"
        data, shape = value["data"], ", ".join(map(str, value["shape"]))
        if isinstance(data, str):
            self.modules.add("base64")
            return f'numpy.frombuffer(base64.b64decode("{data}"), {dtype}).reshape({shape})'
        return f"numpy.array({self._numbers(data)}, {dtype}).reshape({shape})"

    def _numbers(self, value: Any) -> str:
        if isinstance(value, list):
            items: list[Any] = value  # pyright: ignore[reportUnknownVariableType]
            return f"[{', '.join(map(self._numbers, items))}]"
        special = {"NaN": "numpy.nan", "Infinity": "numpy.inf", "-Infinity": "-numpy.inf"}
        return special.get(str(value), str(value))

    def _declared(self, type_: Type, value: Any) -> str:
        camel = names.camel(type_.name)
        if type_.form == "variant":
            part = next(one for one in type_.parts if one.name == value["case"])
            made = f"{camel}{names.camel(part.name)}"
            self.classes.add(made)
            return f"{made}({self.of(part.kind, value['value']) if part.kind else ''})"
        self.classes.add(camel)
        if type_.form == "enum":
            return f"{camel}.{value.upper()}"
        if type_.form == "flags":
            return " | ".join(f"{camel}.{one.upper()}" for one in value) or f"{camel}(0)"
        parts = [f"{p.name}={self.of(p.kind, value[p.name])}" for p in type_.parts if p.kind]
        return f"{camel}({', '.join(parts)})"


def _python(
    interface: Interface, export: Export, args: Sequence[Any], outcome: Outcome, at: Path | None
) -> str:
    made, owner = _Python(interface), names.camel(interface.name)
    call = made.call("plugin", export, args)
    made.classes.add(owner)
    return f"{made.imports}\nplugin = {owner}.load()\nprint({call})\n"


def _test(
    interface: Interface, export: Export, args: Sequence[Any], outcome: Outcome, at: Path | None
) -> str:
    made = _Python(interface)
    call = made.call("hotplug_plugin", export, args)
    if outcome.what == "ok" and export.returns is not None:
        kind = outcome.kind_in(export)
        assert kind is not None
        if outcome.json == "NaN" or "array" in kind.words:
            lines = f"    print({call})\n"
        else:
            lines = f"    assert {call} == {made.of(kind, outcome.json)}\n"
    elif outcome.what == "ok":
        lines = f"    {call}\n"
    else:
        made.modules |= {"hotplug", "pytest"}
        error = "PluginError" if outcome.what == "err" else outcome.failure.partition(":")[0]
        found = f"hotplug.{error}" if error.startswith("Plugin") else "Exception"
        lines = f"    with pytest.raises({found}):\n        {call}\n"
    return f"{made.imports}\n\ndef test_{export.name}(hotplug_plugin):\n{lines}"


def _curl(
    interface: Interface, export: Export, args: Sequence[Any], outcome: Outcome, at: Path | None
) -> str:
    body = json.dumps({"export": export.name, "args": list(args)}, ensure_ascii=False)
    return (
        f"curl $ADDRESS/call -H 'Authorization: Bearer '$TOKEN \\\n"
        f"  -H 'Content-Type: application/json' -d {shlex.quote(body)}\n"
    )


def _command(
    interface: Interface, export: Export, args: Sequence[Any], outcome: Outcome, at: Path | None
) -> str:
    if any(arg.kind.word not in _CALLABLE for arg in export.args):
        return "# `hotplug call` takes numbers, bools, characters, texts and bytes only\n"
    if len(args) < len(export.args):
        return "# `hotplug call` needs every argument\n"
    words = [
        base64.b64decode(one).decode(errors="backslashreplace")
        if arg.kind.word == "bytes"
        else str(one).lower()
        if arg.kind.word == "bool"
        else str(one)
        for arg, one in zip(export.args, args, strict=True)
    ]
    where = str(at or interface.name)
    return (
        f"{shlex.join(['hotplug', 'call', where, export.name, *(['--'] * bool(words)), *words])}\n"
    )


LANGUAGES: Mapping[
    str, Callable[[Interface, Export, Sequence[Any], Outcome, Path | None], str]
] = {"Python": _python, "test": _test, "curl": _curl, "hotplug call": _command}  # fmt: skip
"""The forms of a snippet."""


def snippet(
    language: str, interface: Interface, export: Export, args: Sequence[Any], outcome: Outcome,
    at: Path | None,
) -> str:  # fmt: skip
    """The call of *export* with *args*, valid JSON of their kinds, in *language*.

    A test expects *outcome*. *at* is the directory of the plugin.
    """
    return LANGUAGES[language](interface, export, args, outcome, at)
