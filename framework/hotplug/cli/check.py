"""`hotplug check`."""

from __future__ import annotations

from pathlib import Path

import click

from hotplug.build import build
from hotplug.cli.terminal import colors, progress
from hotplug.errors import HotplugError
from hotplug.manifest import Project
from hotplug.plugin import trial
from hotplug.replay import FILE, Replayed, read, replay
from hotplug.testing import StubHost

__all__ = ["command"]

_SIGNS = {True: ("✓", "green"), False: ("✗", "red")}


@click.command(
    "check",
    short_help="Make the pinned calls of a plugin again, and compare the answers.",
    epilog="Example: hotplug check plugins/text-stats",
)
@click.argument("path", type=click.Path(path_type=Path), default=Path())
@click.option("--release", is_flag=True, help="Build for release, which takes longer.")
@click.pass_context
def command(ctx: click.Context, path: Path, release: bool) -> None:
    """Build the plugin in PATH, make the calls in its calls.toml, and compare the answers.

    PATH is the plugin's directory; this one by default. The functions of its host return the
    smallest value of their kind. The exit code is 1 where an answer has changed.
    """
    project = Project.at(path)
    calls = read(project.root)
    if not calls:
        raise HotplugError(f"there are no pinned calls: `{path / FILE}` would have them")
    if (project.root / "Cargo.toml").is_file() or not project.shipped.is_file():
        with progress("building") as say:
            build(project, debug=not release, say=say, color=colors())
    with StubHost.load(project.root) as plugin, trial(plugin) as tried:
        found = replay(tried, calls)
    for one in found:
        click.echo(_words(one), color=colors() or None)
    wrong = sum(not one.same for one in found)
    told = (
        f"{wrong} of {len(found)} answers changed" if wrong else f"{len(found)} answers, as pinned"
    )
    click.echo(told, err=True)
    ctx.exit(1 if wrong else 0)


def _words(one: Replayed) -> str:
    sign, color = _SIGNS[one.same]
    return f"{click.style(sign, fg=color)} {one}"
