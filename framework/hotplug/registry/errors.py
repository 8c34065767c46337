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
"""

from __future__ import annotations

from hotplug.errors import RegistryError

__all__ = [
    "DigestMismatch",
    "Incompatible",
    "InvalidName",
    "InvalidRecord",
    "LockError",
    "NotFound",
    "RegistryError",
    "StoreError",
    "TagConflict",
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
