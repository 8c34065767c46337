"""`hotplug build`."""

from __future__ import annotations

from pathlib import Path

import click

from hotplug.build import build
from hotplug.cli.terminal import colors, progress
from hotplug.manifest import Project

__all__ = ["command"]


@click.command(
    "build",
    short_help="Build a plugin, and check it against plugin.toml.",
    epilog="Example: hotplug build plugins/text-stats",
)
@click.argument("path", type=click.Path(path_type=Path), default=Path())
@click.option("--debug", is_flag=True, help="Compile quickly, for code that runs slower.")
def command(path: Path, debug: bool) -> None:
    """Build the plugin in PATH, and put the module where `hotplug.load` finds it.

    PATH is the plugin's directory; this one by default. The path of the module is printed.
    """
    with progress("building") as say:
        made = build(Project.at(path), debug=debug, say=say, color=colors())
    for warning in made.warnings:
        click.echo(warning, err=True)
    rust = ".".join(map(str, made.toolchain.version))
    exports = len(made.module.interface.exports)
    click.echo(
        f"built {made.module.interface.name} {made.module.interface.version}:"
        f" {exports} export{'s' * (exports != 1)}, {made.size / 1024:.1f} KiB,"
        f" {'unchanged' if made.fresh else f'{made.seconds:.2f} s'}, Rust {rust}",
        err=True,
    )
    click.echo(made.artifact)
