"""Habits of docker-registry that cost others data: its garbage collection, and moves of tags."""

from __future__ import annotations

import os
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from hotplug.registry import ANY, RegistryError, TagConflict, Version, Versions
from hotplug.registry.oci import Client, Credentials
from hotplug.registry.sign import SigningKey, sign, signatures_of
from plugins import NAME
from registries import BINARY, Server, is_stored_as, repository, running, version

pytestmark = pytest.mark.skipif(
    os.environ.get("HOTPLUG_REGISTRY") != "1", reason="`make registry` runs it"
)
MOVES = 60


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    with running(tmp_path / "registry") as found:
        yield found


def test_garbage_collection_leaves_signatures_and_marks(server: Server) -> None:
    key, artifact = SigningKey.new(), version()
    with Client(credentials=Credentials()) as client:
        there = repository(client, server.host)
        sign(there, there.push(artifact), key)
        there.push(artifact, "1.0.0")
        mark = Versions(NAME, there).yank(Version.parse("1.0.0"), "no")
        sign(there, mark.descriptor, key)
    server.kill()
    command = [str(BINARY), "garbage-collect", "--delete-untagged", str(server.root / "config.yml")]
    swept = subprocess.run(command, capture_output=True, text=True, check=True)
    assert "eligible for deletion" in swept.stdout
    server.start()
    with Client(credentials=Credentials()) as client:
        there = repository(client, server.host)
        assert is_stored_as(there, artifact, "1.0.0")
        assert signatures_of(there, artifact.image.digest).signers == [key.public.id]
        assert signatures_of(there, mark.digest).signers == [key.public.id]
        assert Versions(NAME, there).reason(Version.parse("1.0.0")) == "no"


def test_readers_see_one_of_two_versions_while_a_tag_moves(server: Server) -> None:
    """docker-registry before 3.1 answers 500 for a moment: it truncates a file, and writes it."""
    first, second = version("1.0.0"), version("1.1.0")
    known = {first.image.digest, second.image.digest}
    done, problems, reads = threading.Event(), list[str](), list[int]()

    def read() -> None:
        with Client(credentials=Credentials()) as client:
            there, count = repository(client, server.host), 0
            while not done.is_set():
                try:
                    digest = there.resolve("stable").digest
                except RegistryError as error:
                    problems.append(str(error))
                else:
                    if digest not in known:
                        problems.append(digest)
                count += 1
            reads.append(count)

    with Client(credentials=Credentials()) as client:
        there = repository(client, server.host)
        for artifact in (first, second):
            there.push(artifact, "stable", before=ANY)
        readers = [threading.Thread(target=read) for _ in range(3)]
        for reader in readers:
            reader.start()
        for n in range(MOVES):
            there.move("stable", (first, second)[n % 2].image.digest, before=ANY)
        done.set()
        for reader in readers:
            reader.join()
    assert problems == []
    print(f"{sum(reads)} reads during {MOVES} moves")
    assert sum(reads) > MOVES


def test_the_publisher_whose_version_stays_is_told_so(server: Server) -> None:
    """No registry compares and swaps: who is overwritten sees it by reading the tag again."""
    rounds, winners = 6, list[tuple[int, int]]()
    artifacts = [version(f"1.{n}.0") for n in range(3)]

    def publish(n: int, start: threading.Barrier) -> None:
        with Client(credentials=Credentials()) as client:
            there = repository(client, server.host, "acme/raced")
            for one in range(rounds):
                there.push(artifacts[n])
                start.wait()
                try:
                    there.push(artifacts[n], f"race-{one}")
                except TagConflict:
                    continue
                winners.append((one, n))

    start = threading.Barrier(len(artifacts))
    threads = [threading.Thread(target=publish, args=(n, start)) for n in range(len(artifacts))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with Client(credentials=Credentials()) as client:
        there = repository(client, server.host, "acme/raced")
        final = {one: there.resolve(f"race-{one}").digest for one in range(rounds)}
    # Who has the tag in the end was not told otherwise.
    for one, digest in final.items():
        n = [artifact.image.digest for artifact in artifacts].index(digest)
        assert (one, n) in winners
    print(f"{len(winners)} winners of {rounds} versions")
