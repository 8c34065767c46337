"""Referrers where the registry keeps no list of them: an index under a tag made of the digest.

https://github.com/opencontainers/distribution-spec/blob/main/spec.md#referrers-tag-schema
"""

from __future__ import annotations

import re

from hotplug.errors import Diagnostic
from hotplug.registry.errors import InvalidRecord, NotFound, Unavailable
from hotplug.registry.oci.api import Api, read_index
from hotplug.registry.oci.pause import Pause
from hotplug.registry.oci.reply import RETRIED, Reply
from hotplug.registry.record import (
    INDEX_TYPE,
    Descriptor,
    Image,
    canonical,
    checked_digest,
    hex_of,
)

__all__ = ["attach", "detach", "find_referrers", "is_referrers_tag"]

_TAG = re.compile(r"sha256-[0-9a-f]{64}(?:\.[A-Za-z0-9._-]{1,50})?", re.ASCII)
_MOST = 1000
_SHORT = 12
_SUBJECT = "oci-subject"


def is_referrers_tag(tag: str) -> bool:
    """Whether *tag* belongs to the bookkeeping of referrers, and is no version or channel."""
    return _TAG.fullmatch(tag) is not None


def find_referrers(api: Api, digest: str, artifact_type: str) -> list[Descriptor]:
    """The manifests that may refer to *digest*: each must still be read for its subject.

    Raises Unavailable where the registry fails instead of saying whether it has such a list.
    """
    checked_digest(digest)
    listed = api.referrers(digest, artifact_type)
    if not isinstance(listed, Reply):
        return listed[:_MOST]
    data = api.manifest(_index_tag(digest))
    found = {} if data is None else {one.digest: one for one in _entries(api, digest, data)}
    for tag in _own_tags(api, digest):
        claimed = api.digest(tag)
        if claimed is not None and claimed not in found:
            manifest = api.manifest(claimed)
            if manifest is not None:
                found[claimed] = Image.read(manifest, f"{api.name}: {tag}").descriptor
    if not found and data is None and listed.status in RETRIED:
        # To say that there is none would hide a signature or a mark.
        raise listed.error(f"cannot list what refers to {digest} in {api.name}")
    return [*found.values()][:_MOST]


def attach(api: Api, image: Image, stored: Reply) -> None:
    """Lets *image*, which is *stored*, be found by its subject.

    A registry that says `OCI-Subject` has done so itself. Elsewhere the index is written, and the
    manifest gets a tag of its own: without one it is garbage to the registry.
    """
    subject = image.subject
    if subject is None or stored.headers.get(_SUBJECT, "") == subject.digest:
        return
    own = _own_tag(subject.digest, image.digest)
    reply = api.put_manifest(own, image.data, image.descriptor.media_type)
    if reply.status != 201:
        raise reply.error(f"cannot tag a referrer in {api.name}")
    _update(api, subject.digest, add=image.descriptor)


def detach(api: Api, image: Image) -> None:
    """Takes *image*, which is deleted, out of the index of its subject."""
    if image.subject is not None and api.manifest(_index_tag(image.subject.digest)) is not None:
        _update(api, image.subject.digest, drop=image.digest)


def _update(api: Api, subject: str, *, add: Descriptor | None = None, drop: str = "") -> None:
    """Writes the index of *subject* until it says what it should.

    No registry has compare-and-swap for a tag: another writer may lose the entry between reading
    and writing, so it is read again. What is lost even so is found by its own tag.
    """
    tag, pause = _index_tag(subject), Pause()
    for _ in range(api.session.attempts):
        data = api.manifest(tag, scope=api.push)
        entries = [] if data is None else _entries(api, subject, data)
        kept = [one for one in entries if one.digest != drop]
        if add is not None and all(one.digest != add.digest for one in kept):
            kept.append(add)
        if kept == entries:
            return
        index = {
            "schemaVersion": 2,
            "mediaType": INDEX_TYPE,
            "manifests": [one.json for one in kept],
        }
        reply = api.put_manifest(tag, canonical(index), INDEX_TYPE)
        if reply.status != 201:
            raise reply.error(f"cannot write the list of referrers of {subject} in {api.name}")
        if api.manifest(tag, scope=api.push) == canonical(index):
            return
        pause.wait()
    raise Unavailable(
        Diagnostic(
            f"the list of referrers of {subject} in {api.name} changes all the time",
            note="another program writes it too",
            help="try again",
        )
    )


def _entries(api: Api, subject: str, data: bytes) -> list[Descriptor]:
    try:
        return read_index(data, f"{api.name}: the list of referrers of {subject}")
    except InvalidRecord as error:
        raise InvalidRecord(
            Diagnostic(
                error.diagnostics[0].message,
                note=error.diagnostics[0].note,
                help=f"it is at the tag `{_index_tag(subject)}`",
            )
        ) from None


def _own_tags(api: Api, digest: str) -> list[str]:
    start = f"{_index_tag(digest)}."
    try:
        return [tag for tag in api.tags() if tag.startswith(start) and is_referrers_tag(tag)][
            :_MOST
        ]
    except NotFound:
        return []


def _index_tag(digest: str) -> str:
    return f"sha256-{hex_of(digest)}"


def _own_tag(subject: str, digest: str) -> str:
    return f"{_index_tag(subject)}.{hex_of(digest)[:_SHORT]}"
