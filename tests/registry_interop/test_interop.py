"""Other programs read what hotplug writes, and hotplug reads what they write.

`make registry` installs them and runs this; nothing else does.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from hotplug.registry import ANY, InvalidRecord, Record, wasm_layer
from hotplug.registry.oci import Client, Credentials
from hotplug.registry.record import BUNDLE
from hotplug.registry.sign import Bundle, PublicKey, SigningKey, sign, signatures_of
from hotplug.registry.sign.bundle import pae
from hotplug.registry.store import LocalStore
from plugins import NAME
from registries import Server, is_stored_as, repository, running, version

pytestmark = pytest.mark.skipif(
    os.environ.get("HOTPLUG_REGISTRY") != "1", reason="`make registry` runs it"
)
BIN = Path(sys.executable).parent
PAYLOAD = "application/vnd.in-toto+json"


def program(name: str) -> str:
    found = shutil.which(name) or shutil.which(name, path=str(BIN))
    if found is None:
        pytest.skip(f"`{name}` cannot be had here")
    return found


def run(*command: str, cwd: Path) -> str:
    said = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)
    assert said.returncode == 0, said.stdout + said.stderr
    return said.stdout


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with running(tmp_path_factory.mktemp("registry")) as found:
        yield found


@pytest.fixture
def client() -> Iterator[Client]:
    with Client(credentials=Credentials()) as found:
        yield found


def test_skopeo_copies_both_ways_with_one_digest(
    server: Server, client: Client, tmp_path: Path
) -> None:
    skopeo, artifact = program("skopeo"), version()
    first, second = (LocalStore(tmp_path / name).repository(NAME) for name in ("one", "two"))
    first.push(artifact, "1.0.0")
    place = f"docker://{server.host}/skopeo/text-stats:1.0.0"
    run(skopeo, "copy", "--dest-tls-verify=false", f"oci:{first.root}:1.0.0", place, cwd=tmp_path)
    there = repository(client, server.host, "skopeo/text-stats")
    assert there.resolve("1.0.0").digest == artifact.image.digest
    assert is_stored_as(there, artifact, "1.0.0")
    second.root.parent.mkdir(parents=True)
    back = f"oci:{second.root}:1.0.0"
    run(skopeo, "copy", "--src-tls-verify=false", place, back, cwd=tmp_path)
    assert second.resolve("1.0.0").digest == artifact.image.digest
    assert {second.blob(one) for one in artifact.image.blobs} == set(artifact.blobs.values())
    # And what the client has pushed, as skopeo sees it.
    repository(client, server.host).push(artifact, "1.0.0")
    place = f"docker://{server.host}/acme/text-stats:1.0.0"
    raw = run(skopeo, "inspect", "--raw", "--tls-verify=false", place, cwd=tmp_path)
    assert raw.encode() == artifact.image.data


def test_wash_pulls_the_module_to_the_byte(server: Server, client: Client, tmp_path: Path) -> None:
    wash, artifact = program("wash"), version("1.1.0")
    repository(client, server.host).push(artifact, "1.1.0")
    wasm = artifact.blob(wasm_layer(artifact.image))
    for end in (":1.1.0", f"@{artifact.image.digest}"):
        place = f"{server.host}/acme/text-stats{end}"
        run(wash, "oci", "pull", "--insecure", place, "pulled.wasm", cwd=tmp_path)
        assert (tmp_path / "pulled.wasm").read_bytes() == wasm
        (tmp_path / "pulled.wasm").unlink()


def test_what_wash_pushes_is_read_for_its_module(
    server: Server, client: Client, tmp_path: Path
) -> None:
    wash, wasm = program("wash"), version().blob(wasm_layer(version().image))
    (tmp_path / "core.wasm").write_bytes(wasm)
    place = f"{server.host}/wash/core:0.1.0"
    run(wash, "oci", "push", "--insecure", place, "core.wasm", cwd=tmp_path)
    there = repository(client, server.host, "wash/core")
    image = there.image(there.resolve("0.1.0").digest)
    assert there.blob(wasm_layer(image)) == wasm
    with pytest.raises(InvalidRecord, match="has no hotplug manifest"):
        Record.read(image, there.blob(image.config))


@pytest.fixture
def signed(server: Server, client: Client, tmp_path: Path) -> tuple[bytes, SigningKey, str]:
    """A bundle as it is in the registry, its key, and the digest that it is of."""
    there, artifact, key = repository(client, server.host), version("1.2.0"), SigningKey.new()
    there.push(artifact, "1.2.0", before=ANY)
    attached = sign(there, artifact.image.descriptor, key)
    assert attached is not None
    assert key.public.id in signatures_of(there, artifact.image.digest).signers
    layer = there.image(attached.digest).layers[0]
    assert layer.media_type == BUNDLE
    data = there.blob(layer)
    (tmp_path / "bundle.json").write_bytes(data)
    (tmp_path / "key.pub").write_text(key.public.pem)
    return data, key, artifact.image.digest


def other_signature(data: bytes) -> bytes:
    bundle = Bundle.read(data)
    other = SigningKey.new().sign(pae(PAYLOAD, bundle.payload))
    return Bundle(bundle.payload, other, bundle.hint).data


def test_sigstore_of_npm_verifies(signed: tuple[bytes, SigningKey, str], tmp_path: Path) -> None:
    data, key, _ = signed
    node, npm = program("node"), program("npm")
    packages = ("@sigstore/verify@3.1.1", "@sigstore/bundle@4.0.0")
    (tmp_path / "package.json").write_text('{"private": true}')
    got = subprocess.run([npm, "install", "--no-audit", *packages], cwd=tmp_path, check=False,
                         capture_output=True, text=True)  # fmt: skip
    if got.returncode:
        pytest.skip(f"npm cannot have it here: {got.stderr[-200:]}")
    shutil.copy(Path(__file__).with_name("verify.mjs"), tmp_path)
    command = (node, "verify.mjs", "bundle.json", "key.pub", key.public.hint)
    assert run(*command, cwd=tmp_path) == "verified\n"
    (tmp_path / "bundle.json").write_bytes(other_signature(data))
    said = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert said.returncode
    assert "signature verification failed" in said.stderr


def test_securesystemslib_verifies(signed: tuple[bytes, SigningKey, str]) -> None:
    dsse = pytest.importorskip("securesystemslib.dsse")
    signer = pytest.importorskip("securesystemslib.signer")
    exceptions = pytest.importorskip("securesystemslib.exceptions")
    from cryptography.hazmat.primitives.serialization import load_pem_public_key

    data, key, digest = signed
    public = signer.SSlibKey.from_crypto(load_pem_public_key(key.public.pem.encode()))
    public.keyid = key.public.hint
    envelope = dsse.Envelope.from_dict(json.loads(data)["dsseEnvelope"])
    assert key.public.hint in envelope.verify([public], 1)
    statement = json.loads(envelope.payload)
    assert statement["subject"] == [{"digest": {"sha256": digest.removeprefix("sha256:")}}]
    wrong = dsse.Envelope.from_dict(json.loads(other_signature(data))["dsseEnvelope"])
    with pytest.raises(exceptions.VerificationError):
        wrong.verify([public], 1)


def test_openssl_verifies_what_the_registry_has(
    signed: tuple[bytes, SigningKey, str], tmp_path: Path
) -> None:
    data, key, _ = signed
    bundle = Bundle.read(data)
    (tmp_path / "sig").write_bytes(bundle.signature)
    (tmp_path / "signed").write_bytes(pae(PAYLOAD, bundle.payload))
    command = ("dgst", "-sha256", "-verify", "key.pub", "-signature", "sig", "signed")
    assert run(program("openssl"), *command, cwd=tmp_path) == "Verified OK\n"
    assert PublicKey.parse((tmp_path / "key.pub").read_bytes(), "it") == key.public
