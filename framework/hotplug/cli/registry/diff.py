"""`hotplug diff`."""

from __future__ import annotations

from pathlib import Path

import click

from hotplug.cli.registry.common import JSON, Spec, emit, engines
from hotplug.cli.registry.review import change_as_json, changes_as_lines
from hotplug.interface import Interface
from hotplug.manifest import Manifest, Project
from hotplug.registry import Engines, Level, Version, compare

__all__ = ["command"]


@click.command(
    "diff",
    short_help="Show what changed between two versions.",
    epilog="Example: hotplug diff acme/text-stats@1.2.0 plugins/text-stats",
)
@click.argument("old", metavar="A")
@click.argument("new", metavar="B")
@JSON
def command(old: str, new: str, as_json: bool) -> None:
    """Show what changed in the interface from A to B, and which version number that needs.

    Each is `NAME[@VERSION]`, a place in a registry, or the directory of a plugin.
    """
    with engines() as at:
        (one, before), (other, after) = (_side(text, at) for text in (old, new))
    changes = compare(before, after)
    level = max((change.level for change in changes), default=Level.PATCH)
    about = {
        "old": one,
        "new": other,
        "level": str(level),
        "changes": [change_as_json(change) for change in changes],
    }
    lines = [f"{one} -> {other}", *changes_as_lines(changes), f"this needs a {level} version"]
    emit(as_json, about, lines)


def _side(text: str, at: Engines) -> tuple[str, Interface]:
    path = Path(text)
    if "@" not in text and "://" not in text and (path.is_dir() or path.name == "plugin.toml"):
        interface = Interface.of(Manifest.load(Project.at(path).manifest))
        return f"{interface.name} {Version.parse(interface.version)}", interface
    record = Spec(text, at).record()
    return f"{record.name} {record.version}", record.interface
