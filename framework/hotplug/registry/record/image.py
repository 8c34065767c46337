"""Image: an OCI image manifest, which every artifact of a registry is.

https://github.com/opencontainers/image-spec/blob/main/manifest.md
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from hotplug.errors import Diagnostic
from hotplug.registry.errors import InvalidRecord
from hotplug.registry.record.canonical import canonical, parse_json
from hotplug.registry.record.descriptor import MANIFEST_TYPE, Descriptor
from hotplug.registry.record.digest import digest_of
from hotplug.registry.record.fields import Fields

__all__ = ["Artifact", "Image"]

_MOST_LAYERS = 1000


@dataclass(frozen=True)
class Image:
    """A manifest with its exact bytes: the digest is of those."""

    data: bytes = field(repr=False)
    config: Descriptor
    layers: tuple[Descriptor, ...]
    annotations: Mapping[str, str]
    subject: Descriptor | None = None
    """The manifest that this one refers to: it is a signature or a mark of it."""
    artifact_type: str = ""

    @classmethod
    def make(
        cls,
        config: Descriptor,
        layers: tuple[Descriptor, ...],
        annotations: Mapping[str, str],
        subject: Descriptor | None = None,
        artifact_type: str = "",
    ) -> Image:
        """The manifest with these members, in canonical JSON."""
        members: dict[str, Any] = {
            "schemaVersion": 2,
            "mediaType": MANIFEST_TYPE,
            "config": config.json,
            "layers": [layer.json for layer in layers],
        }
        if annotations:
            members["annotations"] = dict(annotations)
        if subject is not None:
            members["subject"] = Descriptor(subject.media_type, subject.digest, subject.size).json
        if artifact_type:
            members["artifactType"] = artifact_type
        return cls(canonical(members), config, layers, dict(annotations), subject, artifact_type)

    @classmethod
    def read(cls, data: bytes, what: str = "the manifest") -> Image:
        """The manifest with the bytes *data*, whoever wrote it. Raises InvalidRecord."""
        fields = Fields(parse_json(data, what), what)
        version: object = fields.values.get("schemaVersion")
        if version != 2 or isinstance(version, bool):
            raise fields.problem("schemaVersion", "is not 2, so it is no image manifest of OCI")
        media_type = fields.text("mediaType", MANIFEST_TYPE)
        if media_type != MANIFEST_TYPE:
            raise InvalidRecord(
                Diagnostic(
                    f"{what} is of the type `{media_type[:100]}`",
                    note=f"hotplug reads `{MANIFEST_TYPE}`",
                )
            )
        config, subject = fields.inner("config"), fields.inner("subject")
        if config is None:
            raise fields.problem("config", "is missing")
        return cls(
            data=data,
            config=Descriptor.read(config),
            layers=tuple(map(Descriptor.read, fields.objects("layers", _MOST_LAYERS))),
            annotations=fields.texts("annotations"),
            subject=Descriptor.read(subject) if subject else None,
            artifact_type=fields.text("artifactType", ""),
        )

    @property
    def digest(self) -> str:
        """The digest of the manifest."""
        return self.descriptor.digest

    @cached_property
    def descriptor(self) -> Descriptor:
        """The descriptor of the manifest, with its own annotations where it has a subject."""
        about = dict(self.annotations) if self.subject else {}
        kind = (self.artifact_type or self.config.media_type) if self.subject else ""
        return Descriptor(MANIFEST_TYPE, digest_of(self.data), len(self.data), about, kind)

    @property
    def blobs(self) -> tuple[Descriptor, ...]:
        """What it consists of: the config, then the layers."""
        return (self.config, *self.layers)


@dataclass(frozen=True, slots=True)
class Artifact:
    """A manifest and the bytes of all its blobs, by their digests."""

    image: Image
    blobs: Mapping[str, bytes] = field(repr=False)

    def blob(self, descriptor: Descriptor) -> bytes:
        """The bytes of *descriptor*, which is one of the manifest's."""
        return self.blobs[descriptor.digest]
