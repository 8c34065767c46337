"""`hotplug verify`."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import click

from hotplug.cli.registry.common import JSON, Spec, emit, engines, here
from hotplug.errors import HotplugError
from hotplug.registry import Engines, Locked, Policy, Repository, Versions, module_of

__all__ = ["command"]


@click.command(
    "verify",
    short_help="Check what is locked, or what is in the store, to the last byte.",
    epilog="Example: hotplug verify --all",
)
@click.argument("names", metavar="NAME", nargs=-1)
@click.option("--all", "every", is_flag=True, help="Check every version in the store.")
@JSON
def command(names: tuple[str, ...], every: bool, as_json: bool) -> None:
    """Check digests, records, modules and signatures, and name what is damaged.

    Checked is what is locked, or NAMES of it; with --all, every version in the store. No connection
    is made. The exit code is 1 where something is wrong.
    """
    with engines(offline=True) as at:
        checks = _stored(at) if every else _locked(names, at)
        results = list(checks)
    wrong = [one for one in results if one[1]]
    about = {
        "checked": len(results),
        "problems": [{"what": what, "problem": problem} for what, problem in wrong],
    }
    lines = [line for what, problem in wrong for line in (f"{what}:", *_indented(problem))]
    emit(as_json, about, [*lines, f"{len(results)} checked, {len(wrong)} wrong"])
    if wrong:
        sys.exit(1)


def _locked(names: tuple[str, ...], at: Engines) -> Iterator[tuple[str, str]]:
    application = here()
    lock = application.lock
    wanted = [lock[Spec(text, at).name] for text in names] or list(lock.plugins.values())
    for locked in wanted:
        what = f"{locked.name} {locked.version}"
        yield what, _problem(lambda one=locked: _check_locked(one, at, application.policy))


def _check_locked(locked: Locked, at: Engines, policy: Policy) -> None:
    wasm = module_of(at.store, locked)
    repository = at.store.repository(locked.name)
    record = Versions(locked.name, repository).record(locked.digest)
    record.check(wasm)
    policy.check(repository, locked.name, locked.digest, locked.signer)


def _stored(at: Engines) -> Iterator[tuple[str, str]]:
    for name in sorted(at.store.names()):
        repository = at.store.repository(name)
        versions = Versions(name, repository)
        try:
            tags = versions.tags
        except HotplugError as error:
            yield str(name), str(error)
            continue
        for tag in tags:
            yield f"{name} {tag}", _problem(lambda t=tag, v=versions: _check_tag(v, t))


def _check_tag(versions: Versions, tag: str) -> None:
    repository: Repository = versions.repository
    image = repository.image(repository.resolve(tag).digest)
    for blob in image.blobs:
        repository.blob(blob)
    if image.subject is None:
        record = versions.record(image.digest)
        record.check(repository.blob(record.wasm))


def _problem(check: object) -> str:
    try:
        check()  # type: ignore[operator]
    except HotplugError as error:
        return str(error)
    return ""


def _indented(text: str) -> list[str]:
    return [f"  {line}" for line in text.splitlines()]
