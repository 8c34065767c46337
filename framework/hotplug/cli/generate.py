"""`hotplug generate`."""

from __future__ import annotations

import shlex
from pathlib import Path

import click

from hotplug.build import Generated
from hotplug.manifest import Project

__all__ = ["command"]


@click.command(
    "generate",
    short_help="Write the files that are generated from plugin.toml.",
    epilog="Example: hotplug generate --check plugins/text-stats",
)
@click.argument("path", type=click.Path(path_type=Path), default=Path())
@click.option("--check", is_flag=True, help="Write nothing; exit with 1 if a file is stale.")
@click.pass_context
def command(ctx: click.Context, path: Path, check: bool) -> None:
    """Write the generated files of the plugin in PATH: the Rust helpers and the Python package.

    The files that were stale are printed, relative to PATH. `hotplug build` does this too.
    """
    project = Project.at(path)
    generated = Generated.of(project)
    stale = generated.stale() if check else generated.write()
    for file in stale:
        click.echo(file.relative_to(project.root))
    if check and stale:
        files = "1 file is" if len(stale) == 1 else f"{len(stale)} files are"
        mend = shlex.join(["hotplug", "generate", str(path)])
        click.echo(f"{files} not what plugin.toml says; run `{mend}`", err=True)
        ctx.exit(1)
    if not stale:
        click.echo("all files are up to date", err=True)
