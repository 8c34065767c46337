"""`hotplug remove`."""

from __future__ import annotations

import click

from hotplug.cli.registry.common import JSON, Spec, emit, engines, here
from hotplug.registry import Lock, LockError, set_requirement

__all__ = ["command"]


@click.command(
    "remove",
    short_help="Take a plugin out of the application.",
    epilog="Example: hotplug remove acme/text-stats",
)
@click.argument("names", metavar="NAME", nargs=-1, required=True)
@JSON
def command(names: tuple[str, ...], as_json: bool) -> None:
    """Take plugins out of the settings of the application and out of plugins.lock.

    What is in the store stays there.
    """
    application = here()
    path = application.settings_path
    with engines(offline=True) as at:
        gone = [Spec(text, at).name for text in names]
    for name in gone:
        if name not in application.settings.plugins and name not in application.lock.plugins:
            raise LockError(f"`{name}` is not a plugin of this application")
    for name in gone:
        if name in application.settings.plugins:
            set_requirement(path, name, None)
    kept = [one for one in application.lock.plugins.values() if one.name not in gone]
    Lock.of(kept).write(application.lock_path)
    emit(as_json, {"removed": [str(one) for one in gone]}, [f"removed {one}" for one in gone])
