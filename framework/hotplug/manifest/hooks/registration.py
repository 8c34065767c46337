"""Registration: exports that a hook registers with the object that it is handed."""

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
"""What stands beside a form in the table of a hook."""
_SQL = frozenset(SCALARS) - {"char"} | {"string", "bytes"}
_WORDS = frozenset(SCALARS) | {"string", "bytes"}


@dataclass(frozen=True, slots=True)
class Registration:
    """Exports, each by the name that it is registered under, as Python calls them."""

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
    """One form: what is registered, in words and in names, and which exports can be."""

    role: names.Role
    on: str
    """The argument where the manifest names none."""
    called: Callable[[str], str]
    """The name of an export that is given none."""
    same: Callable[[str], str]
    """What two names may not have in common."""
    check: Callable[[ExportSpec, Exports], tuple[str, str, str] | None]
    """What is wrong with an export: message, label and help."""


def registration(table: Table, form: RegistrationForm, hook: str, exports: Exports) -> Registration:
    """What *table*, the table of *hook*, registers as *form*."""
    row = FORMS[form]
    on = table.get("on", str, row.on, example=f'on = "{row.on}"')
    terms.check_name(table, "on", on, "hook argument", part="value")
    found: dict[str, str] = {}
    if form not in table.values:
        return Registration(form, on, found)  # it is misspelled, as has been said
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
    """What is wrong with the name that *spec* is given, where it is its own."""
    role = FORMS[form].role
    wrong = names.fault(called, role)
    if wrong is None or called != FORMS[form].called(spec.name):
        return None
    hint = f'give it another name: `{form} = {{ {called}_ = "{spec.name}" }}`'
    return f"`{called}` cannot be the name of a {role}", wrong[0], hint


def _named(
    table: Table, form: RegistrationForm, row: _Form
) -> Iterator[tuple[Table, str, int | None, str, str]]:
    """Each export: the table, the key and the item where it stands, what it is called, itself."""
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
    """What SQLite has no value for in *spec*."""
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
    """What cannot be said on a command line in *spec*."""
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
    """*kind*, or what it is an option of."""
    return kind.of[0] if kind.word == "option" else kind


def _kebab(name: str) -> str:
    return names.snake(name).rstrip("_").replace("_", "-")


FORMS: Mapping[RegistrationForm, _Form] = {
    "sql_functions": _Form("SQL function", "conn", names.snake, str.lower, _sql),
    "commands": _Form("command", "cli", _kebab, str, _command),
}
