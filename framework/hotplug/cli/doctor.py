"""`hotplug doctor`."""

from __future__ import annotations

import click

from hotplug import toolchain

__all__ = ["command"]


@click.command("doctor", epilog="Example: hotplug doctor --fix")
@click.option("--fix", is_flag=True, help="Install what is missing, by the commands shown.")
def command(fix: bool) -> None:
    """Say which Rust was found, what is missing to build plugins, and what mends it."""
    if fix:
        found = toolchain.mend(lambda line: click.echo(line, err=True))
        rust = ".".join(map(str, found.version))
        click.echo(f"ready: Rust {rust} ({found.rustc}), cargo {found.cargo}")
        return
    tried = toolchain.survey()
    for candidate in tried:
        click.echo(f"{'ok     ' if candidate.toolchain else 'unfit  '} {candidate}")
    if any(candidate.toolchain for candidate in tried):
        return
    click.echo("no Rust here can build for wasm32-unknown-unknown", err=True)
    for remedy in toolchain.remedies(tried):
        click.echo(f"{remedy}", err=True)
    click.echo("`hotplug doctor --fix` runs what it can", err=True)
    raise SystemExit(1)
