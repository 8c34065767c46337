"""Bundle: a Sigstore bundle 0.3 with a DSSE envelope around an in-toto statement, as cosign 3.

https://github.com/sigstore/protobuf-specs (bundle), https://github.com/secure-systems-lab/dsse,
https://github.com/in-toto/attestation/blob/main/spec/v1/statement.md
"""

from __future__ import annotations

import base64
from dataclasses import dataclass

from hotplug.errors import Diagnostic
from hotplug.registry.errors import Untrusted
from hotplug.registry.record import BUNDLE, Fields, canonical, hex_of, parse_json
from hotplug.registry.sign.key import PublicKey, SigningKey, decoded

__all__ = ["PREDICATE", "Bundle", "pae"]

PREDICATE = "https://sigstore.dev/cosign/sign/v1"
_STATEMENT = "https://in-toto.io/Statement/v1"
_PAYLOAD = "application/vnd.in-toto+json"
_LARGEST = 1 << 20
_MOST_SUBJECTS = 100


def pae(kind: str, payload: bytes) -> bytes:
    """What is signed for *payload* of the type *kind*: DSSE's pre-authentication encoding."""
    return b"DSSEv1 %d %s %d %s" % (len(kind.encode()), kind.encode(), len(payload), payload)


@dataclass(frozen=True, slots=True)
class Bundle:
    """A signature, and the statement that it is of."""

    payload: bytes
    signature: bytes
    hint: str
    """Which key made it, by its own word."""

    @classmethod
    def sign(cls, digest: str, key: SigningKey) -> Bundle:
        """The statement that *key* signs the manifest *digest*. Raises InvalidName."""
        statement: dict[str, object] = {
            "_type": _STATEMENT,
            "subject": [{"digest": {"sha256": hex_of(digest)}}],
            "predicateType": PREDICATE,
            "predicate": {},
        }
        payload = canonical(statement)
        return cls(payload, key.sign(pae(_PAYLOAD, payload)), key.public.hint)

    @property
    def data(self) -> bytes:
        """The bundle as JSON."""
        signature = {"sig": _encoded(self.signature), "keyid": self.hint}
        return canonical(
            {
                "mediaType": BUNDLE,
                "verificationMaterial": {"publicKey": {"hint": self.hint}},
                "dsseEnvelope": {
                    "payload": _encoded(self.payload),
                    "payloadType": _PAYLOAD,
                    "signatures": [signature],
                },
            }
        )

    @classmethod
    def read(cls, data: bytes) -> Bundle:
        """The bundle in *data*. Raises InvalidRecord or Untrusted, where it is of another kind."""
        fields = Fields(parse_json(data, "the bundle", _LARGEST), "the bundle")
        media_type = fields.text("mediaType")
        envelope, material = fields.inner("dsseEnvelope"), fields.inner("verificationMaterial")
        if media_type != BUNDLE or envelope is None or material is None:
            raise _strange(f"it is of the type `{media_type[:100]}`, or has no envelope of DSSE")
        public = material.inner("publicKey")
        if public is None:
            raise _strange("it was made with a certificate and not with a key")
        kind = envelope.text("payloadType")
        if kind != _PAYLOAD:
            raise _strange(f"its payload is of the type `{kind[:100]}`")
        signatures = [*envelope.objects("signatures")]
        if len(signatures) != 1:
            raise _strange(f"it has {len(signatures)} signatures, and the format has one")
        payload = decoded(envelope.text("payload", longest=_LARGEST))
        signature = decoded(signatures[0].text("sig"))
        if payload is None or signature is None:
            raise _strange("its base64 is not valid")
        return cls(payload, signature, public.text("hint", ""))

    def check(self, digest: str, key: PublicKey) -> None:
        """Checks that *key* has signed the manifest *digest*. Raises Untrusted, InvalidRecord.

        The signature is verified before the statement is read.
        """
        if not key.verify(self.signature, pae(_PAYLOAD, self.payload)):
            raise Untrusted(f"the signature is not valid for the key {key.id}")
        statement = Fields(parse_json(self.payload, "the statement", _LARGEST), "the statement")
        found = (statement.text("_type"), statement.text("predicateType"))
        if found != (_STATEMENT, PREDICATE):
            raise _strange(f"its statement is of the types `{found[0][:80]}`, `{found[1][:80]}`")
        subjects = statement.objects("subject", _MOST_SUBJECTS)
        digests = [inner.text("sha256", "") for one in subjects if (inner := one.inner("digest"))]
        if hex_of(digest) not in digests:
            raise Untrusted(
                Diagnostic(
                    "the signature is of another version",
                    note=f"it should be of {digest}",
                )
            )


def _encoded(data: bytes) -> str:
    return base64.b64encode(data).decode()


def _strange(why: str) -> Untrusted:
    return Untrusted(
        Diagnostic("the signature is of a kind that hotplug does not verify", note=why)
    )
