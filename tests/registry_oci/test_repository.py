"""A Repository in a real registry: what is pushed, found, moved, referred to and removed."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from hotplug.registry import ANY, DigestMismatch, InvalidName, NotFound, TagConflict
from hotplug.registry.oci import Client, Credentials
from hotplug.registry.oci.session import Session
from registries import Server, is_stored_as, large, mark, read_json, repository, version


def test_the_bytes_come_back(server: Server, client: Client) -> None:
    there, artifact = repository(client, server.host), version()
    assert there.push(artifact, "1.0.0") == artifact.image.descriptor
    with Client(credentials=Credentials()) as other:
        assert is_stored_as(repository(other, server.host), artifact, "1.0.0")
        assert is_stored_as(repository(other, server.host), artifact, artifact.image.digest)
    assert there.source == f"oci://{server.host}/acme/text-stats"
    assert there.tags() == ["1.0.0"]


def test_what_is_there_is_not_sent_again(
    server: Server, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    there, artifact = repository(client, server.host, "acme/again"), version()
    there.push(artifact, "1.0.0")
    methods: list[str] = []
    request = Session.request

    def counted(self: Session, method: str, *args: object, **options: object) -> object:
        methods.append(method)
        return request(self, method, *args, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(Session, "request", counted)
    there.push(artifact, "1.0.0")
    assert "POST" not in methods
    assert methods.count("PUT") == 1  # the manifest by its digest; the tag stays


def test_what_is_absent_is_not_found(server: Server, client: Client) -> None:
    there, artifact = repository(client, server.host, "acme/absent"), version()
    with pytest.raises(NotFound, match="NAME_UNKNOWN"):
        there.tags()
    with pytest.raises(NotFound, match=r"there is no `1\.0\.0` in .*acme/absent"):
        there.resolve("1.0.0")
    with pytest.raises(NotFound):
        there.image(artifact.image.digest)
    there.push(version("3.0.0"), "3.0.0")
    with pytest.raises(NotFound, match="BLOB_UNKNOWN"):
        there.blob(large(10).image.layers[0])


def test_a_tag_moves_only_from_where_it_was_seen(server: Server, client: Client) -> None:
    there = repository(client, server.host, "acme/moves")
    one, two, three = version("1.0.0"), version("1.1.0"), version("1.2.0")
    there.push(one, "stable")
    there.push(one, "stable")  # it is there
    with pytest.raises(TagConflict, match="exists already"):
        there.push(two, "stable")
    there.push(two, "stable", before=one.image.digest)
    with pytest.raises(TagConflict, match="someone else has moved"):
        there.push(three, "stable", before=one.image.digest)
    there.push(three)
    there.move("stable", three.image.digest, before=ANY)
    assert there.resolve("stable").digest == three.image.digest
    there.move("stable", two.image.digest, before=three.image.digest)
    with pytest.raises(NotFound):
        there.move("stable", large(7).image.digest, before=ANY)
    assert is_stored_as(there, two, "stable")
    with pytest.raises(InvalidName):
        there.push(one, "../up")


def test_a_tag_is_asked_whether_it_has_changed(server: Server, client: Client) -> None:
    there, one, two = (
        repository(client, server.host, "acme/poll"),
        version("1.0.0"),
        version("1.1.0"),
    )
    there.push(one, "stable")
    assert there.changed("stable") == one.image.digest
    assert there.changed("stable", one.image.digest) is None
    there.push(two, "stable", before=ANY)
    assert there.changed("stable", one.image.digest) == two.image.digest
    with pytest.raises(NotFound):
        there.changed("canary")


def test_tags_come_in_pages(
    server: Server, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("hotplug.registry.oci.api._PAGE", 3)
    there, artifact = repository(client, server.host, "acme/pages"), version()
    names = sorted(f"1.0.{n}" for n in range(10))
    for name in names:
        there.push(artifact, name)
    assert there.tags() == names


def test_referrers_are_found_without_an_api_for_them(server: Server, client: Client) -> None:
    there, artifact = repository(client, server.host, "acme/marks"), version()
    there.push(artifact, "1.0.0")
    assert there.referrers(artifact.image.digest) == []
    first, second = mark(artifact, n="1"), mark(artifact, "application/vnd.other+json", n="2")
    there.push(first)
    there.push(second, "yanked-1.0.0")
    there.push(first)
    digests = {first.image.digest, second.image.digest}
    assert {one.digest for one in there.referrers(artifact.image.digest)} == digests
    (other,) = there.referrers(artifact.image.digest, "application/vnd.other+json")
    assert other == second.image.descriptor
    assert other.annotations == {"n": "2"}
    assert there.tags() == ["1.0.0", "yanked-1.0.0"]
    # As the specification has it, for other clients.
    tag = artifact.image.digest.replace(":", "-")
    index = read_json(there.reads.manifest(tag) or b"")
    assert index["mediaType"] == "application/vnd.oci.image.index.v1+json"
    there.remove(second.image.digest)
    assert [one.digest for one in there.referrers(artifact.image.digest)] == [first.image.digest]
    assert there.tags() == ["1.0.0"]
    with pytest.raises(NotFound):
        there.remove(second.image.digest)


def test_a_referrer_that_the_index_lost_is_found_by_its_own_tag(
    server: Server, client: Client
) -> None:
    there, artifact = repository(client, server.host, "acme/lost"), version()
    there.push(artifact, "1.0.0")
    one = mark(artifact, n="1")
    there.push(one)
    empty = (
        b'{"schemaVersion":2,"mediaType":"application/vnd.oci.image.index.v1+json","manifests":[]}'
    )
    tag = artifact.image.digest.replace(":", "-")
    kind = "application/vnd.oci.image.index.v1+json"
    assert there.writes.put_manifest(tag, empty, kind).status == 201
    assert [found.digest for found in there.referrers(artifact.image.digest)] == [one.image.digest]


def test_an_index_cannot_lend_a_referrer_of_something_else(server: Server, client: Client) -> None:
    there = repository(client, server.host, "acme/lent")
    one, two = version("1.0.0"), version("1.1.0")
    there.push(one, "1.0.0")
    there.push(two, "1.1.0")
    there.push(mark(two, n="2"))
    mine, theirs = (x.image.digest.replace(":", "-") for x in (one, two))
    index = there.reads.manifest(theirs) or b""
    kind = "application/vnd.oci.image.index.v1+json"
    assert there.writes.put_manifest(mine, index, kind).status == 201
    assert len(there.referrers(two.image.digest)) == 1
    assert there.referrers(one.image.digest) == []


def test_writers_of_one_index_lose_no_referrer(server: Server, client: Client) -> None:
    there, artifact = repository(client, server.host, "acme/crowd"), version()
    there.push(artifact, "1.0.0")
    marks = [mark(artifact, n=str(n)) for n in range(6)]
    with ThreadPoolExecutor(len(marks)) as pool:
        list(pool.map(there.push, marks))
    found = {one.digest for one in there.referrers(artifact.image.digest)}
    assert found == {one.image.digest for one in marks}


def test_a_damaged_registry_gives_nothing(server: Server, client: Client) -> None:
    there, artifact = repository(client, server.host, "acme/damaged"), large(5000, "damage")
    there.push(artifact, "1.0.0")
    layer = artifact.image.layers[0]
    file = server.blob_file(layer.digest)
    whole = file.read_bytes()
    for damaged in (b"X" + whole[1:], whole[:-1], whole + b"X", b""):
        file.write_bytes(damaged)
        with pytest.raises(DigestMismatch, match=layer.digest):
            there.blob(layer)
    file.write_bytes(whole[:-1])
    there.push(artifact, "1.0.0")  # it is sent again, for its size is wrong
    file.write_bytes(whole)
    assert there.blob(layer) == whole


def test_a_transfer_says_how_far_it_is(server: Server) -> None:
    steps: list[tuple[str, int, int]] = []
    with Client(credentials=Credentials(), progress=lambda *step: steps.append(step)) as client:
        there, artifact = repository(client, server.host, "acme/long"), large(300_000, "long")
        layer = artifact.image.layers[0]
        there.push(artifact, "1.0.0")
        sent = [done for what, done, total in steps if what == layer.digest and total == 300_000]
        assert len(sent) > 3
        assert sent[-1] == 300_000
        steps.clear()
        there.blob(layer)
        assert steps[-1] == (layer.digest, 300_000, 300_000)
        assert [done for _, done, _ in steps] == sorted(done for _, done, _ in steps)


def test_a_mirror_is_read_and_never_written(server: Server, client: Client) -> None:
    artifact, other = version("1.0.0"), version("1.1.0")
    repository(client, server.host, "copy/acme/text-stats").push(artifact, "1.0.0")
    mirrors = {f"{server.host}/home": f"oci://{server.host}/copy"}
    with Client(credentials=Credentials(), mirrors=mirrors) as mirrored:
        there = repository(mirrored, server.host, "home/acme/text-stats")
        assert is_stored_as(there, artifact, "1.0.0")
        assert there.source == f"oci://{server.host}/home/acme/text-stats"
        there.push(other, "1.1.0")
        assert there.tags() == ["1.0.0"]
    assert repository(client, server.host, "home/acme/text-stats").tags() == ["1.1.0"]
