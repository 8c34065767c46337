"""`hotplug sync`."""

from __future__ import annotations

import click

from hotplug.cli.registry.common import JSON, OFFLINE, emit, engines, here
from hotplug.cli.registry.review import step_as_json, steps_as_lines
from hotplug.errors import Diagnostic
from hotplug.registry import LockError, differences, outdated_entries, resolve, sync

__all__ = ["command"]


@click.command(
    "sync",
    short_help="Fetch what is locked.",
    epilog="Example: hotplug sync --locked",
)
@click.option("--locked", is_flag=True, help="Fail if plugins.lock would have to change.")
@OFFLINE
@JSON
def command(locked: bool, offline: bool, as_json: bool) -> None:
    """Put every locked plugin into the store, verified, so that the application can run offline.

    Before that, what changed in the settings is locked, unless --locked is given.
    """
    application = here()
    before = application.lock
    with engines(offline=offline) as at:
        stale = outdated_entries(application.settings, before, at)
        if stale and locked:
            raise LockError(
                Diagnostic(
                    "plugins.lock does not fit the settings",
                    note="\n".join(stale),
                    help="`hotplug lock` brings it up to date",
                )
            )
        after = before
        if stale:
            after = resolve(application.settings, before, at, application.policy)
            after.write(application.lock_path)
        fetched = sync(after, at, application.policy)
    steps = differences(before, after)
    about = {
        "plugins": len(after.plugins),
        "fetched": [str(one.name) for one in fetched],
        "changed": [step_as_json(one) for one in steps],
    }
    lines = [*steps_as_lines(steps), *(f"fetched {one.name} {one.version}" for one in fetched)]
    emit(as_json, about, [*lines, f"{len(after.plugins)} in the store, verified"])
