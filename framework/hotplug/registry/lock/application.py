"""Application: the directory of an application, with its settings and its plugins.lock."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from hotplug.errors import Diagnostic
from hotplug.registry.engines import Engines
from hotplug.registry.errors import LockError
from hotplug.registry.lock import lockfile
from hotplug.registry.lock.lockfile import Lock
from hotplug.registry.lock.settings import FILE, PYPROJECT, Settings, has_settings
from hotplug.registry.signing import Policy
from hotplug.registry.store import LocalStore

__all__ = ["HOME", "Application"]

HOME = "HOTPLUG_APP"
"""The environment variable that names the directory of the application."""


@dataclass(frozen=True, slots=True)
class Application:
    """An application in the directory *root*."""

    root: Path

    @classmethod
    def find(cls, start: Path | None = None) -> Application | None:
        """The application that *start* is in: the nearest directory up from it that has settings.

        Without *start*: that of HOTPLUG_APP, of the working directory, or of the main program.
        """
        if start is not None:
            return cls._above(start)
        chosen = os.environ.get(HOME)
        if chosen:
            return cls(Path(os.path.abspath(chosen)))
        for place in _places():
            found = cls._above(place)
            if found is not None:
                return found
        return None

    @classmethod
    def found(cls, start: Path | None = None) -> Application:
        """As `find`. Raises LockError where there is none."""
        found = cls.find(start)
        if found is None:
            raise LockError(
                Diagnostic(
                    "there is no application here: no hotplug.toml, and no `[tool.hotplug]`",
                    help="`hotplug add NAMESPACE/NAME` in its directory makes it one",
                )
            )
        return found

    @classmethod
    def _above(cls, start: Path) -> Application | None:
        start = Path(os.path.abspath(start))
        for directory in (start, *start.parents):
            if any((directory / name).is_file() for name in (FILE, lockfile.FILE)):
                return cls(directory)
            if has_settings(directory / PYPROJECT):
                return cls(directory)
        return None

    @property
    def lock_path(self) -> Path:
        """Its plugins.lock."""
        return self.root / lockfile.FILE

    @property
    def lock(self) -> Lock:
        """What is locked; an empty lock where there is none. Raises LockError."""
        return Lock.read(self.lock_path)

    @property
    def settings_path(self) -> Path:
        """The file of its settings; hotplug.toml where there is none yet. Raises LockError."""
        own, shared = self.root / FILE, self.root / PYPROJECT
        there = own.is_file()
        if has_settings(shared):
            if there:
                raise LockError(
                    Diagnostic(
                        f"the settings of hotplug are in two places, `{own}` and `{shared}`",
                        help="keep them in one",
                    )
                )
            return shared
        return own

    @property
    def settings(self) -> Settings:
        """Its settings; all absent where there is no file. Raises LockError."""
        path = self.settings_path
        return Settings.read(path) if path.is_file() else Settings()

    @property
    def policy(self) -> Policy:
        """Which signatures it wants. Raises LockError."""
        return Policy(self.settings.trust, self.root)

    def store(self, settings: Settings | None = None) -> LocalStore:
        """The embedded store that it uses: HOTPLUG_STORE, its own, or the user's."""
        own = (settings or self.settings).store
        if own and not os.environ.get("HOTPLUG_STORE"):
            return LocalStore(Path(os.path.abspath(self.root / own)))
        return LocalStore.default()

    def engines(
        self, *, offline: bool = False, progress: Callable[[str, int, int], None] | None = None
    ) -> Engines:
        """Where its plugins are kept."""
        settings = self.settings
        return Engines(
            store=self.store(settings),
            registries=settings.registries,
            mirror=settings.mirror,
            plain_http=settings.plain_http,
            offline=offline,
            progress=progress,
        )


def _places() -> Iterator[Path]:
    yield Path.cwd()
    main = getattr(sys.modules.get("__main__"), "__file__", None)
    if main:
        yield Path(os.path.abspath(main)).parent
