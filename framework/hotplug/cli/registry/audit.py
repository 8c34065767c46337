"""`hotplug audit`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import click

from hotplug.cli.registry.common import JSON, emit, engines, here
from hotplug.errors import RegistryError
from hotplug.interface import Interface
from hotplug.manifest import Manifest
from hotplug.registry import Application, Declared, Engines, Locked, Versions, installed

__all__ = ["command"]


@click.command(
    "audit",
    short_help="Show what each locked plugin may do.",
    epilog="Example: hotplug audit --json",
)
@JSON
def command(as_json: bool) -> None:
    """Show what each plugin of the application may do: capabilities, imports, limits, signer.

    Listed is what is locked, then what is in wheels that are installed. No connection is made.
    """
    application = Application.find()
    with engines(offline=True) as at:
        locked = [] if application is None else list(here().lock.plugins.values())
        found = [_locked(one, at) for one in locked]
    for wheel in installed().values():
        interface = Interface.of(Manifest.load(wheel.path))
        found.append(
            {"name": wheel.name, "version": wheel.version, "source": "wheel", "signer": "",
             "yanked": None, **_may(interface)}
        )  # fmt: skip
    lines = [line for one in found for line in _page(one)]
    emit(as_json, {"plugins": found}, lines or ["there is no plugin"])


def _locked(one: Locked, at: Engines) -> dict[str, Any]:
    versions = Versions(one.name, at.store.repository(one.name))
    record = versions.record(one.digest)
    try:
        yanked = versions.reason(one.version)
    except RegistryError as error:
        yanked = error.diagnostics[0].message
    return {
        "name": str(one.name),
        "version": str(one.version),
        "source": one.source,
        "digest": one.digest,
        "signer": one.signer,
        "yanked": yanked,
        **_may(record.interface),
    }


def _may(interface: Interface) -> dict[str, Any]:
    return {
        "capabilities": sorted(interface.wants),
        "imports": [one.signature for one in interface.imports if not one.battery],
        "hooks": sorted(interface.hooks),
        "limits": dict(Declared.of(interface).limits),
    }


def _page(one: dict[str, Any]) -> Iterator[str]:
    yield f"{one['name']} {one['version']}  ({one['source']})"
    if one["yanked"] is not None:
        yield f"  YANKED: {one['yanked']}"
    yield f"  capabilities: {', '.join(one['capabilities']) or 'none'}"
    yield f"  imports: {', '.join(one['imports']) or 'none'}"
    if one["hooks"]:
        yield f"  hooks: {', '.join(one['hooks'])}"
    yield "  limits: " + ", ".join(f"{key} {value}" for key, value in one["limits"].items())
    yield f"  signer: {one['signer'] or 'nobody'}"
