"""Finds the data files: inside the installed package, or at the top of a checkout."""

from __future__ import annotations

from pathlib import Path

__all__ = ["assets"]

_PACKAGE = Path(__file__).parent


def assets(name: str) -> Path:
    """The directory of the data files *name*: `templates`, `registry` or `examples`."""
    shipped = _PACKAGE / "_assets" / name
    return shipped if shipped.is_dir() else _PACKAGE.parents[1] / name
