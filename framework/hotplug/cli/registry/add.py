"""`hotplug add`."""

from __future__ import annotations

import click

from hotplug.cli.registry.common import JSON, OFFLINE, Spec, emit, engines, here, table
from hotplug.cli.registry.review import locked_as_json
from hotplug.cli.terminal import colors, progress
from hotplug.registry import Engines, NotFound, Requirement, bundled, resolve, set_requirement

__all__ = ["command"]


@click.command(
    "add",
    short_help="Take a plugin into the application, and lock it.",
    epilog='Example: hotplug add acme/text-stats "acme/score@~1.4"',
)
@click.argument("names", metavar="NAME[@REQ]", nargs=-1, required=True)
@OFFLINE
@JSON
def command(names: tuple[str, ...], offline: bool, as_json: bool) -> None:
    """Take plugins into the settings of the application, and lock the newest that fits.

    REQ is a requirement as cargo writes it: `^1.2`, `~1.2`, `=1.2.3`, `>=1.2, <1.5`. Without one it
    is `^` and the newest version. The settings are `[tool.hotplug]` of pyproject.toml or
    hotplug.toml, which is made where there is neither. `hotplug/NAME` is an example that comes with
    hotplug, and is built here.
    """
    application = here(create=True)
    path = application.settings_path
    before = path.read_bytes() if path.is_file() else None
    rows: list[list[str]] = []
    with engines(offline=offline) as at:
        try:
            for text in names:
                wanted = Spec(text, at)
                requirement = wanted.requirement() or _newest(wanted, at)
                if wanted.source != at.source(wanted.name):
                    raise click.UsageError(
                        f"`{text}` is a place; name it in `[registries]`, and add {wanted.name}"
                    )
                set_requirement(path, wanted.name, requirement)
            lock = resolve(application.settings, application.lock, at, application.policy)
        except BaseException:
            path.unlink(missing_ok=True) if before is None else path.write_bytes(before)
            raise
        lock.write(application.lock_path)
        chosen = [lock[Spec(text, at).name] for text in names]
    rows = [[str(one.name), str(one.version), one.requirement, one.digest] for one in chosen]
    if not as_json:
        click.echo(f"locked in {application.lock_path}", err=True)
    emit(as_json, {"plugins": [locked_as_json(one) for one in chosen]}, table(rows))


def _newest(wanted: Spec, at: Engines) -> Requirement:
    """The requirement of the newest version; an example that comes with hotplug is built first."""
    try:
        record = wanted.record()
    except NotFound:
        if not bundled.has(wanted.name):
            raise
        with progress("building") as say:
            record = bundled.publish_example(wanted.name, at.store, say=say, color=colors())
    return Requirement.parse(f"^{record.version}")
