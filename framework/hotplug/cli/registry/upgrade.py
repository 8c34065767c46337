"""`hotplug upgrade`."""

from __future__ import annotations

import sys

import click

from hotplug.cli.registry.common import JSON, OFFLINE, Spec, emit, engines, here
from hotplug.cli.registry.review import (
    change_as_json,
    review,
    step_as_json,
    steps_as_lines,
)
from hotplug.errors import harmless
from hotplug.registry import (
    Change,
    Engines,
    Locked,
    LockError,
    Record,
    Step,
    Versions,
    compare,
    differences,
    resolve,
    set_requirement,
)

__all__ = ["command"]


@click.command(
    "upgrade",
    short_help="Take newer versions, after a review.",
    epilog="Example: hotplug upgrade acme/text-stats@^2",
)
@click.argument("names", metavar="NAME[@REQ]", nargs=-1)
@click.option("--yes", is_flag=True, help="Take them without asking.")
@click.option("--dry-run", is_flag=True, help="Show the review, and take nothing.")
@OFFLINE
@JSON
def command(names: tuple[str, ...], yes: bool, dry_run: bool, offline: bool, as_json: bool) -> None:
    """Lock the newest versions that fit, of NAMES or of all plugins of the application.

    What they change in interface, capabilities, limits and signer is shown, and asked about. With
    REQ the requirement in the settings changes as well. A signer that changed stops the upgrade.
    """
    application = here()
    path = application.settings_path
    settings, before = application.settings, application.lock
    kept = path.read_bytes() if path.is_file() else b""
    with engines(offline=offline, quiet=as_json) as at:
        wanted = [Spec(text, at) for text in names]
        for one in wanted:
            if one.name not in settings.plugins:
                raise LockError(f"`{one.name}` is not in the settings; `hotplug add` takes it in")
        chosen = {one.name: one.requirement() for one in wanted}
        renew = set(chosen) or set(settings.plugins)
        try:
            for name, requirement in chosen.items():
                if requirement is not None:
                    set_requirement(path, name, requirement)
            after = resolve(application.settings, before, at, application.policy, renew)
            steps = differences(before, after)
            reviews = [_review(step, at) for step in steps]
            taken = _agreed(reviews, yes=yes, dry_run=dry_run, as_json=as_json)
        except BaseException:
            path.write_bytes(kept)
            raise
        if taken:
            after.write(application.lock_path)
        else:
            path.write_bytes(kept)
    about = {
        "taken": taken,
        "changed": [
            {**step_as_json(step), "changes": [change_as_json(one) for one in _changes(step, at)]}
            for step in steps
        ],
    }
    done = steps_as_lines(steps) if taken else []
    emit(as_json, about, done or ["nothing is newer" if not steps else "plugins.lock is as it was"])
    if steps and not taken and not dry_run:
        sys.exit(1)


def _records(step: Step, at: Engines) -> tuple[Record, Record] | None:
    """Both records of a step, which are in the store."""

    def record(locked: Locked) -> Record:
        return Versions(locked.name, at.store.repository(locked.name)).record(locked.digest)

    if step.before is None or step.after is None or step.before.digest == step.after.digest:
        return None
    return record(step.before), record(step.after)


def _changes(step: Step, at: Engines) -> list[Change]:
    both = _records(step, at)
    return compare(both[0].interface, both[1].interface) if both else []


def _review(step: Step, at: Engines) -> list[str]:
    both = _records(step, at)
    if both is None or step.before is None or step.after is None:
        return steps_as_lines([step])
    return list(review(*both, step.before, step.after))


def _agreed(reviews: list[list[str]], *, yes: bool, dry_run: bool, as_json: bool) -> bool:
    """Shows the *reviews*, and asks whether to take them."""
    for lines in reviews:
        for line in lines:
            if not as_json:
                click.echo(harmless(line))
    if not reviews or yes:
        return bool(reviews)
    if dry_run:
        return False
    if as_json or not sys.stdin.isatty():
        click.echo("not taken: nobody can be asked here; `--yes` takes it", err=True)
        return False
    return click.confirm("take this?", default=False, err=True)
