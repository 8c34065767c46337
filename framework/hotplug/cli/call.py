"""`hotplug call`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from hotplug.cli.terminal import Misuse
from hotplug.errors import harmless
from hotplug.interface import Arg, Export, Interface
from hotplug.kinds import SCALARS, nearest
from hotplug.names import snake
from hotplug.plugin import load

__all__ = ["command"]

_BOOLS = {"true": True, "false": False}
_HELP = ("-h", "--help")


@click.command(
    "call",
    short_help="Call one export of a plugin, and print its result.",
    # After PATH everything is an argument: `-5` is a number, `-hello` a text.
    context_settings={"allow_interspersed_args": False},
    epilog='Example: hotplug call plugins/text-stats word_count "one two three"',
)
@click.argument("path", type=click.Path(path_type=Path))
@click.argument("export")
@click.argument("args", nargs=-1, type=click.UNPROCESSED)
@click.pass_context
def command(ctx: click.Context, path: Path, export: str, args: tuple[str, ...]) -> None:
    """Call EXPORT of the plugin at PATH, and print its result.

    PATH is a plugin's directory or a .wasm file. ARGS are written as plain text: `3`, `true`,
    `some words`. An argument `-` is read from standard input, as text or as bytes by its kind.
    After `--`, each argument is taken literally.
    """
    words = [export, *args]
    end = words.index("--") if "--" in words else len(words)
    if not set(_HELP).isdisjoint(words[:end]):
        click.echo(ctx.get_help())
        return
    literal = len(words) - end - 1  # the last ones, of which a `-` is a `-`
    del words[end : end + 1]
    if not words:
        raise click.UsageError("Missing argument 'EXPORT'.", ctx)
    with load(path) as plugin:
        found = _export(plugin.interface, words.pop(0))
        given = _values(found, words, literal)
        try:
            result = plugin[found.name](*given)
        except (TypeError, ValueError, OverflowError) as error:
            raise Misuse(str(error)) from None
    _show(result)


def _export(interface: Interface, name: str) -> Export:
    exports = {one.name: one for one in interface.exports}
    found = exports.get(snake(name))
    if found is None:
        meant = nearest(snake(name), exports)
        hint = f"did you mean `{meant}`?" if meant else f"it has: {', '.join(exports)}"
        raise Misuse(f"{interface.name} has no export `{name}`", hint)
    return found


def _values(export: Export, words: list[str], literal: int) -> list[Any]:
    """Parses *words* into arguments."""
    wanted = len(export.args)
    if len(words) != wanted:
        takes = f"{wanted or 'no'} argument{'s' * (wanted != 1)}"
        raise Misuse(f"`{export.signature}` takes {takes}, and was given {len(words) or 'none'}")
    piped = [n for n, word in enumerate(words) if word == "-" and n < wanted - max(0, literal)]
    if len(piped) > 1:
        raise Misuse("only one argument can be `-`, which stands for all of standard input")
    return [
        _piped(export, arg) if n in piped else _value(export, arg, word)
        for n, (arg, word) in enumerate(zip(export.args, words, strict=True))
    ]


def _piped(export: Export, arg: Arg) -> Any:
    """Reads an argument from standard input."""
    if sys.stdin is None:
        raise Misuse(f"{export.name}({arg.name}): standard input is closed, and `-` reads it")
    data = sys.stdin.buffer.read()
    if arg.kind.word == "bytes":
        return data
    text = data.decode(errors="surrogateescape")
    if arg.kind.word in SCALARS:
        text = text.strip() or text  # a final line break counts only where it is the whole text
    return _value(export, arg, text)


def _value(export: Export, arg: Arg, text: str) -> Any:
    """Parses *text* as one argument. Bytes that are not UTF-8 are lone surrogates in it."""
    word = arg.kind.word
    if word == "bytes":
        return text.encode(errors="surrogateescape")
    if word in {"string", "char"}:
        if not _is_text(text):
            raise Misuse(f"{export.name}({arg.name}): not text: it is not valid UTF-8")
        return text
    try:
        if word == "bool":
            return _BOOLS[text.lower()]
        return float(text) if word in {"f32", "f64"} else _int(text)
    except (KeyError, ValueError):
        number = "a number" if word in {"f32", "f64"} else "a whole number"
        wanted = "`true` or `false`" if word == "bool" else f"{number}, which {word} needs"
        raise Misuse(f"{export.name}({arg.name}): `{text}` is not {wanted}") from None


def _int(text: str) -> int:
    try:
        return int(text)
    except ValueError:
        return int(text, 0)  # 0xff


def _is_text(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _show(result: Any) -> None:
    """Prints *result*: unchanged for a program, with control characters escaped on a terminal."""
    if result is None or sys.stdout is None:
        return
    if isinstance(result, bytes) and not sys.stdout.isatty():
        sys.stdout.buffer.write(result)
        return
    text = result.decode(errors="backslashreplace") if isinstance(result, bytes) else str(result)
    if isinstance(result, bool):
        text = text.lower()
    if sys.stdout.isatty():
        text = "\n".join(map(harmless, text.split("\n")))
    click.echo(text, color=True)  # otherwise click strips codes from a pipe
