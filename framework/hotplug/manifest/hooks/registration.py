"""Registration: exports that a hook registers with the object that it gets."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from hotplug import names
from hotplug.kinds import SCALARS, Kind
from hotplug.manifest import identifiers as terms
from hotplug.manifest import items
from hotplug.manifest.arguments import ArgSpec
from hotplug.manifest.exports import ExportSpec
from hotplug.manifest.reference import Exports
from hotplug.manifest.toml.table import Table

__all__ = ["FORMS", "KEYS", "Registration", "RegistrationForm", "registration"]

RegistrationForm = Literal["sql_functions", "commands"]

KEYS = ("on",)
"""The keys beside a form in the table of a hook."""
_SQL = frozenset(SCALARS) - {"char"} | {"string", "bytes"}
_WORDS = frozenset(SCALARS) | {"string", "bytes"}


@dataclass(frozen=True, slots=True)
class Registration:
    """Exports by the name that they are registered under, each by its name in Python."""

    form: RegistrationForm
    """SQL functions of a `sqlite3.Connection`, or commands of a `click.Group`."""
    on: str
    """The argument of the hook that is this object."""
    exports: Mapping[str, str]

    def __str__(self) -> str:
        each = (
            name if name == export else f"{name}={export}" for name, export in self.exports.items()
        )
        return (
            f"{self.form.replace('_', ' ').replace('sql', 'SQL')} of {self.on}: {', '.join(each)}"
        )


@dataclass(frozen=True, slots=True)
class _Form:
    """One form: its words in messages, its names, and the exports that it accepts."""

    role: names.Role
    on: str
    """The argument, where the manifest names none."""
    called: Callable[[str], str]
    """The registered name of an export, where the manifest gives none."""
    same: Callable[[str], str]
    """The form of a name that must be unique."""
    check: Callable[[ExportSpec, Exports], tuple[str, str, str] | None]
    """What is wrong with an export: message, label and help."""


def registration(table: Table, form: RegistrationForm, hook: str, exports: Exports) -> Registration:
    """The exports that *table*, of *hook*, registers as *form*."""
    row = FORMS[form]
    on = table.get("on", str, row.on, example=f'on = "{row.on}"')
    terms.check_name(table, "on", on, "hook argument", part="value")
    found: dict[str, str] = {}
    if form not in table.values:
        return Registration(form, on, found)  # misspelled, and reported already
    same: dict[str, str] = {}
    for owner, key, item, called, name in _named(table, form, row):
        spec = exports.named(owner, key, name, f"the hook `{hook}`", item=item)
        wrong = None
        if spec is not None:
            wrong = row.check(spec, exports) or _fault(called, spec, form)
        other = same.setdefault(row.same(called), name)
        if wrong is not None:
            message, label, hint = wrong
            owner.problem(message, key, label, hint, item=item)
        elif other != name:
            message = f"`{other}` and `{name}` are both the {row.role} `{row.same(called)}`"
            hint = f'give one another name: `{form} = {{ NAME = "EXPORT" }}`'
            owner.problem(message, key, "registered before", hint, item=item)
        found[called] = names.snake(name)
    if table.values[form] in ([], {}):
        hint = f'for example `{form} = ["score"]`'
        table.problem(f"the hook `{hook}` registers nothing", form, "expected an export", hint)
    return Registration(form, on, found)


def _fault(called: str, spec: ExportSpec, form: RegistrationForm) -> tuple[str, str, str] | None:
    """What is wrong with the name of *spec*, where it is registered by its own name."""
    role = FORMS[form].role
    wrong = names.fault(called, role)
    if wrong is None or called != FORMS[form].called(spec.name):
        return None
    hint = f'give it another name: `{form} = {{ {called}_ = "{spec.name}" }}`'
    return f"`{called}` cannot be the name of a {role}", wrong[0], hint


def _named(
    table: Table, form: RegistrationForm, row: _Form
) -> Iterator[tuple[Table, str, int | None, str, str]]:
    """Each export: its table, key and item in the manifest, its registered name, and itself."""
    example = f'{form} = ["score"]'
    if not isinstance(table.values[form], dict):
        for item, name in items.strings(table, form, "export", example):
            yield table, form, item, row.called(name), name
        return
    owner = table.table(form)
    for called in owner:
        terms.check_name(owner, called, called, row.role)
        export = owner.get(called, str, None, example=f'{called} = "EXPORT"')
        if export is not None:
            yield owner, called, None, called, export


def _sql(spec: ExportSpec, exports: Exports) -> tuple[str, str, str] | None:
    """The kind in *spec* for which SQLite has no value."""
    del exports
    hint = "SQLite has integers, floats, bools, strings, bytes, and options of these"
    for arg in spec.args:
        if _plain(arg.kind).word not in _SQL:
            message = f"`{spec.name}` takes `{arg.name}: {arg.kind}`, for which SQL has no type"
            return message, "cannot be a SQL function", hint
    returned = spec.returns
    if returned is not None and returned.word == "result":
        returned = returned.of[0]
    if returned is not None and _plain(returned).word not in {*_SQL, "_"}:
        message = f"`{spec.name}` returns `{spec.returns}`, for which SQL has no type"
        return message, "cannot be a SQL function", hint
    return None


def _command(spec: ExportSpec, exports: Exports) -> tuple[str, str, str] | None:
    """The kind in *spec* that a command line cannot express."""
    label = "cannot be a command"
    many: ArgSpec | None = None
    for arg in spec.args:
        kind = arg.kind.of[0] if arg.kind.word == "list" else _plain(arg.kind)
        if kind.word not in _WORDS and not exports.enum(kind):
            message = f"`{spec.name}` takes `{arg.name}: {arg.kind}`, which no command line gives"
            hint = (
                "it has numbers, bools, chars, strings, bytes and enums, options and lists of these"
            )
            return message, label, hint
        if many is not None and arg.default is None and arg.kind.word != "option":
            message = f"`{arg.name}` of `{spec.name}` stands behind the list `{many.name}`"
            return message, label, f"`{many.name}` takes all words that are left: put it last"
        many = arg if arg.kind.word == "list" else many
    return None


def _plain(kind: Kind) -> Kind:
    """*kind*, or the kind inside its option."""
    return kind.of[0] if kind.word == "option" else kind


def _kebab(name: str) -> str:
    return names.snake(name).rstrip("_").replace("_", "-")


FORMS: Mapping[RegistrationForm, _Form] = {
    "sql_functions": _Form("SQL function", "conn", names.snake, str.lower, _sql),
    "commands": _Form("command", "cli", _kebab, str, _command),
}
