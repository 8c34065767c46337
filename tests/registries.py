"""Debian's `docker-registry` on loopback: open, with passwords, or with a token server."""

from __future__ import annotations

import base64
import hashlib
import http.client
import json
import os
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from hotplug.registry import Artifact, Descriptor, Image, Record, Reference
from hotplug.registry.oci import Client, Credentials, OciRepository
from hotplug.registry.record import CONFIG_TYPE, EMPTY, WASM_TYPE
from plugins import NAME, module, toml

BINARY = shutil.which("docker-registry")
USER, PASSWORD = "ann", "pass:word"
ABSENT = "docker-registry is not installed: `make registry` does so where it can"


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port


@dataclass
class Server:
    """A registry process, which can be killed and started again on the same data."""

    root: Path
    auth: str = ""
    port: int = field(default_factory=free_port)
    process: subprocess.Popen[bytes] | None = None

    @property
    def host(self) -> str:
        return f"127.0.0.1:{self.port}"

    @property
    def blobs(self) -> Path:
        return self.root / "data" / "docker" / "registry" / "v2" / "blobs" / "sha256"

    def blob_file(self, digest: str) -> Path:
        name = digest.removeprefix("sha256:")
        return self.blobs / name[:2] / name / "data"

    def start(self) -> None:
        config = self.root / "config.yml"
        config.write_text(
            f"""version: 0.1
log: {{ level: error, accesslog: {{ disabled: true }} }}
storage:
  filesystem: {{ rootdirectory: "{self.root / "data"}" }}
  delete: {{ enabled: true }}
http: {{ addr: "{self.host}" }}
{self.auth}""",
            encoding="utf-8",
        )
        with (self.root / "log").open("ab") as log:
            self.process = subprocess.Popen(
                [str(BINARY), "serve", str(config)],
                stdout=log,
                stderr=log,
                env={**os.environ, "OTEL_TRACES_EXPORTER": "none"},
            )
        self.await_answer()

    def await_answer(self) -> None:
        end = time.monotonic() + 30
        while time.monotonic() < end:
            try:
                connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=5)
                connection.request("GET", "/v2/")
                connection.getresponse().read()
                connection.close()
            except OSError:
                time.sleep(0.02)
            else:
                return
        raise AssertionError((self.root / "log").read_text())

    def kill(self) -> None:
        if self.process is not None:
            self.process.send_signal(signal.SIGKILL)
            self.process.wait()


@contextmanager
def running(root: Path, auth: str = "") -> Iterator[Server]:
    if BINARY is None:
        pytest.skip(ABSENT)
    root.mkdir(parents=True, exist_ok=True)
    server = Server(root, auth)
    server.start()
    try:
        yield server
    finally:
        server.kill()


def logins(host: str, user: str = USER, password: str = PASSWORD) -> Credentials:
    """What `docker login` would have stored for *host*."""
    auth = base64.b64encode(f"{user}:{password}".encode()).decode()
    return Credentials({"auths": {host: {"auth": auth}}})


def repository(client: Client, host: str, path: str = "acme/text-stats") -> OciRepository:
    return client.repository(Reference.parse(f"{host}/{path}"))


def version(text: str = "1.0.0") -> Artifact:
    """A real record of a plugin."""
    source = toml(text)
    return Record.build(NAME, source.encode(), module(source))[1]


def large(size: int, seed: str = "") -> Artifact:
    """An artifact with *size* bytes that no compression makes smaller."""
    blocks = (hashlib.sha256(f"{seed}{n}".encode()).digest() for n in range(size // 32 + 1))
    wasm, config = b"".join(blocks)[:size], b'{"os":"wasip1"}'
    layer, about = Descriptor.of(WASM_TYPE, wasm), Descriptor.of(CONFIG_TYPE, config)
    image = Image.make(about, (layer,), {"seed": seed})
    return Artifact(image, {layer.digest: wasm, about.digest: config})


def mark(
    subject: Artifact, kind: str = "application/vnd.example.v1+json", **annotations: str
) -> Artifact:
    """A referrer of *subject*."""
    image = Image.make(EMPTY, (EMPTY,), annotations, subject.image.descriptor, kind)
    return Artifact(image, {EMPTY.digest: b"{}"})


def is_stored_as(repository: OciRepository, artifact: Artifact, tag: str) -> bool:
    """Whether *tag* has all bytes of *artifact*."""
    image = repository.image(repository.resolve(tag).digest)
    return image.data == artifact.image.data and all(
        repository.blob(one) == artifact.blob(one) for one in image.blobs
    )


def read_json(data: bytes) -> dict[str, object]:
    found: dict[str, object] = json.loads(data)
    return found
