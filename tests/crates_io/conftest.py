"""Plugins with crates of crates.io: `make crates` tests them. `make test` needs no network."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable

import pytest

from authors import CARGO, Author
from hotplug.build.toolchain.process import last_line
from hotplug.build.toolchain.search import find
from hotplug.errors import BuildError

if not os.environ.get("HOTPLUG_CRATES"):
    collect_ignore_glob = ["test_*.py"]


@pytest.fixture(scope="session", autouse=True)
def _reachable(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Skips where crates.io cannot be reached, with cargo's own reason."""
    root = tmp_path_factory.mktemp("reach")
    (root / "src").mkdir()
    (root / "src" / "lib.rs").touch()
    (root / "Cargo.toml").write_text(CARGO + 'cfg-if = "1"\n')
    done = subprocess.run(
        [str(find().cargo), "fetch"], cwd=root, capture_output=True, text=True, check=False
    )
    if done.returncode:
        pytest.skip(f"crates.io cannot be reached: {last_line(done.stderr)}")


@pytest.fixture(scope="module")
def author(tmp_path_factory: pytest.TempPathFactory) -> Author:
    return Author(tmp_path_factory.mktemp("author"))


@pytest.fixture
def refused() -> Callable[[Author, str, dict[str, str], str], str]:
    """The error of a build."""

    def run(author: Author, dependencies: str, exports: dict[str, str], plugin: str) -> str:
        with pytest.raises(BuildError) as caught:
            author.builds(dependencies, exports, plugin=plugin)
        return str(caught.value)

    return run
