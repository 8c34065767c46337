"""The TOML files of cargo, as tables. What is wrong in them counts as absent: cargo complains."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast

import tomli

from hotplug import files

__all__ = ["at", "read"]


def read(path: Path) -> dict[str, Any]:
    """The content of *path*; empty where it cannot be read."""
    try:
        return tomli.loads(files.read(path, files.SOURCE).decode("utf-8-sig"))
    except (OSError, ValueError):
        return {}


def at(table: Mapping[str, Any], *keys: str) -> Mapping[str, Any]:
    """The table under *keys*; empty where that is no table."""
    for key in keys:
        found = table.get(key)
        table = cast("dict[str, Any]", found) if isinstance(found, dict) else {}
    return table
