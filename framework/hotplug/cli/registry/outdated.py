"""`hotplug outdated`."""

from __future__ import annotations

import click

from hotplug.cli.registry.common import JSON, emit, engines, here, table
from hotplug.registry import NotFound, Requirement, Versions

__all__ = ["command"]

_ANY = Requirement.parse("*")


@click.command(
    "outdated",
    short_help="List the plugins that have newer versions.",
    epilog="Example: hotplug outdated --json",
)
@JSON
def command(as_json: bool) -> None:
    """List the locked plugins of which there is a newer version, or whose version is yanked.

    `fits` is the newest that the settings take, and `newest` the newest of all.
    """
    application = here()
    found: list[dict[str, str]] = []
    with engines() as at:
        for locked in application.lock.plugins.values():
            versions = Versions(locked.name, at.repository(locked.name, locked.source))
            newest = {
                key: _best(versions, wanted)
                for key, wanted in (
                    ("fits", Requirement.parse(locked.requirement)),
                    ("newest", _ANY),
                )
            }
            yanked = versions.reason(locked.version)
            if yanked is not None or set(newest.values()) - {str(locked.version), ""}:
                found.append(
                    {
                        "name": str(locked.name),
                        "locked": str(locked.version),
                        **newest,
                        "yanked": yanked or "",
                    }
                )
    rows = [["plugin", "locked", "fits", "newest", ""]]
    rows += [
        [
            *(one[key] or "-" for key in ("name", "locked", "fits", "newest")),
            f"yanked: {one['yanked']}" * bool(one["yanked"]),
        ]
        for one in found
    ]
    emit(as_json, {"outdated": found}, table(rows) if found else ["nothing is newer"])


def _best(versions: Versions, wanted: Requirement) -> str:
    try:
        return str(versions.best(wanted).version)
    except NotFound:
        return ""
