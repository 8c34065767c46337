"""Digests: `sha256:` and 64 hex digits, which name bytes.

https://github.com/opencontainers/image-spec/blob/main/descriptor.md#digests
"""

from __future__ import annotations

import hashlib
import re

from hotplug.errors import Diagnostic
from hotplug.registry.errors import DigestMismatch, InvalidName

__all__ = ["checked_digest", "digest_of", "hex_of", "verify"]

_DIGEST = re.compile(r"sha256:[0-9a-f]{64}", re.ASCII)


def digest_of(data: bytes) -> str:
    """The digest of *data*."""
    return f"sha256:{hashlib.sha256(data).hexdigest()}"


def checked_digest(text: object) -> str:
    """*text*, if it is a digest. Raises InvalidName."""
    if isinstance(text, str) and _DIGEST.fullmatch(text):
        return text
    shown = f"`{text[:100]}`" if isinstance(text, str) else "a value that is no text"
    raise InvalidName(
        Diagnostic(
            f"{shown} is not a digest", help="expected `sha256:` and 64 lower-case hex digits"
        )
    )


def hex_of(digest: str) -> str:
    """The hex digits of *digest*, which are safe as a file name. Raises InvalidName."""
    return checked_digest(digest).removeprefix("sha256:")


def verify(data: bytes, digest: str, size: int | None, what: str) -> bytes:
    """*data*, if it has this *digest* and *size*. Raises DigestMismatch, which names *what*."""
    if size is not None and len(data) != size:
        raise DigestMismatch(
            Diagnostic(
                f"{what} has {len(data):,} bytes, and its record says {size:,}",
                note=f"wanted {digest}; the bytes were not used",
            )
        )
    found = digest_of(data)
    if found != digest:
        raise DigestMismatch(
            Diagnostic(
                f"{what} does not have the digest that names it",
                note=f"wanted {digest}\nfound  {found}; the bytes were not used",
            )
        )
    return data
