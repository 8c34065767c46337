"""What the tests share: `--update`, and the comparison with a text that is kept in a file."""

from __future__ import annotations

import atexit
import difflib
import os
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

import hypothesis
import pytest

# The tests of one commit see the same examples everywhere, and leave nothing behind.
hypothesis.settings.register_profile("house", deadline=None, database=None, derandomize=True)
hypothesis.settings.load_profile("house")


# Before anything asks for the cache: no test reads what another run has left in it.
os.environ["HOTPLUG_CACHE_DIR"] = tempfile.mkdtemp(prefix="hotplug-tests-")
atexit.register(shutil.rmtree, os.environ["HOTPLUG_CACHE_DIR"], ignore_errors=True)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update", action="store_true", help="write the expected texts anew instead of comparing"
    )


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[Path, str], None]:
    """Compare a text with the file that has it, or write that file where `--update` is given."""

    def compare(path: Path, text: str) -> None:
        kept = path.read_text(encoding="utf-8") if path.exists() else ""
        if kept == text:
            return
        if request.config.getoption("--update"):
            path.write_text(text, encoding="utf-8", newline="\n")
            return
        lines = difflib.unified_diff(
            kept.splitlines(),
            text.splitlines(),
            f"{path.parent.name}/{path.name}",
            "now",
            lineterm="",
        )
        message = "\n".join([*lines, "if this is right, run pytest with --update"])
        pytest.fail(message, pytrace=False)

    return compare
