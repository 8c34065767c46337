"""Declared: what a record says of an interface: a digest of each function, capabilities, limits."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from hotplug.interface import ABI, Interface
from hotplug.manifest import Bounds
from hotplug.registry.record.canonical import canonical
from hotplug.registry.record.digest import digest_of

__all__ = ["Declared", "abi_of"]

_UNITS = ((1 << 30, "GiB"), (1 << 20, "MiB"), (1 << 10, "KiB"))


@dataclass(frozen=True, slots=True)
class Declared:
    """The part of a record that is computed from the manifest of the plugin."""

    abi: str
    exports: Mapping[str, str]
    """The digest of each export, by name."""
    imports: Mapping[str, str]
    """The digest of each function of the host that it may call, by name."""
    capabilities: tuple[str, ...]
    limits: Mapping[str, str | int]
    """Each limit, as a manifest spells it."""
    interface: str
    """The digest of all of these but the limits, and of the hooks."""

    @classmethod
    def of(cls, interface: Interface) -> Declared:
        """What a record says of *interface*."""
        exports = {one.name: f"sha256:{one.digest}" for one in interface.exports}
        imports = {one.name: f"sha256:{one.digest}" for one in interface.imports}
        capabilities = tuple(sorted(interface.wants))
        whole = {
            "abi": abi_of(interface),
            "exports": exports,
            "imports": imports,
            "capabilities": capabilities,
            "hooks": {name: hook.definition for name, hook in interface.hooks.items()},
        }
        return cls(
            abi=abi_of(interface),
            exports=exports,
            imports=imports,
            capabilities=capabilities,
            limits=_limits(interface.limits),
            interface=digest_of(canonical(whole)),
        )

    @property
    def json(self) -> dict[str, Any]:
        """The members of the record's config."""
        return {
            "abi": self.abi,
            "interface": self.interface,
            "exports": self.exports,
            "imports": self.imports,
            "capabilities": list(self.capabilities),
            "limits": self.limits,
        }


def abi_of(interface: Interface) -> str:
    """The name of the binary interface: `hotplug/1`, or `c` for a foreign module."""
    return "c" if interface.foreign else f"hotplug/{ABI}"


def _limits(bounds: Bounds) -> dict[str, str | int]:
    found: dict[str, str | int] = {
        "memory": _size(bounds.memory),
        "time": _time(bounds.time),
        "result": _size(bounds.result),
        "wait": _time(bounds.wait),
        "stack": _size(bounds.stack),
        "table": bounds.table,
    }
    return {**found, "instances": bounds.instances} if bounds.instances else found


def _size(count: int) -> str:
    for size, unit in _UNITS:
        if count and count % size == 0:
            return f"{count // size} {unit}"
    return f"{count} B"


def _time(seconds: float) -> str:
    return "none" if seconds == math.inf else f"{seconds:.15g} s"
