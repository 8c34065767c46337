"""The command line: `hotplug COMMAND`. Standard output is data; what is said goes to stderr.

Exit codes: 0 done, 1 failed, 2 used wrongly.
"""

from __future__ import annotations

from importlib import import_module

import click

from hotplug.errors import Diagnostic, HotplugError, ManifestError, harmless
from hotplug.version import __version__

__all__ = ["main"]

_COMMANDS = {
    "scaffold": "hotplug.cli.scaffold",
    "generate": "hotplug.cli.generate",
    "build": "hotplug.cli.build",
    "call": "hotplug.cli.call",
    "inspect": "hotplug.cli.inspect",
    "doctor": "hotplug.cli.doctor",
}


class _Commands(click.Group):
    """The commands, each imported when it is asked for; an error of hotplug's ends with 1."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        module = _COMMANDS.get(cmd_name)
        found: click.Command | None = module and import_module(module).command
        return found

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        from hotplug.kinds import nearest

        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            meant = nearest(args[0], _COMMANDS)
            if meant:
                error.message += f" Did you mean '{meant}'?"
            raise

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except HotplugError as error:
            click.echo(_shown(error), err=True)
            ctx.exit(1)


def _shown(error: HotplugError) -> str:
    diagnostics: tuple[Diagnostic, ...] = getattr(error, "diagnostics", ())
    if isinstance(error, ManifestError) or any(one.span for one in diagnostics):
        return str(error)
    rendered: str = getattr(error, "rendered", "")
    if diagnostics:
        return "\n\n".join(filter(None, [rendered.rstrip("\n"), *map(str, diagnostics)]))
    return "error: " + "\n".join(map(harmless, str(error).splitlines()))


@click.group(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Begin with: hotplug scaffold my-plugin",
)
@click.version_option(__version__, message="%(prog)s %(version)s")
def main() -> None:
    """Plugins written in Rust for applications written in Python."""
