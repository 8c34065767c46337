"""Builds: builds plugins for a run of tests, each once."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

from hotplug.build import Build, build
from hotplug.errors import HotplugError
from hotplug.manifest import Project

__all__ = ["Builds", "has_source"]


class Builds:
    """Builds each directory on first use.

    *fail* fails the current test with a reason; *test* returns the name of the current test.
    """

    def __init__(self, fail: Callable[[str], NoReturn], test: Callable[[], str]) -> None:
        self._fail = fail
        self._test = test
        self._made: dict[Path, Build] = {}
        self._failed: dict[Path, str] = {}

    def __call__(self, path: str | os.PathLike[str]) -> Build:
        """The build of the plugin in the directory *path*.

        A build error fails the test with the messages of rustc. Later tests that need the same
        build fail with one line that names the first.
        """
        project = Project.at(Path(path))
        root = project.root
        if root in self._failed:
            first = self._failed[root]
            self._fail(f"the plugin `{root.name}` was not built: {first} says why")
        if root not in self._made:
            wrong = self._build(project)
            if wrong:
                self._failed[root] = self._test()
                self._fail(wrong)
        return self._made[root]

    def _build(self, project: Project) -> str:
        """Builds *project*. Returns the text of the error, or nothing."""
        try:
            self._made[project.root] = build(project)
        except HotplugError as error:
            return str(error)
        return ""


def has_source(path: Path) -> bool:
    """Whether the plugin at *path* is built from source, and is not only a module."""
    if path.is_file() and path.name != "plugin.toml":
        return False
    project = Project.at(path)
    return (project.root / "Cargo.toml").is_file() or not project.shipped.is_file()
