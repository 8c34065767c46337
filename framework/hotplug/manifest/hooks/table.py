"""Hook: the implementation of a hook of an application, read from `[hooks]`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from hotplug.manifest import identifiers as terms
from hotplug.manifest.hooks import answer as answerspec
from hotplug.manifest.hooks import registration as registerspec
from hotplug.manifest.hooks.answer import Answer
from hotplug.manifest.hooks.registration import Registration
from hotplug.manifest.reference import Exports
from hotplug.manifest.toml.table import Table

__all__ = ["Hook", "Order", "hooks"]

Order = Literal["first", "last"]

_ORDERS: tuple[Order, ...] = ("first", "last")
_Form = Literal["export", "sql_functions", "commands"]
_KEYS: Mapping[_Form, tuple[str, ...]] = {
    "export": answerspec.KEYS,
    "sql_functions": registerspec.KEYS,
    "commands": registerspec.KEYS,
}
"""The forms of a hook, with the keys allowed beside each."""
_ANYWHERE = ("order", "optional")
_MARKS = {
    "tryfirst": 'it is `order = "first"`',
    "trylast": 'it is `order = "last"`',
    "optionalhook": "it is `optional = true`",
    "firstresult": "the application says so of its hook, and no plugin does",
    **dict.fromkeys(("wrapper", "hookwrapper"), "no export can stand around other plugins"),
}
"""The help for keys named like pluggy's own marks."""


@dataclass(frozen=True, slots=True)
class Hook:
    """How the hook *name* is implemented."""

    name: str
    how: Answer | Registration
    order: Order | None = None
    """Whether before or after other plugins: pluggy's `tryfirst` and `trylast`."""
    optional: bool = False
    """Whether the application may lack it: pluggy's `optionalhook`."""

    @property
    def takes(self) -> tuple[str, ...]:
        """The arguments of the hook that are used, each once."""
        if isinstance(self.how, Registration):
            return (self.how.on,)
        sources = (source.name for source in self.how.args.values())
        return tuple(dict.fromkeys([*sources, *self.how.when]))

    @property
    def definition(self) -> str:
        """For messages: `render_cell = render(value=str(value)) as json, when value is str`."""
        marks = [self.order or "", "optional" * self.optional]
        return "  ".join([f"{self.name} = {self.how}", *(f"[{mark}]" for mark in marks if mark)])

    @property
    def exports(self) -> tuple[str, ...]:
        """The exports that implement it, each once."""
        if isinstance(self.how, Registration):
            return tuple(dict.fromkeys(self.how.exports.values()))
        return (self.how.export,)


def hooks(table: Table, exports: Exports) -> dict[str, Hook]:
    """The hooks in the table `[hooks]`, in the order written."""
    found: dict[str, Hook] = {}
    for name, value in table.values.items():
        terms.check_name(table, name, name, "hook")
        if isinstance(value, str):
            spec = exports.named(table, name, value, f"the hook `{name}`")
            found[name] = Hook(name, answerspec.plain(value, spec))
        elif isinstance(value, dict):
            found[name] = _hook(table.table(name), name, exports)
        else:
            table.problem(
                f"`{table.name(name)}` must be an export or a table, not {table.described(value)}",
                name,
                "expected a string or a table",
                f'for example `{name} = "EXPORT"`',
            )
    return found


def _hook(table: Table, name: str, exports: Exports) -> Hook:
    form = _form(table, name)
    how: Answer | Registration
    if form == "export":
        how = answerspec.answer(table, name, exports)
    else:
        how = registerspec.registration(table, form, name, exports)
    optional = table.get("optional", bool, default=False, example="optional = true")
    order: Order | None = answerspec.choice(table, "order", _ORDERS)
    return Hook(name, how, order, optional)


def _form(table: Table, hook: str) -> _Form:
    """The form of the hook in *table*; reports keys that do not go with it."""
    said = [form for form in _KEYS if form in table.values]
    others: list[_Form] = [form for form in _KEYS if len(said) == 1 and form not in said]
    hints = {
        key: f"it goes with {' and '.join(f'`{form}`' for form in others if key in _KEYS[form])}"
        for other in others
        for key in _KEYS[other]
    }
    fitting: list[_Form] = [form for form in _KEYS if form not in others]
    keys = dict.fromkeys(key for form in fitting for key in _KEYS[form])
    table.allow([*fitting, *keys, *_ANYWHERE], hints=_MARKS | hints)
    forms: list[_Form] = [form for form in _KEYS if form in table]
    if len(forms) != 1:
        several = " and ".join(f"`{form}`" for form in forms)
        table.problem(
            f"the hook `{hook}` has {several}" if forms else f"the hook `{hook}` has no answer",
            None,
            "expected one of them" if forms else "incomplete",
            f"a hook has one of {', '.join(f'`{form}`' for form in _KEYS)}",
        )
    return forms[0] if forms else "export"
