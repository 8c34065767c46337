"""Finds the data files: inside the installed package, or at the top of a checkout."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

__all__ = ["asset", "assets"]

_PACKAGE = Path(__file__).parent


def assets(name: str) -> Path:
    """The directory of the data files *name*: `templates`, `registry` or `examples`."""
    shipped = _PACKAGE / "_assets" / name
    return shipped if shipped.is_dir() else _PACKAGE.parents[1] / name


def asset(name: str, path: str) -> str:
    """The text of the file *path* among the data files *name*; also out of a zip archive.

    Raises FileNotFoundError where there is none.
    """
    shipped = files("hotplug") / "_assets" / name / path
    found = shipped if shipped.is_file() else assets(name) / path
    return found.read_text(encoding="utf-8")
