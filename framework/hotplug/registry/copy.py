"""Copy: versions with their signatures and marks, from one repository to another."""

from __future__ import annotations

from hotplug.registry.record import Artifact, Descriptor, Image, Record, Version, wasm_layer
from hotplug.registry.repository import ANY, Repository
from hotplug.registry.versions import YANKED

__all__ = ["copy", "fetch"]

_MOST_REFERRERS = 100


def fetch(repository: Repository, digest: str) -> Artifact:
    """The manifest *digest* and all its blobs, verified. Raises RegistryError."""
    image = repository.image(digest)
    return Artifact(image, {one.digest: repository.blob(one) for one in image.blobs})


def copy(source: Repository, target: Repository, digest: str, tag: str | None) -> Image:
    """Copies the version *digest* with what refers to it, and lets *tag* point at it.

    The module is checked against its record before anything is written. Raises RegistryError.
    """
    artifact = fetch(source, digest)
    record = Record.read(artifact.image, artifact.blob(artifact.image.config))
    record.check(artifact.blob(wasm_layer(artifact.image)))
    target.push(artifact, None)
    _copy_referrers(source, target, digest, record.version)
    if tag is not None:  # last: who finds the version finds its signatures
        target.push(artifact, tag, before=None)
    return artifact.image


def _copy_referrers(
    source: Repository, target: Repository, digest: str, version: Version, depth: int = 1
) -> None:
    """Copies what refers to *digest*, after what refers to that: a mark may be signed itself."""
    for one in source.referrers(digest)[:_MOST_REFERRERS]:
        if depth:
            _copy_referrers(source, target, one.digest, version, depth - 1)
        target.push(fetch(source, one.digest), _tag(source, version, one), before=ANY)


def _tag(source: Repository, version: Version, referrer: Descriptor) -> str | None:
    """The tag of a mark that a version is yanked; other referrers have none of their own."""
    tag = f"{YANKED}{version}"
    if tag not in source.tags():
        return None
    return tag if source.resolve(tag).digest == referrer.digest else None
