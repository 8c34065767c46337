"""The pytest plugin of hotplug: fixtures that build and load plugins.

It is outside of the package `hotplug`, so that pytest starts without importing the package.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import pytest

if TYPE_CHECKING:
    from hotplug import Plugin
    from hotplug.testing import Builds, Loads, PinnedTest

__all__ = ["hotplug_build", "hotplug_call", "hotplug_load", "hotplug_plugin"]


@pytest.fixture(scope="session")
def hotplug_build() -> Builds:
    """Builds a plugin, once in a session: `hotplug_build(path)` returns its `hotplug.build.Build`.

    A build error fails the test with the messages of rustc.
    """
    from hotplug.testing import Builds

    return Builds(_fail, _test)


@pytest.fixture
def hotplug_load(request: pytest.FixtureRequest, hotplug_build: Builds) -> Iterator[Loads]:
    """Builds and loads a plugin, and closes it after the test.

    `hotplug_load(path, host=…, config=…, grant=…, limits=…)`; every argument is optional. *path* is
    a directory, a `.wasm` or a generated class; by default, the plugin that the test belongs to.
    """
    with _loads(request, hotplug_build) as loads:
        yield loads


@pytest.fixture(scope="module")
def hotplug_plugin(request: pytest.FixtureRequest, hotplug_build: Builds) -> Iterator[Plugin]:
    """The plugin that the test belongs to, built, and loaded once for all tests of the file.

    Its plugin.toml is in the nearest directory above the test. It has no host.
    """
    with _loads(request, hotplug_build) as loads:
        yield loads()


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Runs a test that uses `hotplug_call` once for each pinned call."""
    if "hotplug_call" in metafunc.fixturenames:
        from hotplug.errors import ReplayError
        from hotplug.replay import read

        try:
            calls = read(_own(metafunc.definition.path))
        except ReplayError as error:
            _fail(str(error))
        metafunc.parametrize("hotplug_call", calls, indirect=True, ids=map(str, calls))


@pytest.fixture
def hotplug_call(request: pytest.FixtureRequest, hotplug_build: Builds) -> PinnedTest:
    """A pinned call from `calls.toml` of the plugin that the test belongs to, each in one test.

    `hotplug_call.check()` makes it again, and fails where it has another answer.
    """
    from hotplug.testing import PinnedTest

    return PinnedTest(request.param, _own(request.path), hotplug_build)


def _loads(request: pytest.FixtureRequest, builds: Builds) -> closing[Loads]:
    from hotplug.testing import Loads

    return closing(Loads(builds, lambda: _own(request.path)))


def _own(test: Path) -> Path:
    """The directory of the plugin that the test file *test* belongs to."""
    found = next((one for one in test.parents if (one / "plugin.toml").is_file()), None)
    if found is None:
        _fail(f"`{test.name}` is in no plugin's directory: `hotplug_load(path)` says where one is")
    return found


def _fail(reason: str) -> NoReturn:
    pytest.fail(reason, pytrace=False)


def _test() -> str:
    """The name of the current test."""
    name = os.environ.get("PYTEST_CURRENT_TEST", "").rpartition(" ")[0]
    return f"`{name}`" if name else "an earlier test"
