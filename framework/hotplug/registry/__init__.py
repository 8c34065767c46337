"""The registry of plugins: records, stores, the lock, and the rules for versions.

A record is an OCI artifact in the CNCF layout for wasm: the same bytes, and so the same digest, in
a directory of this machine and in any OCI registry.
"""

from __future__ import annotations

from hotplug.registry import bundled
from hotplug.registry.copy import copy, fetch
from hotplug.registry.engines import Engines
from hotplug.registry.errors import (
    PASSING,
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
from hotplug.registry.lock import (
    GROUP,
    Application,
    Installed,
    Lock,
    Locked,
    LockedModule,
    PinnedModule,
    Settings,
    Step,
    differences,
    installed,
    locate,
    module_of,
    outdated_entries,
    resolve,
    set_requirement,
    sync,
)
from hotplug.registry.publish import Published, publish
from hotplug.registry.record import (
    About,
    Artifact,
    Declared,
    Descriptor,
    Image,
    Name,
    Record,
    Version,
    wasm_layer,
)
from hotplug.registry.reference import Reference
from hotplug.registry.repository import ANY, Repository
from hotplug.registry.rules import Change, Level, Requirement, compare
from hotplug.registry.signing import KEY, KeyFile, Policy, Signer, sign_version
from hotplug.registry.store import Entry, LocalRepository, LocalStore
from hotplug.registry.versions import Versions

__all__ = [
    "ANY",
    "GROUP",
    "KEY",
    "PASSING",
    "About",
    "Application",
    "Artifact",
    "Change",
    "Declared",
    "Denied",
    "Descriptor",
    "DigestMismatch",
    "Engines",
    "Entry",
    "Image",
    "Incompatible",
    "Installed",
    "InvalidName",
    "InvalidRecord",
    "KeyFile",
    "Level",
    "LocalRepository",
    "LocalStore",
    "Lock",
    "LockError",
    "Locked",
    "LockedModule",
    "Name",
    "NotFound",
    "PinnedModule",
    "Policy",
    "Published",
    "Record",
    "Reference",
    "RegistryError",
    "Rejected",
    "Repository",
    "Requirement",
    "Settings",
    "Signer",
    "Step",
    "StoreError",
    "TagConflict",
    "Unavailable",
    "Untrusted",
    "Version",
    "Versions",
    "bundled",
    "compare",
    "copy",
    "differences",
    "fetch",
    "installed",
    "locate",
    "module_of",
    "outdated_entries",
    "publish",
    "resolve",
    "set_requirement",
    "sign_version",
    "sync",
    "wasm_layer",
]
