"""`hotplug mirror`."""

from __future__ import annotations

from pathlib import Path

import click

from hotplug.cli.registry.common import JSON, Spec, emit, engines, here
from hotplug.cli.terminal import Misuse
from hotplug.registry import (
    Engines,
    LocalStore,
    Name,
    Reference,
    Repository,
    Version,
    copy,
)

__all__ = ["command"]


@click.command(
    "mirror",
    short_help="Copy versions from one place to another.",
    epilog="Example: hotplug mirror acme/text-stats@^1 --to oci://reg.local",
)
@click.argument("names", metavar="NAME[@REQ]|REF", nargs=-1)
@click.option("--to", "place", required=True, metavar="PLACE", help="Where they are copied to.")
@JSON
def command(names: tuple[str, ...], place: str, as_json: bool) -> None:
    """Copy versions with their signatures and marks; every byte is verified, and no digest changes.

    Of each NAME all versions are copied, or those that REQ takes; of a REF that one. Without names
    it is what is locked. PLACE is `store`, `oci://HOST[/PATH]`, below which each plugin has its
    name, or the directory of another store.
    """
    copied: list[dict[str, str]] = []
    with engines() as at:
        for name, source, references in _wanted(names, at):
            target = _target(place, name, at)
            for reference in references:
                digest = source.resolve(reference).digest
                tag = reference if Version.maybe(reference) else None
                copy(source, target, digest, tag)
                copied.append({"name": str(name), "version": reference, "digest": digest})
    lines = [f"{one['name']} {one['version']} {one['digest']}" for one in copied]
    emit(as_json, {"copied": copied, "to": place}, lines or ["nothing to copy"])


def _wanted(names: tuple[str, ...], at: Engines) -> list[tuple[Name, Repository, list[str]]]:
    found: list[tuple[Name, Repository, list[str]]] = []
    if not names:
        for locked in here().lock.plugins.values():
            repository = at.repository(locked.name, locked.source)
            found.append((locked.name, repository, [str(locked.version)]))
        return found
    for text in names:
        wanted = Spec(text, at)
        if Reference.is_one(text) and wanted.reference:
            found.append((wanted.name, wanted.repository, [wanted.reference]))
            continue
        requirement = wanted.requirement()
        versions = [
            str(one) for one in wanted.versions.all if requirement is None or one in requirement
        ]
        if not versions:
            raise Misuse(f"no version of `{wanted.name}` fits `{requirement}`")
        found.append((wanted.name, wanted.repository, versions))
    return found


def _target(place: str, name: Name, at: Engines) -> Repository:
    if place == "store":
        return at.store.repository(name)
    if "://" in place:
        return at.repository(name, f"{place.rstrip('/')}/{name}")
    return LocalStore(Path(place).resolve()).repository(name)
