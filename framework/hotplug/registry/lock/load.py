"""What a name is loaded from: the lock of the application, then a wheel that is installed."""

from __future__ import annotations

import importlib.metadata
import importlib.util
import os
from dataclasses import dataclass
from pathlib import Path

from hotplug.errors import Diagnostic
from hotplug.registry.errors import InvalidName, InvalidRecord, LockError, NotFound
from hotplug.registry.lock.application import Application
from hotplug.registry.lock.lockfile import Locked
from hotplug.registry.record import Name, wasm_layer
from hotplug.registry.store import LocalStore

__all__ = ["GROUP", "Installed", "LockedModule", "installed", "locate", "module_of"]

GROUP = "hotplug.plugins"
"""The entry point group of plugins in wheels; each names the package of one."""


@dataclass(frozen=True, slots=True)
class LockedModule:
    """A plugin by its name in the registry, in the lock of *application*."""

    name: Name
    application: Application

    def locked(self) -> Locked:
        """What is locked now. Raises LockError."""
        return self.application.lock[self.name]

    def read(self) -> bytes:
        """The module that is locked now, verified. No connection is made. Raises RegistryError."""
        return module_of(self.application.store(), self.locked())


@dataclass(frozen=True, slots=True)
class Installed:
    """A plugin in a wheel that is installed."""

    name: str
    version: str
    """The version of the wheel."""
    path: Path
    """The directory of its package, with plugin.toml and plugin.wasm."""
    doc: str = ""
    """The summary of the wheel."""


def module_of(store: LocalStore, locked: Locked) -> bytes:
    """The module of *locked* in *store*. Every byte is verified. Raises RegistryError."""
    repository = store.repository(locked.name)
    try:
        image = repository.image(locked.digest)
        layer = wasm_layer(image)
        if layer.digest != locked.wasm:
            raise InvalidRecord(
                Diagnostic(
                    f"`{locked.name}`: plugins.lock has another module than its record",
                    note=f"plugins.lock: {locked.wasm}\nthe record:   {layer.digest}",
                )
            )
        return repository.blob(layer)
    except NotFound as error:
        fetch = "`hotplug sync` fetches it"
        raise LockError(
            Diagnostic(
                f"`{locked.name}` {locked.version} is locked, and not in the store",
                note=f"{error.diagnostics[0].message}\nthe store is `{store.root}`",
                help="publish it here, or name its registry" if locked.source == "store" else fetch,
            )
        ) from None


def locate(text: str) -> LockedModule | Installed | None:
    """What *text* names, if it is a name: `acme/text-stats` by the lock, `text-stats` by a wheel.

    None where it can only be a path: it is one if no lock has the name, and something is there.
    Raises LockError for a name that is locked nowhere.
    """
    try:
        name = Name.parse(text) if "/" in text else None
    except InvalidName:
        return None
    if name is None:
        if os.path.exists(text) or not text or "." in text or os.sep in text:
            return None
        return installed().get(text)
    application = Application.find()
    if application is not None and name in application.lock.plugins:
        return LockedModule(name, application)
    if os.path.exists(text):
        return None
    where = f"`{application.lock_path}`" if application else "a plugins.lock"
    raise LockError(
        Diagnostic(
            f"`{text}` is neither a directory nor a plugin in {where}",
            help=f"`hotplug add {text}` takes the plugin into the lock",
        )
    )


def installed() -> dict[str, Installed]:
    """The plugins in wheels that are installed, by name. None of them is imported."""
    found: dict[str, Installed] = {}
    for point in importlib.metadata.entry_points(group=GROUP):
        try:
            spec = importlib.util.find_spec(point.value)
        except (ImportError, ValueError):
            continue
        if spec is None or not spec.origin or point.name in found:
            continue
        version = point.dist.version if point.dist else ""
        summary = point.dist.metadata["Summary"] if point.dist else ""
        path = Path(spec.origin).parent
        found[point.name] = Installed(point.name, version, path, summary or "")
    return dict(sorted(found.items()))
