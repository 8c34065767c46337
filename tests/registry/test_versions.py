"""Versions: requirements as cargo reads them, the newest that fits, yanks, publishing by rules."""

from __future__ import annotations

from pathlib import Path

import pytest

from hotplug.registry import (
    Incompatible,
    InvalidName,
    InvalidRecord,
    LocalStore,
    NotFound,
    Published,
    Record,
    Repository,
    Requirement,
    TagConflict,
    Version,
    Versions,
    copy,
    publish,
)
from plugins import NAME, module, toml

COUNT = '[exports.count]\nargs = { text = "string" }\nreturns = "u32"\n'
MORE = '[exports.more]\nargs = { text = "string" }\nreturns = "u32"\n'


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return LocalStore(tmp_path / "store").repository(NAME)


def put(
    repository: Repository, version: str, exports: str = COUNT, *, allow_breaking: bool = False,
    doc: str = "",
) -> Published:  # fmt: skip
    text = toml(version, exports, doc=doc)
    record, artifact = Record.build(
        NAME, text.encode(), module(text), allow_breaking=allow_breaking
    )
    return publish(repository, record, artifact)


def versions(repository: Repository) -> Versions:
    return Versions(NAME, repository)


# https://doc.rust-lang.org/cargo/reference/specifying-dependencies.html, its tables
@pytest.mark.parametrize(
    ("text", "inside", "outside"),
    [
        ("1.2.3", "1.2.3 1.9.9", "1.2.2 2.0.0 2.0.0-rc.1"),
        ("^1.2", "1.2.0 1.99.0", "1.1.9 2.0.0"),
        ("1", "1.0.0 1.9.0", "0.9.0 2.0.0"),
        ("0.2.3", "0.2.3 0.2.9", "0.2.2 0.3.0"),
        ("0.2", "0.2.0 0.2.9", "0.3.0 0.1.9"),
        ("0.0.3", "0.0.3", "0.0.4 0.0.2"),
        ("0.0", "0.0.0 0.0.9", "0.1.0"),
        ("0", "0.0.0 0.9.0", "1.0.0"),
        ("~1.2.3", "1.2.3 1.2.9", "1.3.0 1.2.2"),
        ("~1.2", "1.2.0 1.2.9", "1.3.0"),
        ("~1", "1.0.0 1.9.9", "2.0.0"),
        ("*", "0.0.0 9.9.9", "1.0.0-rc.1"),
        ("1.*", "1.0.0 1.9.9", "2.0.0"),
        ("1.2.*", "1.2.0 1.2.9", "1.3.0"),
        ("=1.2.3", "1.2.3", "1.2.4 1.2.3-rc.1"),
        ("=1.2", "1.2.0 1.2.9", "1.3.0"),
        (">=1.2.0", "1.2.0 9.0.0", "1.1.9"),
        (">1.2", "1.3.0 2.0.0", "1.2.0 1.2.9"),
        (">1.2.3", "1.2.4", "1.2.3"),
        ("<1", "0.9.9", "1.0.0 1.0.0-rc.1"),
        ("<=1.2", "1.2.9 0.1.0", "1.3.0"),
        (">=1.2, <1.5", "1.2.0 1.4.9", "1.5.0 1.1.0"),
        ("^1.3.0-rc.1", "1.3.0-rc.1 1.3.0-rc.2 1.3.0 1.4.0", "1.3.0-beta 1.4.0-rc.1 2.0.0"),
        ("=1.3.0-rc.1", "1.3.0-rc.1", "1.3.0 1.3.0-rc.2"),
        ("", "1.0.0", "1.0.0-a"),
    ],
)
def test_a_requirement_is_cargos(text: str, inside: str, outside: str) -> None:
    requirement = Requirement.parse(text)
    assert [one for one in inside.split() if Version.parse(one) not in requirement] == []
    assert [one for one in outside.split() if Version.parse(one) in requirement] == []


@pytest.mark.parametrize(
    "text",
    ["x", "^", "1.2.3.4", "^^1", "1.*.3", ">1.*", "1,", ",", "1 2", "^1.2-rc", "v1", "=01.2.x",
     "^1.0.0+b", "1.2.3-01", "1" * 201, "\x1b[31m1", "^1.2\n[x]"],
)  # fmt: skip
def test_what_is_no_requirement_is_refused(text: str) -> None:
    with pytest.raises(InvalidName) as caught:
        Requirement.parse(text)
    assert "\x1b" not in str(caught.value)


def test_the_newest_version_that_fits_is_taken(repository: Repository) -> None:
    for version in ("1.0.0", "1.2.0", "1.10.0", "2.0.0", "2.1.0-rc.1"):
        put(repository, version)

    def best(text: str) -> str:
        return str(versions(repository).best(Requirement.parse(text)).version)

    assert best("^1") == "1.10.0"
    assert best("*") == "2.0.0"
    assert best("=2.1.0-rc.1") == "2.1.0-rc.1"
    with pytest.raises(NotFound, match=r"no version of `acme/text-stats` fits `\^3`") as caught:
        best("^3")
    assert "it has 1.0.0, 1.2.0, 1.10.0, 2.0.0, 2.1.0-rc.1" in str(caught.value)


def test_a_version_must_have_what_is_used_of_it(repository: Repository) -> None:
    first = put(repository, "1.0.0", COUNT + MORE).record
    put(repository, "1.1.0", COUNT.replace("u32", "u64") + MORE, allow_breaking=True)
    needs = {"count": first.declared.exports["count"]}
    any_one = Requirement.parse("^1")
    assert versions(repository).best(any_one, needs) == first
    with pytest.raises(NotFound, match=r"does not have `gone` as it is used"):
        versions(repository).best(any_one, {"gone": "sha256:" + "0" * 64})


def test_a_yanked_version_is_not_resolved_anew(repository: Repository) -> None:
    put(repository, "1.0.0")
    yanked = put(repository, "1.1.0").record
    mark = versions(repository).yank(Version.parse("1.1.0"), "counts \x1b[31mwrongly")
    now = versions(repository)
    assert str(now.best(Requirement.parse("^1")).version) == "1.0.0"
    assert now.reason(Version.parse("1.1.0")) == "counts \x1b[31mwrongly"
    assert now.reason(Version.parse("1.0.0")) is None
    assert now.record(yanked.digest) == yanked  # a lock still has it
    with pytest.raises(NotFound, match="those that fit are yanked"):
        now.best(Requirement.parse("=1.1.0"))
    with pytest.raises(TagConflict, match="is yanked, and its version is not used again"):
        put(repository, "1.1.0", doc="other")
    assert mark.subject is not None
    assert mark.subject.digest == yanked.digest
    versions(repository).yank(Version.parse("1.1.0"), "another reason")
    versions(repository).restore(Version.parse("1.1.0"))
    assert str(versions(repository).best(Requirement.parse("^1")).version) == "1.1.0"
    assert repository.referrers(yanked.digest) == []
    with pytest.raises(NotFound, match=r"1.1.0 is not yanked"):
        versions(repository).restore(Version.parse("1.1.0"))
    with pytest.raises(NotFound):
        versions(repository).yank(Version.parse("9.0.0"), "x")


def test_a_version_that_breaks_its_promise_is_not_published(repository: Repository) -> None:
    put(repository, "1.0.0", COUNT + MORE)
    with pytest.raises(Incompatible, match="`more` is gone") as caught:
        put(repository, "1.1.0", COUNT)
    assert "publish it as 2.0.0" in str(caught.value)
    assert repository.tags() == ["1.0.0"]
    allowed = put(repository, "1.1.0", COUNT, allow_breaking=True)
    assert allowed.fresh
    assert len(allowed.problems) == 1
    assert versions(repository).record("1.1.0").allow_breaking
    put(repository, "2.0.0", COUNT.replace("u32", "u64"))


def test_a_yanked_version_is_no_neighbour(repository: Repository) -> None:
    put(repository, "1.0.0", COUNT)
    put(repository, "1.1.0", COUNT + MORE)
    versions(repository).yank(Version.parse("1.1.0"), "a mistake")
    put(repository, "1.2.0", COUNT)


def test_the_same_version_with_other_bytes_is_refused(repository: Repository) -> None:
    assert put(repository, "1.0.0").fresh
    assert not put(repository, "1.0.0").fresh
    with pytest.raises(TagConflict, match="is published already, with other bytes"):
        put(repository, "1.0.0", doc="other")


def test_a_tag_that_has_another_version_or_plugin_is_refused(repository: Repository) -> None:
    put(repository, "1.0.0")
    repository.move("1.5.0", repository.resolve("1.0.0").digest, before=None)
    with pytest.raises(InvalidRecord, match=r"has 1.0.0 under the tag of 1.5.0"):
        versions(repository).best(Requirement.parse("^1"))


def test_a_copy_has_the_marks_and_the_digest(repository: Repository, tmp_path: Path) -> None:
    record = put(repository, "1.0.0").record
    versions(repository).yank(record.version, "old")
    target = LocalStore(tmp_path / "other").repository(NAME)
    copy(repository, target, record.digest, "1.0.0")
    assert target.tags() == ["1.0.0", "yanked-1.0.0"]
    assert target.resolve("1.0.0").digest == record.digest
    assert versions(target).reason(record.version) == "old"
    assert [one.digest for one in target.referrers(record.digest)] == [
        one.digest for one in repository.referrers(record.digest)
    ]
