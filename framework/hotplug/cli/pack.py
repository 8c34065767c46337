"""`hotplug pack`."""

from __future__ import annotations

from pathlib import Path

import click

from hotplug.cli.terminal import colors, progress
from hotplug.manifest import Project
from hotplug.pack import pack
from hotplug.registry import GROUP

__all__ = ["command"]


@click.command(
    "pack",
    short_help="Make a wheel of a plugin, which pip installs.",
    epilog="Example: hotplug pack plugins/text-stats --into dist",
)
@click.argument("path", type=click.Path(path_type=Path), default=Path())
@click.option(
    "--into", type=click.Path(path_type=Path, file_okay=False), default=None,
    help="The directory to put it in; `dist` in the plugin's own by default.",
)  # fmt: skip
def command(path: Path, into: Path | None) -> None:
    """Build the plugin in PATH for release, and make a wheel of it.

    PATH is the plugin's directory; this one by default. The path of the wheel is printed. The
    applications that `applications` in plugin.toml names find the plugin once it is installed.
    """
    project = Project.at(path)
    with progress("building") as say:
        made = pack(project, into or project.root / "dist", say=say, color=colors())
    groups = ", ".join(one for one in made.wheel.entry_points if one != GROUP) or "no application"
    click.echo(
        f"packed {made.wheel.name} {made.wheel.version}: {made.size / 1024:.1f} KiB, for {groups}",
        err=True,
    )
    click.echo(made.path)
