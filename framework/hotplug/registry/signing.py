"""Signing: what commands and resolution need of signatures, without cryptography until they do."""

from __future__ import annotations

import os
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from hotplug import system
from hotplug.errors import Diagnostic
from hotplug.registry.errors import RegistryError, Untrusted
from hotplug.registry.record import Descriptor, Name
from hotplug.registry.repository import Repository

if TYPE_CHECKING:
    from hotplug.registry.sign import Trust

__all__ = ["KEY", "KeyFile", "Policy", "Signer", "sign_version"]

KEY = "HOTPLUG_KEY"
"""The environment variable that names the file of the key to sign with."""
_FILE = "signing-key.pem"


@dataclass(frozen=True, slots=True)
class Signer:
    """Who has signed a version."""

    id: str
    """The id of the key, as plugins.lock has it; empty where nobody has signed."""
    changed: bool = False
    """Whether the lock has another signer, and the settings trust this one by name."""


@dataclass(frozen=True, slots=True)
class KeyFile:
    """A file with a key. Only what is public is shown: *id* and *pem* are of the public key."""

    path: Path
    id: str
    pem: str

    @staticmethod
    def default() -> Path | None:
        """The key of this user: HOTPLUG_KEY, or `signing-key.pem` among the user's settings.

        None where there is no home directory. The file need not exist.
        """
        chosen = os.environ.get(KEY)
        if chosen:
            return Path(chosen)
        base = system.named_directory("XDG_CONFIG_HOME", ".config")
        return None if base is None else base / "hotplug" / _FILE

    @classmethod
    def new(cls, path: Path) -> KeyFile:
        """Makes a pair of keys: the secret one in *path*, mode 0600, the public one beside it.

        Nothing that exists is replaced. Raises RegistryError.
        """
        with _extra():
            from hotplug.registry.sign import SigningKey
        key = SigningKey.new()
        key.write(path)
        return cls(path, key.public.id, key.public.pem)

    @classmethod
    def read(cls, path: Path) -> KeyFile:
        """The key in *path*, which may be the public one. Raises RegistryError."""
        with _extra():
            from hotplug.registry.sign import PublicKey, SigningKey
        if path.suffix == ".pub":
            try:
                public = PublicKey.parse(path.read_bytes(), str(path))
            except OSError as error:
                raise RegistryError(f"cannot read {path}: {error.strerror}") from None
        else:
            public = SigningKey.read(path).public
        return cls(path, public.id, public.pem)


@dataclass(frozen=True)
class Policy:
    """Which signatures an application wants: its table `[trust]`, and where its files are."""

    trust: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])
    base: Path = field(default_factory=Path)

    def needs_signature(self, name: Name) -> bool:
        """Whether the settings name keys for *name*: versions and marks must then be signed."""
        if not self.trust:
            return False
        return self._trust().needs_signature(name)

    def check(
        self, repository: Repository, name: Name, digest: str, locked: str | None = None
    ) -> Signer:
        """Who has signed the manifest *digest* of *name*, if that is who may.

        *locked* is the signer in plugins.lock: empty where nobody had signed, None where nothing
        is locked. Without the extra `sign`, and where neither the settings nor the lock want a
        signature, none is looked for. Raises Untrusted.
        """
        if not self.trust and not locked and not _is_installed():
            return Signer("")
        verdict = self._trust().check(repository, name, digest, locked)
        return Signer(verdict.signer, verdict.changed)

    def check_key(self, name: Name, key: Path | None) -> None:
        """Checks that what is signed with the key in the file *key*, or not at all, is trusted.

        Raises Untrusted where the settings name other keys for *name*.
        """
        wanted = self._trust().wanted(name) if self.trust else None
        if not wanted:
            return
        own = KeyFile.read(key).id if key is not None else ""
        if own not in wanted:
            raise Untrusted(
                Diagnostic(
                    f"`{name}` must be signed by a key that the settings trust",
                    note="\n".join(
                        [f"your key is {own}" if own else "there is no key to sign with"]
                        + [f"they trust {one}" for one in sorted(wanted)[:5]]
                    ),
                    help="`hotplug key new` makes one; `[trust]` in the settings names it",
                )
            )

    def signers(self, repository: Repository, digest: str) -> tuple[list[str], list[str]]:
        """The ids of the keys that have signed *digest*, and why other signatures are not valid."""
        with _extra():
            from hotplug.registry.sign import signatures_of
        found = signatures_of(repository, digest, self._trust().keys)
        return found.signers, [*found.problems]

    def _trust(self) -> Trust:
        with _extra():
            from hotplug.registry.sign import Trust
        return Trust.read(self.trust, self.base)


def sign_version(repository: Repository, subject: Descriptor, key: Path) -> str:
    """Signs the manifest *subject*, a version or a mark, with the key in the file *key*.

    Gives the id of the key. What it has signed already is left as it is. Raises RegistryError.
    """
    with _extra():
        from hotplug.registry.sign import SigningKey, sign
    secret = SigningKey.read(key)
    sign(repository, subject, secret)
    return secret.public.id


def _is_installed() -> bool:
    return find_spec("cryptography") is not None


@contextmanager
def _extra() -> Generator[None, None, None]:
    """Says which extra is missing, where an import says which package is."""
    try:
        yield
    except ImportError as error:
        raise RegistryError(
            Diagnostic(
                "this Python has no `cryptography`, which signatures need",
                note=str(error),
                help="pip install 'hotplug[sign]'",
            )
        ) from None
