"""Mirror: another place where what a registry has can be read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from hotplug.registry.reference import Reference

__all__ = ["Mirror", "mirror_of"]

_ANY_PATH = "x"
"""Stands for the path where a setting names a host alone."""


@dataclass(frozen=True, slots=True)
class Mirror:
    """Repositories under *source* are read under *target*. Each is `HOST` or `HOST/PATH`."""

    source: Reference
    target: Reference
    source_path: str
    target_path: str

    @classmethod
    def parse(cls, source: str, target: str) -> Mirror:
        """The mirror that one line of the settings names. Raises InvalidName."""
        (one, one_path), (other, other_path) = _place(source), _place(target)
        return cls(one, other, one_path, other_path)

    @classmethod
    def parse_all(cls, settings: Mapping[str, str]) -> tuple[Mirror, ...]:
        """The mirrors of *settings*, the most specific first. Raises InvalidName."""
        found = [cls.parse(source, target) for source, target in settings.items()]
        return tuple(sorted(found, key=lambda one: -len(one.source_path)))

    def of(self, reference: Reference) -> Reference | None:
        """Where *reference* is read, if it is under this mirror's source."""
        path = f"{reference.path}/"
        start = f"{self.source_path}/" if self.source_path else ""
        if reference.host != self.source.host or not path.startswith(start):
            return None
        parts = (self.target_path, path.removeprefix(start).rstrip("/"))
        return replace(reference, host=self.target.host, path="/".join(filter(None, parts)))


def mirror_of(mirrors: Iterable[Mirror], reference: Reference) -> Reference | None:
    """Where *reference* is read, if one of *mirrors* has it."""
    return next((found for one in mirrors if (found := one.of(reference))), None)


def _place(text: str) -> tuple[Reference, str]:
    bare = text.rstrip("/")
    if "/" in bare.removeprefix("oci://"):
        found = Reference.parse(bare).repository
        return found, found.path
    return Reference.parse(f"{bare}/{_ANY_PATH}"), ""
