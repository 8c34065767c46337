"""One page with one plugin, for the tests that do not change it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from page_servers import Served, kinds_plugin, served


@pytest.fixture(scope="session")
def kinds(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    root = kinds_plugin(tmp_path_factory.mktemp("page") / "kinds")
    with served(root) as made:
        yield made
