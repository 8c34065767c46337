"""`hotplug call`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from hotplug.interface import Arg, Export
from hotplug.kinds import SCALARS, nearest
from hotplug.names import snake
from hotplug.plugin import load

__all__ = ["command"]

_BOOLS = {"true": True, "false": False}


@click.command(
    "call",
    context_settings={"ignore_unknown_options": True},
    epilog='Example: hotplug call plugins/text-stats word_count "one two three"',
)
@click.argument("path", type=click.Path(path_type=Path))
@click.argument("export")
@click.argument("args", nargs=-1, type=click.UNPROCESSED)
def command(path: Path, export: str, args: tuple[str, ...]) -> None:
    """Call EXPORT of the plugin at PATH, and print its result.

    PATH is a plugin's directory or a .wasm file. ARGS are written as plain text: `3`, `true`,
    `some words`. An argument `-` is read from standard input, as text or as bytes by its kind.
    """
    with load(path) as plugin:
        exports = {one.name: one for one in plugin.interface.exports}
        found = exports.get(snake(export))
        if found is None:
            meant = nearest(export, exports)
            hint = f"did you mean `{meant}`?" if meant else f"it has: {', '.join(exports)}"
            raise click.UsageError(f"{plugin.interface.name} has no export `{export}`; {hint}")
        if len(args) != len(found.args):
            raise click.UsageError(
                f"`{found.signature}` takes {len(found.args)} arguments, not {len(args)}"
            )
        if args.count("-") > 1:
            raise click.UsageError("only one argument can be `-`")
        given = [_value(found, arg, text) for arg, text in zip(found.args, args, strict=True)]
        try:
            result = plugin[found.name](*given)
        except (TypeError, ValueError, OverflowError) as error:
            raise click.ClickException(str(error)) from None
    _show(result)


def _value(export: Export, arg: Arg, text: str) -> Any:
    """The argument that *text* means."""
    word = arg.kind.word
    if text == "-":
        data = sys.stdin.buffer.read()
        if word == "bytes":
            return data
        try:
            text = data.decode()
        except UnicodeDecodeError:
            raise click.ClickException(f"{export.name}({arg.name}): the input is no UTF-8") from None
        if word in SCALARS:
            text = text.strip()
    if word == "bytes":
        return text.encode(errors="surrogateescape")
    if word in {"string", "char"}:
        return text
    try:
        if word == "bool":
            return _BOOLS[text.lower()]
        return float(text) if word in {"f32", "f64"} else int(text, 0)
    except (KeyError, ValueError):
        wanted = "`true` or `false`" if word == "bool" else f"a number ({word})"
        raise click.UsageError(f"{export.name}({arg.name}): `{text}` is not {wanted}") from None


def _show(result: Any) -> None:
    """Print *result*; a program that reads it gets bytes as they are."""
    if isinstance(result, bytes):
        sys.stdout.buffer.write(result)
        sys.stdout.buffer.flush()
    elif isinstance(result, bool):
        click.echo("true" if result else "false")
    elif result is not None:
        click.echo(result)
