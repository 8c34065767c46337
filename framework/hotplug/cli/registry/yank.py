"""`hotplug yank`."""

from __future__ import annotations

from pathlib import Path

import click

from hotplug.cli.registry.common import JSON, Spec, emit, engines
from hotplug.cli.registry.publish import chosen_key
from hotplug.cli.terminal import Misuse
from hotplug.registry import sign_version

__all__ = ["command"]


@click.command(
    "yank",
    short_help="Mark a version as one that is not to be locked anew.",
    epilog='Example: hotplug yank acme/text-stats@1.2.0 --reason "counts wrongly"',
)
@click.argument("name", metavar="NAME@VERSION")
@click.option("--reason", help="Why; everybody who looks for the version sees it.")
@click.option("--undo", is_flag=True, help="Take the mark back.")
@click.option(
    "--key", type=click.Path(path_type=Path), help="Sign with this key instead of your own."
)
@JSON
def command(name: str, reason: str | None, undo: bool, key: Path | None, as_json: bool) -> None:
    """Mark a version. Nothing is deleted: a lock that has it keeps it, and says so.

    The mark is signed by the key that `hotplug publish` signs with.
    """
    if undo == bool(reason):
        raise Misuse("a yank needs a reason", "give `--reason TEXT`, or `--undo` alone")
    with engines() as at:
        wanted = Spec(name, at)
        version, versions = wanted.version(), wanted.versions
        if undo:
            versions.restore(version)
        else:
            mark = versions.yank(version, str(reason))
            secret = chosen_key(key)
            if secret is not None:
                sign_version(wanted.repository, mark.descriptor, secret)
    about = {"name": str(wanted.name), "version": str(version), "yanked": not undo}
    done = "no longer yanked" if undo else f"yanked: {reason}"
    emit(as_json, {**about, "reason": reason or ""}, [f"{wanted.name} {version} {done}"])
