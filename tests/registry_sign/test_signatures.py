"""Signatures: made, attached, verified; and each way in which one is refused."""

from __future__ import annotations

import base64
import json
import os
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa

from hotplug.registry import (
    Artifact,
    Descriptor,
    Image,
    InvalidName,
    InvalidRecord,
    Name,
    Policy,
    Record,
    RegistryError,
    Untrusted,
    Version,
    Versions,
    copy,
    publish,
)
from hotplug.registry.record import BUNDLE, EMPTY, canonical
from hotplug.registry.repository import Repository
from hotplug.registry.sign import Bundle, PublicKey, SigningKey, Trust, sign, signatures_of
from hotplug.registry.sign.bundle import pae
from hotplug.registry.store import LocalStore
from plugins import NAME, module, toml


def version(text: str = "1.0.0") -> Artifact:
    source = toml(text)
    return Record.build(NAME, source.encode(), module(source))[1]


@pytest.fixture
def store(tmp_path: Path) -> Repository:
    return LocalStore(tmp_path / "store").repository(NAME)


@pytest.fixture(scope="module")
def key() -> SigningKey:
    return SigningKey.new()


def attach(
    store: Repository,
    subject: Artifact,
    data: bytes,
    key: PublicKey | None,
    kind: str = BUNDLE,
    about: Descriptor | None = None,
) -> None:
    """Attaches any bytes as a signature."""
    layer = Descriptor.of(kind, data)
    notes = {} if key is None else {"dev.hotplug.key": base64.b64encode(key.der).decode()}
    image = Image.make(EMPTY, (layer,), notes, about or subject.image.descriptor, BUNDLE)
    store.push(Artifact(image, {EMPTY.digest: b"{}", layer.digest: data}))


def test_a_signature_is_found_and_valid(store: Repository, key: SigningKey) -> None:
    artifact, other = version(), SigningKey.new()
    digest = store.push(artifact, "1.0.0").digest
    assert signatures_of(store, digest).signers == []
    attached = sign(store, artifact.image.descriptor, key)
    assert attached is not None
    assert signatures_of(store, digest).signers == [key.public.id]
    assert sign(store, artifact.image.descriptor, key) is None  # once is enough
    sign(store, artifact.image.descriptor, other)
    assert signatures_of(store, digest).signers == sorted([key.public.id, other.public.id])
    assert store.resolve("1.0.0").digest == digest
    assert store.tags() == ["1.0.0"]


def test_the_layout_is_that_of_cosign(store: Repository, key: SigningKey) -> None:
    artifact = version()
    store.push(artifact, "1.0.0")
    attached = sign(store, artifact.image.descriptor, key)
    assert attached is not None
    image = store.image(attached.digest)
    manifest = json.loads(image.data)
    assert manifest["artifactType"] == "application/vnd.dev.sigstore.bundle.v0.3+json"
    assert manifest["config"]["mediaType"] == "application/vnd.oci.empty.v1+json"
    assert manifest["subject"]["digest"] == artifact.image.digest
    (layer,) = image.layers
    assert layer.media_type == manifest["artifactType"]
    assert image.annotations["dev.sigstore.bundle.content"] == "dsse-envelope"
    predicate = "https://sigstore.dev/cosign/sign/v1"
    assert image.annotations["dev.sigstore.bundle.predicateType"] == predicate
    bundle = json.loads(store.blob(layer))
    assert bundle["verificationMaterial"]["publicKey"]["hint"] == key.public.hint
    statement = json.loads(base64.b64decode(bundle["dsseEnvelope"]["payload"]))
    assert statement["_type"] == "https://in-toto.io/Statement/v1"
    assert statement["predicateType"] == predicate
    subject = {"digest": {"sha256": artifact.image.digest.removeprefix("sha256:")}}
    assert statement["subject"] == [subject]


def test_what_is_signed_is_as_dsse_says() -> None:
    # The example of https://github.com/secure-systems-lab/dsse/blob/master/protocol.md
    expected = b"DSSEv1 29 http://example.com/HelloWorld 11 hello world"
    assert pae("http://example.com/HelloWorld", b"hello world") == expected


def tampered(bundle: Bundle, **changes: Any) -> bytes:
    """The JSON of *bundle* with members set, by their dotted places."""
    value = json.loads(bundle.data)
    for place, new in changes.items():
        *path, last = place.split("__")
        inner = value
        for part in path:
            inner = inner[int(part)] if part.isdigit() else inner[part]
        inner[last] = new
    return canonical(value)


def test_what_is_not_valid_is_refused(store: Repository, key: SigningKey) -> None:
    good, other = version("1.0.0"), version("1.1.0")
    for one, tag in ((good, "1.0.0"), (other, "1.1.0")):
        store.push(one, tag)
    bundle, stranger = Bundle.sign(good.image.digest, key), SigningKey.new()
    mine = key.public
    flipped = bytes([*bundle.signature[:-1], bundle.signature[-1] ^ 1])
    payload = Bundle.sign(other.image.digest, key).payload
    cases: list[tuple[bytes, PublicKey | None, str]] = [
        (replace(bundle, signature=flipped).data, mine, "not valid for the key"),
        (replace(bundle, signature=b"").data, mine, "not valid for the key"),
        (replace(bundle, payload=payload).data, mine, "not valid for the key"),
        (bundle.data, stranger.public, "not valid for the key"),
        (bundle.data, None, "the key is not known"),
        (Bundle.sign(other.image.digest, key).data, mine, "of another version"),
        (tampered(bundle, mediaType="x/y"), mine, "does not verify"),
        (tampered(bundle, dsseEnvelope__payloadType="text/plain"), mine, "does not verify"),
        (tampered(bundle, dsseEnvelope__signatures=[]), mine, "does not verify"),
        (tampered(bundle, dsseEnvelope__payload="*"), mine, "does not verify"),
        (tampered(bundle, verificationMaterial={}), mine, "does not verify"),
        (tampered(bundle, dsseEnvelope=[]), mine, "is not an object"),
        (b"[" * 100_000, mine, "nested too deeply"),
        (b"{}", mine, "is missing"),
        (signed(key, {"_type": "https://in-toto.io/Statement/v0.1"}), mine, "does not verify"),
        (signed(key, {"predicateType": "https://slsa.dev/x"}), mine, "does not verify"),
        (signed(key, {"subject": []}), mine, "of another version"),
        (signed(key, {"subject": [{"digest": {"sha512": "x"}}]}), mine, "of another version"),
    ]
    for data, public, reason in cases:
        attach(store, good, data, public)
        found = signatures_of(store, good.image.digest)
        assert found.valid == (), reason
        assert reason in found.problems[-1]
        for one in store.referrers(good.image.digest):
            store.remove(one.digest)


def signed(key: SigningKey, changes: dict[str, Any]) -> bytes:
    """A valid signature of a statement that says something else."""
    statement = {
        "_type": "https://in-toto.io/Statement/v1",
        "subject": [{"digest": {"sha256": "0" * 64}}],
        "predicateType": "https://sigstore.dev/cosign/sign/v1",
        **changes,
    }
    payload = canonical(statement)
    signature = key.sign(pae("application/vnd.in-toto+json", payload))
    return Bundle(payload, signature, key.public.hint).data


def test_a_broken_signature_hides_no_valid_one(store: Repository, key: SigningKey) -> None:
    artifact = version()
    store.push(artifact, "1.0.0")
    attach(store, artifact, b"{}", key.public)
    attach(store, artifact, b"{}", None, kind="text/plain")
    sign(store, artifact.image.descriptor, key)
    found = signatures_of(store, artifact.image.digest)
    assert found.signers == [key.public.id]
    assert len(found.problems) == 2


def test_a_signature_of_cosign_needs_the_key_from_the_settings(
    store: Repository, key: SigningKey
) -> None:
    artifact = version()
    store.push(artifact, "1.0.0")
    attach(store, artifact, Bundle.sign(artifact.image.digest, key).data, None)
    assert signatures_of(store, artifact.image.digest).signers == []
    found = signatures_of(store, artifact.image.digest, [key.public])
    assert found.signers == [key.public.id]


# --- trust -------------------------------------------------------------------------------------


def test_the_settings_name_who_may_sign(store: Repository, key: SigningKey, tmp_path: Path) -> None:
    artifact, stranger = version(), SigningKey.new()
    digest = store.push(artifact, "1.0.0").digest
    (tmp_path / "acme.pub").write_text(key.public.pem)
    for settings in ({"acme/*": [key.public.id]}, {"acme/text-stats": ["acme.pub"]}):
        trust = Trust.read(settings, tmp_path)
        assert trust.needs_signature(NAME)
        assert not trust.needs_signature(Name("other", "x"))
        with pytest.raises(Untrusted, match="is not signed by a key that is trusted") as caught:
            trust.check(store, NAME, digest)
        assert "nobody has signed it" in str(caught.value)
    sign(store, artifact.image.descriptor, stranger)
    with pytest.raises(Untrusted, match="is signed by key:SHA256:"):
        trust.check(store, NAME, digest)
    sign(store, artifact.image.descriptor, key)
    assert trust.check(store, NAME, digest).signer == key.public.id
    # A new key that the settings name is taken, and told.
    changed = trust.check(store, NAME, digest, stranger.public.id)
    assert (changed.signer, changed.changed) == (key.public.id, True)
    assert not trust.check(store, NAME, digest, key.public.id).changed


def test_the_most_specific_pattern_counts() -> None:
    a, b, c = (SigningKey.new().public.id for _ in range(3))
    trust = Trust.read({"*": [a], "acme/*": [b], "acme/x": [c], "free/*": []}, Path())
    assert trust.wanted(Name("acme", "x")) == {c}
    assert trust.wanted(Name("acme", "y")) == {b}
    assert trust.wanted(Name("other", "y")) == {a}
    assert not trust.needs_signature(Name("free", "y"))


def test_the_first_signer_is_trusted_and_no_other(store: Repository, key: SigningKey) -> None:
    first, second, trust = version("1.0.0"), version("1.1.0"), Trust({})
    for one, tag in ((first, "1.0.0"), (second, "1.1.0")):
        store.push(one, tag)
    assert trust.check(store, NAME, first.image.digest).signer == ""
    sign(store, first.image.descriptor, key)
    locked = trust.check(store, NAME, first.image.digest, "").signer
    assert locked == key.public.id
    with pytest.raises(Untrusted, match="nobody has signed it"):
        trust.check(store, NAME, second.image.digest, locked)
    sign(store, second.image.descriptor, SigningKey.new())
    with pytest.raises(Untrusted, match=r"plugins\.lock has the signer") as caught:
        trust.check(store, NAME, second.image.digest, locked)
    assert "[tool.hotplug.trust]" in str(caught.value)
    sign(store, second.image.descriptor, key)
    assert trust.check(store, NAME, second.image.digest, locked).signer == locked


@pytest.mark.parametrize(
    ("settings", "error"),
    [
        ({"acme": ["key:SHA256:" + "a" * 43]}, InvalidName),
        ({"*/x": ["key:SHA256:" + "a" * 43]}, InvalidName),
        ({"acme/*": ["key:SHA256:short"]}, InvalidName),
        ({"acme/*": ["absent.pub"]}, RegistryError),
        ({"acme/*": ["broken.pub"]}, Untrusted),
    ],
)
def test_settings_that_name_no_key(
    tmp_path: Path, settings: dict[str, list[str]], error: type[Exception]
) -> None:
    (tmp_path / "broken.pub").write_text("-----BEGIN PUBLIC KEY-----\n")
    with pytest.raises(error):
        Trust.read(settings, tmp_path)


# --- keys --------------------------------------------------------------------------------------


def test_a_key_is_kept_for_its_owner(tmp_path: Path, key: SigningKey) -> None:
    file = tmp_path / "keys" / "acme.pem"
    public = key.write(file)
    assert public == tmp_path / "keys" / "acme.pub"
    assert file.stat().st_mode & 0o777 == 0o600
    assert SigningKey.read(file).public == key.public
    assert PublicKey.parse(public.read_bytes(), "it") == key.public
    assert PublicKey.parse(key.public.der, "it") == key.public
    secret = file.read_text().splitlines()[1]
    assert secret not in f"{key!r} {key}"
    before = file.read_bytes()
    with pytest.raises(RegistryError, match="exists already"):
        SigningKey.new().write(file)
    assert file.read_bytes() == before


@pytest.mark.skipif(os.name != "posix", reason="the mode of a file is one of POSIX")
def test_a_key_that_others_may_read_is_refused(tmp_path: Path, key: SigningKey) -> None:
    file = tmp_path / "acme.pem"
    key.write(file)
    for mode in (0o640, 0o604, 0o644):
        file.chmod(mode)
        with pytest.raises(RegistryError, match="others may read") as caught:
            SigningKey.read(file)
        assert f"chmod 600 {file}" in str(caught.value)


def test_an_encrypted_key_needs_its_passphrase(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "acme.pem"
    secret = ec.generate_private_key(ec.SECP256R1())
    how = serialization.BestAvailableEncryption(b"open sesame")
    form = (serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8)
    file.write_bytes(secret.private_bytes(*form, how))
    file.chmod(0o600)
    monkeypatch.delenv("HOTPLUG_KEY_PASSPHRASE", raising=False)
    with pytest.raises(RegistryError, match="HOTPLUG_KEY_PASSPHRASE"):
        SigningKey.read(file)
    monkeypatch.setenv("HOTPLUG_KEY_PASSPHRASE", "wrong")
    with pytest.raises(RegistryError, match="passphrase is wrong") as caught:
        SigningKey.read(file)
    assert "`wrong`" not in str(caught.value)
    monkeypatch.setenv("HOTPLUG_KEY_PASSPHRASE", "open sesame")
    SigningKey.read(file)
    file.write_bytes(secret.private_bytes(*form, serialization.NoEncryption()))
    SigningKey.read(file)


def test_other_keys_are_refused(tmp_path: Path) -> None:
    file = tmp_path / "x.pem"
    form = (serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8)
    others = [ec.generate_private_key(ec.SECP384R1()), rsa.generate_private_key(65537, 2048)]
    texts = [one.private_bytes(*form, serialization.NoEncryption()) for one in others]
    for text in [*texts, b"", b"-----BEGIN ENCRYPTED SIGSTORE PRIVATE KEY-----\n"]:
        file.write_bytes(text)
        file.chmod(0o600)
        with pytest.raises(RegistryError, match="cannot use the key"):
            SigningKey.read(file)
    for one in others:
        der = one.public_key().public_bytes(
            serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
        )
        with pytest.raises(Untrusted, match="no public key of ECDSA P-256"):
            PublicKey.parse(der, "it")
    with pytest.raises(RegistryError, match="hotplug key new"):
        SigningKey.read(tmp_path / "absent.pem")


@pytest.mark.skipif(shutil.which("openssl") is None, reason="openssl is not installed")
def test_openssl_verifies_what_is_signed(tmp_path: Path, key: SigningKey) -> None:
    bundle = Bundle.sign(version().image.digest, key)
    (tmp_path / "key.pub").write_text(key.public.pem)
    (tmp_path / "sig").write_bytes(bundle.signature)
    (tmp_path / "data").write_bytes(pae("application/vnd.in-toto+json", bundle.payload))
    command = ["openssl", "dgst", "-sha256", "-verify", "key.pub", "-signature", "sig", "data"]
    said = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert said.stdout == "Verified OK\n"
    (tmp_path / "data").write_bytes(b"other")
    assert subprocess.run(command, cwd=tmp_path, capture_output=True, check=False).returncode


@pytest.mark.skipif(shutil.which("openssl") is None, reason="openssl is not installed")
def test_a_key_of_openssl_signs(tmp_path: Path) -> None:
    for arguments in (
        ["genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256", "-out", "k.pem"],
        ["pkey", "-in", "k.pem", "-pubout", "-out", "k.pub"],
    ):
        subprocess.run(["openssl", *arguments], cwd=tmp_path, capture_output=True, check=True)
    (tmp_path / "k.pem").chmod(0o600)
    mine = SigningKey.read(tmp_path / "k.pem")
    assert mine.public == PublicKey.parse((tmp_path / "k.pub").read_bytes(), "it")
    assert (tmp_path / "k.pub").read_text() == mine.public.pem


def test_a_bundle_reads_what_it_writes(key: SigningKey) -> None:
    digest = version().image.digest
    bundle = Bundle.read(Bundle.sign(digest, key).data)
    bundle.check(digest, key.public)
    with pytest.raises(Untrusted, match="another version"):
        bundle.check(f"sha256:{'0' * 64}", key.public)
    with pytest.raises(InvalidRecord):
        Bundle.read(b"\xff")


# --- publication and copies ----------------------------------------------------------------------


def test_a_version_has_its_signature_before_its_tag(store: Repository, key: SigningKey) -> None:
    source = toml("1.0.0")
    record, artifact = Record.build(NAME, source.encode(), module(source))
    seen: list[list[str]] = []

    def attached(subject: Descriptor) -> str:
        seen.append(store.tags())
        sign(store, subject, key)
        return key.public.id

    done = publish(store, record, artifact, sign=attached)
    assert (done.signer, seen) == (key.public.id, [[]])
    assert store.tags() == ["1.0.0"]
    assert Trust({}).check(store, NAME, done.record.digest).signer == key.public.id


def test_the_signature_of_a_mark_is_copied_with_it(
    store: Repository, key: SigningKey, tmp_path: Path
) -> None:
    artifact = version()
    store.push(artifact, "1.0.0")
    mark = Versions(NAME, store).yank(Version.parse("1.0.0"), "counts wrongly")
    for one in (artifact.image.descriptor, mark.descriptor):
        sign(store, one, key)
    other = LocalStore(tmp_path / "other").repository(NAME)
    copy(store, other, artifact.image.digest, "1.0.0")
    policy = Policy({"acme/*": (key.public.id,)})
    assert policy.check(other, NAME, artifact.image.digest).id == key.public.id
    assert Versions(NAME, other, policy).yanked == {Version.parse("1.0.0")}
    # A mark that nobody signed is none where signatures are wanted.
    for one in other.referrers(mark.digest):
        other.remove(one.digest)
    assert Versions(NAME, other, policy).yanked == frozenset()
    assert Versions(NAME, other).yanked == {Version.parse("1.0.0")}


def test_a_key_that_is_not_trusted_does_not_publish(tmp_path: Path, key: SigningKey) -> None:
    key.write(tmp_path / "acme.pem")
    SigningKey.new().write(tmp_path / "other.pem")
    policy = Policy({"acme/*": ("acme.pub",)}, tmp_path)
    policy.check_key(NAME, tmp_path / "acme.pem")
    policy.check_key(Name("free", "x"), None)
    with pytest.raises(Untrusted, match="there is no key to sign with"):
        policy.check_key(NAME, None)
    with pytest.raises(Untrusted, match="your key is key:SHA256:"):
        policy.check_key(NAME, tmp_path / "other.pem")
