"""A token server for a registry: who asks, for what, and what it allows."""

from __future__ import annotations

import base64
import datetime
import hashlib
import json
import threading
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, utils
from cryptography.x509.oid import NameOID

SERVICE, ISSUER = "the-registry", "the-issuer"


def b64(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).decode().rstrip("=")


@dataclass
class TokenServer:
    """Signs tokens as docker's registry wants them: JWT, ES256, with its certificate."""

    root: Path
    users: dict[str, str]
    refresh: str = "a-refresh-token"
    seconds: int = 300
    asked: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    """User and scope of each request."""
    url: str = ""

    def __post_init__(self) -> None:
        self._key = ec.generate_private_key(ec.SECP256R1())
        name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "tokens")])
        now = datetime.datetime.now(datetime.timezone.utc)
        certificate = (
            x509.CertificateBuilder()
            .subject_name(name)
            .issuer_name(name)
            .public_key(self._key.public_key())
            .serial_number(1)
            .not_valid_before(now - datetime.timedelta(days=1))
            .not_valid_after(now + datetime.timedelta(days=1))
            .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
            .sign(self._key, hashes.SHA256())
        )
        self._der = certificate.public_bytes(serialization.Encoding.DER)
        self.bundle = self.root / "tokens.pem"
        self.bundle.write_bytes(certificate.public_bytes(serialization.Encoding.PEM))

    @property
    def auth(self) -> str:
        """The part of the registry's configuration."""
        return f"""auth:
  token:
    realm: {self.url}
    service: {SERVICE}
    issuer: {ISSUER}
    rootcertbundle: {self.bundle}
"""

    def token(self, user: str, scope: str) -> str:
        access: list[dict[str, Any]] = []
        for one in scope.split():
            kind, name, actions = one.split(":")
            wanted = actions.split(",")
            allowed = wanted if user else [x for x in wanted if x == "pull"]
            access.append({"type": kind, "name": name, "actions": allowed})
        now = int(time.time())
        claims = {
            "iss": ISSUER,
            "sub": user,
            "aud": SERVICE,
            "exp": now + 300,
            "nbf": now - 30,
            "iat": now,
            "jti": uuid.uuid4().hex,
            "access": access,
        }
        x5c = [base64.b64encode(self._der).decode()]
        head = {"typ": "JWT", "alg": "ES256", "x5c": x5c}
        signed = ".".join(b64(json.dumps(part).encode()) for part in (head, claims))
        digest = hashlib.sha256(signed.encode()).digest()
        der = self._key.sign(digest, ec.ECDSA(utils.Prehashed(hashes.SHA256())))
        r, s = utils.decode_dss_signature(der)
        return f"{signed}.{b64(r.to_bytes(32, 'big') + s.to_bytes(32, 'big'))}"


class _Handler(BaseHTTPRequestHandler):
    server: _Server

    def do_GET(self) -> None:
        query = parse_qs(urlsplit(self.path).query)
        header = self.headers.get("Authorization", "")
        user, _, password = base64.b64decode(header.removeprefix("Basic ")).decode().partition(":")
        if header and self.server.tokens.users.get(user) != password:
            self._reply(401, {"errors": [{"code": "UNAUTHORIZED", "message": "no"}]})
            return
        self._give(user, query)

    def do_POST(self) -> None:
        query = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
        if query.get("refresh_token") != [self.server.tokens.refresh]:
            self._reply(401, {})
            return
        self._give("refreshed", query)

    def _give(self, user: str, query: dict[str, list[str]]) -> None:
        assert query["service"] == [SERVICE]
        scope = query.get("scope", [""])[0]
        self.server.tokens.asked.append((user, scope))
        key = "access_token" if self.command == "POST" else "token"
        tokens = self.server.tokens
        self._reply(200, {key: tokens.token(user, scope), "expires_in": tokens.seconds})

    def _reply(self, status: int, value: object) -> None:
        data = json.dumps(value).encode()
        self.send_response(status)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: Any) -> None:
        pass


class _Server(ThreadingHTTPServer):
    tokens: TokenServer


@contextmanager
def token_server(root: Path, users: dict[str, str]) -> Iterator[TokenServer]:
    tokens = TokenServer(root, users)
    with _Server(("127.0.0.1", 0), _Handler) as server:
        server.tokens = tokens
        tokens.url = f"http://127.0.0.1:{server.server_port}/token"
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield tokens
        server.shutdown()
        thread.join()
