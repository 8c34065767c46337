"""`hotplug scaffold`."""

from __future__ import annotations

from pathlib import Path

import click

from hotplug.scaffold import scaffold

__all__ = ["command"]


@click.command("scaffold", epilog="Example: hotplug scaffold text-stats --into plugins")
@click.argument("name")
@click.option(
    "--into", type=click.Path(path_type=Path, file_okay=False), default=Path(),
    help="The directory to make it in; this one by default.",
)  # fmt: skip
@click.option("--no-git", is_flag=True, help="Do not make a git repository of it.")
def command(name: str, into: Path, no_git: bool) -> None:
    """Make a new plugin called NAME, which builds and passes its own test at once."""
    made = scaffold(name, into, git=not no_git)
    click.echo(f"made {made.root}", err=True)
    click.echo("next:", err=True)
    for line in made.next_commands:
        click.echo(f"  {line}", err=True)
