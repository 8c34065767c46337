"""Repository: what the embedded store and an OCI registry have in common, for one plugin."""

from __future__ import annotations

from typing import Literal, Protocol

from hotplug.registry.record import Artifact, Descriptor, Image

__all__ = ["ANY", "Repository"]

ANY: Literal["any"] = "any"
"""What a tag may point at before it is moved: anything, or nothing."""


class Repository(Protocol):
    """The versions of one plugin in a store or a registry. All bytes that it gives are verified."""

    @property
    def source(self) -> str:
        """Where it is, as plugins.lock has it: `store`, or `oci://HOST/PATH`."""
        ...

    def tags(self) -> list[str]:
        """The tags, sorted. Raises NotFound where there is no such repository."""
        ...

    def resolve(self, reference: str) -> Descriptor:
        """The manifest that *reference* names, a tag or a digest. Raises NotFound."""
        ...

    def changed(self, tag: str, known: str = "") -> str | None:
        """The digest that *tag* has, or None where that is *known*. Raises NotFound.

        It is the quickest way to ask, and verifies nothing.
        """
        ...

    def image(self, digest: str) -> Image:
        """The manifest with this *digest*. Raises NotFound or DigestMismatch."""
        ...

    def blob(self, descriptor: Descriptor) -> bytes:
        """The bytes that *descriptor* describes. Raises NotFound or DigestMismatch."""
        ...

    def push(
        self,
        artifact: Artifact,
        tag: str | None = None,
        *,
        before: str | None = None,
    ) -> Descriptor:
        """Stores *artifact*, and lets *tag* point at it.

        *before* is the digest that the tag points at now: None where it must be new, `ANY` where
        that does not matter. A tag that points at this artifact already is left as it is. Raises
        TagConflict.
        """
        ...

    def move(self, tag: str, digest: str, *, before: str | None) -> None:
        """Lets *tag* point at the manifest *digest*, which is stored. For *before* see `push`."""
        ...

    def referrers(self, digest: str, artifact_type: str = "") -> list[Descriptor]:
        """The manifests whose subject is *digest*, of *artifact_type* if one is given."""
        ...

    def remove(self, digest: str) -> None:
        """Removes the referrer *digest* and its tags. Raises NotFound."""
        ...
