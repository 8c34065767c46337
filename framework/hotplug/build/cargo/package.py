"""Cargo's records -> Package: the local packages of a build; and forgetting their builds."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit
from urllib.request import url2pathname

__all__ = ["Package", "forget", "packages"]

# https://doc.rust-lang.org/cargo/reference/pkgid-spec.html; before Rust 1.77 the second form.
_ID = re.compile(r"path\+(?P<url>file:[^#]*)#(?:(?P<name>[^@]+)@)?\S+")
_OLD_ID = re.compile(r"(?P<name>\S+) \S+ \(path\+(?P<url>file:.*)\)")
_BOUND = re.compile(r"^cargo::?rerun-if-", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Package:
    """A package whose source is a directory, not a registry or a repository."""

    name: str
    directory: Path
    whole: bool
    """Whether its build script runs anew when any file of the package changes."""


def packages(records: Iterable[Mapping[str, Any]]) -> tuple[Package, ...]:
    """The local packages in the *records* that cargo printed."""
    found: dict[tuple[str, Path], bool] = {}
    for record in records:
        key = _local(record.get("package_id"))
        if key is not None:
            found[key] = found.get(key, False) or _is_whole(record)
    return tuple(Package(name, directory, whole) for (name, directory), whole in found.items())


def forget(target: Path, names: Sequence[str]) -> None:
    """Makes cargo compile the packages *names*, and run their build scripts, in the next build.

    In *target* it keeps a directory for each unit of a package, with what it compares.
    """
    for name in names:
        unit = re.compile(re.escape(name) + "-[0-9a-f]{16}")
        for kept in (*target.glob("*/.fingerprint/*"), *target.glob("*/*/.fingerprint/*")):
            if unit.fullmatch(kept.name):
                shutil.rmtree(kept, ignore_errors=True)


def _local(package: object) -> tuple[str, Path] | None:
    found = _ID.fullmatch(str(package)) or _OLD_ID.fullmatch(str(package))
    if found is None:
        return None
    directory = Path(url2pathname(unquote(urlsplit(found["url"]).path)))
    return found["name"] or directory.name, directory


def _is_whole(record: Mapping[str, Any]) -> bool:
    """Whether *record* is of a build script that named none of its inputs."""
    if record["reason"] != "build-script-executed":
        return False
    try:
        said = (Path(record["out_dir"]).parent / "output").read_text("utf-8", "replace")
    except OSError:
        return True
    return _BOUND.search(said) is None
