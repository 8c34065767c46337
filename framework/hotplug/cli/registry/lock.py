"""`hotplug lock`."""

from __future__ import annotations

import click

from hotplug.cli.registry.common import JSON, OFFLINE, emit, engines, here
from hotplug.cli.registry.review import step_as_json, steps_as_lines
from hotplug.registry import differences, resolve

__all__ = ["command"]


@click.command(
    "lock",
    short_help="Write plugins.lock for the settings.",
    epilog="Example: hotplug lock",
)
@OFFLINE
@JSON
def command(offline: bool, as_json: bool) -> None:
    """Resolve what changed in the settings, and write plugins.lock.

    What is locked and still fits is kept; `hotplug upgrade` takes newer versions.
    """
    application = here()
    before = application.lock
    with engines(offline=offline) as at:
        after = resolve(application.settings, before, at, application.policy)
    after.write(application.lock_path)
    steps = differences(before, after)
    about = {"plugins": len(after.plugins), "changed": [step_as_json(one) for one in steps]}
    emit(as_json, about, steps_as_lines(steps) or ["plugins.lock is as it was"])
