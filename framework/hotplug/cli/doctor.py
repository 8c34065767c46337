"""`hotplug doctor`."""

from __future__ import annotations

import click

from hotplug.build import Candidate, Toolchain, toolchain
from hotplug.manifest import TARGET, WASI

__all__ = ["command"]


@click.command(
    "doctor",
    short_help="Say which Rust there is, and what is missing.",
    epilog="Example: hotplug doctor --fix",
)
@click.option("--fix", is_flag=True, help="Install what is missing, by the commands shown.")
@click.option(
    "--target",
    type=click.Choice([TARGET, WASI]),
    default=TARGET,
    help="The target of plugins to build, as `target` in `[build]` of plugin.toml.",
)
@click.pass_context
def command(ctx: click.Context, fix: bool, target: str) -> None:
    """Say which Rust was found, what is missing to build plugins, and how to install it."""
    if fix:
        found = toolchain.mend(lambda line: click.echo(line, err=True), target)
        click.echo(_ready(found))
        return
    tried = toolchain.survey(target)
    for candidate in tried:
        click.echo(f"{'ok     ' if candidate.toolchain else 'unfit  '} {candidate}")
    usable = [candidate.toolchain for candidate in tried if candidate.toolchain]
    if usable:
        click.echo(_ready(usable[0]))
        return
    _advise(tried, target)
    ctx.exit(1)


def _ready(found: Toolchain) -> str:
    rust = ".".join(map(str, found.version))
    return f"ready: Rust {rust} ({found.rustc}), cargo {found.cargo}"


def _advise(tried: tuple[Candidate, ...], target: str) -> None:
    """Prints the remedies, and which of them `--fix` carries out."""
    rusts = "no Rust here" if tried else "there is no Rust here; a rustc is needed that"
    click.echo(f"{rusts} can build for {target}", err=True)
    click.echo(toolchain.advice(tried, target), err=True)
