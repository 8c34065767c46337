"""The registry of plugins: records, stores, the lock, and the rules for versions.

A record is an OCI artifact in the CNCF layout for wasm: the same bytes, and so the same digest, in
a directory of this machine and in any OCI registry.
"""

from __future__ import annotations

from hotplug.registry.errors import (
    Denied,
    DigestMismatch,
    Incompatible,
    InvalidName,
    InvalidRecord,
    LockError,
    NotFound,
    RegistryError,
    Rejected,
    StoreError,
    TagConflict,
    Unavailable,
    Untrusted,
)
from hotplug.registry.record import (
    About,
    Artifact,
    Descriptor,
    Image,
    Name,
    Record,
    Version,
    wasm_layer,
)
from hotplug.registry.reference import Reference
from hotplug.registry.repository import ANY, Repository

__all__ = [
    "ANY",
    "About",
    "Artifact",
    "Denied",
    "Descriptor",
    "DigestMismatch",
    "Image",
    "Incompatible",
    "InvalidName",
    "InvalidRecord",
    "LockError",
    "Name",
    "NotFound",
    "Record",
    "Reference",
    "RegistryError",
    "Rejected",
    "Repository",
    "StoreError",
    "TagConflict",
    "Unavailable",
    "Untrusted",
    "Version",
    "wasm_layer",
]
