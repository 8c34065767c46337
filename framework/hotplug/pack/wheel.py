"""Wheel: files, metadata and entry points -> the bytes of a wheel of pure Python.

https://packaging.python.org/en/latest/specifications/binary-distribution-format/
"""

from __future__ import annotations

import base64
import hashlib
import io
import re
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from hotplug.errors import harmless
from hotplug.version import __version__

__all__ = ["Wheel", "python_version"]

_TAG = "py3-none-any"
_PYTHON = ">=3.10"
_LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The timestamp of each file: the earliest of the zip format."""
_MODE = 0o100644 << 16
_UNIX = 3
_BEFORE = re.compile(
    r"(?:(?P<word>alpha|a|beta|b|preview|pre|rc|c)|dev)(?:[.-]?(?P<number>\d+))?", re.IGNORECASE
)
_WORDS = {"alpha": "a", "beta": "b", "preview": "rc", "pre": "rc", "c": "rc"}


@dataclass(frozen=True, slots=True)
class Wheel:
    """A wheel. The same fields make the same bytes."""

    name: str
    version: str
    """In the form of PEP 440; see `python_version`."""
    summary: str
    requires: Sequence[str]
    files: Mapping[str, bytes]
    """What is installed, by its path in site-packages."""
    entry_points: Mapping[str, Mapping[str, str]]
    """Per group: names and the objects that they refer to."""

    @property
    def filename(self) -> str:
        """The file name that installers expect."""
        return f"{self._stem}-{_TAG}.whl"

    @property
    def data(self) -> bytes:
        """The bytes of the archive."""
        files = {**self.files, **self._about}
        record = f"{self._info}/RECORD"
        lines = [f"{path},{_digest(data)},{len(data)}\n" for path, data in files.items()]
        files[record] = "".join([*lines, f"{record},,\n"]).encode()
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w") as archive:
            for path, data in files.items():
                entry = zipfile.ZipInfo(path, _LONG_AGO)
                entry.create_system, entry.external_attr = _UNIX, _MODE
                archive.writestr(entry, data, zipfile.ZIP_DEFLATED, 9)
        return made.getvalue()

    @property
    def _stem(self) -> str:
        return f"{re.sub(r'[-_.]+', '_', self.name)}-{self.version}"

    @property
    def _info(self) -> str:
        return f"{self._stem}.dist-info"

    @property
    def _about(self) -> dict[str, bytes]:
        """The metadata files of the wheel."""
        summary = harmless(" ".join(self.summary.split()))
        metadata = [
            ("Metadata-Version", "2.1"),
            ("Name", self.name),
            ("Version", self.version),
            *([("Summary", summary)] if summary else []),
            ("Requires-Python", _PYTHON),
            *(("Requires-Dist", one) for one in self.requires),
        ]
        wheel = [
            ("Wheel-Version", "1.0"),
            ("Generator", f"hotplug {__version__}"),
            ("Root-Is-Purelib", "true"),
            ("Tag", _TAG),
        ]
        about = {"METADATA": _headers(metadata), "WHEEL": _headers(wheel)}
        if self.entry_points:
            about["entry_points.txt"] = "\n".join(
                f"[{group}]\n" + "".join(f"{name} = {target}\n" for name, target in points.items())
                for group, points in self.entry_points.items()
            )
        return {f"{self._info}/{name}": text.encode() for name, text in about.items()}


def python_version(version: str) -> str | None:
    """The semver *version* in the form of PEP 440; None where there is none.

    https://packaging.python.org/en/latest/specifications/version-specifiers/
    """
    public, _, local = version.partition("+")
    release, _, before = public.partition("-")
    if before:
        found = _BEFORE.fullmatch(before)
        if found is None:
            return None
        number, word = int(found["number"] or 0), (found["word"] or "").lower()
        release += f"{_WORDS.get(word, word)}{number}" if word else f".dev{number}"
    if local:
        parts = re.split(r"[.-]+", local.lower().strip("-."))
        release += "+" + ".".join(str(int(one)) if one.isdigit() else one for one in parts if one)
    return release.rstrip("+")


def _headers(fields: Sequence[tuple[str, str]]) -> str:
    return "".join(f"{key}: {value}\n" for key, value in fields)


def _digest(data: bytes) -> str:
    digest = base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=")
    return f"sha256={digest.decode()}"
