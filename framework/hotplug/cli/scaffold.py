"""`hotplug scaffold`."""

from __future__ import annotations

from pathlib import Path

import click

from hotplug.build import toolchain
from hotplug.errors import BuildError, harmless
from hotplug.scaffold import scaffold

__all__ = ["command"]


@click.command(
    "scaffold",
    short_help="Make a new plugin, which builds and passes its tests.",
    epilog="Example: hotplug scaffold text-stats --into plugins",
)
@click.argument("name")
@click.option(
    "--into", type=click.Path(path_type=Path, file_okay=False), default=Path(),
    help="The directory to make it in; this one by default.",
)  # fmt: skip
@click.option("--no-git", is_flag=True, help="Do not make a git repository of it.")
def command(name: str, into: Path, no_git: bool) -> None:
    """Make a new plugin called NAME, which builds and passes its own tests at once.

    NAME is in kebab-case, as `text-stats`, or a path that ends in such a name, as
    `./plugins/text-stats`. The path of the new directory is printed.
    """
    path = Path(name)
    name = path.name or name
    made = scaffold(name, into / path.parent, git=not no_git)
    click.echo(made.root)
    if made.note:
        click.echo(f"note: {harmless(made.note)}", err=True)
    click.echo(f"made {name}; next:", err=True)
    for line in made.next_commands:
        click.echo(f"  {line}", err=True)
    try:
        toolchain.find()
    except BuildError:
        missing = "no Rust on this machine can build it yet; `hotplug doctor` says what to install"
        click.echo(missing, err=True)
