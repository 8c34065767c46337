"""Plugins in OCI registries: references, credentials, and a Repository that asks a server.

It needs httpx, the extra `hotplug[oci]`.
"""

from __future__ import annotations

from hotplug.registry.oci.api import Progress
from hotplug.registry.oci.client import LARGEST_BLOB, Client
from hotplug.registry.oci.credentials import Credential, Credentials
from hotplug.registry.oci.repository import OciRepository

__all__ = [
    "LARGEST_BLOB",
    "Client",
    "Credential",
    "Credentials",
    "OciRepository",
    "Progress",
]
