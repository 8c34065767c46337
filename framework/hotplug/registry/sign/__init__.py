"""Signatures of versions: keys, Sigstore bundles as cosign 3 attaches them, and who is trusted.

It needs cryptography, the extra `hotplug[sign]`.
"""

from __future__ import annotations

from hotplug.registry.sign.bundle import Bundle
from hotplug.registry.sign.key import PASSPHRASE, PublicKey, SigningKey
from hotplug.registry.sign.signatures import Signature, Signatures, sign, signatures_of
from hotplug.registry.sign.trust import Trust, Verdict

__all__ = [
    "PASSPHRASE",
    "Bundle",
    "PublicKey",
    "Signature",
    "Signatures",
    "SigningKey",
    "Trust",
    "Verdict",
    "sign",
    "signatures_of",
]
