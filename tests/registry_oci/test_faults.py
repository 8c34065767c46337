"""What goes wrong between a client and a registry: a retry that succeeds, or a typed error."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from dataclasses import replace

import pytest

from fault_proxy import Proxy, body, claim, cut, proxied, status
from hotplug.registry import (
    ANY,
    Artifact,
    DigestMismatch,
    InvalidRecord,
    Rejected,
    TagConflict,
    Unavailable,
)
from hotplug.registry.oci import Client, Credentials, OciRepository
from hotplug.registry.sign import SigningKey, sign, signatures_of
from registries import (
    Server,
    free_port,
    is_stored_as,
    large,
    logins,
    mark,
    repository,
    running,
    version,
)


@pytest.fixture(autouse=True)
def _short_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hotplug.registry.oci.pause._FIRST", 0.02)


@pytest.fixture(scope="module")
def stored(server: Server) -> Artifact:
    """What `acme/text-stats` has as 1.0.0."""
    artifact = large(100_000, "stored")
    with Client(credentials=Credentials()) as client:
        repository(client, server.host).push(artifact, "1.0.0")
    return artifact


@pytest.fixture
def proxy(server: Server) -> Iterator[Proxy]:
    with proxied(server.port) as found:
        yield found


@pytest.fixture
def there(proxy: Proxy, client: Client) -> OciRepository:
    return repository(client, proxy.host)


def flip(data: bytes) -> bytes:
    return bytes([data[0] ^ 1]) + data[1:]


@pytest.mark.parametrize(
    "change",
    [flip, lambda data: data[:-1], lambda data: data + b"X", lambda _: b"", lambda _: b"{}"],
    ids=["wrong", "short", "long", "empty", "other"],
)
@pytest.mark.parametrize("place", ["blobs/", "manifests/"])
def test_other_bytes_are_refused(
    proxy: Proxy, there: OciRepository, stored: Artifact, change, place
) -> None:  # type: ignore[no-untyped-def]
    proxy.add("GET", place, body(change), times=9)
    layer = stored.image.layers[0]
    with pytest.raises(DigestMismatch) as caught:
        there.blob(layer) if place == "blobs/" else there.image(stored.image.digest)
    assert (layer.digest if place == "blobs/" else stored.image.digest) in str(caught.value)
    assert proxy.count("GET", place) == 1


def test_a_tag_whose_registry_contradicts_itself_is_refused(
    proxy: Proxy, there: OciRepository, stored: Artifact
) -> None:
    proxy.add("GET", r"manifests/1\.0\.0", body(lambda data: data + b"\n"))
    with pytest.raises(DigestMismatch):
        there.resolve("1.0.0")


@pytest.mark.parametrize("after", [-1, 0, 0.5, 0.999])
def test_a_connection_that_is_cut_is_made_again(
    proxy: Proxy, there: OciRepository, stored: Artifact, after: float
) -> None:
    proxy.add("GET", "blobs/", cut(after), times=2)
    assert there.blob(stored.image.layers[0]) == stored.blob(stored.image.layers[0])
    assert proxy.count("GET", "blobs/") == 3


def test_a_connection_that_is_always_cut_is_an_error(
    proxy: Proxy, there: OciRepository, stored: Artifact
) -> None:
    proxy.add("GET", "blobs/", cut(), times=99)
    with pytest.raises(Unavailable, match=r"cannot reach 127\.0\.0\.1"):
        there.blob(stored.image.layers[0])
    assert proxy.count("GET", "blobs/") == 6


@pytest.mark.parametrize("length", [str(2**63), "100001", "9" * 5000])
def test_a_length_over_the_records_is_not_read(
    proxy: Proxy, there: OciRepository, stored: Artifact, length: str
) -> None:
    proxy.add("GET", "blobs/", claim(length), times=99)
    with pytest.raises((DigestMismatch, Unavailable)):
        there.blob(stored.image.layers[0])


def test_a_manifest_has_an_end(proxy: Proxy, there: OciRepository, stored: Artifact) -> None:
    proxy.add("GET", "manifests/", body(lambda _: b" " * (5 << 20)))
    with pytest.raises(Rejected, match="5,242,880 bytes, over 4,194,304"):
        there.resolve("1.0.0")


def test_a_layer_that_claims_too_much_is_not_asked_for(
    proxy: Proxy, there: OciRepository, stored: Artifact
) -> None:
    with pytest.raises(InvalidRecord, match="9,223,372,036,854,775,807 bytes"):
        there.blob(replace(stored.image.layers[0], size=2**63 - 1))
    assert proxy.seen == []


@pytest.mark.parametrize("code", [429, 500, 502, 503])
def test_an_error_that_passes_is_waited_for(
    proxy: Proxy, there: OciRepository, stored: Artifact, code: int
) -> None:
    proxy.add("GET", "manifests/", status(code), times=3, blind=True)
    proxy.add("GET", "tags/list", status(code), times=3, blind=True)
    assert there.resolve("1.0.0").digest == stored.image.digest
    assert "1.0.0" in there.tags()


def test_an_error_that_stays_is_unavailable(
    proxy: Proxy, there: OciRepository, stored: Artifact
) -> None:
    proxy.add("GET", "manifests/", status(503), times=99, blind=True)
    with pytest.raises(Unavailable, match="503 Service Unavailable"):
        there.resolve("1.0.0")


def test_a_wish_to_wait_is_met(proxy: Proxy, there: OciRepository, stored: Artifact) -> None:
    proxy.add("GET", "manifests/", status(429, Retry_After="1"), blind=True)
    start = time.monotonic()
    there.resolve("1.0.0")
    assert time.monotonic() - start >= 1


@pytest.mark.parametrize("code", [500, 503])
def test_errors_while_a_tag_moves_are_tried_again(
    proxy: Proxy, there: OciRepository, stored: Artifact, code: int
) -> None:
    tag = f"moves-{code}"
    proxy.add("PUT", f"manifests/{tag}", status(code), times=2, blind=True)
    proxy.add("HEAD", f"manifests/{tag}", status(code), times=2, blind=True)
    there.move(tag, stored.image.digest, before=None)
    assert there.resolve(tag).digest == stored.image.digest


def test_a_tag_that_has_moved_although_the_reply_was_lost_is_no_conflict(
    proxy: Proxy, there: OciRepository, stored: Artifact
) -> None:
    proxy.add("PUT", "manifests/lost", cut(-1))
    there.move("lost", stored.image.digest, before=None)
    assert proxy.count("PUT", "manifests/lost") == 1


def test_who_loses_a_race_for_a_tag_is_told(
    proxy: Proxy, there: OciRepository, stored: Artifact, server: Server
) -> None:
    other = version("1.0.0")

    def overtake() -> None:
        with Client(credentials=Credentials()) as client:
            repository(client, server.host).push(other, "raced", before=ANY)

    # Between the look and the write, and right after the write.
    proxy.add("PUT", "manifests/raced", cut(-1), blind=True, before=overtake)
    with pytest.raises(TagConflict):
        there.move("raced", stored.image.digest, before=None)
    assert there.resolve("raced").digest == other.image.digest

    def after(answer):  # type: ignore[no-untyped-def]
        overtake()
        return answer

    with Client(credentials=Credentials()) as client:
        repository(client, server.host).move("raced", stored.image.digest, before=ANY)
        stable = version("2.0.0")
        repository(client, server.host).push(stable)
    proxy.add("PUT", "manifests/raced", after)
    with pytest.raises(TagConflict, match="someone else"):
        there.move("raced", stable.image.digest, before=stored.image.digest)


def test_an_upload_that_is_cut_begins_again(proxy: Proxy, there: OciRepository) -> None:
    for n, fault in enumerate([cut(-1), status(500), status(404), status(416)]):
        artifact = large(200_000, f"again{n}")
        proxy.add("PUT", "blobs/uploads/", fault, blind=True)
        proxy.add("POST", "blobs/uploads/", status(503), blind=True)
        there.push(artifact, f"again{n}")
        assert is_stored_as(there, artifact, f"again{n}")


def test_an_upload_that_is_done_although_the_reply_was_lost_is_not_sent_again(
    proxy: Proxy, there: OciRepository
) -> None:
    artifact = large(50_000, "done")
    proxy.add("PUT", "blobs/uploads/", cut(-1))
    there.push(artifact, "done")
    assert proxy.count("PUT", "blobs/uploads/") == 1  # the layer; the config is there


def test_an_upload_that_is_refused_says_why(proxy: Proxy, there: OciRepository) -> None:
    proxy.add("PUT", "blobs/uploads/", status(413), blind=True)
    with pytest.raises(Rejected, match="limits the size"):
        there.push(large(1000, "413"), "x")


def test_a_registry_that_is_killed_while_it_is_sent_to(
    server: Server, tmp_path_factory: pytest.TempPathFactory
) -> None:
    with running(tmp_path_factory.mktemp("killed")) as mine, proxied(mine.port) as proxy:
        threads: list[threading.Thread] = []

        def strike() -> None:
            mine.kill()
            threads.append(threading.Thread(target=lambda: (time.sleep(0.3), mine.start())))
            threads[-1].start()

        artifacts = {f"1.{n}.0": large(300_000, f"killed{n}") for n in range(3)}
        places = ("PUT", "blobs/uploads/"), ("PUT", "manifests/sha256:"), ("PUT", "manifests/1")
        with Client(credentials=Credentials(), attempts=9) as client:
            there = repository(client, proxy.host)
            for (tag, artifact), place in zip(artifacts.items(), places, strict=True):
                proxy.add(*place, lambda answer: answer, before=strike)
                there.push(artifact, tag)
        for thread in threads:
            thread.join()
        assert len(threads) == 3
        with Client(credentials=Credentials()) as client:
            there = repository(client, mine.host)
            assert there.tags() == list(artifacts)
            assert all(is_stored_as(there, artifact, tag) for tag, artifact in artifacts.items())


def test_a_registry_that_is_not_there(client: Client) -> None:
    with pytest.raises(Unavailable, match=r"cannot reach 127\.0\.0\.1"):
        repository(client, f"127.0.0.1:{free_port()}").tags()


# --- redirects ---------------------------------------------------------------------------------


def test_a_redirect_is_taken_without_credentials(
    server: Server, proxy: Proxy, stored: Artifact
) -> None:
    layer = stored.image.layers[0]
    with proxied(server.port) as elsewhere, Client(credentials=logins(proxy.host)) as client:
        there = repository(client, proxy.host)
        proxy.add("GET", "blobs/", status(401, WWW_Authenticate='Basic realm="x"'), blind=True)
        target = f"http://{elsewhere.host}/v2/acme/text-stats/blobs/{layer.digest}"
        proxy.add("GET", "blobs/", status(307, Location=target), blind=True)
        assert there.blob(layer) == stored.blob(layer)
        # and at once, now that the password is known
        proxy.add("GET", "blobs/", status(307, Location=target), blind=True)
        assert there.blob(layer) == stored.blob(layer)
        assert [bool(one.authorization) for one in proxy.seen] == [False, True, True]
        assert [one.authorization for one in elsewhere.seen] == ["", ""]


def test_a_redirect_to_other_bytes_is_refused(
    server: Server, proxy: Proxy, there: OciRepository, stored: Artifact
) -> None:
    with proxied(server.port) as elsewhere:
        elsewhere.add("GET", "/", body(flip))
        layer = stored.image.layers[0]
        target = f"http://{elsewhere.host}/v2/acme/text-stats/blobs/{layer.digest}?token=s3cret"
        proxy.add("GET", "blobs/", status(307, Location=target), blind=True)
        with pytest.raises(DigestMismatch) as caught:
            there.blob(layer)
        assert "s3cret" not in str(caught.value)


@pytest.mark.parametrize(
    ("location", "why"),
    [
        ("file:///etc/passwd", "which is no place on the web"),
        ("http://[", "which is no place on the web"),
        ("http://127.0.0.1:99999/", "which is no place on the web"),
        ("http://127.0.0.1:x/", "Invalid URL in location header"),
        ("http://user:pw@127.0.0.1:{port}/v2/a", "redirects more than 5 times"),
    ],
)
def test_a_redirect_to_nowhere_is_refused(
    proxy: Proxy, there: OciRepository, stored: Artifact, location: str, why: str
) -> None:
    target = location.replace("{port}", str(proxy.port))
    proxy.add("GET", "/v2/", status(302, Location=target), times=99, blind=True)
    with pytest.raises((Rejected, Unavailable), match=why):
        there.blob(stored.image.layers[0])
    assert {one.authorization for one in proxy.seen} == {""}


def test_an_upload_elsewhere_has_no_credentials(server: Server, proxy: Proxy) -> None:
    with proxied(server.port) as elsewhere, Client(credentials=logins(proxy.host)) as client:
        challenge = status(401, WWW_Authenticate='Basic realm="x"')
        proxy.add("HEAD", "/v2/", challenge, blind=True)

        def moved(answer):  # type: ignore[no-untyped-def]
            headers = {name.lower(): text for name, text in answer.headers.items()}
            headers["location"] = headers["location"].replace(proxy.host, elsewhere.host)
            return status(202, Location=headers["location"])(answer)

        proxy.add("POST", "uploads", moved, times=2)
        artifact = large(1000, "elsewhere")
        repository(client, proxy.host).push(artifact, "elsewhere")
        assert is_stored_as(repository(client, server.host), artifact, "elsewhere")
        assert [one.authorization for one in elsewhere.seen] == [""]
        assert all(one.authorization for one in proxy.seen[1:])


def test_a_next_page_elsewhere_is_refused(
    proxy: Proxy, there: OciRepository, stored: Artifact
) -> None:
    for link in ("<http://127.0.0.2/v2/x>; rel=next", '<https://example.org/v2/>; rel="next"'):
        proxy.add("GET", "tags/list", lambda answer, link=link: status(200, Link=link)(answer))  # type: ignore[misc]
        proxy.faults[-1].do = lambda answer, link=link: type(answer)(  # type: ignore[misc]
            200, {**answer.headers, "Link": link}, answer.body
        )
        with pytest.raises(Rejected, match="next page"):
            there.tags()


def test_pages_that_go_round_end(proxy: Proxy, there: OciRepository, stored: Artifact) -> None:
    link = "</v2/acme/text-stats/tags/list?n=1>; rel=next"
    proxy.add(
        "GET",
        "tags/list",
        lambda answer: type(answer)(200, {**answer.headers, "Link": link}, answer.body),
        times=99,
    )
    assert "1.0.0" in there.tags()
    assert proxy.count("GET", "tags/list") == 2


# --- referrers ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "answer",
    [
        status(303, Location="https://example.org/login"),
        status(404),
        status(429),
        status(500),
        status(200, Content_Type="text/html"),
        status(301, Location="/"),
    ],
)
def test_no_list_of_referrers_is_what_the_index_is_for(
    proxy: Proxy, client: Client, answer
) -> None:  # type: ignore[no-untyped-def]
    there = repository(client, proxy.host, "acme/odd")
    artifact = version()
    there.push(artifact, "1.0.0")
    one = mark(artifact, n="1")
    there.push(one)
    proxy.add("GET", "/referrers/", answer, times=99, blind=True)
    assert [found.digest for found in there.referrers(artifact.image.digest)] == [one.image.digest]


@pytest.mark.parametrize("code", [429, 500])
def test_no_list_and_no_index_is_no_proof_of_absence(
    proxy: Proxy, there: OciRepository, stored: Artifact, code: int
) -> None:
    proxy.add("GET", "/referrers/", status(code), times=99, blind=True)
    with pytest.raises(Unavailable, match="cannot list what refers to"):
        there.referrers(stored.image.digest)


def test_a_signature_that_cannot_be_read_is_no_missing_one(
    proxy: Proxy, there: OciRepository, stored: Artifact
) -> None:
    key = SigningKey.new()
    sign(there, stored.image.descriptor, key)
    proxy.add("GET", "blobs/", status(503), times=6, blind=True)
    with pytest.raises(Unavailable):
        signatures_of(there, stored.image.digest)
    assert signatures_of(there, stored.image.digest).signers == [key.public.id]
    proxy.add("GET", "blobs/", body(flip), times=1)
    assert signatures_of(there, stored.image.digest).signers == []


# --- between two reads -------------------------------------------------------------------------


def test_what_is_swapped_behind_a_tag_is_not_pulled(
    proxy: Proxy, there: OciRepository, stored: Artifact, server: Server, client: Client
) -> None:
    good, evil = version("1.0.0"), version("6.6.6")
    direct = repository(client, server.host)
    direct.push(good, "swapped", before=ANY)
    found = there.resolve("swapped")
    direct.push(evil, "swapped", before=ANY)
    image = there.image(found.digest)
    assert image.data == good.image.data
    assert {there.blob(one) for one in image.blobs} == set(good.blobs.values())
    # A registry that gives the new manifest for the old digest, too.
    with Client(credentials=Credentials()) as fresh:
        proxy.add("GET", "manifests/sha256", body(lambda _: evil.image.data))
        with pytest.raises(DigestMismatch):
            repository(fresh, proxy.host).image(found.digest)
