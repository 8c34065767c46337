"""Rules for versions: a directory in `compat/` is a rule, with both manifests and the verdict."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from hotplug.errors import Diagnostic
from hotplug.interface import Interface
from hotplug.manifest import Manifest
from hotplug.registry import Record, Version
from hotplug.registry.rules import Level, compare, neighbours, verdict
from hotplug.registry.rules.change import needed
from plugins import NAME, module, toml

CASES = sorted(path for path in (Path(__file__).parents[1] / "compat").iterdir())
COUNT = '[exports.count]\nargs = { text = "string" }\nreturns = "u32"\n'
MORE = '[exports.more]\nargs = { text = "string" }\nreturns = "u32"\n'


def record(text: str) -> Record:
    wasm = module(text) if 'abi = "c"' not in text else foreign(text)
    return Record.build(NAME, text.encode(), wasm)[0]


def foreign(text: str) -> bytes:
    from wasm import plain

    return plain('(memory (export "memory") 1) (func (export "count") (param i32) (result i32)'
                 " (local.get 0))")  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_verdict(case: Path, golden: Callable[[Path, str], None]) -> None:
    old, new = (record((case / f"{side}.toml").read_text("utf-8")) for side in ("old", "new"))
    changes = compare(old.interface, new.interface)
    level = max((change.level for change in changes), default=None)
    problems = verdict(new, [old] if neighbours(new.version, [old.version]) else [])
    lines = [f"{old.version} -> {new.version}: {level or 'patch'}"]
    lines += [f"{change.level}: {change.what}" for change in changes]
    lines += ["", *(f"{problem}\n" for problem in problems)] if problems else ["", "published"]
    golden(case / "verdict.txt", "\n".join(lines).rstrip("\n") + "\n")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_what_changes_a_fingerprint_is_no_patch(case: Path) -> None:
    """The lock and the reload refuse another fingerprint; so the rules must call it major."""
    old, new = (
        Interface.of(Manifest.parse((case / f"{side}.toml").read_bytes()))
        for side in ("old", "new")
    )
    kept = {one.name: one.digest for one in new.exports}
    broken = [one.name for one in old.exports if kept.get(one.name) != one.digest]
    assert not broken or max(change.level for change in compare(old, new)) == 2


def test_the_neighbours_are_of_the_same_series() -> None:
    texts = ("0.9.0", "1.0.0", "1.2.0", "1.4.0-rc.1", "1.5.0", "2.0.0")
    published = [Version.parse(text) for text in texts]

    def beside(text: str) -> list[str]:
        found = neighbours(Version.parse(text), published)
        return [str(one) for one in found]

    assert beside("1.3.0") == ["1.2.0", "1.5.0"]
    assert beside("1.0.1") == ["1.0.0", "1.2.0"]
    assert beside("1.6.0") == ["1.5.0"]
    assert beside("0.8.0") == []
    assert beside("3.0.0") == []


def test_a_version_between_two_must_suit_both() -> None:
    low, high = record(toml("1.2.0", COUNT)), record(toml("1.4.0", COUNT))
    (problem,) = verdict(record(toml("1.3.0", COUNT + MORE)), [low, high])
    assert "1.4.0 is published, and breaks what 1.3.0 would promise: `more` is gone" in str(problem)
    assert isinstance(problem, Diagnostic)
    assert verdict(record(toml("1.3.0", COUNT)), [low, high]) == []


@pytest.mark.parametrize(
    ("old", "patch", "minor", "major"),
    [
        ("1.2.3", "1.2.4", "1.3.0", "2.0.0"),
        ("0.2.3", "0.2.4", "0.2.4", "0.3.0"),
        ("0.0.3", "0.0.4", "0.0.4", "0.0.4"),
    ],
)
def test_the_next_version(old: str, patch: str, minor: str, major: str) -> None:
    found = [str(needed(Version.parse(old), level)) for level in Level]
    assert found == [patch, minor, major]
