"""The commands with a real registry: from publication to an upgrade, and the way back."""

from __future__ import annotations

import base64
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from fault_proxy import body, proxied
from plugins import module, toml
from registries import PASSWORD, USER, Server, running
from token_server import token_server

pytestmark = pytest.mark.skipif(
    os.environ.get("HOTPLUG_REGISTRY") != "1", reason="`make registry` runs it"
)
FRAMEWORK = Path(__file__).parents[2] / "framework"
NAME = "acme/text-stats"
CALL = "import hotplug; print(hotplug.load('acme/text-stats').interface.version)"


@pytest.fixture(scope="module")
def guarded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    root = tmp_path_factory.mktemp("tokens")
    with (
        token_server(root, {USER: PASSWORD}) as tokens,
        running(root / "registry", tokens.auth) as server,
    ):
        yield server


class Person:
    """Someone with a store, a key, an application and credentials of their own."""

    def __init__(self, root: Path, host: str, *, password: str = "", namespace: str = "") -> None:
        self.root, self.host, self.stderr = root, host, ""
        for name in ("app", "docker", "settings"):
            (root / name).mkdir(parents=True)
        auth = base64.b64encode(f"{USER}:{password}".encode()).decode()
        auths = {host: {"auth": auth}} if password else {}
        (root / "docker" / "config.json").write_text(json.dumps({"auths": auths}))
        settings = (
            f'namespace = "acme"\n[registries]\n"acme" = "oci://{host}/{namespace or "acme"}"\n'
        )
        (root / "app" / "hotplug.toml").write_text(settings)

    def settings(self, text: str) -> None:
        with (self.root / "app" / "hotplug.toml").open("a") as file:
            file.write(text)

    def python(self, *arguments: str, code: int = 0) -> str:
        env = {
            **{key: text for key, text in os.environ.items() if "proxy" not in key.lower()},
            "PYTHONPATH": str(FRAMEWORK),
            "HOTPLUG_STORE": str(self.root / "store"),
            "HOTPLUG_KEY": str(self.root / "key.pem"),
            "DOCKER_CONFIG": str(self.root / "docker"),
        }
        command = [sys.executable, *arguments]
        said = subprocess.run(
            command, cwd=self.root / "app", env=env, capture_output=True, text=True, check=False
        )
        assert said.returncode == code, said.stdout + said.stderr
        self.stderr = said.stderr
        return said.stdout

    def __call__(self, *arguments: str, code: int = 0) -> str:
        return self.python("-m", "hotplug", *arguments, code=code)

    def json(self, *arguments: str, code: int = 0) -> Any:
        return json.loads(self(*arguments, "--json", code=code))

    def publish(self, version: str, *options: str, code: int = 0) -> str:
        text = toml(version)
        source = self.root / f"source-{version}"
        (source / ".hotplug").mkdir(parents=True, exist_ok=True)
        (source / "plugin.toml").write_text(text)
        (source / ".hotplug" / "plugin.wasm").write_bytes(module(text))
        return self("publish", str(source), "--no-build", *options, code=code).strip()

    def locked(self) -> str:
        return (self.root / "app" / "plugins.lock").read_text()


def test_from_publication_to_an_upgrade(guarded: Server, tmp_path: Path) -> None:
    author = Person(tmp_path / "author", guarded.host, password=PASSWORD)
    user = Person(tmp_path / "user", guarded.host)  # who may read, and needs no password
    signer = author("key", "new").splitlines()[0]
    first = author.publish("1.0.0")
    assert first == author.publish("1.0.0")  # again is no other version
    assert user.publish("9.0.0", "--no-sign", code=1) == ""
    assert "UNAUTHORIZED" in user.stderr

    user("add", f"{NAME}@^1")
    lock = user.locked()
    assert f'digest      = "{first}"' in lock
    assert f'source      = "oci://{guarded.host}/acme/text-stats"' in lock
    assert f'signer      = "{signer}"' in lock
    assert user.python("-c", CALL) == "1.0.0\n"

    second = author.publish("1.1.0")
    assert "1.1.0" in user("outdated")
    assert user.json("info", NAME)["signers"] == [signer]
    user("upgrade", "--yes")
    assert f'digest      = "{second}"' in user.locked()
    assert user.python("-c", CALL) == "1.1.0\n"
    user("verify")

    # A yanked version is not locked anew; who has it, keeps it.
    author("yank", f"{NAME}@1.1.0", "--reason", "counts wrongly")
    other = Person(tmp_path / "other", guarded.host)
    other("add", f"{NAME}@^1")
    assert f'digest      = "{first}"' in other.locked()
    user("sync", "--locked")
    author("yank", f"{NAME}@1.1.0", "--undo")
    other("upgrade", "--yes")
    assert f'digest      = "{second}"' in other.locked()

    # Another signer stops an upgrade, until the settings name it.
    thief = Person(tmp_path / "thief", guarded.host, password=PASSWORD)
    stranger = thief("key", "new").splitlines()[0]
    thief.publish("1.2.0")
    before = user.locked()
    user("upgrade", "--yes", code=1)
    assert "is not signed by a key that is trusted" in user.stderr
    assert user.locked() == before
    user.settings(f'[trust]\n"acme/*" = ["{stranger}"]\n')
    user("upgrade", "--yes")
    assert f'signer      = "{stranger}"' in user.locked()


def test_a_lock_is_made_whole_on_another_machine(guarded: Server, tmp_path: Path) -> None:
    author = Person(tmp_path / "author", guarded.host, password=PASSWORD, namespace="team")
    author("key", "new")
    author.publish("1.0.0")
    author("add", NAME)
    other = Person(tmp_path / "other", guarded.host, namespace="team")
    (other.root / "app" / "plugins.lock").write_text(author.locked())
    other.settings(f'[plugins]\n"{NAME}" = "^1.0.0"\n')
    other.python("-c", CALL, code=1)
    assert "hotplug sync" in other.stderr
    other("sync", "--offline", code=1)
    other("sync")
    assert other.python("-c", CALL) == "1.0.0\n"

    # The registry damages what it has: what a lock does not name is not loaded.
    with proxied(guarded.port) as proxy:
        proxy.add("GET", "blobs/", body(lambda data: data[::-1]), times=99)
        third = Person(tmp_path / "third", proxy.host, namespace="team")
        third.settings(f'[plugins]\n"{NAME}" = "^1.0.0"\n')
        lock = author.locked().replace(guarded.host, proxy.host)
        (third.root / "app" / "plugins.lock").write_text(lock)
        third("sync", code=1)
        assert "does not have the digest" in third.stderr
        third.python("-c", CALL, code=1)
        assert not [*(third.root / "store").rglob("blobs/sha256/*")]


def test_a_mirror_has_the_same_bytes_and_signatures(guarded: Server, tmp_path: Path) -> None:
    author = Person(tmp_path / "author", guarded.host, password=PASSWORD, namespace="origin")
    signer = author("key", "new").splitlines()[0]
    digests = [author.publish(text) for text in ("1.0.0", "1.1.0")]
    author("yank", f"{NAME}@1.1.0", "--reason", "no")
    author("mirror", NAME, "--to", f"oci://{guarded.host}/copies")
    author("mirror", NAME, "--to", f"oci://{guarded.host}/copies")  # nothing is new
    author("mirror", NAME, "--to", "store")

    reader = Person(tmp_path / "reader", guarded.host, namespace="origin")
    reader.settings(
        f'[mirror]\n"{guarded.host}/origin" = "oci://{guarded.host}/copies/acme"\n'
        f'[trust]\n"acme/*" = ["{signer}"]\n'
    )
    reader("add", f"{NAME}@^1")
    assert f'digest      = "{digests[0]}"' in reader.locked()  # 1.1.0 is yanked here as well
    assert f'source      = "oci://{guarded.host}/origin/text-stats"' in reader.locked()

    # Out of the author's own store, where the mirror has put it, too.
    local = Person(tmp_path / "local", guarded.host)
    (local.root / "app" / "hotplug.toml").write_text(f'[trust]\n"acme/*" = ["{signer}"]\n')
    (tmp_path / "author" / "store").rename(local.root / "store")
    local("add", f"{NAME}@=1.0.0")
    assert f'digest      = "{digests[0]}"' in local.locked()
    assert 'source      = "store"' in local.locked()


def test_what_must_be_signed_is_not_published_unsigned(guarded: Server, tmp_path: Path) -> None:
    author = Person(tmp_path / "author", guarded.host, password=PASSWORD, namespace="strict")
    author.settings(f'[trust]\n"acme/*" = ["key:SHA256:{"a" * 43}"]\n')
    assert author.publish("1.0.0", code=1) == ""
    assert "must be signed" in author.stderr
    author("info", NAME, code=1)
    signer = author("key", "new").splitlines()[0]
    author.publish("1.0.0", code=1)
    assert signer in author.stderr  # and this key is not one of those
