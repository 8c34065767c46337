"""Hostile input for the readers of records: names, tags, digests, media types, JSON."""

from __future__ import annotations

import json
from typing import Any

import pytest

from hotplug.errors import RegistryError
from hotplug.registry import Image, InvalidName, InvalidRecord, Name, Version
from hotplug.registry.record import (
    Descriptor,
    Fields,
    canonical,
    checked_digest,
    checked_tag,
    digest_of,
    parse_json,
)

GOOD = digest_of(b"")
TRAVERSALS = (
    "..", "../x", "a/../b", "/etc/passwd", "a/..", "./a", "a//b", "a/b/c", "a\\b/c", "C:/x", "a/",
    "/b", "", "a/b\0", "a/b\n", "A/b", "a/-b", "a/b.", "a/.b", "a/b..c", "é/b", "a/%2e%2e", "~/b",
    "a/" + "b" * 65, "\x1b[31m/b", "a/\u202eb",
)  # fmt: skip


@pytest.mark.parametrize("text", TRAVERSALS)
def test_a_name_is_two_plain_parts(text: str) -> None:
    with pytest.raises(InvalidName) as caught:
        Name.parse(text)
    assert str(caught.value).isprintable() or "\n" in str(caught.value)
    assert not {"\x1b", "\0", "\u202e"} & set(str(caught.value))


@pytest.mark.parametrize(
    "text", ["", ".", "..", "-a", "a/b", "a+b", "a" * 129, "a\n", "é", "a b", "\x1b", "a\0"]
)
def test_a_tag_has_no_path_in_it(text: str) -> None:
    with pytest.raises(InvalidName):
        checked_tag(text)


@pytest.mark.parametrize(
    "digest",
    [
        "", "sha256:", "sha256:../../x", "SHA256:" + "0" * 64, "sha256:" + "0" * 63,
        "sha256:" + "0" * 65, "sha256:" + "A" * 64, "sha512:" + "0" * 128, GOOD + "\n", None, 7,
        "md5:" + "0" * 32, "sha256:" + "\u0660" * 64,
    ],
)  # fmt: skip
def test_a_digest_is_sha256_in_hex(digest: object) -> None:
    with pytest.raises(InvalidName):
        checked_digest(digest)


@pytest.mark.parametrize(
    "text",
    ["1", "1.2", "1.2.3.4", "01.2.3", "1.2.3-", "1.2.3-01", "1.2.3-a..b", "1.2.3+", "v1.2.3",
     "1.2.3-é", "1.2." + "9" * 19, "1.2.3-" + "a" * 100, " 1.2.3", "1.2.3\n", "\u0661.2.3"],
)  # fmt: skip
def test_a_version_is_semver(text: str) -> None:
    assert Version.maybe(text) is None
    with pytest.raises(InvalidName):
        Version.parse(text)


def test_versions_have_the_order_of_semver() -> None:
    # The example of https://semver.org/spec/v2.0.0.html, section 11, and numbers by their value.
    texts = [
        "0.9.9", "1.0.0-1", "1.0.0-2", "1.0.0-10", "1.0.0-alpha", "1.0.0-alpha.1",
        "1.0.0-alpha.beta", "1.0.0-beta", "1.0.0-beta.2", "1.0.0-beta.11", "1.0.0-rc.1", "1.0.0",
        "1.0.9", "1.0.10", "1.10.0", "2.0.0",
    ]  # fmt: skip
    assert [str(one) for one in sorted(map(Version.parse, reversed(texts)))] == texts


def test_the_series_is_cargos() -> None:
    series = {text: Version.parse(text).series for text in ("1.2.3", "0.2.3", "0.0.3")}
    assert series == {"1.2.3": (1,), "0.2.3": (0, 2), "0.0.3": (0, 0, 3)}


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "is not JSON"),
        (b"{", "is not JSON"),
        (b"[]", "is not a JSON object"),
        (b"7", "is not a JSON object"),
        (b"\xff{}", "is not UTF-8"),
        (b'{"a":"\\ud800"}', "is not UTF-8"),
        (b'{"a":1,"b":2,"a":3}', "has the key `a` twice"),
        (b'{"x":{"a":1,"a":3}}', "has the key `a` twice"),
        (b'{"a":NaN}', "has `NaN`"),
        (b'{"a":-Infinity}', "has `-Infinity`"),
        (b'{"a":' + b"9" * 10_000 + b"}", "is not JSON"),
        (b'{"a":' + b"[" * 100_000 + b"]" * 100_000 + b"}", "is nested too deeply"),
        (b'{"a":' * 100_000 + b"1" + b"}" * 100_000, "is nested too deeply"),
        (b'{"a":"' + b"x" * (4 << 20) + b'"}', "4,194,304 are the most"),
    ],
    ids=lambda value: value[:20].decode("latin-1") if isinstance(value, bytes) else "",
)
def test_json_has_limits(data: bytes, problem: str) -> None:
    with pytest.raises(InvalidRecord, match=problem):
        parse_json(data, "the manifest")


def test_a_hundred_megabytes_are_not_even_parsed() -> None:
    with pytest.raises(InvalidRecord, match="104,857,600 bytes"):
        parse_json(bytes(100 << 20), "the manifest")


def test_canonical_json_is_that_of_rfc_8785() -> None:
    # Keys by units of UTF-16: the emoji (a surrogate pair, d83d) is before U+FB33.
    value = {"\ufb33": 1, "\U0001f600": 2, "€": 3, "\r": 4, "1": [True, None, '\x07\u2028"\\/']}
    expected = '{"\\r":4,"1":[true,null,"\\u0007\u2028\\"\\\\/"],"€":3,"\U0001f600":2,"\ufb33":1}'
    assert canonical(value) == expected.encode()
    for bad in (1.5, 1 << 53, b"x", "\ud800", {"a": object()}):
        with pytest.raises(InvalidRecord):
            canonical(bad)


def manifest(**members: Any) -> bytes:
    good = {"mediaType": "application/wasm", "digest": GOOD, "size": 0}
    return json.dumps({"schemaVersion": 2, "config": good, "layers": [good], **members}).encode()


def descriptor(**members: Any) -> dict[str, Any]:
    return {"mediaType": "application/wasm", "digest": GOOD, "size": 0, **members}


@pytest.mark.parametrize(
    ("members", "problem"),
    [
        ({"schemaVersion": 1}, "`schemaVersion` is not 2"),
        ({"schemaVersion": True}, "`schemaVersion` is not 2"),
        ({"mediaType": "application/vnd.docker.distribution.manifest.v2+json"}, "is of the type"),
        ({"config": None}, "`config` is missing"),
        ({"config": []}, "`config` is not an object"),
        ({"layers": {}}, "`layers` is not an array"),
        ({"layers": [7]}, r"`layers\[0\]` is not an object"),
        ({"layers": [descriptor(size=1 << 63)]}, "`size` is out of range"),
        ({"layers": [descriptor(size=-1)]}, "`size` is out of range"),
        ({"layers": [descriptor(size=True)]}, "`size` is not an integer"),
        ({"layers": [descriptor(size=1.0)]}, "`size` is not an integer"),
        ({"layers": [descriptor(digest="sha256:../../../etc/passwd")]}, "is not a digest"),
        ({"layers": [descriptor(mediaType="no type")]}, "which is no media type"),
        ({"layers": [descriptor(mediaType="a/b\x1b[2J")]}, "which is no media type"),
        ({"layers": [descriptor(annotations={"a": 1})]}, "`a` is not text"),
        ({"layers": [descriptor()] * 1001}, "1,000 are the most"),
        ({"annotations": ["x"]}, "`annotations` is not an object"),
        ({"subject": {"digest": GOOD}}, "`mediaType` is missing"),
    ],
)
def test_a_manifest_is_checked_field_by_field(members: dict[str, Any], problem: str) -> None:
    with pytest.raises(RegistryError, match=problem) as caught:
        Image.read(manifest(**members))
    assert "\x1b" not in str(caught.value)


def test_a_descriptor_is_read_as_it_is_written() -> None:
    one = Descriptor.of("application/wasm", b"abc", {"k": "v"})
    assert Descriptor.read(Fields(one.json, "it")) == one
