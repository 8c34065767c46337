"""The verdict on a version: whether its number promises more than its interface keeps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from hotplug.errors import Diagnostic
from hotplug.interface import Interface
from hotplug.manifest import Manifest
from hotplug.registry.record import Record, Version
from hotplug.registry.rules.change import Change, Level, bump_between, needed
from hotplug.registry.rules.compare import compare

__all__ = ["neighbours", "verdict"]

_VERSION = ("plugin", "version")


def neighbours(version: Version, published: Iterable[Version]) -> list[Version]:
    """The versions of *published* that *version* has to be compatible with.

    They are the next below and the next above in its series. Pre-releases promise nothing.
    """
    series = sorted(one for one in published if one.series == version.series and not one.pre)
    below = [one for one in series if one < version]
    above = [one for one in series if one > version]
    return [*below[-1:], *above[:1]]


def verdict(record: Record, others: list[Record]) -> list[Diagnostic]:
    """A problem for each way in which *record* breaks what its number promises beside *others*."""
    manifest = Manifest.parse(record.toml.encode(), "plugin.toml")
    return [one for other in others for one in _verdict(record, manifest, other)]


def _verdict(record: Record, manifest: Manifest, other: Record) -> Iterator[Diagnostic]:
    if other.version < record.version:
        yield from _problems(record, manifest, other, record.interface, below=True)
    else:
        yield from _problems(record, manifest, other, other.interface, below=False)


def _problems(
    record: Record, manifest: Manifest, other: Record, new: Interface, *, below: bool
) -> Iterator[Diagnostic]:
    low, high = (other, record) if below else (record, other)
    allowed = bump_between(low.version, high.version)
    for change in compare(low.interface, new):
        if change.level > allowed:
            yield _problem(change, low.version, high.version, manifest, below=below)


def _problem(
    change: Change, low: Version, high: Version, manifest: Manifest, *, below: bool
) -> Diagnostic:
    wanted = needed(low, change.level)
    if below:
        span = manifest.span(*(change.path or _VERSION)) or manifest.span(*_VERSION)
        major = change.level is Level.MAJOR
        does = f"breaks what {low} promises" if major else f"changes what {low} offers"
        message = f"{high} {does}: {change.what}"
        advice = f"publish it as {wanted}, or take the change back"
    else:
        span = manifest.span(*_VERSION)
        message = f"{high} is published, and breaks what {low} would promise: {change.what}"
        advice = f"make it what {high} can follow, or publish it as {needed(high, Level.PATCH)}"
    sides = ((low, change.old), (high, change.new))
    notes = [f"{version} has `{text}`" for version, text in sides if text]
    label = f"needs a {change.level} version"
    return Diagnostic(
        message, span, label, advice, "\n".join([*notes, *filter(None, [change.note])])
    )
