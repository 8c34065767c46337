"""OciRepository: the versions of one plugin in an OCI registry."""

from __future__ import annotations

import time
from collections import OrderedDict
from dataclasses import dataclass, field

from hotplug.errors import Diagnostic
from hotplug.registry.errors import InvalidName, NotFound, TagConflict, Unavailable
from hotplug.registry.oci.api import Api
from hotplug.registry.oci.download import download
from hotplug.registry.oci.pause import Pause
from hotplug.registry.oci.referrers import attach, detach, find_referrers, is_referrers_tag
from hotplug.registry.oci.reply import RETRIED
from hotplug.registry.oci.upload import upload
from hotplug.registry.record import Artifact, Descriptor, Image, checked_digest, checked_tag
from hotplug.registry.reference import Reference
from hotplug.registry.repository import ANY

__all__ = ["OciRepository"]

_KEPT = 64
"""Manifests that were read and verified, and are not asked for again."""
_SETTLED = 0.1
"""Seconds after which a tag is read again, to see whether someone else has moved it too."""


@dataclass(frozen=True)
class OciRepository:
    """A Repository in an OCI registry: *reads* asks a mirror, where there is one for it."""

    reference: Reference
    reads: Api
    writes: Api
    _manifests: OrderedDict[str, Image] = field(
        default_factory=OrderedDict[str, Image], repr=False, compare=False
    )

    @property
    def source(self) -> str:
        """Where it is, as plugins.lock has it; a mirror does not change that."""
        return str(self.reference.repository)

    def tags(self) -> list[str]:
        """The tags, sorted, without those that list referrers. Raises NotFound."""
        return sorted({tag for tag in self.reads.tags() if _is_shown(tag)})

    def resolve(self, reference: str) -> Descriptor:
        """The manifest that *reference* names, a tag or a digest. Raises NotFound."""
        if reference.startswith("sha256:"):
            return self.image(reference).descriptor
        return self._read(self.reads, checked_tag(reference)).descriptor

    def changed(self, tag: str, known: str = "") -> str | None:
        """The digest that *tag* has by the registry's word, or None where that is *known*.

        It is one small request, and verifies nothing: what it says is to be resolved. Raises
        NotFound.
        """
        return self.reads.changed(checked_tag(tag), known)

    def image(self, digest: str) -> Image:
        """The manifest with this *digest*. Raises NotFound or DigestMismatch."""
        found = self._manifests.get(checked_digest(digest))
        return self._read(self.reads, digest) if found is None else found

    def _read(self, api: Api, reference: str) -> Image:
        data = api.manifest(reference)
        if data is None:
            raise NotFound(f"there is no `{reference}` in {api.name}")
        image = Image.read(data, f"{api.name}: the manifest `{reference}`")
        self._keep(image)
        return image

    def _keep(self, image: Image) -> None:
        self._manifests[image.digest] = image
        while len(self._manifests) > _KEPT:
            self._manifests.popitem(last=False)

    def blob(self, descriptor: Descriptor) -> bytes:
        """The bytes of *descriptor*. Raises NotFound or DigestMismatch."""
        return download(self.reads, descriptor)

    def push(
        self, artifact: Artifact, tag: str | None = None, *, before: str | None = None
    ) -> Descriptor:
        """Stores *artifact*, blobs first, and lets *tag* point at it. For *before* see Repository.

        Raises TagConflict. No registry has compare-and-swap for a tag: of two publishers at the
        same time one may be told so only by reading the tag again, which this does.
        """
        image = artifact.image
        if tag is not None:
            self._check(checked_tag(tag), image.digest, before)
        for descriptor in image.blobs:
            upload(self.writes, descriptor, artifact.blob(descriptor))
        stored = self.writes.put_manifest(image.digest, image.data, image.descriptor.media_type)
        if stored.status != 201:
            raise stored.error(f"cannot push {image.digest} to {self.writes.name}")
        self._keep(image)
        attach(self.writes, image, stored)
        if tag is not None:
            self._point(tag, image, before)
        return image.descriptor

    def move(self, tag: str, digest: str, *, before: str | None) -> None:
        """Lets *tag* point at the manifest *digest*, which is stored. For *before* see `push`."""
        image = self._manifests.get(checked_digest(digest)) or self._read(self.writes, digest)
        self._point(checked_tag(tag), image, before)

    def _check(self, tag: str, digest: str, before: str | None) -> bool:
        """Whether *tag* points at *digest* already. Raises TagConflict unless it may be moved."""
        now = self.writes.digest(tag, self.writes.push)
        if now not in {digest, before} and before != ANY:
            raise TagConflict(
                Diagnostic(
                    f"the tag `{tag}` of {self.writes.name} exists already"
                    if before is None
                    else f"someone else has moved the tag `{tag}` of {self.writes.name}",
                    note=f"it points at {now}" if now else "it is gone",
                )
            )
        return now == digest

    def _point(self, tag: str, image: Image, before: str | None) -> None:
        pause, most = Pause(), self.writes.session.attempts
        for attempt in range(1, most + 1):
            if self._check(tag, image.digest, before):
                return
            try:
                reply = self.writes.put_manifest(
                    tag, image.data, image.descriptor.media_type, attempts=1
                )
            except Unavailable:  # it may be done all the same
                if attempt == most:
                    raise
            else:
                if reply.status == 201:
                    break
                if reply.status not in RETRIED or attempt == most:
                    raise reply.error(f"cannot move the tag `{tag}` of {self.writes.name}")
            pause.wait()
        if before != ANY:
            time.sleep(_SETTLED)
            self._check(tag, image.digest, image.digest)

    def referrers(self, digest: str, artifact_type: str = "") -> list[Descriptor]:
        """The manifests whose subject is *digest*, of *artifact_type* if one is given.

        Each is read: an index may leave out the type, or list what refers to something else.
        """
        found = {one.digest: one for one in find_referrers(self.reads, digest, artifact_type)}
        images: list[Image] = []
        for one in found:
            try:
                images.append(self.image(one))
            except NotFound:  # removed, or lost to the registry's garbage collection
                continue
        return [
            image.descriptor
            for image in images
            if image.subject is not None
            and image.subject.digest == digest
            and artifact_type in {"", image.descriptor.artifact_type}
        ]

    def remove(self, digest: str) -> None:
        """Removes the referrer *digest* and its tags. Raises NotFound."""
        image = self._read(self.writes, checked_digest(digest))
        self.writes.delete_manifest(digest)
        self._manifests.pop(digest, None)
        detach(self.writes, image)


def _is_shown(tag: str) -> bool:
    try:
        return not is_referrers_tag(checked_tag(tag))
    except InvalidName:
        return False
