"""Index: the tags and referrers of one OCI image layout, in its `index.json`.

https://github.com/opencontainers/image-spec/blob/main/image-layout.md
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from hotplug.registry.record import INDEX_TYPE, Descriptor, Fields, canonical, parse_json

__all__ = ["Index"]

TAG = "org.opencontainers.image.ref.name"
SUBJECT = "dev.hotplug.subject"
"""The digest that a referrer refers to, so that its manifest need not be read to know it."""
_MOST = 1_000_000


@dataclass(frozen=True)
class Index:
    """The descriptors of an index, in order; a manifest has one for each of its tags."""

    manifests: tuple[Descriptor, ...] = ()

    LARGEST = 64 << 20
    """Bytes of the file, at most."""

    @classmethod
    def read(cls, data: bytes, what: str) -> Index:
        """The index with the bytes *data*, whoever wrote it. Raises InvalidRecord."""
        fields = Fields(parse_json(data, what, cls.LARGEST), what)
        return cls(tuple(map(Descriptor.read, fields.objects("manifests", _MOST))))

    @property
    def data(self) -> bytes:
        """The bytes of the file."""
        manifests = [one.json for one in self.manifests]
        return canonical({"schemaVersion": 2, "mediaType": INDEX_TYPE, "manifests": manifests})

    @cached_property
    def tags(self) -> dict[str, Descriptor]:
        """The descriptor of each tag."""
        found = ((one.annotations.get(TAG, ""), one) for one in self.manifests)
        return {tag: one for tag, one in found if tag}

    def referring(self, digest: str) -> Iterator[tuple[Descriptor, bool]]:
        """The manifests that may refer to *digest*, and whether that is known."""
        seen: set[str] = set()
        for one in self.manifests:
            subject = one.annotations.get(SUBJECT)
            if one.digest in seen or subject not in {None, digest}:
                continue
            if subject == digest or one.artifact_type:
                seen.add(one.digest)
                yield one, subject == digest

    def with_tag(self, tag: str, one: Descriptor) -> Index:
        """This index with *tag* at *one*, and nowhere else."""
        rest = [other for other in self.manifests if other.annotations.get(TAG) != tag]
        bare = {key: text for key, text in one.annotations.items() if key != TAG}
        tagged = replace(one, annotations={**bare, TAG: tag})
        unneeded = [o for o in rest if o.digest == one.digest and TAG not in o.annotations]
        return Index((*(other for other in rest if other not in unneeded), tagged))

    def with_untagged(self, one: Descriptor) -> Index:
        """This index with *one*, if it does not have it."""
        there = any(other.digest == one.digest for other in self.manifests)
        return self if there else Index((*self.manifests, one))

    def without(self, digest: str) -> Index:
        """This index without the manifest *digest* and its tags."""
        return Index(tuple(one for one in self.manifests if one.digest != digest))
