"""The upload of a blob: it is asked for, begun, sent and, where that fails, begun again.

https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pushing-blobs
"""

from __future__ import annotations

from collections.abc import Iterator

import httpx

from hotplug.registry.errors import Rejected, Unavailable
from hotplug.registry.oci.api import Api
from hotplug.registry.oci.pause import Pause
from hotplug.registry.oci.place import Place, redirected
from hotplug.registry.oci.reply import RETRIED, Reply
from hotplug.registry.record import Descriptor, verify

__all__ = ["upload"]

_CHUNK = 64 << 10
_LOST = frozenset({404, 416})
"""The registry does not know the upload any more, or has another part of it: begin again."""


def upload(api: Api, descriptor: Descriptor, data: bytes) -> None:
    """Stores *data* in the registry, unless it has it. Raises Unavailable, Denied or Rejected."""
    verify(data, descriptor.digest, descriptor.size, f"{api.name}: a blob to be pushed")
    pause, most = Pause(), api.session.attempts
    for attempt in range(1, most + 1):
        if _has(api, descriptor):
            return
        try:
            reply = _send(api, descriptor, data)
        except Unavailable:
            if attempt == most:
                raise
        else:
            if reply.status == 201:
                return
            if reply.status not in RETRIED | _LOST or attempt == most:
                raise reply.error(f"cannot push {descriptor.digest} to {api.name}")
        pause.wait()


def _has(api: Api, descriptor: Descriptor) -> bool:
    reply = api.session.request("HEAD", api.url(f"blobs/{descriptor.digest}"), api.push)
    if reply.status == 404:
        return False
    if reply.status != 200 and reply.status // 100 != 3:
        raise reply.error(f"cannot push {descriptor.digest} to {api.name}")
    # One that lost its end, in a registry that was cut off, is sent again.
    return reply.status != 200 or reply.headers.get("content-length") in {
        None,
        str(descriptor.size),
    }


def _send(api: Api, descriptor: Descriptor, data: bytes) -> Reply:
    """The last reply of one attempt."""
    begun = api.session.request(
        "POST", api.url("blobs/uploads/"), api.push, headers={"Content-Length": "0"}
    )
    if begun.status != 202:
        return begun
    location = begun.headers.get("location", "")
    if not location:
        raise Rejected(f"{api.name}: the registry does not say where to send a blob")
    home = api.session.home
    here = home.join(api.url("blobs/uploads/"))
    url = redirected(here, location, Place.of(home))
    headers = {
        "Content-Type": "application/octet-stream",
        "Content-Length": str(len(data)),
    }
    return api.session.request(
        "PUT",
        _with_digest(url, descriptor.digest),
        api.push,
        headers=headers,
        content=lambda: _chunks(api, descriptor, data),
        attempts=1,
    )


def _with_digest(url: httpx.URL, digest: str) -> httpx.URL:
    """*url* with one more parameter; the others, which may be signed, stay as they are."""
    query = url.query.decode("ascii")
    return url.copy_with(query=f"{query}{'&' if query else ''}digest={digest}".encode())


def _chunks(api: Api, descriptor: Descriptor, data: bytes) -> Iterator[bytes]:
    view = memoryview(data)
    for start in range(0, len(data), _CHUNK):
        yield bytes(view[start : start + _CHUNK])
        if api.progress is not None:
            done = min(start + _CHUNK, len(data))
            api.progress(descriptor.digest, done, len(data))
