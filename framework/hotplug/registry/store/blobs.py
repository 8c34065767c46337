"""Blobs: the files of one OCI image layout, each named by its digest."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from hotplug.errors import Diagnostic
from hotplug.registry.errors import DigestMismatch, InvalidRecord, NotFound, StoreError
from hotplug.registry.record import Artifact, Descriptor, Name, hex_of, verify
from hotplug.registry.store import files

__all__ = ["DIRECTORY", "LARGEST_BLOB", "Blobs"]

DIRECTORY = Path("blobs", "sha256")
LARGEST_BLOB = 1 << 30
"""Bytes of one module, at most."""


@dataclass(frozen=True, slots=True)
class Blobs:
    """The blobs of the plugin *name* in the layout *root*. Each is verified when it is read."""

    name: Name
    root: Path

    def path(self, digest: str) -> Path:
        """The file of the blob *digest*. Raises InvalidName."""
        return self.root / DIRECTORY / hex_of(digest)

    def read(self, digest: str, size: int | None, most: int = LARGEST_BLOB) -> bytes:
        """The bytes of the blob *digest*, of *size* if that is known and of *most* at most.

        Raises NotFound or DigestMismatch.
        """
        path = self.path(digest)
        if size is not None and size > most:
            raise InvalidRecord(f"{self.name}: a blob claims {size:,} bytes; {most:,} are the most")
        try:
            data = files.read(path, most if size is None else size)
        except FileNotFoundError:
            raise NotFound(
                Diagnostic(f"`{self.name}` has no blob {digest} in the store", note=f"`{path}`")
            ) from None
        except OSError as error:
            raise StoreError(f"`{path}` cannot be read: {error.strerror}") from error
        except InvalidRecord:
            raise self._damaged(path, f"is longer than the {size:,} bytes of its record") from None
        try:
            return verify(data, digest, size, f"`{path}`")
        except DigestMismatch:
            raise self._damaged(path, "is not what its name says") from None

    def verified(self, artifact: Artifact, one: Descriptor) -> bytes:
        """The bytes of *one* in *artifact*. Raises DigestMismatch or NotFound."""
        if one.size > LARGEST_BLOB:
            raise InvalidRecord(
                f"{self.name}: a blob claims {one.size:,} bytes; {LARGEST_BLOB:,} are the most"
            )
        data = artifact.blobs.get(one.digest)
        if data is None:
            raise NotFound(f"{self.name}: the artifact lacks its blob {one.digest}")
        return verify(data, one.digest, one.size, f"the blob of {self.name}")

    def write(self, blobs: dict[str, bytes], *, durable: bool) -> None:
        """Writes those of *blobs* that are not there, or damaged."""
        missing: list[tuple[Path, bytes]] = []
        for digest, data in blobs.items():
            path = self.path(digest)
            try:
                there = files.read(path, len(data)) == data
            except (OSError, InvalidRecord):
                there = False
            if not there:
                missing.append((path, data))
        files.write(missing, self.root, durable=durable)

    def _damaged(self, path: Path, how: str) -> DigestMismatch:
        return DigestMismatch(
            Diagnostic(
                f"{self.name}: a blob in the store is damaged",
                note=f"`{path}` {how}; it was not used, and nothing else is concerned",
                help="publish the version again, or fetch it again with `hotplug sync`",
            )
        )
