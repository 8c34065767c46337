"""Settings: what an application says of its plugins, in one place.

That is `[tool.hotplug]` of its pyproject.toml, or a file hotplug.toml with the same tables at its
top.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import cast

from hotplug.errors import ManifestError
from hotplug.manifest import Document, Table
from hotplug.registry.errors import InvalidName, LockError
from hotplug.registry.record import Name
from hotplug.registry.rules import Requirement

__all__ = ["FILE", "PYPROJECT", "Settings", "has_settings"]

FILE = "hotplug.toml"
PYPROJECT = "pyproject.toml"
_TOOL = ("tool", "hotplug")
_KEYS = ("store", "namespace", "plugins", "registries", "mirror", "plain-http", "trust")


@dataclass(frozen=True)
class Settings:
    """The settings of one application; all may be absent."""

    path: Path | None = None
    """The file that they are in."""
    plugins: Mapping[Name, Requirement] = field(default_factory=dict[Name, Requirement])
    """The plugins that it wants, `[plugins]`: a requirement of versions for each name."""
    store: str = ""
    """The directory of the embedded store, beside the file; without it the user's own."""
    namespace: str = ""
    """The namespace in which `hotplug publish` publishes by default."""
    registries: Mapping[str, str] = field(default_factory=dict[str, str])
    """Where namespaces are: `"acme" = "oci://ghcr.io/acme"`. All others are in the store."""
    mirror: Mapping[str, str] = field(default_factory=dict[str, str])
    """Other places of registries; a digest is the same in each."""
    plain_http: tuple[str, ...] = ()
    """`HOST:PORT` of registries that are asked without TLS, beside those of this machine."""
    trust: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])
    """The keys whose signatures are asked for, by pattern of names: `"acme/*"`."""

    @classmethod
    def read(cls, path: Path) -> Settings:
        """The settings in the file *path*. Raises LockError, with each mistake at its line."""
        try:
            state = path.stat()
        except OSError as error:
            raise LockError(f"`{path}` cannot be read: {error.strerror}") from None
        return _read(path, state.st_mtime_ns, state.st_size)


def has_settings(path: Path) -> bool:
    """Whether *path*, a pyproject.toml, has a table of hotplug."""
    try:
        return b"tool.hotplug" in path.read_bytes()
    except OSError:
        return False


@lru_cache(maxsize=16)
def _read(path: Path, *_: int) -> Settings:
    try:
        document = Document.read(path)
        table = Table(document, (), document.values)
        for key in _TOOL if path.name == PYPROJECT else ():
            table = table.table(key)
        settings = _settings(path, table)
        document.settle()
    except ManifestError as error:
        raise LockError(error.diagnostics) from None
    return settings


def _settings(path: Path, table: Table) -> Settings:
    table.allow(_KEYS)
    return Settings(
        path=path,
        plugins=_plugins(table.table("plugins", '[plugins]\n"acme/text-stats" = "^1.2"')),
        store=table.get("store", str, "", example='store = "plugins"'),
        namespace=table.get("namespace", str, "", example='namespace = "acme"'),
        registries=_texts(table.table("registries"), '"acme" = "oci://ghcr.io/acme"'),
        mirror=_texts(table.table("mirror"), '"ghcr.io/acme" = "oci://reg.local/acme"'),
        plain_http=_words(table, "plain-http", 'plain-http = ["reg.lan:5000"]'),
        trust=_keys(table.table("trust")),
    )


def _plugins(table: Table) -> dict[Name, Requirement]:
    found: dict[Name, Requirement] = {}
    for key in table:
        text = table.get(key, str, "", example=f'"{key}" = "^1.2"')
        try:
            name = Name.parse(key)
        except InvalidName as error:
            problem = error.diagnostics[0]
            table.problem(problem.message, key, "not a name", problem.help, part="key")
            continue
        try:
            found[name] = Requirement.parse(text)
        except InvalidName as error:
            problem = error.diagnostics[0]
            table.problem(problem.message, key, "not a requirement", problem.help)
    return found


def _texts(table: Table, example: str) -> dict[str, str]:
    return {key: table.get(key, str, "", example=example) for key in table}


def _keys(table: Table) -> dict[str, tuple[str, ...]]:
    return {key: _words(table, key, f'"{key}" = ["key:SHA256:…"]') for key in table}


def _words(table: Table, key: str, example: str) -> tuple[str, ...]:
    empty: list[object] = []
    listed = cast("list[object]", table.get(key, list, empty, example=example))
    if not all(isinstance(one, str) for one in listed):
        table.problem(f"`{key}` must be an array of strings", key, "not all are", example)
    return tuple(str(one) for one in listed)
