"""Signatures: referrers of a manifest that hold a bundle, where cosign 3 puts and finds them."""

from __future__ import annotations

import base64
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from hotplug.registry.errors import (
    DigestMismatch,
    InvalidName,
    InvalidRecord,
    NotFound,
    Untrusted,
)
from hotplug.registry.record import (
    BUNDLE,
    EMPTY,
    Artifact,
    Descriptor,
    Image,
    created,
)
from hotplug.registry.repository import Repository
from hotplug.registry.sign.bundle import PREDICATE, Bundle
from hotplug.registry.sign.key import PublicKey, SigningKey, decoded

__all__ = ["Signature", "Signatures", "sign", "signatures_of"]

_KEY = "dev.hotplug.key"
"""The public key itself: its own digest is what a lock or a policy names."""
_LARGEST = 1 << 20
_NOT_VALID = (DigestMismatch, InvalidName, InvalidRecord, NotFound, Untrusted)
"""What says that a signature is not valid; another error says that it could not be read."""
_MOST = 32
"""Signatures of one manifest that are read."""


@dataclass(frozen=True, slots=True)
class Signature:
    """A signature that is valid: *key* has signed the manifest."""

    key: PublicKey
    digest: str
    """The digest of the signature's own manifest."""


@dataclass(frozen=True, slots=True)
class Signatures:
    """The signatures of one manifest: those that are valid, and why others are not."""

    valid: tuple[Signature, ...] = ()
    problems: tuple[str, ...] = ()

    @property
    def signers(self) -> list[str]:
        """The ids of the keys that have signed, sorted."""
        return sorted({one.key.id for one in self.valid})


def sign(repository: Repository, subject: Descriptor, key: SigningKey) -> Descriptor | None:
    """Attaches the signature of *key* to the manifest *subject*; None where it has one already.

    Raises what `Repository.push` raises.
    """
    if key.public.id in signatures_of(repository, subject.digest).signers:
        return None
    data = Bundle.sign(subject.digest, key).data
    layer = Descriptor.of(BUNDLE, data)
    image = Image.make(
        EMPTY,
        (layer,),
        {
            "dev.sigstore.bundle.content": "dsse-envelope",
            "dev.sigstore.bundle.predicateType": PREDICATE,
            "org.opencontainers.image.created": created(),
            _KEY: base64.b64encode(key.public.der).decode(),
        },
        subject,
        BUNDLE,
    )
    return repository.push(Artifact(image, {EMPTY.digest: b"{}", layer.digest: data}))


def signatures_of(
    repository: Repository, digest: str, known: Iterable[PublicKey] = ()
) -> Signatures:
    """The signatures of the manifest *digest*, each verified with the key that made it.

    That key is one of *known*, or the one that the signature brings. A valid signature says who
    has signed, and not that this signer is trusted. Raises RegistryError where the repository
    cannot be read: that is no proof that nobody has signed.
    """
    keys = {key.hint: key for key in known}
    valid: list[Signature] = []
    problems: list[str] = []
    for one in repository.referrers(digest, BUNDLE)[:_MOST]:
        try:
            valid.append(_verified(repository, digest, one, keys))
        except _NOT_VALID as error:
            problems.append(f"{one.digest}: {error.diagnostics[0].message}")
    return Signatures(tuple(valid), tuple(problems))


def _verified(
    repository: Repository, digest: str, found: Descriptor, keys: Mapping[str, PublicKey]
) -> Signature:
    image = repository.image(found.digest)
    if image.subject is None or image.subject.digest != digest:
        raise Untrusted("the signature is attached to another version")
    layers = [layer for layer in image.layers if layer.media_type == BUNDLE]
    if len(layers) != 1 or layers[0].size > _LARGEST:
        raise Untrusted("the signature has no bundle that hotplug reads")
    bundle = Bundle.read(repository.blob(layers[0]))
    key = keys.get(bundle.hint)
    if key is None:
        brought = decoded(image.annotations.get(_KEY, ""))
        if not brought:
            raise Untrusted(f"the key is not known; its digest is `{bundle.hint[:100]}`")
        key = PublicKey.parse(brought, "the key beside the signature")
    bundle.check(digest, key)
    return Signature(key, found.digest)
