"""Keys: ECDSA over P-256 with SHA-256, in PEM files, as cosign and openssl have them.

https://www.rfc-editor.org/rfc/rfc5208 (PKCS #8), https://www.rfc-editor.org/rfc/rfc5280 (SPKI)
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import os
import stat
from dataclasses import dataclass
from pathlib import Path

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from hotplug import system
from hotplug.errors import Diagnostic
from hotplug.registry.errors import RegistryError, Untrusted

__all__ = ["PASSPHRASE", "PublicKey", "SigningKey"]

PASSPHRASE = "HOTPLUG_KEY_PASSPHRASE"  # noqa: S105 - the name of a variable
_LARGEST = 64 << 10
_ALGORITHM = ec.ECDSA(hashes.SHA256())
_PRIVATE, _PUBLIC = 0o600, 0o644


@dataclass(frozen=True, slots=True)
class PublicKey:
    """A key that verifies: *der* is its SubjectPublicKeyInfo."""

    der: bytes

    @classmethod
    def parse(cls, data: bytes, what: str) -> PublicKey:
        """The key in *data*, PEM or DER. Raises Untrusted, which names *what*."""
        try:
            load = (
                serialization.load_pem_public_key
                if data.lstrip().startswith(b"-----BEGIN")
                else serialization.load_der_public_key
            )
            key = load(data)
        except (ValueError, UnsupportedAlgorithm):
            key = None
        if not isinstance(key, ec.EllipticCurvePublicKey) or key.curve.name != "secp256r1":
            raise Untrusted(
                Diagnostic(
                    f"{what} is no public key of ECDSA P-256",
                    help="`hotplug key new` makes a pair of them",
                )
            )
        return cls(_spki(key))

    @property
    def id(self) -> str:
        """`key:SHA256:` and the digest of *der* in base64, as locks and settings have it."""
        return f"key:SHA256:{self.hint.rstrip('=')}"

    @property
    def hint(self) -> str:
        """The digest of *der* in base64, by which cosign names a key in a bundle."""
        return base64.b64encode(hashlib.sha256(self.der).digest()).decode()

    @property
    def pem(self) -> str:
        """The key as a PEM file."""
        text = base64.b64encode(self.der).decode()
        lines = [text[n : n + 64] for n in range(0, len(text), 64)]
        return "\n".join(["-----BEGIN PUBLIC KEY-----", *lines, "-----END PUBLIC KEY-----", ""])

    def verify(self, signature: bytes, data: bytes) -> bool:
        """Whether *signature*, in DER, is this key's of *data*."""
        key = serialization.load_der_public_key(self.der)
        assert isinstance(key, ec.EllipticCurvePublicKey)
        try:
            key.verify(signature, data, _ALGORITHM)
        except InvalidSignature:
            return False
        return True


@dataclass(frozen=True, slots=True, repr=False)
class SigningKey:
    """A key that signs. Neither its repr nor any message shows it."""

    _key: ec.EllipticCurvePrivateKey

    @classmethod
    def new(cls) -> SigningKey:
        """A new key."""
        return cls(ec.generate_private_key(ec.SECP256R1()))

    @classmethod
    def read(cls, file: Path) -> SigningKey:
        """The key in *file*, in PKCS #8; the passphrase of an encrypted one is in PASSPHRASE.

        Raises RegistryError, also where others than its owner may read the file.
        """
        try:
            with file.open("rb") as stream:
                mode = stat.S_IMODE(os.fstat(stream.fileno()).st_mode)
                data = stream.read(_LARGEST)
        except OSError as error:
            raise RegistryError(
                Diagnostic(
                    f"cannot read the key {file}: {error.strerror}",
                    help="`hotplug key new` makes one",
                )
            ) from None
        if not system.WINDOWS and mode & 0o077:
            raise RegistryError(
                Diagnostic(
                    f"others may read the key {file}",
                    note=f"its mode is {mode:04o}",
                    help=f"chmod 600 {file}",
                )
            )
        passphrase = os.environ.get(PASSPHRASE, "").encode() or None
        try:
            try:
                key = serialization.load_pem_private_key(data, passphrase)
            except TypeError:  # a passphrase for a key that has none, or the reverse
                if passphrase is None:
                    raise _unusable(
                        file, f"it is encrypted; its passphrase is expected in {PASSPHRASE}"
                    ) from None
                key = serialization.load_pem_private_key(data, None)
        except (ValueError, UnsupportedAlgorithm):
            raise _unusable(
                file,
                "it is encrypted in cosign's own way"
                if b"SIGSTORE PRIVATE KEY" in data
                else "it is not PKCS #8 in PEM, or the passphrase is wrong",
            ) from None
        if not isinstance(key, ec.EllipticCurvePrivateKey) or key.curve.name != "secp256r1":
            raise _unusable(file, "it is of another algorithm; expected ECDSA P-256")
        return cls(key)

    @property
    def public(self) -> PublicKey:
        """The key that verifies what this one signs."""
        return PublicKey(_spki(self._key.public_key()))

    def sign(self, data: bytes) -> bytes:
        """The signature of *data*, in DER."""
        return self._key.sign(data, _ALGORITHM)

    def write(self, file: Path) -> Path:
        """Writes the key to *file*, for its owner only, and the public one to the path returned.

        Nothing that exists is replaced. Raises RegistryError.
        """
        public = file.with_suffix(".pub")
        pem = self._key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
        try:
            file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            _create(public, self.public.pem.encode(), _PUBLIC)
            try:
                _create(file, pem, _PRIVATE)
            except OSError:
                public.unlink()
                raise
        except FileExistsError as error:
            raise RegistryError(
                Diagnostic(
                    f"{error.filename} exists already",
                    help="a key that is lost cannot be made again: choose another file",
                )
            ) from None
        except OSError as error:
            raise RegistryError(f"cannot write {error.filename}: {error.strerror}") from None
        return public


def decoded(text: str) -> bytes | None:
    """The bytes that *text* spells in base64, or None."""
    try:
        return base64.b64decode(text.encode("ascii"), validate=True)
    except (binascii.Error, UnicodeEncodeError):
        return None


def _create(file: Path, data: bytes, mode: int) -> None:
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    with os.fdopen(descriptor, "wb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())


def _spki(key: ec.EllipticCurvePublicKey) -> bytes:
    return key.public_bytes(
        serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
    )


def _unusable(file: Path, why: str) -> RegistryError:
    return RegistryError(
        Diagnostic(f"cannot use the key {file}", note=why, help="`hotplug key new` makes one")
    )
