"""The group of all commands: `hotplug COMMAND`. Data goes to stdout, messages to stderr.

Exit codes: 0 done, 1 failed, 2 used wrongly, 130 interrupted.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from importlib import import_module
from io import TextIOWrapper
from pathlib import Path
from typing import Any, NoReturn, cast

import click

from hotplug import system
from hotplug.cli.terminal import complain, shown
from hotplug.errors import Diagnostic, HotplugError
from hotplug.version import __version__

__all__ = ["main"]

_COMMANDS = {
    "scaffold": "hotplug.cli.scaffold",
    "generate": "hotplug.cli.generate",
    "build": "hotplug.cli.build",
    "pack": "hotplug.cli.pack",
    "dev": "hotplug.cli.dev",
    "call": "hotplug.cli.call",
    "check": "hotplug.cli.check",
    "inspect": "hotplug.cli.inspect",
    "wit": "hotplug.cli.wit",
    "key": "hotplug.cli.key",
    "doctor": "hotplug.cli.doctor",
    **{
        name: f"hotplug.cli.registry.{name}"
        for name in (
            "publish",
            "yank",
            "search",
            "info",
            "diff",
            "add",
            "remove",
            "lock",
            "sync",
            "upgrade",
            "outdated",
            "audit",
            "verify",
            "mirror",
        )
    },
    "cache": "hotplug.cli.cache",
}


class _Commands(click.Group):
    """The commands, each imported when it is needed."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        module = _COMMANDS.get(cmd_name)
        found: click.Command | None = import_module(module).command if module else None
        return found

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        from hotplug.kinds import nearest

        try:
            return super().resolve_command(ctx, args)
        except click.UsageError:
            meant = nearest(args[0], _COMMANDS)
            if args[0].startswith("-"):
                raise
            hint = f"; did you mean `{meant}`?" if meant else ""
            raise click.UsageError(f"there is no command `{args[0]}`{hint}", ctx) from None

    def main(self, *args: Any, **extra: Any) -> NoReturn:
        """Runs one command, and ends the process with its exit code."""
        if sys.stdout is not None:
            cast("TextIOWrapper[Any]", sys.stdout).reconfigure(errors="backslashreplace")
        for number in system.ENDING:  # as Ctrl-C does: ends child processes
            if signal.getsignal(number) is signal.SIG_DFL:
                signal.signal(number, lambda number, _: sys.exit(128 + number))
        run: Callable[..., Any] = super().main
        sys.exit(_code(lambda: run(*args, **extra, standalone_mode=False)))


def _code(run: Callable[[], Any]) -> int:
    """Runs *run*, prints its error, and returns the exit code."""
    try:
        code = run()
        if sys.stdout is not None:
            sys.stdout.flush()
    except click.UsageError as error:
        if error.ctx is not None:
            click.echo(error.ctx.get_usage(), err=True)
            click.echo(f"Try `{error.ctx.command_path} --help`.\n", err=True)
        message = error.format_message().removesuffix(".")
        complain(message[:1].lower() + message[1:])
        return error.exit_code
    except click.ClickException as error:
        complain(error.format_message())
        return error.exit_code
    except click.Abort:
        complain("interrupted")
        return 130
    except HotplugError as error:
        click.echo(shown(error), err=True)
        return 1
    except OSError as error:
        if not isinstance(error, BrokenPipeError):
            about = f"`{error.filename}`: " if error.filename else ""
            complain(f"{about}{error.strerror or error}")
        _let_go()
        return 1
    return code if isinstance(code, int) else 0


def _let_go() -> None:
    """Redirects stdout to nowhere, so that the flush at exit cannot fail again."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    except OSError:
        return


@click.group(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Begin with: hotplug scaffold my-plugin",
    invoke_without_command=True,
)
@click.version_option(__version__, message="%(prog)s %(version)s")
@click.pass_context
def main(ctx: click.Context) -> None:
    """Plugins written in Rust for applications written in Python."""
    try:
        Path.cwd()
    except FileNotFoundError:
        help_ = "change to a directory that exists; `cd .` is enough where it was made again"
        about = Diagnostic("the working directory was deleted", help=help_)
        raise HotplugError(about.bare()) from None
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help(), err=True)
        ctx.exit(2)
