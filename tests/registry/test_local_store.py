"""The embedded store: tags, digests, referrers, and what is left after damage."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from hotplug.registry import (
    ANY,
    Artifact,
    DigestMismatch,
    Image,
    InvalidName,
    InvalidRecord,
    Name,
    NotFound,
    Record,
    StoreError,
    TagConflict,
)
from hotplug.registry.record import EMPTY, STATUS_TYPE, Descriptor
from hotplug.registry.store import LocalRepository, LocalStore
from plugins import NAME, module, toml


@pytest.fixture
def store(tmp_path: Path) -> LocalStore:
    return LocalStore(tmp_path / "store")


@pytest.fixture
def repository(store: LocalStore) -> LocalRepository:
    return store.repository(NAME)


def made(version: str, doc: str = "Counts words.", name: Name = NAME) -> tuple[Record, Artifact]:
    text = toml(version, doc=doc, name=name.plugin)
    return Record.build(name, text.encode(), module(text))


def publish(repository: LocalRepository, *versions: str) -> dict[str, Record]:
    found: dict[str, Record] = {}
    for version in versions:
        found[version], artifact = made(version)
        repository.push(artifact, version)
    return found


def mark(subject: Image, text: str = "yanked") -> Artifact:
    image = Image.make(EMPTY, (EMPTY,), {"why": text}, subject.descriptor, STATUS_TYPE)
    return Artifact(image, {EMPTY.digest: b"{}"})


def test_what_is_published_is_found_by_tag_and_by_digest(repository: LocalRepository) -> None:
    records = publish(repository, "1.0.0", "1.1.0")
    assert repository.tags() == ["1.0.0", "1.1.0"]
    for version, record in records.items():
        for reference in (version, record.digest):
            descriptor = repository.resolve(reference)
            assert (descriptor.digest, descriptor.size) == (record.digest, len(record.image.data))
        image = repository.image(record.digest)
        assert Record.read(image, repository.blob(image.config)) == record
        record.check(repository.blob(record.wasm))


def test_it_is_an_image_layout(repository: LocalRepository) -> None:
    record = publish(repository, "1.0.0")["1.0.0"]
    layout = json.loads((repository.root / "oci-layout").read_bytes())
    assert layout == {"imageLayoutVersion": "1.0.0"}
    index = json.loads((repository.root / "index.json").read_bytes())
    assert index["schemaVersion"] == 2
    (only,) = index["manifests"]
    assert only["digest"] == record.digest
    assert only["annotations"]["org.opencontainers.image.ref.name"] == "1.0.0"
    blobs = repository.root / "blobs" / "sha256"
    for path in blobs.iterdir():
        assert hashlib.sha256(path.read_bytes()).hexdigest() == path.name
    assert len(list(blobs.iterdir())) == 3
    assert not list(repository.root.glob(".new-*"))


def test_what_is_not_there_is_not_found(store: LocalStore, repository: LocalRepository) -> None:
    for ask in (repository.tags, lambda: repository.resolve("1.0.0")):
        with pytest.raises(NotFound, match="there is no plugin `acme/text-stats` in the store"):
            ask()
    assert not store.root.exists()
    publish(repository, "1.0.0")
    with pytest.raises(NotFound, match=r"has no tag `2.0.0` in the store"):
        repository.resolve("2.0.0")
    with pytest.raises(NotFound, match="has no blob sha256:0000"):
        repository.resolve("sha256:" + "0" * 64)
    for bad in ("../../etc/passwd", "sha256:../../../etc/passwd", ""):
        with pytest.raises(InvalidName):
            repository.resolve(bad)


def test_a_version_is_published_once(repository: LocalRepository) -> None:
    publish(repository, "1.0.0")
    before = (repository.root / "index.json").read_bytes()
    publish(repository, "1.0.0")  # the same bytes: nothing changes
    _, other = made("1.0.0", doc="Other.")
    with pytest.raises(TagConflict, match="has the tag `1"):
        repository.push(other, "1.0.0")
    assert (repository.root / "index.json").read_bytes() == before
    with pytest.raises(NotFound):
        repository.image(other.image.digest)


def test_a_channel_moves_from_what_was_seen(repository: LocalRepository) -> None:
    one, two, three = publish(repository, "1.0.0", "1.1.0", "1.2.0").values()
    repository.move("stable", one.digest, before=None)
    repository.move("stable", two.digest, before=one.digest)
    with pytest.raises(TagConflict, match="the tag `stable` was moved by someone else"):
        repository.move("stable", three.digest, before=one.digest)
    with pytest.raises(TagConflict):
        repository.move("stable", three.digest, before=None)
    assert repository.resolve("stable").digest == two.digest
    repository.move("stable", one.digest, before=ANY)
    assert repository.resolve("stable").digest == one.digest
    assert repository.tags() == ["1.0.0", "1.1.0", "1.2.0", "stable"]
    with pytest.raises(NotFound):
        repository.move("stable", "sha256:" + "0" * 64, before=ANY)


def test_referrers_are_found_by_their_subject(repository: LocalRepository) -> None:
    one, two = publish(repository, "1.0.0", "1.1.0").values()
    first, second = mark(one.image), mark(one.image, "again")
    repository.push(first, "yanked-1.0.0")
    repository.push(second)
    found = repository.referrers(one.digest)
    assert [each.digest for each in found] == [first.image.digest, second.image.digest]
    assert {each.artifact_type for each in found} == {STATUS_TYPE}
    assert repository.referrers(one.digest, "application/other") == []
    assert repository.referrers(two.digest) == []
    repository.remove(first.image.digest)
    assert repository.tags() == ["1.0.0", "1.1.0"]
    assert [each.digest for each in repository.referrers(one.digest)] == [second.image.digest]
    with pytest.raises(NotFound):
        repository.remove(first.image.digest)
    with pytest.raises(StoreError, match="a version is never removed"):
        repository.remove(one.digest)


def test_referrers_that_another_tool_wrote_are_found(repository: LocalRepository) -> None:
    record = publish(repository, "1.0.0")["1.0.0"]
    artifact = mark(record.image)
    repository.push(artifact)
    path = repository.root / "index.json"
    index = json.loads(path.read_bytes())
    for one in index["manifests"]:  # without the hint whose subject it has
        one.get("annotations", {}).pop("dev.hotplug.subject", None)
    path.write_text(json.dumps(index))
    (found,) = repository.referrers(record.digest)
    assert (found.digest, found.annotations["why"]) == (artifact.image.digest, "yanked")


def test_what_is_not_what_its_manifest_says_is_not_stored(repository: LocalRepository) -> None:
    record, artifact = made("1.0.0")
    wrong = {**artifact.blobs, record.wasm.digest: module(toml("9.9.9"))}
    for blobs, error in ((wrong, DigestMismatch), ({}, NotFound)):
        with pytest.raises(error):
            repository.push(Artifact(artifact.image, blobs), "1.0.0")
    huge = Descriptor("application/wasm", record.wasm.digest, (1 << 63) - 1)
    members = {**json.loads(artifact.image.data), "layers": [huge.json]}
    image = Image.read(json.dumps(members).encode())
    with pytest.raises(InvalidRecord, match="a blob claims 9,223,372,036,854,775,807 bytes"):
        repository.push(Artifact(image, artifact.blobs), "1.0.0")
    assert not repository.root.exists()


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-1])


def flipped(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[-1] ^= 1
    path.write_bytes(data)


def longer(path: Path) -> None:
    path.write_bytes(path.read_bytes() + b"x")


@pytest.mark.parametrize("damage", [cut, flipped, longer])
def test_a_damaged_blob_is_named_and_nothing_else_is_lost(
    repository: LocalRepository, damage: Callable[[Path], None]
) -> None:
    one, two = publish(repository, "1.0.0", "1.1.0").values()
    for descriptor in (one.wasm, one.image.config, one.image.descriptor):
        path = repository.root / "blobs" / "sha256" / descriptor.digest.removeprefix("sha256:")
        damage(path)
        with pytest.raises(DigestMismatch) as caught:
            repository.blob(descriptor)
        assert path.name in str(caught.value)
        repository.blob(two.wasm)
        publish(repository, "1.0.0")  # which mends it
        repository.blob(one.wasm)


def test_a_damaged_index_is_named(repository: LocalRepository, store: LocalStore) -> None:
    publish(repository, "1.0.0")
    other = Name("acme", "other")
    _, artifact = made("1.0.0", name=other)
    store.repository(other).push(artifact, "1.0.0")
    (repository.root / "index.json").write_text('{"manifests": [')
    with pytest.raises(InvalidRecord, match="json` is not JSON"):
        repository.tags()
    assert store.repository(other).tags() == ["1.0.0"]
    found = {str(one.name): one.problem for one in store.search("")}
    assert found["acme/other"] == ""
    assert "is not JSON" in found["acme/text-stats"]


def test_a_blob_in_the_index_of_hostile_size_is_not_read(repository: LocalRepository) -> None:
    publish(repository, "1.0.0")
    huge = Descriptor("application/wasm", "sha256:" + "0" * 64, (1 << 63) - 1)
    with pytest.raises(InvalidRecord, match="a blob claims"):
        repository.blob(huge)


def test_a_stranger_in_the_store_is_no_plugin(store: LocalStore) -> None:
    publish(store.repository(NAME), "1.0.0")
    for stray in (".hidden/x", "Upper/x", "acme/with space", "acme/-x"):
        directory = store.root / stray
        directory.mkdir(parents=True)
        (directory / "index.json").write_text("{}")
    assert list(store.names()) == [NAME]


def test_search_finds_by_name_description_and_export(store: LocalStore) -> None:
    for plugin, doc in (("text-stats", "Counts words."), ("words", ""), ("other", "A word list.")):
        name = Name("acme", plugin)
        _, artifact = made("1.0.0", doc, name)
        store.repository(name).push(artifact, "1.0.0")

    def names(text: str) -> list[str]:
        return [one.name.plugin for one in store.search(text)]

    assert names("word") == ["words", "other", "text-stats"]
    assert names("words") == ["words", "text-stats"]
    assert names("COUNT") == ["text-stats", "other", "words"]  # the export of all three
    assert names("acme list") == ["other"]
    assert names("nothing") == []
    assert len(names("")) == 3


def test_search_sees_what_changed_without_it(store: LocalStore) -> None:
    repository = store.repository(NAME)
    publish(repository, "1.0.0", "2.0.0-rc.1")
    assert [one.version for one in store.search("")] == ["1.0.0"]
    publish(LocalRepository(NAME, repository.root), "1.1.0")  # one that tells no catalogue
    assert [one.version for one in store.search("")] == ["1.1.0"]
    (store.root / ".catalogue").write_bytes(b"no database" * 1000)
    assert [one.version for one in store.search("")] == ["1.1.0"]
    (store.root / ".catalogue").unlink()
    assert [one.version for one in store.search("")] == ["1.1.0"]
    record = made("1.1.0")[0]
    repository.push(mark(record.image), "yanked-1.1.0")
    assert [one.version for one in store.search("")] == ["1.0.0"]
    for path in sorted(repository.root.rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    assert store.search("") == []


def test_the_place_of_the_store(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOTPLUG_STORE", str(tmp_path / "s"))
    assert LocalStore.default().root == tmp_path / "s"
    monkeypatch.delenv("HOTPLUG_STORE")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert LocalStore.default().root == tmp_path / "hotplug" / "store"


def test_what_killed_writers_left_is_swept(repository: LocalRepository) -> None:
    publish(repository, "1.0.0")
    (repository.root / ".new-0123").write_bytes(b"half")
    publish(repository, "1.1.0")
    assert not list(repository.root.glob(".new-*"))
    assert os.listdir(repository.root / "blobs") == ["sha256"]
