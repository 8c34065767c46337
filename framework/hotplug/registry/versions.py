"""Versions: what a Repository has, as versions instead of tags; yanked ones are known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from hotplug.errors import Diagnostic
from hotplug.registry.errors import InvalidRecord, NotFound, Untrusted
from hotplug.registry.record import (
    EMPTY,
    STATUS_TYPE,
    Artifact,
    Image,
    Name,
    Record,
    Version,
)
from hotplug.registry.repository import ANY, Repository
from hotplug.registry.rules import Requirement
from hotplug.registry.signing import Policy

__all__ = ["YANKED", "Versions"]

YANKED = "yanked-"
"""How the tag of the mark begins that a version is yanked; its version follows."""
_STATUS, _REASON = "dev.hotplug.status", "dev.hotplug.reason"
_LONGEST_REASON = 1000


@dataclass(frozen=True)
class Versions:
    """The versions of the plugin *name* in *repository*, as they were when first asked."""

    name: Name
    repository: Repository
    policy: Policy = field(default_factory=Policy)
    """Which signatures are wanted: of marks, too."""

    @cached_property
    def tags(self) -> tuple[str, ...]:
        """All tags. Raises NotFound where there is no such plugin."""
        return tuple(self.repository.tags())

    @cached_property
    def all(self) -> tuple[Version, ...]:
        """The versions, sorted, with those that are yanked."""
        found = (Version.maybe(tag) for tag in self.tags)
        return tuple(sorted(one for one in found if one is not None and not one.build))

    @cached_property
    def yanked(self) -> frozenset[Version]:
        """Those not to be resolved anew. An unsigned mark is none where signatures are wanted."""
        marks = (tag.removeprefix(YANKED) for tag in self.tags if tag.startswith(YANKED))
        found = (Version.maybe(text) for text in marks)
        return frozenset(one for one in found if one is not None and self._counts(one))

    def _counts(self, version: Version) -> bool:
        if not self.policy.needs_signature(self.name):
            return True
        try:
            mark = self.repository.resolve(f"{YANKED}{version}").digest
            self.policy.check(self.repository, self.name, mark)
        except Untrusted:
            return False
        return True

    def record(self, reference: str | Version) -> Record:
        """The record of a version, a tag or a digest. Raises NotFound or InvalidRecord."""
        digest = self.repository.resolve(str(reference)).digest
        image = self.repository.image(digest)
        record = Record.read(image, self.repository.blob(image.config))
        if record.name != self.name:
            raise InvalidRecord(
                Diagnostic(
                    f"`{self.name}` has the record of another plugin, `{record.name}`",
                    note=f"the record is {digest}",
                )
            )
        if isinstance(reference, Version) and record.version != reference:
            raise InvalidRecord(
                Diagnostic(
                    f"`{self.name}` has {record.version} under the tag of {reference}",
                    note=f"the record is {digest}",
                )
            )
        return record

    def best(self, requirement: Requirement, needs: Mapping[str, str] | None = None) -> Record:
        """The newest version that *requirement* takes, with each export of *needs* as it is there.

        Yanked versions are left out, and pre-releases that the requirement does not name. Raises
        NotFound.
        """
        fitting = [one for one in reversed(self.all) if one in requirement]
        lacking: list[str] = []
        for version in fitting:
            if version in self.yanked:
                continue
            record = self.record(version)
            missing = [
                name for name, digest in (needs or {}).items()
                if record.declared.exports.get(name) != digest
            ]  # fmt: skip
            if not missing:
                return record
            lacking.append(f"{version} does not have `{missing[0]}` as it is used")
        raise NotFound(
            Diagnostic(
                f"no version of `{self.name}` fits `{requirement}`",
                note="\n".join([f"it has {self._listed()}", *lacking[:3]]),
                help=self._hint(fitting),
            )
        )

    def _listed(self) -> str:
        names = [f"{one}{' (yanked)' if one in self.yanked else ''}" for one in self.all]
        return ", ".join([*(["…"] if len(names) > 10 else []), *names[-10:]]) or "no version"

    def _hint(self, fitting: list[Version]) -> str:
        if fitting and all(one in self.yanked for one in fitting):
            return "those that fit are yanked; a lock that has one keeps it"
        pre = [one for one in self.all if one.pre]
        return f"a pre-release is taken only by name: `={pre[-1]}`" if pre else ""

    def reason(self, version: Version) -> str | None:
        """Why *version* is yanked; None where it is not."""
        if version not in self.yanked:
            return None
        image = self.repository.image(self.repository.resolve(f"{YANKED}{version}").digest)
        return image.annotations.get(_REASON, "no reason is given")

    def yank(self, version: Version, reason: str) -> Image:
        """Marks *version* as yanked, and gives the mark. Nothing is deleted. Raises NotFound."""
        subject = self.record(version).image.descriptor
        about = {_STATUS: "yanked", _REASON: reason[:_LONGEST_REASON]}
        image = Image.make(EMPTY, (EMPTY,), about, subject, STATUS_TYPE)
        mark = Artifact(image, {EMPTY.digest: b"{}"})
        self.repository.push(mark, f"{YANKED}{version}", before=ANY)
        return image

    def restore(self, version: Version) -> None:
        """Removes every mark of *version*. Raises NotFound where it is not yanked."""
        if f"{YANKED}{version}" not in self.tags:
            raise NotFound(f"`{self.name}` {version} is not yanked")
        subject = self.repository.resolve(str(version)).digest
        for one in self.repository.referrers(subject, STATUS_TYPE):
            self.repository.remove(one.digest)
