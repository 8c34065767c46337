"""The backends for the crate `getrandom`, on which `rand`, `uuid` and others stand.

Each calls the capability `random`. https://docs.rs/getrandom/#custom-backend has their names.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from hotplug.interface import Interface

__all__ = ["GETRANDOM", "backends"]

GETRANDOM: Mapping[str, tuple[str, ...]] = {
    "0.2": ("register_custom_getrandom!", "fn __getrandom_custom"),
    "0.3": ("fn __getrandom_v03_custom",),
}
"""What a crate with a backend of its own contains, by the version of getrandom that introduced it.

Version 0.4 has the backend of 0.3.
"""


def backends(interface: Interface, own: Collection[str]) -> tuple[str, ...]:
    """The versions to generate a backend for; the author has those for *own*."""
    if not interface.has_randomness:
        return ()
    return tuple(version for version in GETRANDOM if version not in own)
