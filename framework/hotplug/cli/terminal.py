"""Messages on the terminal: standard error, in colour where that is wanted."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager

import click

from hotplug.errors import Diagnostic, HotplugError, harmless

__all__ = ["Misuse", "colors", "complain", "progress", "shown"]


class Misuse(click.ClickException):
    """A wrong argument: what is wrong with it, and what would help."""

    exit_code = 2

    def __init__(self, message: str, help: str = "") -> None:
        super().__init__(Diagnostic(message, help=help).bare())


def complain(message: str) -> None:
    """Prints *message* as an error."""
    click.echo("error: " + "\n".join(map(harmless, message.split("\n"))), err=True)


def shown(error: HotplugError) -> str:
    """*error* as text: the drawings of rustc, then each problem."""
    diagnostics: tuple[Diagnostic, ...] = getattr(error, "diagnostics", ())
    if not diagnostics:
        return "error: " + "\n".join(map(harmless, str(error).split("\n")))
    rendered: str = getattr(error, "rendered", "")
    return "\n\n".join(filter(None, [rendered.rstrip("\n"), *map(str, diagnostics)]))


def colors() -> bool:
    """Whether colours are shown: on a terminal, unless NO_COLOR is set (https://no-color.org)."""
    return _is_terminal() and not os.environ.get("NO_COLOR")


@contextmanager
def progress(first: str) -> Generator[Callable[[str], None], None, None]:
    """Shows progress: one changing line on a terminal, one line each elsewhere."""
    if not _is_terminal():
        yield lambda line: click.echo(line, err=True)
        return
    from rich.console import Console  # takes 20 ms

    screen = Console(stderr=True, highlight=False, markup=False, soft_wrap=True)
    with screen.status(first) as status:
        yield lambda line: status.update(line)


def _is_terminal() -> bool:
    there = sys.stderr is not None and sys.stderr.isatty()  # None where it was closed
    return there and os.environ.get("TERM") != "dumb"
