"""References to registries, and what a registry asks for: read as their rules say."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hotplug.registry import InvalidName, Reference
from hotplug.registry.oci.challenge import Challenge
from hotplug.registry.oci.mirror import Mirror, mirror_of

DIGEST = f"sha256:{'a' * 64}"


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("ghcr.io/acme/text-stats", ("ghcr.io", "acme/text-stats", "", "")),
        ("oci://ghcr.io/acme/text-stats:1.2.0", ("ghcr.io", "acme/text-stats", "1.2.0", "")),
        (f"localhost:5000/a@{DIGEST}", ("localhost:5000", "a", "", DIGEST)),
        (f"[::1]:5000/a/b/c:x@{DIGEST}", ("[::1]:5000", "a/b/c", "x", DIGEST)),
        ("REG.local/a__b/c--d/e.f", ("reg.local", "a__b/c--d/e.f", "", "")),
    ],
)
def test_a_reference_has_four_parts(text: str, parts: tuple[str, ...]) -> None:
    found = Reference.parse(text)
    assert (found.host, found.path, found.tag, found.digest) == parts
    assert Reference.parse(str(found)) == found
    assert found.wanted == (parts[3] or parts[2])


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            "a",
            "ghcr.io",
            "ghcr.io/",
            "ghcr.io//a",
            "ghcr.io/A",
            "ghcr.io/a/../b",
            "ghcr.io/a/",
        ),
        *("ghcr.io/a:", "ghcr.io/a:1+b", "ghcr.io/a:../x", "ghcr.io/a@", "ghcr.io/a@sha256:00"),
        *(
            "http://ghcr.io/a",
            "a b/c",
            "-x.org/a",
            "x:0/a",
            "x:65536/a",
            "x:/a",
            "[::g]/a",
            "[1]/a",
        ),
        *(
            "u:p@ghcr.io/a",
            "ghcr.io/a\n",
            "ghcr.io/é",
            f"ghcr.io/{'a' * 256}",
            "ghcr.io/a?x",
            "\x1b/a",
        ),
        "ghcr.io/a:" + "x" * 129,
        "ghcr.io/a@sha512:" + "a" * 128,
    ],
)
def test_what_is_no_reference_is_refused(text: str) -> None:
    with pytest.raises(InvalidName) as caught:
        Reference.parse(text)
    assert "\x1b" not in str(caught.value)


def test_a_place_is_told_from_a_name() -> None:
    places = ["ghcr.io/a", "localhost/a", "reg:5000/a", "oci://reg/a"]
    assert [Reference.is_one(text) for text in places] == [True] * 4
    assert not any(Reference.is_one(text) for text in ["acme/text-stats", "store", "."])


def test_loopback_is_this_machine() -> None:
    hosts = ["localhost", "localhost:5000", "127.0.0.1", "127.1.2.3:80", "[::1]", "[::1]:5000"]
    assert all(Reference(host, "a").is_loopback for host in hosts)
    others = ["localhost.example.org", "127.0.0.1.example.org", "10.0.0.1", "[::2]", "127.0.0"]
    assert not any(Reference(host, "a").is_loopback for host in others)


def test_a_mirror_replaces_a_prefix() -> None:
    mirrors = Mirror.parse_all(
        {
            "ghcr.io": "reg.local",
            "ghcr.io/acme": "oci://reg.local/copies/acme",
            "b.org/x": "c.org:1",
        }
    )

    def read(text: str) -> str | None:
        found = mirror_of(mirrors, Reference.parse(text))
        return str(found) if found else None

    assert read("ghcr.io/acme/a:1.0.0") == "oci://reg.local/copies/acme/a:1.0.0"
    assert read("ghcr.io/acme") == "oci://reg.local/copies/acme"
    assert read("ghcr.io/acmeister/a") == "oci://reg.local/acmeister/a"
    assert read("b.org/x/y") == "oci://c.org:1/y"
    assert read("b.org/xy") is None
    assert read("a.org/x") is None


# --- challenges: RFC 9110, section 11.6.1 -------------------------------------------------------


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ('Basic realm="x"', [("basic", {"realm": "x"})]),
        (
            'Bearer realm="https://a/t",service="s",scope="repository:a/b:pull,push"',
            [
                (
                    "bearer",
                    {"realm": "https://a/t", "service": "s", "scope": "repository:a/b:pull,push"},
                )
            ],
        ),
        (
            'Newauth realm="apps", type=1, title="Login to \\"apps\\"", Basic realm="simple"',
            [
                ("newauth", {"realm": "apps", "type": "1", "title": 'Login to "apps"'}),
                ("basic", {"realm": "simple"}),
            ],
        ),
        ("Negotiate abc==, Basic realm=x", [("negotiate", {}), ("basic", {"realm": "x"})]),
        ("Negotiate", [("negotiate", {})]),
        ('BASIC Realm = "x" , charset="UTF-8"', [("basic", {"realm": "x", "charset": "UTF-8"})]),
        ('Basic realm="x', [("basic", {})]),
        ("", []),
        ("= , ,", []),
    ],
)
def test_challenges_are_read(header: str, expected: list[tuple[str, dict[str, str]]]) -> None:
    found = [(one.scheme, dict(one.parameters)) for one in Challenge.parse([header])]
    if header == 'Basic realm="x':
        assert found[0] == expected[0]
    else:
        assert found == expected


@given(st.text(alphabet='Ba ,="\\\t\x00é', max_size=60))
def test_no_challenge_is_too_strange(text: str) -> None:
    Challenge.parse([text])


@pytest.mark.parametrize("unit", ["a ", "a=b,", '\\"', ", ", 'a="', "a=a "])
def test_a_long_challenge_is_read_in_time(unit: str) -> None:
    start = time.monotonic()
    Challenge.parse([unit * 100_000])
    assert time.monotonic() - start < 20
