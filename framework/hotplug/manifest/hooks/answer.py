"""Answer: how one export implements a hook: the sources of its arguments, and its result."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeVar

from hotplug import names
from hotplug.kinds import Kind, nearest
from hotplug.manifest import identifiers as terms
from hotplug.manifest.exports import ExportSpec
from hotplug.manifest.hooks.source import Source, source
from hotplug.manifest.reference import Exports
from hotplug.manifest.toml.table import Table

__all__ = ["KEYS", "Answer", "Handover", "PythonType", "answer", "choice", "plain"]

Handover = Literal["as-is", "json", "lines"]
"""How a result is converted: `json` is parsed, `lines` is split into a list of strings."""
PythonType = Literal["str", "int", "float", "bool", "bytes", "list", "dict", "None"]
"""A type of a hook's argument, as for `isinstance`, except that no bool is an int."""

KEYS = ("args", "when", "returns")
"""The keys beside `export` in the table of a hook."""
_HANDOVERS: tuple[Handover, ...] = ("as-is", "json", "lines")
_TYPES: tuple[PythonType, ...] = ("str", "int", "float", "bool", "bytes", "list", "dict", "None")
_ELSEWHERE = {
    "string": "str", "text": "str", "integer": "int", "number": "float", "boolean": "bool",
    "none": "None", "null": "None", "NoneType": "None", "array": "list", "object": "dict",
    "loads": "json", "splitlines": "lines", "split": "lines",
    "tryfirst": "first", "trylast": "last",
}  # fmt: skip
"""The intended choice, by the word that other tools have for it."""
_C = TypeVar("_C", bound=str)


@dataclass(frozen=True, slots=True)
class Answer:
    """One export that implements a hook; all names are those in Python."""

    export: str
    args: Mapping[str, Source]
    """The source of each argument of the export."""
    spare: frozenset[str] = frozenset()
    """Arguments that keep their default where the hook has no such argument."""
    when: Mapping[str, PythonType] = field(default_factory=dict[str, PythonType])
    """Required types of the hook's arguments; where one differs, the answer is None."""
    returns: Handover = "as-is"

    def __str__(self) -> str:
        args = ", ".join(_equated(name, str(source)) for name, source in self.args.items())
        returns = "" if self.returns == "as-is" else f" as {self.returns}"
        when = " and ".join(f"{name} is {wanted}" for name, wanted in self.when.items())
        return f"{self.export}({args}){returns}{f', when {when}' if when else ''}"


def _equated(name: str, source: str) -> str:
    return name if name == source else f"{name}={source}"


def plain(export: str, spec: ExportSpec | None) -> Answer:
    """The answer by *export*, whose arguments have the names of the hook's."""
    return _answer(export, spec, {}, {}, "as-is")


def answer(table: Table, hook: str, exports: Exports) -> Answer:
    """The answer that *table*, of *hook*, declares with `export`."""
    export = table.get("export", str, None, example='export = "word_count"')
    spec = None
    if export is not None:
        spec = exports.named(table, "export", export, f"the hook `{hook}`")
    returns: Handover | None = choice(table, "returns", _HANDOVERS)
    if spec is not None and returns in {"json", "lines"} and not _is_text(spec.returns):
        what = f"`{spec.returns}`" if spec.returns else "nothing"
        read = "parsed as JSON" if returns == "json" else "split into lines"
        table.problem(
            f"`{spec.name}` returns {what}, which cannot be {read}",
            "returns",
            "for a text only",
            "only a `string`, or an option or a result of one, can be",
        )
    return _answer(export or "", spec, _named(table, spec), _when(table), returns or "as-is")


def _answer(
    export: str,
    spec: ExportSpec | None,
    named: Mapping[str, Source],
    when: Mapping[str, PythonType],
    returns: Handover,
) -> Answer:
    args: dict[str, Source] = {}
    spare: set[str] = set()
    for arg in spec.args if spec else ():
        name = names.snake(arg.name)
        args[name] = named.get(name) or Source(name)
        if arg.default is not None and name not in named:
            spare.add(name)
    return Answer(names.snake(export), args, frozenset(spare), when, returns)


def _named(table: Table, spec: ExportSpec | None) -> dict[str, Source]:
    """The sources of the arguments that *table* names."""
    owner = table.table("args", 'args = { value = "str(value)" }')
    found: dict[str, Source] = {}
    for name in owner:
        one = source(owner, name)
        if one is not None:
            found[names.snake(name)] = one
            if spec is not None:
                _check(owner, name, one, spec)
    return found


def _check(table: Table, key: str, source: Source, spec: ExportSpec) -> None:
    """Reports where *spec* has no argument *key*, or one of another kind than *source* makes."""
    arg = next((one for one in spec.args if names.snake(one.name) == names.snake(key)), None)
    if arg is None:
        known = [one.name for one in spec.args]
        meant = nearest(key, known)
        listed = f"the arguments are: {', '.join(f'`{one}`' for one in known)}"
        table.problem(
            f"`{spec.name}` has no argument `{key}`",
            key,
            "no such argument",
            f"did you mean `{meant}`?" if meant else listed if known else "it takes nothing",
            part="key",
        )
    elif source.conversion != "as-is" and not _is_text(arg.kind):
        table.problem(
            f"`{source}` is a text, and `{arg.name}` of `{spec.name}` is `{arg.kind}`",
            key,
            "for a text only",
            f"hand over `{source.path}` as it is, or take a `string`",
        )


def _is_text(kind: Kind | None) -> bool:
    """Whether *kind* is a string, or an option of one."""
    while kind is not None and kind.word in {"option", "result"}:
        kind = kind.of[0]
    return kind is not None and kind.word == "string"


def _when(table: Table) -> dict[str, PythonType]:
    owner = table.table("when", 'when = { value = "str" }')
    found: dict[str, PythonType] = {}
    for name in owner:
        terms.check_name(owner, name, name, "hook argument")
        one: PythonType | None = choice(owner, name, _TYPES)
        if one is not None:
            found[name] = one
    return found


def choice(table: Table, key: str, choices: tuple[_C, ...]) -> _C | None:
    """The value of *key*, if it is one of *choices*; otherwise None."""
    text = table.get(key, str, None, example=f'{key} = "{choices[-1]}"')
    if text is None:
        return None
    for one in choices:
        if text == one:
            return one
    meant = _ELSEWHERE.get(text, "")
    meant = meant if meant in choices else nearest(text, choices)
    listed = ", ".join(f"`{one}`" for one in choices)
    hint = f"did you mean `{meant}`?" if meant else f"the choices are: {listed}"
    shown = f"`{text}`" if text else "an empty string"
    table.problem(f"{shown} is no choice for `{table.name(key)}`", key, "not known", hint)
    return None
