"""The kinds of RegistryError: which check failed, or what could not be reached.

* RegistryError
  x InvalidRecord     bytes that are no record: bad JSON, a missing field, parts that disagree
  x InvalidName       a name, tag, version, digest or requirement that is none
  x NotFound          there is no such plugin, version, tag or blob
  x DigestMismatch    the bytes are not those that their digest names
  x TagConflict       the tag exists, or was moved by someone else
  x Incompatible      the version number promises more than the interface keeps
  x StoreError        the store cannot be read or written
  x LockError         plugins.lock is invalid, or does not have what is asked for
  x Denied            a registry wants credentials, or refuses those that it has
  x Unavailable       a registry cannot be reached, or fails at each attempt
  x Rejected          a registry refuses a request, or its reply breaks the protocol
  x Untrusted         a signature is missing, is not valid, or is by a key that is not trusted
"""

from __future__ import annotations

from hotplug.errors import RegistryError

__all__ = [
    "PASSING",
    "Denied",
    "DigestMismatch",
    "Incompatible",
    "InvalidName",
    "InvalidRecord",
    "LockError",
    "NotFound",
    "RegistryError",
    "Rejected",
    "StoreError",
    "TagConflict",
    "Unavailable",
    "Untrusted",
]


class InvalidRecord(RegistryError):
    """The bytes are no record: bad JSON, a missing field, or parts that disagree."""


class InvalidName(RegistryError):
    """A name, tag, version, digest or requirement is not written as one."""


class NotFound(RegistryError):
    """There is no such plugin, version, tag or blob."""


class DigestMismatch(RegistryError):
    """The bytes are not those that their digest names. They were not used."""


class TagConflict(RegistryError):
    """The tag exists already, or was moved by someone else in the meantime."""


class Incompatible(RegistryError):
    """The version number promises more than the interface keeps."""


class StoreError(RegistryError):
    """The store cannot be read or written."""


class LockError(RegistryError):
    """plugins.lock is invalid, or does not have what is asked for."""


class Denied(RegistryError):
    """A registry wants credentials, or refuses those that it has."""


class Unavailable(RegistryError):
    """A registry cannot be reached, or failed at each attempt. Nothing was changed by a read."""


class Rejected(RegistryError):
    """A registry refuses a request for good, or its reply breaks the protocol."""


class Untrusted(RegistryError):
    """A signature is missing, is not valid, or is by a key that is not trusted."""


PASSING = (Denied, DigestMismatch, NotFound, StoreError, Unavailable, Untrusted)
"""What may pass by itself: the same may succeed later, also where nothing new was published."""
