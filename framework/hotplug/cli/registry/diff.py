"""`hotplug diff`."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import click

from hotplug.cli.registry.call_sites import broken_calls, checker
from hotplug.cli.registry.common import JSON, Spec, emit, engines
from hotplug.cli.registry.review import change_as_json, changes_as_lines
from hotplug.interface import Interface
from hotplug.manifest import Manifest, Project
from hotplug.registry import Application, Engines, Level, Version, compare

__all__ = ["command"]


@click.command(
    "diff",
    short_help="Show what changed between two versions.",
    epilog="Example: hotplug diff acme/text-stats@1.2.0 plugins/text-stats",
)
@click.argument("old", metavar="A")
@click.argument("new", metavar="B")
@click.option("--no-calls", is_flag=True, help="Do not look for calls that break.")
@JSON
def command(old: str, new: str, no_calls: bool, as_json: bool) -> None:
    """Show what changed in the interface from A to B, and which version number that needs.

    Each is `NAME[@VERSION]`, a place in a registry, or the directory of a plugin. In an application
    whose code uses the generated class, the calls are listed that B breaks: mypy, or else pyright,
    is run over it with the types of both.
    """
    with engines() as at:
        (one, before), (other, after) = (_side(text, at) for text in (old, new))
    changes = compare(before, after)
    level = max((change.level for change in changes), default=Level.PATCH)
    application = Application.find()
    calls = []
    if application is not None and changes and not no_calls:
        calls = broken_calls(application.root, before, after)
    about = {
        "old": one,
        "new": other,
        "level": str(level),
        "changes": [change_as_json(change) for change in changes],
        "calls": [asdict(call) for call in calls],
    }
    lines = [f"{one} -> {other}", *changes_as_lines(changes), f"this needs a {level} version"]
    if calls:
        lines += [f"calls that break, by {checker()}:"]
        lines += [f"  {call.file}:{call.line}: {call.message}" for call in calls]
    emit(as_json, about, lines)


def _side(text: str, at: Engines) -> tuple[str, Interface]:
    path = Path(text)
    if "@" not in text and "://" not in text and (path.is_dir() or path.name == "plugin.toml"):
        interface = Interface.of(Manifest.load(Project.at(path).manifest))
        return f"{interface.name} {Version.parse(interface.version)}", interface
    record = Spec(text, at).record()
    return f"{record.name} {record.version}", record.interface
