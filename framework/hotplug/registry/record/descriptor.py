"""Descriptor: media type, digest and size of a blob.

https://github.com/opencontainers/image-spec/blob/main/descriptor.md
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from hotplug.registry.record.digest import digest_of
from hotplug.registry.record.fields import Fields

__all__ = [
    "BUNDLE",
    "CONFIG_TYPE",
    "EMPTY",
    "EMPTY_TYPE",
    "INDEX_TYPE",
    "MANIFEST_TYPE",
    "STATUS_TYPE",
    "WASM_TYPE",
    "Descriptor",
]

MANIFEST_TYPE = "application/vnd.oci.image.manifest.v1+json"
INDEX_TYPE = "application/vnd.oci.image.index.v1+json"
EMPTY_TYPE = "application/vnd.oci.empty.v1+json"
CONFIG_TYPE = "application/vnd.wasm.config.v0+json"
"""https://tag-runtime.cncf.io/wgs/wasm/deliverables/wasm-oci-artifact/"""
WASM_TYPE = "application/wasm"
STATUS_TYPE = "application/vnd.hotplug.status.v1+json"
"""The artifact type of a mark on a version, such as that it is yanked."""
BUNDLE = "application/vnd.dev.sigstore.bundle.v0.3+json"
"""The artifact type of a signature."""

# RFC 6838, section 4.2
_MEDIA_TYPE = re.compile(
    r"[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}", re.ASCII
)


@dataclass(frozen=True, slots=True)
class Descriptor:
    """What a blob is, and the digest and size that it must have."""

    media_type: str
    digest: str
    size: int
    annotations: Mapping[str, str] = field(default_factory=dict[str, str])
    artifact_type: str = ""

    @classmethod
    def of(cls, media_type: str, data: bytes, annotations: Mapping[str, str] = {}) -> Descriptor:
        """The descriptor of *data*."""
        return cls(media_type, digest_of(data), len(data), dict(annotations))

    @classmethod
    def read(cls, fields: Fields) -> Descriptor:
        """The descriptor in *fields*. Raises InvalidRecord."""
        media_type = fields.text("mediaType")
        artifact_type = fields.text("artifactType", "")
        for key, text in (("mediaType", media_type), ("artifactType", artifact_type)):
            if not _MEDIA_TYPE.fullmatch(text) and (text or key == "mediaType"):
                raise fields.problem(key, f"is `{text[:100]}`, which is no media type")
        digest, size = fields.digest("digest"), fields.integer("size")
        return cls(media_type, digest, size, fields.texts("annotations"), artifact_type)

    @property
    def json(self) -> dict[str, Any]:
        """The JSON object, without members that are empty."""
        found: dict[str, Any] = {
            "mediaType": self.media_type,
            "digest": self.digest,
            "size": self.size,
        }
        if self.annotations:
            found["annotations"] = dict(self.annotations)
        if self.artifact_type:
            found["artifactType"] = self.artifact_type
        return found


EMPTY = Descriptor.of(EMPTY_TYPE, b"{}")
"""The empty config or layer of an artifact that is all annotations."""
