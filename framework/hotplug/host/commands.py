"""Exports -> commands of a `click.Group`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import click

from hotplug import names
from hotplug.errors import HotplugError
from hotplug.interface import Arg, Export, Interface
from hotplug.kinds import SCALARS, Kind

__all__ = ["command", "values"]

_SIMPLE: Mapping[str, click.ParamType[Any]] = {
    "bool": click.BOOL,
    **{
        word: click.IntRange(scalar.low, scalar.high)
        for word, scalar in SCALARS.items()
        if scalar.whole
    },
    "f32": click.FLOAT,
    "f64": click.FLOAT,
}


def command(
    name: str, interface: Interface, export: Export, call: Callable[[Mapping[str, Any]], Any]
) -> click.Command:
    """The command *name*: it calls *call* with the arguments of the command line, and prints the
    result.

    An argument with a default, or of an option kind, is given as `--name VALUE`; the others are
    positional.
    """

    def run(**said: Any) -> None:
        try:
            result = call({key: value for key, value in said.items() if value is not None})
        except HotplugError as error:
            raise click.ClickException(str(error)) from error
        except (TypeError, ValueError, OverflowError) as error:
            raise click.UsageError(str(error)) from error
        _print(result)

    params = [_param(arg, interface) for arg in export.args]
    # So that -5 is a number, not an unknown option.
    settings = {"ignore_unknown_options": True}
    return click.Command(name, settings, run, params, help=export.doc)


def values(
    export: Export, types: Mapping[str, Any]
) -> Callable[[Mapping[str, Any]], dict[str, Any]]:
    """Returns a function from click's values to arguments of *export*. *types* has its classes."""
    made = {arg.name: _made(arg.kind, types) for arg in export.args}

    def read(said: Mapping[str, Any]) -> dict[str, Any]:
        return {key: made[key](value) for key, value in said.items()}

    return read


def _param(arg: Arg, interface: Interface) -> click.Parameter:
    kind = arg.kind.of[0] if arg.kind.word in {"list", "option"} else arg.kind
    declared = interface.types.get(kind.word)
    type_ = _SIMPLE.get(kind.word, click.STRING)
    if declared is not None:
        type_ = click.Choice([_word(part.name) for part in declared.parts])
    if arg.default is None and arg.kind.word != "option":
        many = arg.kind.word == "list"
        return click.Argument([arg.name], type=type_, nargs=-1 if many else 1, required=not many)
    word = _word(arg.name)
    said = f"--{word}/--no-{word}" if kind.word == "bool" else f"--{word}"
    default = "" if arg.default is None else f"[default: {arg.default.value}]"
    doc = "  ".join(filter(None, [arg.doc, default]))
    return click.Option([arg.name, said], type=type_, default=None, help=doc)


def _made(kind: Kind, types: Mapping[str, Any]) -> Callable[[Any], Any]:
    """Returns a function from click's value to one of *kind*."""
    if kind.word == "list":
        one = _made(kind.of[0], types)
        return lambda values: [one(value) for value in values]
    if kind.word == "option":
        return _made(kind.of[0], types)
    if kind.word == "bytes":
        return lambda text: text.encode(errors="surrogateescape")
    if kind.word in SCALARS or kind.word == "string":
        return lambda value: value
    cases = {_word(case.name.lower()): case for case in types[names.camel(kind.word)]}
    return cases.__getitem__


def _word(name: str) -> str:
    """*name* as command lines spell it."""
    return name.rstrip("_").replace("_", "-")


def _print(result: Any) -> None:
    """Prints *result*: bytes as they are, anything else as `hotplug call` does."""
    if isinstance(result, bool):
        result = str(result).lower()
    if isinstance(result, bytes):
        click.echo(result, nl=False)
    elif result is not None:
        click.echo(str(result))
