"""A registry for the tests of one module, and a client without proxies or credentials."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from hotplug.registry.oci import Client, Credentials
from registries import Server, running


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "DOCKER_CONFIG"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with running(tmp_path_factory.mktemp("registry")) as found:
        yield found


@pytest.fixture
def client() -> Iterator[Client]:
    with Client(credentials=Credentials()) as found:
        yield found
