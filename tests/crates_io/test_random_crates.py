"""Crates that want random bytes, on wasm32-unknown-unknown."""

from __future__ import annotations

import subprocess
import uuid
from collections.abc import Callable
from pathlib import Path

import pytest

import hotplug
from authors import Author
from hotplug.build.toolchain.search import find
from hotplug.errors import LinkError

RANDOM = 'capabilities = ["random"]'
ALL = """\
ahash = "0.8"
rand = "0.10"
rand8 = { package = "rand", version = "0.8" }
rand9 = { package = "rand", version = "0.9" }
uuid = { version = "1", features = ["v4"] }
"""
USED = {
    "id": "uuid::Uuid::new_v4().to_string()",
    "v02": "rand8::random::<u64>().to_string()",
    "v03": "rand9::random::<u64>().to_string()",
    "v04": "rand::random::<u64>().to_string()",
    "hashed": "let map: ahash::AHashMap<u8, u8> = [(1, 2)].into(); map[&1].to_string()",
}


def test_each_asks_the_host(author: Author) -> None:
    author.builds(ALL, USED, plugin=RANDOM)
    asked: list[int] = []

    def same(count: int) -> bytes:
        asked.append(count)
        return b"\x2a" * count

    with pytest.raises(LinkError, match="`random`, which was not granted"):
        hotplug.load(author.root)
    for name in USED:
        asked.clear()
        with hotplug.load(author.root, grant={"random": same}) as plugin:
            first = plugin[name]()
        assert asked, f"{name} did not ask"
        with hotplug.load(author.root, grant={"random": same}) as plugin:
            assert plugin[name]() == first
    with hotplug.load(author.root, grant=["random"]) as plugin:
        ids = {uuid.UUID(plugin["id"]()) for _ in range(50)}
        assert len(ids) == 50
        assert {one.version for one in ids} == {4}
        assert len({plugin[name]() for name in ("v02", "v03", "v04") for _ in range(20)}) == 60


def test_nothing_of_the_authors_is_written(author: Author) -> None:
    """Cargo.toml stays as it is, and Cargo.lock as plain cargo would write it."""
    text = author.writes(ALL, USED, plugin=RANDOM).root.joinpath("Cargo.toml").read_text()
    author.builds(ALL, USED, plugin=RANDOM)
    assert (author.root / "Cargo.toml").read_text() == text
    command = [str(find().cargo), "metadata", "--locked", "--format-version=1"]
    done = subprocess.run(command, cwd=author.root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    ("dependencies", "body", "told"),
    [
        ('uuid = { version = "1", features = ["v4"] }', USED["id"], "`uuid` wants random bytes"),
        ('rand = "0.8"', "rand::random::<u64>().to_string()", "rand 0.8"),
        ('rand = "0.9"', "rand::random::<u64>().to_string()", "rand 0.9"),
        ('ahash = "0.8"', USED["hashed"], "ahash 0.8"),
        ('getrandom = "0.4"', "getrandom::u64().unwrap().to_string()", "`getrandom` wants"),
    ],
)
def test_undeclared(
    author: Author,
    refused: Callable[[Author, str, dict[str, str], str], str],
    dependencies: str,
    body: str,
    told: str,
) -> None:
    said = refused(author, dependencies, {"f": body}, 'capabilities = ["now"]')
    assert told in said
    assert said.count("error:") == 2, said  # one, and how many there are
    assert "plugin.toml:4:16" in said
    assert 'write `capabilities = ["now", "random"]` in `[plugin]`' in said
    assert "js" not in said
    assert "not supported" not in said


def test_by_way_of_another_crate(
    author: Author, refused: Callable[[Author, str, dict[str, str], str], str], tmp_path: Path
) -> None:
    """Cargo lets no command enable features of what another crate uses, so the line is told."""
    between = tmp_path / "between"
    (between / "src").mkdir(parents=True)
    (between / "src" / "lib.rs").write_text(
        "pub fn id() -> String { uuid::Uuid::new_v4().to_string() }\n"
    )
    (between / "Cargo.toml").write_text(
        '[package]\nname = "between"\nversion = "0.1.0"\nedition = "2021"\n'
        '[dependencies]\nuuid = { version = "1", features = ["v4"] }\n'
    )
    path = f'between = {{ path = "{between}" }}\n'
    said = refused(author, path, {"f": "between::id()"}, RANDOM)
    line = 'uuid = { version = "1", features = ["rng-getrandom"] }'
    assert line in said
    assert "between 0.1.0 uses uuid 1." in said
    author.builds(f"{path}{line}\n", {"f": "between::id()"}, plugin=RANDOM)
    with hotplug.load(author.root, grant=["random"]) as plugin:
        assert uuid.UUID(plugin["f"]()).version == 4


def test_a_backend_of_the_author(author: Author) -> None:
    own = """\
rand::random::<u64>().to_string()
}
fn four(room: &mut [u8]) -> Result<(), getrandom::Error> {
    room.fill(4);
    Ok(())
}
getrandom::register_custom_getrandom!(four);
pub fn unused() -> String {
    String::new()"""
    dependencies = 'rand = "0.8"\ngetrandom = { version = "0.2", features = ["custom"] }\n'
    author.builds(dependencies, {"f": own}, plugin=RANDOM)
    seen: set[str] = set()
    for _ in range(2):
        with hotplug.load(author.root, grant=["random"]) as plugin:
            seen.add(plugin["f"]())
    assert len(seen) == 1
