"""LocalRepository: the versions of one plugin as an OCI image layout in a directory.

https://github.com/opencontainers/image-spec/blob/main/image-layout.md
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path

from hotplug import system
from hotplug.errors import Diagnostic
from hotplug.registry.errors import NotFound, StoreError, TagConflict
from hotplug.registry.record import (
    LARGEST,
    MANIFEST_TYPE,
    Artifact,
    Descriptor,
    Image,
    Name,
    checked_tag,
    verify,
)
from hotplug.registry.repository import ANY
from hotplug.registry.store import files
from hotplug.registry.store.blobs import DIRECTORY, Blobs
from hotplug.registry.store.index import SUBJECT, Index

__all__ = ["LocalRepository"]

_LAYOUT = b'{"imageLayoutVersion":"1.0.0"}'
_LOCK = ".lock"


@dataclass(frozen=True, slots=True)
class LocalRepository:
    """The versions of the plugin *name* in the directory *root*.

    Safe to use from any thread and process. Readers take no lock: each file is replaced at once.
    """

    name: Name
    root: Path
    durable: bool = True
    """Whether a publication waits until it is on the disk."""
    on_change: Callable[[LocalRepository], None] | None = None
    """Called after each change, under the lock."""

    @property
    def source(self) -> str:
        """As plugins.lock has it."""
        return "store"

    @property
    def _blobs(self) -> Blobs:
        return Blobs(self.name, self.root)

    def tags(self) -> list[str]:
        """The tags, sorted. Raises NotFound where the store does not have the plugin."""
        return sorted(self._known().tags)

    def resolve(self, reference: str) -> Descriptor:
        """The manifest that *reference* names, a tag or a digest. Raises NotFound."""
        if ":" in reference:
            image = self.image(reference)
            return Descriptor(MANIFEST_TYPE, image.digest, len(image.data))
        found = self._known().tags.get(checked_tag(reference))
        if found is None:
            raise NotFound(Diagnostic(f"`{self.name}` has no tag `{reference}` in the store"))
        return replace(found, annotations={})

    def changed(self, tag: str, known: str = "") -> str | None:
        """The digest that *tag* has, or None where that is *known*. Raises NotFound."""
        digest = self.resolve(checked_tag(tag)).digest
        return None if digest == known else digest

    def image(self, digest: str) -> Image:
        """The manifest with this *digest*. Raises NotFound or DigestMismatch."""
        return Image.read(self._blobs.read(digest, None, LARGEST), f"the manifest of {self.name}")

    def blob(self, descriptor: Descriptor) -> bytes:
        """The bytes that *descriptor* describes. Raises NotFound or DigestMismatch."""
        return self._blobs.read(descriptor.digest, descriptor.size)

    def push(
        self, artifact: Artifact, tag: str | None = None, *, before: str | None = None
    ) -> Descriptor:
        """Stores *artifact*, and lets *tag* point at it. For *before* see Repository.

        Raises TagConflict; DigestMismatch where the artifact is not what its manifest says; and
        StoreError where it cannot be written.
        """
        image = artifact.image
        verify(image.data, image.digest, None, "the manifest")
        blobs = {one.digest: self._blobs.verified(artifact, one) for one in image.blobs}
        blobs[image.digest] = image.data
        descriptor = image.descriptor
        if image.subject is not None:
            about = {**descriptor.annotations, SUBJECT: image.subject.digest}
            descriptor = replace(descriptor, annotations=about)
        with self._writing() as index:
            if tag is not None:
                self._check(index, checked_tag(tag), before, image.digest)
            self._blobs.write(blobs, durable=self.durable)
            changed = index.with_tag(tag, descriptor) if tag else index.with_untagged(descriptor)
            if tag is None or image.digest != _digest(index, tag):
                self._replace(index, changed)
        return image.descriptor

    def move(self, tag: str, digest: str, *, before: str | None) -> None:
        """Lets *tag* point at the manifest *digest*. For *before* see Repository."""
        image = self.image(digest)
        with self._writing() as index:
            self._check(index, checked_tag(tag), before, digest)
            if digest != _digest(index, tag):
                self._replace(index, index.with_tag(tag, image.descriptor))

    def referrers(self, digest: str, artifact_type: str = "") -> list[Descriptor]:
        """The manifests whose subject is *digest*, of *artifact_type* if one is given."""
        found: list[Descriptor] = []
        for one, known in self._index().referring(digest):
            if not known or not one.artifact_type:
                image = self.image(one.digest)
                if image.subject is None or image.subject.digest != digest:
                    continue
                one = image.descriptor
            if artifact_type in {"", one.artifact_type}:
                found.append(one)
        return found

    def remove(self, digest: str) -> None:
        """Removes the referrer *digest* and its tags. Raises NotFound."""
        if self.image(digest).subject is None:
            raise StoreError(f"{self.name}: a version is never removed; `hotplug yank` marks it")
        with self._writing() as index:
            self._replace(index, index.without(digest))
            with suppress(FileNotFoundError):
                self._blobs.path(digest).unlink()

    def _known(self) -> Index:
        index = self._index()
        if not index.manifests:
            raise NotFound(
                Diagnostic(
                    f"there is no plugin `{self.name}` in the store",
                    note=f"the store is `{self.root.parents[1]}`",
                )
            )
        return index

    def _index(self) -> Index:
        path = self.root / "index.json"
        try:
            return Index.read(files.read(path, Index.LARGEST), f"`{path}`")
        except FileNotFoundError:
            return Index()
        except OSError as error:
            raise StoreError(f"`{path}` cannot be read: {error.strerror}") from error

    @contextmanager
    def _writing(self) -> Generator[Index, None, None]:
        """Holds the lock of the plugin, and gives its index."""
        with files.storing(self.root):
            (self.root / DIRECTORY).mkdir(parents=True, exist_ok=True)
            with system.locked(self.root / _LOCK):
                self._sweep()
                layout = self.root / "oci-layout"
                if not layout.exists():
                    files.write([(layout, _LAYOUT)], self.root, durable=self.durable)
                    if self.durable:
                        files.sync_directory(self.root.parent)
                yield self._index()

    def _sweep(self) -> None:
        """Deletes what killed writers have left. Nobody else writes: the lock is held."""
        for left in self.root.glob(f"{files.TEMPORARY}*"):
            left.unlink(missing_ok=True)

    def _check(self, index: Index, tag: str, before: str | None, after: str) -> None:
        found = _digest(index, tag)
        if before == ANY or found in {after, before}:
            return
        if before is None:
            problem = Diagnostic(
                f"`{self.name}` has the tag `{tag}` already",
                note=f"it is {found}\nthis is {after}",
                help="a version is never published twice; publish the next one",
            )
        else:
            now = f"is {found} now" if found else "is gone"
            problem = Diagnostic(
                f"`{self.name}`: the tag `{tag}` was moved by someone else",
                note=f"it was {before}, and {now}",
            )
        raise TagConflict(problem)

    def _replace(self, index: Index, changed: Index) -> None:
        if changed.manifests != index.manifests:
            path = self.root / "index.json"
            files.write([(path, changed.data)], self.root, durable=self.durable)
            if self.on_change is not None:
                self.on_change(self)


def _digest(index: Index, tag: str) -> str | None:
    found = index.tags.get(tag)
    return found.digest if found else None
