"""A registry that lies, and one behind TLS: what is refused, and that no text of it does harm."""

from __future__ import annotations

import datetime
import ipaddress
import json
import socket
import ssl
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from fault_proxy import Answer, Proxy, proxied, status
from hotplug.registry import (
    Denied,
    InvalidRecord,
    NotFound,
    Reference,
    RegistryError,
    Rejected,
    Unavailable,
)
from hotplug.registry.oci import Client, Credentials, OciRepository
from hotplug.registry.record import INDEX_TYPE, MANIFEST_TYPE
from registries import free_port, repository

DIGEST = f"sha256:{'a' * 64}"


@pytest.fixture(autouse=True)
def _short_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hotplug.registry.oci.pause._FIRST", 0.01)


@pytest.fixture
def liar() -> Iterator[Proxy]:
    """A server that says only what a test lets it say."""
    with proxied(free_port()) as found:
        yield found


@pytest.fixture
def there(liar: Proxy, client: Client) -> OciRepository:
    return repository(client, liar.host)


def say(liar: Proxy, method: str, path: str, data: bytes, kind: str = "application/json") -> None:
    headers = {"Content-Type": kind, "Content-Length": str(len(data))}
    liar.add(method, path, lambda _: Answer(200, headers, data), times=99, blind=True)


def test_tags_that_are_none_are_left_out(liar: Proxy, there: OciRepository) -> None:
    bad = ["../../x", "a/b", "\x1b[2J", "", "x" * 129, "é", "-a", "1.0.0+b", f"sha256-{'0' * 64}"]
    say(liar, "GET", "tags/list", json.dumps({"tags": [*bad, "1.0.0", "1.0.0", "stable"]}).encode())
    assert there.tags() == ["1.0.0", "stable"]


@pytest.mark.parametrize(
    "data",
    [
        b"", b"[]", b"{", b"\xff", b'{"tags":3}', b'{"tags":[1]}', b"[" * 100_000,
        b'{"tags":[],"tags":[]}', b'{"tags":[NaN]}', b'{"tags":["\\ud800"]}',
    ],
)  # fmt: skip
def test_a_list_that_is_none_is_refused(liar: Proxy, there: OciRepository, data: bytes) -> None:
    say(liar, "GET", "tags/list", data)
    with pytest.raises(InvalidRecord):
        there.tags()


@pytest.mark.parametrize(
    "value",
    [
        {"mediaType": INDEX_TYPE, "schemaVersion": 2, "manifests": []},
        {"mediaType": MANIFEST_TYPE, "schemaVersion": 1},
        {"schemaVersion": 2},
        {"schemaVersion": 2, "config": {"mediaType": "x", "digest": DIGEST, "size": 1}},
        {"schemaVersion": 2, "config": {"mediaType": "a/b", "digest": "../x", "size": 1}},
        {"schemaVersion": 2, "config": {"mediaType": "a/b", "digest": DIGEST, "size": 2**63}},
        {"schemaVersion": 2, "config": {"mediaType": "a/b", "digest": DIGEST, "size": -1}},
    ],
)
def test_a_manifest_that_is_none_is_refused(
    liar: Proxy, there: OciRepository, value: object
) -> None:
    say(liar, "GET", "manifests/1", json.dumps(value).encode())
    with pytest.raises(InvalidRecord):
        there.resolve("1.0.0")


def test_a_very_long_reply_is_not_read(liar: Proxy, there: OciRepository) -> None:
    say(liar, "GET", "manifests/", b'{"a":"' + b"x" * (100 << 20) + b'"}')
    with pytest.raises(Rejected, match="over 4,194,304"):
        there.resolve("1.0.0")


def test_a_referrer_that_is_listed_and_absent_is_none(liar: Proxy, there: OciRepository) -> None:
    entry = {"mediaType": MANIFEST_TYPE, "digest": DIGEST, "size": 3}
    index = {"schemaVersion": 2, "mediaType": INDEX_TYPE, "manifests": [entry]}
    say(liar, "GET", "/referrers/", json.dumps(index).encode(), INDEX_TYPE)
    liar.add("GET", "manifests/", status(404), times=99, blind=True)
    assert there.referrers(f"sha256:{'b' * 64}") == []
    entry["digest"] = "sha256:../../x"
    liar.faults.clear()
    say(liar, "GET", "/referrers/", json.dumps(index).encode(), INDEX_TYPE)
    with pytest.raises(InvalidRecord):
        there.referrers(f"sha256:{'b' * 64}")


def test_what_a_registry_says_is_shown_as_text(liar: Proxy, there: OciRepository) -> None:
    text = {"errors": [{"code": "\x1b[31mRED", "message": "\u202egnp.exe\r\nerror: fine"}] * 50}
    data = json.dumps(text).encode()
    headers = {"Content-Length": str(len(data))}
    liar.add("GET", "/v2/", lambda _: Answer(400, headers, data), times=99, blind=True)
    with pytest.raises(Rejected) as caught:
        there.tags()
    shown = str(caught.value)
    assert "\x1b" not in shown
    assert "\u202e" not in shown
    assert len(shown.splitlines()) < 10


@pytest.mark.parametrize(
    "challenge",
    [
        'Bearer realm="http://example.org/token"',
        'Bearer realm="file:///etc/passwd"',
        'Bearer realm=""',
        "Bearer",
        'Negotiate, Digest realm="x"',
        "",
        "\x1b[2J",
    ],
)
def test_a_strange_challenge_is_a_clear_error(challenge: str) -> None:
    # A registry with TLS, by its scheme: its token server must have it too.
    from hotplug.registry.oci.authorization import Authorization

    def fetch(*_: object) -> None:
        raise AssertionError("asked")

    authorization = Authorization("reg.org", lambda _: None, fetch, plain=False)  # type: ignore[arg-type]
    with pytest.raises((Denied, Rejected)) as caught:
        authorization.answer([challenge], "repository:a:pull", "")
    assert "\x1b" not in str(caught.value)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"[]",
        b'{"token":1}',
        b'{"token":""}',
        b'{"token":"a\\r\\nX: y"}',
        b'{"token":"\xc3\xa9"}',
    ],
)
def test_a_token_that_is_none_is_refused(liar: Proxy, there: OciRepository, data: bytes) -> None:
    challenge = f'Bearer realm="http://{liar.host}/token"'
    liar.add("GET", "/v2/", status(401, WWW_Authenticate=challenge), times=99, blind=True)
    say(liar, "GET", "/token", data)
    with pytest.raises(Rejected, match="without a token"):
        there.tags()


def test_a_registry_that_never_takes_its_own_token(liar: Proxy, there: OciRepository) -> None:
    challenge = f'Bearer realm="http://{liar.host}/token"'
    liar.add("GET", "/v2/", status(401, WWW_Authenticate=challenge), times=99, blind=True)
    say(liar, "GET", "/token", b'{"token":"abc","expires_in":-5}')
    with pytest.raises(Denied, match="401 Unauthorized"):
        there.tags()
    assert liar.count("GET", "/v2/") == 3


def test_no_cookie_is_kept(liar: Proxy, there: OciRepository) -> None:
    liar.add("GET", "/v2/", status(404, Set_Cookie="a=b"), times=2, blind=True)
    for _ in range(2):
        with pytest.raises(NotFound):
            there.tags()
    assert not there.reads.session.http.cookies


# --- TLS ---------------------------------------------------------------------------------------


class _Tags(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        data = b'{"tags":["1.0.0"]}'
        self.send_response(200)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: object) -> None:
        pass


def address() -> str:
    """An address of this machine that is no loopback."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as one:
        try:
            one.connect(("192.0.2.1", 9))  # nothing is sent
        except OSError:
            pytest.skip("this machine has no address but loopback")
        found: str = one.getsockname()[0]
    if ipaddress.ip_address(found).is_loopback:
        pytest.skip("this machine has no address but loopback")
    return found


@pytest.fixture
def secured(tmp_path: Path) -> Iterator[tuple[str, Path]]:
    """A server with a certificate of an authority that only its file knows; host and that file."""
    host, key = address(), ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "tests")])
    now = datetime.datetime.now(datetime.timezone.utc)
    names = x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address(host))])
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(7)
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=1))
        .add_extension(names, critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    file, secret = tmp_path / "ca.pem", tmp_path / "key.pem"
    file.write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    secret.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(file, secret)
    with ThreadingHTTPServer((host, 0), _Tags) as server:
        server.socket = context.wrap_socket(server.socket, server_side=True)
        thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
        thread.start()
        yield f"{host}:{server.server_port}", file
        server.shutdown()
        thread.join()


def test_a_certificate_is_verified(
    secured: tuple[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    host, file = secured
    place = Reference.parse(f"{host}/acme/text-stats")
    monkeypatch.delenv("SSL_CERT_FILE", raising=False)
    with Client(credentials=Credentials()) as client:
        with pytest.raises(Unavailable, match="CERTIFICATE_VERIFY_FAILED") as caught:
            client.repository(place).tags()
        assert "SSL_CERT_FILE" in str(caught.value)
    monkeypatch.setenv("SSL_CERT_FILE", str(file))
    with Client(credentials=Credentials()) as client:
        assert client.repository(place).tags() == ["1.0.0"]


def test_plain_http_is_for_this_machine_or_on_request() -> None:
    host = address()
    with ThreadingHTTPServer((host, 0), _Tags) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
        thread.start()
        name = f"{host}:{server.server_port}"
        place = Reference.parse(f"{name}/acme/text-stats")
        with Client(credentials=Credentials(), attempts=1) as client:
            refused = client.repository(place)
            with pytest.raises(RegistryError):
                refused.tags()
        with Client(credentials=Credentials(), plain_http=[name]) as client:
            assert client.repository(place).tags() == ["1.0.0"]
        server.shutdown()
        thread.join()


def test_a_redirect_out_of_tls_is_refused(
    secured: tuple[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    import httpx

    from hotplug.registry.oci.place import Place, redirected

    home = httpx.URL(f"https://{secured[0]}/v2/")
    for target, why in (
        ("http://example.org/x", "is not encrypted"),
        ("https://127.0.0.1/x", "is on this machine"),
        ("https://localhost/x", "is on this machine"),
        ("https://[::1]/x", "is on this machine"),
    ):
        with pytest.raises(Rejected, match=why):
            redirected(home, target, Place.of(home))
    assert str(redirected(home, "https://u:p@example.org/x?y", Place.of(home))) == (
        "https://example.org/x?y"
    )
