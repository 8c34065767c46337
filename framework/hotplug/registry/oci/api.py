"""Api: the requests of the OCI distribution specification for one repository.

https://github.com/opencontainers/distribution-spec/blob/main/spec.md#endpoints
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from urllib.parse import quote

import httpx

from hotplug.registry.errors import InvalidName, Rejected
from hotplug.registry.oci.pause import Pause
from hotplug.registry.oci.place import Place, redirected
from hotplug.registry.oci.reply import Reply
from hotplug.registry.oci.session import Session
from hotplug.registry.record import (
    INDEX_TYPE,
    MANIFEST_TYPE,
    Descriptor,
    Fields,
    checked_digest,
    digest_of,
    parse_json,
    verify,
)

__all__ = ["Api", "Progress", "read_index"]

_ACCEPT = {"Accept": f"{MANIFEST_TYPE}, {INDEX_TYPE}"}
_LINK = re.compile(r'<([^<>]*)>\s*;\s*rel="?next"?', re.ASCII)
_PAGE = 1000
_MOST_PAGES = 1000
_SETTLING = 3
"""Attempts more to store a manifest whose blobs were stored just now."""
_DIGEST = "docker-content-digest"


Progress = Callable[[str, int, int], None]
"""Is told of a long transfer: what it is, and how many bytes of how many are done."""


@dataclass(frozen=True)
class Api:
    """The repository *path* of the registry that *session* asks. What it returns is verified."""

    session: Session
    host: str
    path: str
    largest: int
    """Bytes of a blob, at most."""
    progress: Progress | None = field(default=None, repr=False)

    @property
    def name(self) -> str:
        """Host and path, for messages."""
        return f"{self.host}/{self.path}"

    @property
    def pull(self) -> str:
        """The scope of requests that read."""
        return f"repository:{self.path}:pull"

    @property
    def push(self) -> str:
        """The scope of requests that write, and read beside it."""
        return f"repository:{self.path}:pull,push"

    def url(self, rest: str) -> str:
        """The path of a request."""
        return f"/v2/{self.path}/{rest}"

    def manifest(self, reference: str, *, scope: str = "") -> bytes | None:
        """The manifest that *reference* names, a tag or a digest; None where there is none.

        Raises DigestMismatch where the bytes are not those of the digest, or of the digest that
        the registry itself names beside them.
        """
        what = f"{self.name}: the manifest `{reference}`"
        reply = self.session.request(
            "GET", self.url(f"manifests/{reference}"), scope or self.pull, headers=_ACCEPT
        )
        if reply.status == 404:
            return None
        if reply.status != 200:
            raise reply.error(f"cannot read {what}")
        claimed = reply.headers.get(_DIGEST, "")
        if reference.startswith("sha256:"):
            return verify(reply.data, reference, None, what)
        if claimed.startswith("sha256:"):
            verify(reply.data, claimed, None, what)
        return reply.data

    def digest(self, tag: str, scope: str = "") -> str | None:
        """The digest that the registry claims for *tag*; None where there is no such tag."""
        reply = self.session.request(
            "HEAD", self.url(f"manifests/{tag}"), scope or self.pull, headers=_ACCEPT
        )
        if reply.status == 404:
            return None
        if reply.status != 200:
            raise reply.error(f"cannot read the tag `{tag}` of {self.name}")
        return self._claimed(reply, tag, scope)

    def changed(self, tag: str, known: str) -> str | None:
        """The digest that the registry claims for *tag*, unless it is *known*; then None.

        One small request, for those that ask again and again. Raises NotFound.
        """
        headers = {**_ACCEPT, "If-None-Match": f'"{known}"'} if known else _ACCEPT
        reply = self.session.request(
            "HEAD", self.url(f"manifests/{tag}"), self.pull, headers=headers
        )
        if reply.status == 304:
            return None
        if reply.status != 200:
            raise reply.error(f"cannot read the tag `{tag}` of {self.name}")
        found = self._claimed(reply, tag, "")
        return None if found == known else found

    def _claimed(self, reply: Reply, tag: str, scope: str) -> str | None:
        try:
            return checked_digest(reply.headers.get(_DIGEST))
        except InvalidName:  # the header is optional
            data = self.manifest(tag, scope=scope)
            return None if data is None else digest_of(data)

    def put_manifest(
        self, reference: str, data: bytes, media_type: str, attempts: int = 0
    ) -> Reply:
        """The reply to storing *data* as *reference*, a tag or its digest.

        While another client sends the same blob, docker-registry may say for a moment that it
        does not know a blob that it has confirmed: it is asked again.
        """
        pause = Pause()
        for _ in range(_SETTLING):
            reply = self._put_manifest(reference, data, media_type, attempts)
            if "MANIFEST_BLOB_UNKNOWN" not in reply.codes:
                return reply
            pause.wait()
        return self._put_manifest(reference, data, media_type, attempts)

    def _put_manifest(self, reference: str, data: bytes, media_type: str, attempts: int) -> Reply:
        return self.session.request(
            "PUT",
            self.url(f"manifests/{reference}"),
            self.push,
            headers={"Content-Type": media_type},
            content=lambda: data,
            attempts=attempts,
        )

    def delete_manifest(self, digest: str) -> None:
        """Deletes a manifest, and the tags that point at it. Raises NotFound or Rejected."""
        scope = f"repository:{self.path}:delete,pull,push"
        reply = self.session.request("DELETE", self.url(f"manifests/{digest}"), scope)
        if reply.status not in {200, 202}:
            raise reply.error(f"cannot remove {digest} from {self.name}")

    def tags(self) -> Iterator[str]:
        """The tags, in the registry's order. Raises NotFound where there is no such repository."""
        url: str | httpx.URL = self.url(f"tags/list?n={_PAGE}")
        seen: set[str] = set()
        for _ in range(_MOST_PAGES):
            reply = self.session.request("GET", url, self.pull)
            if reply.status != 200:
                raise reply.error(f"cannot list the tags of {self.name}")
            what = f"the list of tags of {self.name}"
            yield from Fields(parse_json(reply.data, what), what).words("tags")
            following = self.following(reply, url)
            if following is None or str(following) in seen:
                return
            seen.add(str(following))
            url = following

    def following(self, reply: Reply, url: str | httpx.URL) -> httpx.URL | None:
        """The next page of a list, where *reply* to *url* names one (RFC 8288)."""
        link = _LINK.search(reply.headers.get("link", "")[: 8 << 10])
        if link is None:
            return None
        home = self.session.home
        here = home.join(url) if isinstance(url, str) else url
        found = redirected(here, link[1], Place.of(home))
        if Place.of(found) != Place.of(home):
            raise Rejected(f"{self.name}: the next page of a list is at {found.host}")
        return found

    def referrers(self, digest: str, artifact_type: str) -> list[Descriptor] | Reply:
        """What the registry's own list of referrers has; or its reply, where it has no such list.

        Only a 200 with an image index counts: registries without the list answer with a 404, a
        redirect to a web page or worse.
        """
        query = f"?artifactType={quote(artifact_type, safe='')}" if artifact_type else ""
        url: str | httpx.URL = self.url(f"referrers/{digest}{query}")
        found: list[Descriptor] = []
        seen: set[str] = set()
        for _ in range(_MOST_PAGES):
            reply = self.session.request("GET", url, self.pull, headers=_ACCEPT, attempts=3)
            kind = reply.headers.get("content-type", "").partition(";")[0].strip()
            if reply.status != 200 or kind != INDEX_TYPE:
                return reply
            found += read_index(reply.data, f"the referrers of {digest} in {self.name}")
            following = self.following(reply, url)
            if following is None or str(following) in seen:
                break
            seen.add(str(following))
            url = following
        return found


def read_index(data: bytes, what: str) -> list[Descriptor]:
    """The manifests that the image index *data* lists. Raises InvalidRecord."""
    return [*map(Descriptor.read, Fields(parse_json(data, what), what).objects("manifests"))]
