"""Publish: a record into a repository, if its version keeps the rules."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from hotplug.errors import Diagnostic
from hotplug.registry.errors import Incompatible, NotFound, TagConflict
from hotplug.registry.record import Artifact, Descriptor, Record
from hotplug.registry.repository import Repository
from hotplug.registry.rules import neighbours, verdict
from hotplug.registry.versions import Versions

__all__ = ["Published", "publish"]


@dataclass(frozen=True, slots=True)
class Published:
    """A published version. *fresh*: it was not there before."""

    record: Record
    fresh: bool
    problems: tuple[Diagnostic, ...] = ()
    """What it breaks, where its author allowed that."""
    signer: str = ""
    """The id of the key that signed it."""


def publish(
    repository: Repository,
    record: Record,
    artifact: Artifact,
    *,
    dry_run: bool = False,
    sign: Callable[[Descriptor], str] | None = None,
) -> Published:
    """Publishes *record* with the bytes *artifact*; with *dry_run* only checks that it could be.

    *sign* attaches a signature, and gives its signer; it is called before the version has its tag,
    so nobody finds the version without it.

    Raises TagConflict for a version that is there with other bytes, or yanked; and Incompatible
    where it breaks what its number promises, unless the record says that its author allows it.
    """
    versions = Versions(record.name, repository)
    problems: tuple[Diagnostic, ...] = ()
    try:
        there = record.version in versions.all
    except NotFound:
        there = False
    else:
        _check_taken(versions, record, there=there)
        if not there:
            problems = tuple(_verdict(versions, record))
    if problems and not record.allow_breaking:
        raise Incompatible(problems)
    signer = ""
    if not dry_run:
        if sign is not None:
            signer = sign(repository.push(artifact))
        repository.push(artifact, str(record.version), before=None)
    return Published(record, not there, problems, signer)


def _check_taken(versions: Versions, record: Record, *, there: bool) -> None:
    what = f"`{record.name}` {record.version}"
    if record.version in versions.yanked:
        raise TagConflict(
            Diagnostic(
                f"{what} is yanked, and its version is not used again",
                note=versions.reason(record.version) or "",
                help="publish the next version; `hotplug yank --undo` takes the mark back",
            )
        )
    if not there:
        return
    digest = versions.repository.resolve(str(record.version)).digest
    if digest != record.digest:
        raise TagConflict(
            Diagnostic(
                f"{what} is published already, with other bytes",
                note=f"published: {digest}\nthis one:  {record.digest}",
                help="give it the next version in plugin.toml",
            )
        )


def _verdict(versions: Versions, record: Record) -> list[Diagnostic]:
    candidates = [one for one in versions.all if one not in versions.yanked]
    others = [versions.record(one) for one in neighbours(record.version, candidates)]
    return verdict(record, others)
