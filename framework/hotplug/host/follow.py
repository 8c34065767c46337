"""Following: a plugin of a Host that follows a tag of its repository, its channel."""

from __future__ import annotations

import logging
import random
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from hotplug.errors import Diagnostic, HotplugError
from hotplug.registry import (
    PASSING,
    Application,
    Engines,
    LocalStore,
    Locked,
    Name,
    PinnedModule,
    Policy,
    RegistryError,
    Repository,
    Version,
    Versions,
    copy,
)

if TYPE_CHECKING:
    from hotplug.plugin import Plugin

__all__ = ["Following", "FollowingStatus", "following"]

_log = logging.getLogger("hotplug.host")


@dataclass(frozen=True, slots=True)
class FollowingStatus:
    """What a channel wants, and what runs."""

    name: str
    channel: str
    wanted: str
    """The digest that the channel has; empty before it was asked."""
    running: str
    """The digest that is in service."""
    version: str
    reason: str = ""
    """Why they differ, or why the channel could not be asked."""


class Following:
    """Looks at a channel from time to time, and swaps in what it has, if that may run.

    `close` ends it; the plugin stays in service.
    """

    def __init__(
        self,
        name: Name,
        channel: str,
        engines: Engines,
        policy: Policy,
        *,
        locked: Locked | None = None,
        floor: Version | None = None,
        every: float = 20.0,
    ) -> None:
        """*locked* is what plugins.lock has; no version below *floor* is taken.

        A version must have every export as *locked* has it; without that, as the first version has
        it that is taken.
        """
        self.name, self.channel = name, channel
        self.module = PinnedModule(name, engines.store, channel)
        """What is loaded; its digest is the one in service."""
        self.plugin: Plugin
        self._engines, self._policy = engines, policy
        self._signer = locked.signer if locked is not None and locked.signer else None
        self._needs = dict(locked.exports) if locked is not None else {}
        self._floor = floor
        self._every = every
        self._swap: Callable[[], object] = lambda: None
        self._tell: Callable[[Exception], object] = lambda error: None
        self.status = FollowingStatus(str(name), channel, "", "", "")
        """The current status, which is replaced when it changes."""
        self._refused, self._told = "", ("", "")
        self._lock = threading.Lock()
        self._wake = threading.Event()
        self._closed = False
        self._thread: threading.Thread | None = None

    def first(self) -> None:
        """Takes what the channel has, or what ran last here. Raises RegistryError."""
        try:
            self._take(self._repository.resolve(self.channel).digest)
        except RegistryError as error:
            last = self.module.last()
            if last is None:
                raise
            _log.warning("%s: %s has the last good one: %s", self.name, self.channel, error)
            self._running(last, Versions(self.name, self.module.store.repository(self.name)))
            self._set(reason=str(error))

    def start(
        self, plugin: Plugin, swap: Callable[[], object], tell: Callable[[Exception], object]
    ) -> None:
        """Looks from now on. *swap* reloads the plugin, *tell* is told of each refusal."""
        self.plugin, self._swap, self._tell = plugin, swap, tell
        self.module.remember()
        self._thread = threading.Thread(
            target=self._run, name=f"hotplug follows {self.name}", daemon=True
        )
        self._thread.start()

    def look(self) -> bool:
        """Looks now; gives whether another version is in service. It raises nothing."""
        with self._lock:
            running = self.module.digest
            try:
                wanted = self._wanted()
                if wanted == self._refused:
                    return False
                if wanted == running:
                    if self.status.reason:
                        self._refused = ""
                        self._swap()  # which swaps nothing, and ends the report of the failure
                        self._set(wanted=wanted, reason="")
                    return False
                self._set(wanted=wanted)
                self._take(wanted)
                self._swap()
            except Exception as error:
                self._failed(error, running)
                return False
            self._refused = ""
            self.module.remember()
            self._set(reason="")
            return True

    def hint(self) -> None:
        """Lets it look as soon as it can, on its own thread: what a webhook calls."""
        self._wake.set()

    def close(self) -> None:
        """Ends it."""
        self._closed = True
        self._wake.set()
        if self._thread is not None and self._thread is not threading.current_thread():
            self._thread.join()
        self._engines.close()

    def __enter__(self) -> Following:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def _repository(self) -> Repository:
        return self._engines.repository(self.name)

    def _run(self) -> None:
        # With jitter, so that many followers do not ask at one moment.
        while not self._closed:
            self._wake.wait(self._every * random.uniform(0.5, 1.5))  # noqa: S311
            self._wake.clear()
            if not self._closed:
                self.look()

    def _wanted(self) -> str:
        """The digest that the channel has."""
        known = self.status.wanted
        changed = self._repository.changed(self.channel, known)
        return known if changed is None else changed

    def _take(self, digest: str) -> None:
        """Verifies the version *digest*, and pins the module to it. Raises RegistryError."""
        repository = self._repository
        self._policy.check(repository, self.name, digest, self._signer)
        versions = Versions(self.name, repository)
        record = versions.record(digest)
        if self._floor is not None and record.version < self._floor:
            raise RegistryError(
                Diagnostic(
                    f"`{self.name}`: {self.channel} has {record.version},"
                    f" below the floor {self._floor}",
                    help="follow it with another `floor` if that is meant",
                )
            )
        missing = [
            export for export, needed in self._needs.items()
            if record.declared.exports.get(export) != needed
        ]  # fmt: skip
        if missing:
            raise RegistryError(
                f"`{self.name}`: {record.version} does not have `{missing[0]}` as it is used"
            )
        local = self.module.store.repository(self.name)
        if repository != local:
            copy(repository, local, digest, None)
        record.check(local.blob(record.wasm))
        self._running(digest, versions)

    def _running(self, digest: str, versions: Versions) -> None:
        self.module.digest = digest
        record = versions.record(digest)
        self._needs = self._needs or dict(record.declared.exports)
        self._set(wanted=digest, running=digest, version=str(record.version))

    def _failed(self, error: Exception, running: str) -> None:
        """Keeps *running*, and tells of *error*, once for each digest."""
        wanted = self.status.wanted
        if self.module.digest != running:
            self._running(running, Versions(self.name, self.module.store.repository(self.name)))
        self._set(wanted=wanted, reason=str(error))
        if wanted != running and wanted != self._refused:
            if isinstance(error, HotplugError) and not isinstance(error, PASSING):
                self._refused = wanted
            if self._told != (wanted, str(error)):
                self._told = wanted, str(error)
                _log.error("%s: %s is not taken: %s", self.name, self.channel, error)
                self._tell(error)

    def _set(self, **changes: str) -> None:
        self.status = replace(self.status, **changes)


def following(name: str, channel: str, every: float, floor: str | None) -> Following:
    """A Following of *name* with the settings of the application, which has its first version.

    Raises RegistryError.
    """
    parsed = Name.parse(name)
    application = Application.find()
    locked = None if application is None else application.lock.plugins.get(parsed)
    lowest = None if locked is None else locked.version
    if floor is not None:
        lowest = Version.parse(floor)
    found = Following(
        parsed,
        channel,
        application.engines() if application else Engines(LocalStore.default()),
        application.policy if application else Policy(),
        locked=locked,
        floor=lowest,
        every=every,
    )
    found.first()
    return found
