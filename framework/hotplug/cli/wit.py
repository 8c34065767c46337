"""`hotplug wit`."""

from __future__ import annotations

from pathlib import Path

import click

from hotplug.codegen import wit
from hotplug.interface import Interface
from hotplug.manifest import Manifest, Project

__all__ = ["command"]


@click.command("wit", epilog="Example: hotplug wit plugins/text-stats > text-stats.wit")
@click.argument("path", type=click.Path(path_type=Path), default=Path())
def command(path: Path) -> None:
    """Print the interface of a plugin as a WIT world.

    Generators of other languages make hosts for the plugin in PATH from it.
    """
    interface = Interface.of(Manifest.load(Project.at(path).manifest))
    click.echo(wit(interface), nl=False)
