"""The download of a blob: its size is known before, and its digest is checked after."""

from __future__ import annotations

from hotplug.errors import Diagnostic
from hotplug.registry.errors import DigestMismatch, InvalidRecord
from hotplug.registry.oci.api import Api
from hotplug.registry.oci.session import Overlong
from hotplug.registry.record import Descriptor, verify

__all__ = ["download"]


def download(api: Api, descriptor: Descriptor) -> bytes:
    """The bytes of *descriptor*. Raises NotFound, DigestMismatch or InvalidRecord."""
    what = f"{api.name}: the blob {descriptor.digest}"
    if descriptor.size > api.largest:
        raise InvalidRecord(
            f"{what} has {descriptor.size:,} bytes, and {api.largest:,} are the most"
        )

    def received(size: int) -> None:
        if api.progress is not None:
            api.progress(descriptor.digest, size, descriptor.size)

    try:
        reply = api.session.request(
            "GET",
            api.url(f"blobs/{descriptor.digest}"),
            api.pull,
            limit=descriptor.size,
            follow=True,
            received=received,
        )
    except Overlong as error:
        raise DigestMismatch(
            Diagnostic(
                f"{what} has more than the {descriptor.size:,} bytes of its record",
                note=error.diagnostics[0].message,
            )
        ) from None
    if reply.status != 200:
        raise reply.error(f"cannot read {what}")
    return verify(reply.data, descriptor.digest, descriptor.size, what)
