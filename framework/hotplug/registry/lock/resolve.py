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
from hotplug.registry.signing import Policy
from hotplug.registry.versions import Versions

__all__ = ["Step", "differences", "outdated_entries", "resolve", "sync"]


@dataclass(frozen=True, slots=True)
class Step:
    """The change of one plugin from a lock to the next; one side may be absent."""

    name: Name
    before: Locked | None
    after: Locked | None


def resolve(
    settings: Settings,
    lock: Lock,
    engines: Engines,
    policy: Policy | None = None,
    renew: Collection[Name] = (),
) -> Lock:
    """The lock for *settings*. Of *lock*, what still fits is kept, but for the plugins in *renew*.

    A plugin whose requirement or source changed is resolved anew, and no other. What is locked anew
    is signed as *policy* wants it, and by the signer of the version before; it is in the store
    afterwards, and checked. Raises RegistryError.
    """
    policy = policy or Policy()
    found: list[Locked] = []
    for name, requirement in settings.plugins.items():
        known = lock.plugins.get(name)
        if known is not None and name not in renew and not _misfit(known, requirement, engines):
            found.append(known)
        else:
            found.append(_locked(name, requirement, engines, policy, known))
    return Lock.of(found)


def outdated_entries(settings: Settings, lock: Lock, engines: Engines) -> list[str]:
    """Why *lock* is not the one for *settings*, a line for each plugin; nothing where it is."""
    found: list[str] = []
    for name, requirement in settings.plugins.items():
        known = lock.plugins.get(name)
        why = "is not locked" if known is None else _misfit(known, requirement, engines)
        found += [f"{name} {why}"] if why else []
    gone = sorted(lock.plugins.keys() - settings.plugins.keys())
    return [*found, *(f"{name} is locked, and not wanted any more" for name in gone)]


def _misfit(known: Locked, requirement: Requirement, engines: Engines) -> str:
    """Why *known* is to be resolved anew, if it is."""
    source = engines.source(known.name)
    if known.source != source:
        return f"is locked from {known.source}, and is in {source} now"
    if known.requirement != requirement.text:
        return f"is locked for `{known.requirement}`, and `{requirement}` is wanted"
    if known.version not in requirement:
        return f"is locked at {known.version}, which `{requirement}` does not take"
    return ""


def _locked(
    name: Name, requirement: Requirement, engines: Engines, policy: Policy, known: Locked | None
) -> Locked:
    source = engines.source(name)
    repository = engines.repository(name, source)
    try:
        record = Versions(name, repository, policy).best(requirement)
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
    before = known.signer if known is not None and known.signer else None
    signer = policy.check(repository, name, record.digest, before).id
    pull(record, engines, source)
    return Locked.of(record, requirement.text, source, signer)


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


def sync(lock: Lock, engines: Engines, policy: Policy | None = None) -> list[Locked]:
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
            (policy or Policy()).check(remote, locked.name, locked.digest, locked.signer or None)
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
