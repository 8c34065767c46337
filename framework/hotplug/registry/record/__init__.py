"""The record of one version of a plugin, to the byte: digests, descriptors, manifests, names."""

from __future__ import annotations

from hotplug.registry.record.about import About, created
from hotplug.registry.record.canonical import LARGEST, canonical, parse_json
from hotplug.registry.record.declared import Declared
from hotplug.registry.record.descriptor import (
    BUNDLE,
    CONFIG_TYPE,
    EMPTY,
    EMPTY_TYPE,
    INDEX_TYPE,
    MANIFEST_TYPE,
    STATUS_TYPE,
    WASM_TYPE,
    Descriptor,
)
from hotplug.registry.record.digest import checked_digest, digest_of, hex_of, verify
from hotplug.registry.record.fields import Fields
from hotplug.registry.record.image import Artifact, Image
from hotplug.registry.record.name import Name, checked_tag
from hotplug.registry.record.record import Record, wasm_layer
from hotplug.registry.record.version import Version

__all__ = [
    "BUNDLE",
    "CONFIG_TYPE",
    "EMPTY",
    "EMPTY_TYPE",
    "INDEX_TYPE",
    "LARGEST",
    "MANIFEST_TYPE",
    "STATUS_TYPE",
    "WASM_TYPE",
    "About",
    "Artifact",
    "Declared",
    "Descriptor",
    "Fields",
    "Image",
    "Name",
    "Record",
    "Version",
    "canonical",
    "checked_digest",
    "checked_tag",
    "created",
    "digest_of",
    "hex_of",
    "parse_json",
    "verify",
    "wasm_layer",
]
