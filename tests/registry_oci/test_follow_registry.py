"""A host that follows a channel of a real registry, which fails now and then."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pluggy
import pytest

import hotplug
from fault_proxy import body, proxied, status
from hotplug.registry import ANY, Record
from hotplug.registry.oci import Client, Credentials, OciRepository
from hotplug.registry.sign import SigningKey, sign
from plugins import ANSWER, NAME, answering, toml
from registries import Server, repository

KEY = SigningKey.new()


@pytest.fixture
def direct(server: Server) -> Iterator[OciRepository]:
    with Client(credentials=Credentials()) as client:
        yield repository(client, server.host, "fleet/text-stats")


def put(there: OciRepository, version: str, number: int, *, signed: bool = True) -> str:
    text = toml(version, ANSWER)
    record, artifact = Record.build(NAME, text.encode(), answering(text, number))
    subject = there.push(artifact)
    if signed:
        sign(there, subject, KEY)
    there.push(artifact, version)
    return record.digest


def test_what_a_registry_cannot_give_now_is_taken_later(
    server: Server, direct: OciRepository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("hotplug.registry.oci.pause._FIRST", 0.01)
    monkeypatch.setenv("HOTPLUG_STORE", str(tmp_path / "store"))
    monkeypatch.chdir(tmp_path)
    first, second = put(direct, "1.0.0", 1), put(direct, "1.1.0", 2)
    third = put(direct, "1.2.0", 3, signed=False)
    direct.move("stable", first, before=ANY)
    with proxied(server.port) as proxy:
        (tmp_path / "hotplug.toml").write_text(
            f'[registries]\n"acme" = "oci://{proxy.host}/fleet"\n'
            f'[trust]\n"acme/*" = ["{KEY.public.id}"]\n'
        )
        host = hotplug.Host(pluggy.PluginManager("app"))
        with host.follow("acme/text-stats", channel="stable", every=3600) as following:
            plugin = following.plugin
            assert plugin["answer"]() == 1

            direct.move("stable", second, before=ANY)
            for fault in (status(503), body(lambda data: data[::-1])):
                broken = proxy.add("GET", "blobs/", fault, times=99)
                assert not following.look()
                assert (plugin["answer"](), following.status.running) == (1, first)
                assert following.status.wanted == second
                assert following.status.reason
                broken.times = 0
            assert following.look()
            assert (plugin["answer"](), following.status.reason) == (2, "")

            direct.move("stable", third, before=ANY)  # which nobody has signed
            assert not following.look()
            assert plugin["answer"]() == 2
            assert "is not signed by a key that is trusted" in following.status.reason

            direct.move("stable", first, before=ANY)  # back
            assert following.look()
            assert plugin["answer"]() == 1
