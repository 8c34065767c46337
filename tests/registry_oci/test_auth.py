"""Passwords and tokens, as a real registry asks for them; and where they come from."""

from __future__ import annotations

import base64
import json
import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from hotplug.registry import Denied, NotFound
from hotplug.registry.oci import Client, Credentials
from registries import (
    PASSWORD,
    USER,
    Server,
    is_stored_as,
    logins,
    mark,
    repository,
    running,
    version,
)
from token_server import TokenServer, token_server

# `htpasswd -nbB ann pass:word`
HTPASSWD = "ann:$2y$05$SAv6WVdTsW80.kmneZxr1erClG2ZRFGHf1OlsxFN.xuVN.0domzKG\n"


@pytest.fixture(scope="module")
def locked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    root = tmp_path_factory.mktemp("basic")
    (root / "htpasswd").write_text(HTPASSWD)
    auth = f"auth:\n  htpasswd:\n    realm: the realm\n    path: {root / 'htpasswd'}\n"
    with running(root, auth) as found:
        yield found


@pytest.fixture(scope="module")
def tokens(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TokenServer]:
    with token_server(tmp_path_factory.mktemp("tokens"), {USER: PASSWORD}) as found:
        yield found


@pytest.fixture(scope="module")
def guarded(tokens: TokenServer) -> Iterator[Server]:
    with running(tokens.root / "registry", tokens.auth) as found:
        yield found


def test_a_password_is_sent_where_it_is_asked_for(locked: Server) -> None:
    artifact = version()
    with Client(credentials=logins(locked.host)) as client:
        there = repository(client, locked.host)
        there.push(artifact, "1.0.0")
        assert is_stored_as(there, artifact, "1.0.0")


def test_without_a_password_nothing_is_read(locked: Server) -> None:
    with Client(credentials=Credentials()) as client:
        with pytest.raises(Denied, match="there are no credentials for it") as caught:
            repository(client, locked.host).tags()
        assert f"docker login {locked.host}" in str(caught.value)
    with Client(credentials=logins(locked.host, password="wr0ng-s3cret")) as client:
        with pytest.raises(Denied, match="refuses the credentials") as caught:
            repository(client, locked.host).push(version(), "1.0.0")
        assert "wr0ng" not in f"{caught.value!r} {caught.value}"


def test_a_token_is_had_for_each_scope_once(guarded: Server, tokens: TokenServer) -> None:
    artifact = version()
    with Client(credentials=logins(guarded.host)) as client:
        there = repository(client, guarded.host)
        tokens.asked.clear()
        there.push(artifact, "1.0.0")
        assert is_stored_as(there, artifact, "1.0.0")
        there.tags()
    path = "repository:acme/text-stats"
    assert tokens.asked == [(USER, f"{path}:pull,push"), (USER, f"{path}:pull")]


def test_anyone_may_read_where_the_token_server_allows_it(
    guarded: Server, tokens: TokenServer
) -> None:
    with Client(credentials=logins(guarded.host)) as client:
        repository(client, guarded.host, "acme/open").push(version(), "1.0.0")
    with Client(credentials=Credentials()) as client:
        there = repository(client, guarded.host, "acme/open")
        assert is_stored_as(there, version(), "1.0.0")
        with pytest.raises(Denied):
            there.push(version("2.0.0"), "2.0.0")
        assert there.tags() == ["1.0.0"]


def test_a_token_that_has_ended_is_replaced(guarded: Server, tokens: TokenServer) -> None:
    tokens.seconds = 5  # no longer than the margin: it is used once
    try:
        with Client(credentials=logins(guarded.host)) as client:
            there = repository(client, guarded.host, "acme/short")
            tokens.asked.clear()
            there.push(version(), "1.0.0")
            assert len(tokens.asked) > 3
            assert is_stored_as(there, version(), "1.0.0")
    finally:
        tokens.seconds = 300


def test_an_identity_token_is_exchanged(guarded: Server, tokens: TokenServer) -> None:
    def stored(token: str) -> Credentials:
        return Credentials({"auths": {guarded.host: {"identitytoken": token}}})

    with Client(credentials=stored(tokens.refresh)) as client:
        repository(client, guarded.host, "acme/identity").push(version(), "1.0.0")
    assert tokens.asked[-1] == ("refreshed", "repository:acme/identity:pull,push")
    with Client(credentials=stored("an-old-one")) as client:
        with pytest.raises(Denied, match="token server refuses") as caught:
            repository(client, guarded.host, "acme/identity").tags()
        assert "an-old-one" not in str(caught.value)


def test_the_wrong_password_has_no_token(guarded: Server) -> None:
    with Client(credentials=logins(guarded.host, password="wrong")) as client:
        there = repository(client, guarded.host)
        with pytest.raises(Denied, match="token server refuses the credentials"):
            there.tags()


def test_a_tag_can_be_removed_with_a_token(guarded: Server) -> None:
    with Client(credentials=logins(guarded.host)) as client:
        there, artifact = repository(client, guarded.host, "acme/gone"), version()
        there.push(artifact, "1.0.0")
        one = mark(artifact, n="1")
        there.push(one, "yanked-1.0.0")
        there.remove(one.image.digest)
        assert there.tags() == ["1.0.0"]
        with pytest.raises(NotFound):
            there.resolve("yanked-1.0.0")


# --- where credentials come from ---------------------------------------------------------------


def write(directory: Path, values: object) -> Credentials:
    file = directory / "config.json"
    file.write_text(json.dumps(values))
    return Credentials.read(file)


def entry(pair: str) -> dict[str, str]:
    return {"auth": base64.b64encode(pair.encode()).decode()}


def test_dockers_file_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(
        tmp_path,
        {
            "auths": {
                "reg.local:5000": entry("ann:a:b"),
                "https://index.docker.io/v1/": entry("hub:x"),
            }
        },
    )
    monkeypatch.setenv("DOCKER_CONFIG", str(tmp_path))
    found = Credentials.read()
    ann = found.of("reg.local:5000")
    assert ann is not None
    assert (ann.user, ann.password) == ("ann", "a:b")
    assert ann.basic == f"Basic {base64.b64encode(b'ann:a:b').decode()}"
    assert "a:b" not in repr(ann)
    assert "ann" not in repr(found)
    assert found.of("reg.local") is None
    hub = found.of("docker.io")
    assert hub is not None
    assert hub.user == "hub"


def test_a_file_that_is_absent_has_nothing(tmp_path: Path) -> None:
    assert Credentials.read(tmp_path / "none" / "config.json").of("x.org") is None


@pytest.mark.parametrize(
    "data", [b"{", b"[" * 100_000, b"\xff", b'{"auths": {"x.org": {"auth": "*"}}}']
)
def test_a_file_that_is_broken_is_named(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "config.json"
    file.write_bytes(data)
    with pytest.raises(Denied, match="config"):
        Credentials.read(file).of("x.org")


@pytest.mark.parametrize(
    "values",
    [
        None,
        3,
        {"auths": 3},
        {"auths": {"x.org": []}},
        {"credHelpers": []},
        {"auths": {"x.org": {}}},
    ],
)
def test_a_file_of_another_shape_has_nothing(tmp_path: Path, values: object) -> None:
    assert write(tmp_path, values).of("x.org") is None


def helper(directory: Path, script: str, monkeypatch: pytest.MonkeyPatch) -> None:
    file = directory / "docker-credential-tests"
    file.write_text(f"#!/bin/sh\n{script}\n")
    file.chmod(file.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{directory}{os.pathsep}{os.environ['PATH']}")


def test_a_helper_is_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said = '{"ServerURL": "x", "Username": "$(cat)", "Secret": "s"}'
    helper(tmp_path, f'test "$1" = get && cat <<END\n{said}\nEND', monkeypatch)
    by_host = Credentials({"credHelpers": {"x.org": "tests"}, "auths": {"x.org": entry("no:no")}})
    found = by_host.of("x.org")
    assert found is not None
    assert (found.user, found.password) == ("x.org", "s")
    assert by_host.of("y.org") is None
    assert Credentials({"credsStore": "tests"}).of("y.org") is not None


def test_a_helper_may_have_a_token(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    helper(tmp_path, """echo '{"Username": "<token>", "Secret": "s"}'""", monkeypatch)
    found = Credentials({"credsStore": "tests"}).of("x.org")
    assert found is not None
    assert found.identity_token == "s"


def test_a_helper_that_fails_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = Credentials({"credsStore": "tests"})
    with pytest.raises(Denied, match="no program `docker-credential-tests`"):
        asked.of("x.org")
    helper(tmp_path, "echo credentials not found in native keychain; exit 1", monkeypatch)
    assert asked.of("x.org") is None
    helper(tmp_path, "echo the keyring is closed; exit 1", monkeypatch)
    with pytest.raises(Denied, match="the keyring is closed"):
        asked.of("x.org")
    helper(tmp_path, "echo hello", monkeypatch)
    with pytest.raises(Denied, match="did not answer with JSON"):
        asked.of("x.org")
    with pytest.raises(Denied, match="not the name of a credential helper"):
        Credentials({"credsStore": "../../bin/sh"}).of("x.org")
