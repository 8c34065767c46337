"""Resolution: the settings of an application and its lock so far -> the lock that fits both."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from hotplug.errors import Diagnostic
from hotplug.registry.copy import copy
from hotplug.registry.engines import STORE, Engines
from hotplug.registry.errors import LockError, NotFound
from hotplug.registry.lock.load import module_of
from hotplug.registry.lock.lockfile import Lock, Locked
from hotplug.registry.lock.settings import Settings
from hotplug.registry.record import Name, Record
from hotplug.registry.rules import Requirement
from hotplug.registry.versions import Versions

__all__ = ["Step", "differences", "resolve", "sync"]


@dataclass(frozen=True, slots=True)
class Step:
    """The change of one plugin from a lock to the next; one side may be absent."""

    name: Name
    before: Locked | None
    after: Locked | None


def resolve(settings: Settings, lock: Lock, engines: Engines, renew: Collection[Name] = ()) -> Lock:
    """The lock for *settings*. Of *lock*, what still fits is kept, but for the plugins in *renew*.

    A plugin whose requirement or source changed is resolved anew, and no other. What is locked anew
    is in the store afterwards, and checked. Raises RegistryError.
    """
    found: list[Locked] = []
    for name, requirement in settings.plugins.items():
        known = lock.plugins.get(name)
        if known is not None and name not in renew and _fits(known, requirement, engines):
            found.append(known)
        else:
            found.append(_locked(name, requirement, engines))
    return Lock.of(found)


def _fits(known: Locked, requirement: Requirement, engines: Engines) -> bool:
    same = known.source == engines.source(known.name)
    return same and known.requirement == requirement.text and known.version in requirement


def _locked(name: Name, requirement: Requirement, engines: Engines) -> Locked:
    source = engines.source(name)
    repository = engines.repository(name, source)
    try:
        record = Versions(name, repository).best(requirement)
    except NotFound:
        if source != STORE or not _nowhere(name, engines):
            raise
        raise NotFound(
            Diagnostic(
                f"there is no plugin `{name}` in the store",
                note=f"the store is `{engines.store.root}`",
                help="publish it, or say in `[registries]` where its namespace is",
            )
        ) from None
    pull(record, engines, source)
    return Locked.of(record, requirement.text, source)


def _nowhere(name: Name, engines: Engines) -> bool:
    try:
        engines.store.repository(name).tags()
    except NotFound:
        return True
    return False


def pull(record: Record, engines: Engines, source: str) -> None:
    """Puts *record* into the store with its module, which is checked first."""
    local = engines.store.repository(record.name)
    if source == STORE:
        record.check(local.blob(record.wasm))
    else:
        copy(engines.repository(record.name, source), local, record.digest, None)


def sync(lock: Lock, engines: Engines) -> list[Locked]:
    """Puts every plugin of *lock* into the store, whole; gives those that had to be fetched.

    Raises RegistryError.
    """
    fetched: list[Locked] = []
    for locked in lock.plugins.values():
        try:
            module_of(engines.store, locked)
        except LockError:
            if locked.source == STORE:
                raise
            remote = engines.repository(locked.name, locked.source)
            local = engines.store.repository(locked.name)
            copy(remote, local, locked.digest, None)
            module_of(engines.store, locked)
            fetched.append(locked)
    return fetched


def differences(before: Lock, after: Lock) -> list[Step]:
    """What is different in two locks, by name."""
    names = sorted(before.plugins.keys() | after.plugins.keys())
    steps = (Step(one, before.plugins.get(one), after.plugins.get(one)) for one in names)
    return [one for one in steps if one.before != one.after]
