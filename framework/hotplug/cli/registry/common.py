"""What the commands of the registry share: names and places on the command line, and output."""

from __future__ import annotations

import json
from collections.abc import Callable, Generator, Iterable, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from hotplug.cli.terminal import Misuse, progress
from hotplug.errors import harmless
from hotplug.registry import (
    Application,
    Engines,
    InvalidName,
    LocalStore,
    Name,
    Policy,
    Record,
    Reference,
    Repository,
    Requirement,
    Version,
    Versions,
)

__all__ = [
    "JSON", "OFFLINE", "Spec", "emit", "engines", "here", "policy", "spec", "table",
]  # fmt: skip

JSON = click.option("--json", "as_json", is_flag=True, help="One JSON object, for programs.")
OFFLINE = click.option("--offline", is_flag=True, help="Make no connection.")
_UNITS = ((1 << 20, "MiB"), (1 << 10, "KiB"))


class Spec:
    """One plugin on the command line: `NAME[@VERSION]`, or `oci://HOST/PATH[:TAG][@DIGEST]`."""

    def __init__(self, text: str, at: Engines) -> None:
        """Raises Misuse."""
        self.reference = ""
        """The version, tag or digest that was given."""
        try:
            if Reference.is_one(text):
                place = Reference.parse(text)
                parts = place.path.split("/")
                self.name = Name.parse("/".join(parts[-2:]))
                self.reference, self.source = place.wanted, str(place.repository)
            else:
                name, _, self.reference = text.partition("@")
                self.name = Name.parse(name)
                self.source = at.source(self.name)
        except InvalidName as error:
            problem = error.diagnostics[0]
            raise Misuse(problem.message, problem.help) from None
        self._engines = at

    @property
    def repository(self) -> Repository:
        """Where it is. Raises RegistryError."""
        return self._engines.repository(self.name, self.source)

    @property
    def versions(self) -> Versions:
        """What is there."""
        return Versions(self.name, self.repository, policy())

    def version(self) -> Version:
        """The version that was given. Raises Misuse where there is none."""
        found = Version.maybe(self.reference)
        if found is None:
            raise Misuse(f"`{self.name}` needs a version", f"for example `{self.name}@1.2.0`")
        return found

    def requirement(self) -> Requirement | None:
        """The requirement that was given, if any. Raises Misuse."""
        try:
            return Requirement.parse(self.reference) if self.reference else None
        except InvalidName as error:
            raise Misuse(error.diagnostics[0].message, error.diagnostics[0].help) from None

    def record(self) -> Record:
        """The record of what was given: a version, a tag, a digest, or the newest release."""
        versions = self.versions
        if not self.reference:
            return versions.best(Requirement.parse("*"))
        version = Version.maybe(self.reference)
        return versions.record(version or self.reference)


def here(*, create: bool = False) -> Application:
    """The application of the working directory. With *create*, that directory becomes one."""
    found = Application.find()
    if found is None and create:
        return Application(Path.cwd())
    return found or Application.found()


@contextmanager
def engines(*, offline: bool = False, quiet: bool = False) -> Generator[Engines, None, None]:
    """Where plugins are: by the settings of the application, or the store of the user."""
    application = Application.find()
    if application is None:
        made = Engines(LocalStore.default(), offline=offline)
    else:
        made = application.engines(offline=offline)
    try:
        if quiet or offline:
            yield made
            return
        with progress("") as say:
            made.progress = _transfer(say)
            yield made
    finally:
        made.close()


def _transfer(say: Callable[[str], None]) -> Callable[[str, int, int], None]:
    """Shows the progress of a long transfer, each tenth of it once."""
    shown: dict[str, int] = {}

    def told(what: str, done: int, total: int) -> None:
        tenth = done * 10 // max(total, 1)
        if total >= 1 << 20 and shown.get(what) != tenth:
            shown[what] = tenth
            say(f"{harmless(what)}: {size(done)} of {size(total)}")

    return told


def policy() -> Policy:
    """Which signatures the application wants; none where there is no application."""
    application = Application.find()
    return application.policy if application else Policy()


def size(count: int) -> str:
    """*count* bytes, in the unit that reads best."""
    for factor, unit in _UNITS:
        if count >= factor:
            return f"{count / factor:.1f} {unit}"
    return f"{count} B"


def spec(text: str, at: Engines) -> Spec:
    """The plugin that *text* names. Raises Misuse."""
    return Spec(text, at)


def emit(as_json: bool, about: dict[str, Any], lines: Iterable[str]) -> None:
    """Prints *about* as JSON, or else *lines*, which may hold text of a plugin."""
    if as_json:
        click.echo(json.dumps({"v": 1, **about}, indent=2))
        return
    for line in lines:
        click.echo(harmless(line))


def table(rows: Sequence[Sequence[str]]) -> list[str]:
    """*rows* as lines with columns; the last one is not padded."""
    cells = [[harmless(cell) for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    return [
        "  ".join([*(c.ljust(w) for c, w in zip(row[:-1], widths, strict=False)), row[-1]]).rstrip()
        for row in cells
    ]
