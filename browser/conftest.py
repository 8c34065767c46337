"""A browser, a page with every kind, and a place for the pictures."""

from __future__ import annotations

import atexit
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT / "tests")]
os.environ["HOTPLUG_CACHE_DIR"] = tempfile.mkdtemp(prefix="hotplug-browser-")
atexit.register(shutil.rmtree, os.environ["HOTPLUG_CACHE_DIR"], ignore_errors=True)

CHROMIUM = shutil.which("chromium")
PICTURES = ROOT / "build" / "page"
"""Where the pictures of a run are kept."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    if CHROMIUM is None:
        skip = pytest.mark.skip(reason="there is no chromium: `apt-get install chromium`")
        for item in items:
            if "chromium" in getattr(item, "fixturenames", ()):
                item.add_marker(skip)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        options = ["--no-sandbox", "--disable-gpu", "--host-resolver-rules=MAP evil.test 127.0.0.1"]
        made = playwright.chromium.launch(executable_path=CHROMIUM, args=options)
        yield made
        made.close()


@pytest.fixture
def tab(chromium: Any) -> Iterator[Any]:
    """A tab, which fails its test for anything that the console calls an error."""
    context = chromium.new_context(viewport={"width": 1200, "height": 900})
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.set_default_timeout(30_000)
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda said: said.type == "error" and errors.append(said.text))
    page.errors = errors
    yield page
    context.close()
    assert [one for one in errors if "ERR_" not in one] == []


@pytest.fixture(scope="session")
def kinds(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    from page_servers import kinds_plugin, served

    with served(kinds_plugin(tmp_path_factory.mktemp("page") / "kinds")) as made:
        yield made


@pytest.fixture(scope="session")
def pictures() -> Path:
    PICTURES.mkdir(parents=True, exist_ok=True)
    return PICTURES
