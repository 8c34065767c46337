"""About: what a record says of its author and source, from Cargo.toml."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import datetime, timezone
from pathlib import Path
from typing import Any, cast

import tomli

from hotplug import files
from hotplug.errors import Diagnostic
from hotplug.registry.errors import InvalidRecord

__all__ = ["About", "created"]


@dataclass(frozen=True, slots=True)
class About:
    """Author, license and source of a plugin; each may be empty."""

    authors: str = ""
    licenses: str = ""
    source: str = ""
    revision: str = ""
    rustc: str = ""
    """The version of the compiler that made the module."""

    @classmethod
    def read(cls, root: Path, rustc: str = "") -> About:
        """What Cargo.toml in the directory *root* says; nothing where there is none."""
        try:
            values = tomli.loads(files.read(root / "Cargo.toml", files.SOURCE).decode("utf-8-sig"))
        except (OSError, ValueError, RecursionError):
            return cls(rustc=rustc)
        table: object = values.get("package")
        package = cast("dict[str, Any]", table) if isinstance(table, dict) else {}
        authors: object = package.get("authors")
        named = cast("list[object]", authors) if isinstance(authors, list) else []
        return cls(
            authors=", ".join(str(one) for one in named),
            licenses=_text(package.get("license")),
            source=_text(package.get("repository")),
            rustc=rustc,
        )


def created() -> str:
    """The time that records have, by RFC 3339: that of SOURCE_DATE_EPOCH, else 1970.

    So the same source makes the same record (https://reproducible-builds.org/specs).
    """
    text = os.environ.get("SOURCE_DATE_EPOCH", "").strip() or "0"
    try:
        return datetime.fromtimestamp(int(text), timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    except (ValueError, OverflowError, OSError):
        raise InvalidRecord(
            Diagnostic(
                f"SOURCE_DATE_EPOCH is `{text[:50]}`, which is no time",
                help="it has the seconds since 1970, for example 1700000000",
            )
        ) from None


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
