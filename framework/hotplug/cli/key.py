"""`hotplug key`."""

from __future__ import annotations

import json
from pathlib import Path

import click

from hotplug.registry import KEY, KeyFile

__all__ = ["command"]

_FILE = click.argument("file", type=click.Path(path_type=Path), required=False)
_JSON = click.option("--json", "as_json", is_flag=True, help="Print one JSON object instead.")


@click.group(
    "key",
    short_help="Make or show a key that signs what is published.",
    epilog="Example: hotplug key new, and then hotplug publish signs by itself",
)
def command() -> None:
    """Make or show the key that signs what `hotplug publish` publishes."""


@command.command("new", epilog="Example: hotplug key new keys/acme.pem")
@_FILE
@_JSON
def new(file: Path | None, as_json: bool) -> None:
    """Make a pair of keys. The secret one is in FILE, for its owner only, and is never printed.

    Without FILE it is the key that `hotplug publish` uses: HOTPLUG_KEY, or that of this user. The
    public key is beside it, with the suffix `.pub`. Nothing that exists is replaced.
    """
    made = KeyFile.new(_chosen(file))
    if not as_json:
        click.echo(f"made {made.path} and {made.path.with_suffix('.pub')}", err=True)
    _show(made, as_json)


@command.command("show", epilog="Example: hotplug key show keys/acme.pub")
@_FILE
@_JSON
def show(file: Path | None, as_json: bool) -> None:
    """Show the id and the public half of the key in FILE, which may be a public key itself.

    The id is what the settings of an application trust: `[tool.hotplug.trust]`.
    """
    _show(KeyFile.read(_chosen(file)), as_json)


def _chosen(file: Path | None) -> Path:
    chosen = file or KeyFile.default()
    if chosen is None:
        raise click.UsageError(f"this user has no home directory: give FILE, or set {KEY}")
    return chosen


def _show(key: KeyFile, as_json: bool) -> None:
    if as_json:
        click.echo(json.dumps({"id": key.id, "public": key.pem, "file": str(key.path)}))
    else:
        click.echo(f"{key.id}\n{key.pem}", nl=False)
