"""The embedded store between processes: races, kill -9, a full disk, a store to read only."""

from __future__ import annotations

import os
import random
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from hotplug.registry import NotFound, Record
from hotplug.registry.store import LocalStore
from plugins import NAME

PUBLISHER = Path(__file__).parents[1] / "publisher.py"
ROUNDS = int(os.environ.get("HOTPLUG_KILL_ROUNDS", "4"))
"""`make registry-torture` sets 40."""
VERSIONS = 100


def publisher(root: Path, who: str, first: int, count: int) -> subprocess.Popen[str]:
    command = [sys.executable, str(PUBLISHER), str(root), who, str(first), str(count)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment())


def environment() -> dict[str, str]:
    top = PUBLISHER.parents[1]
    return {**os.environ, "PYTHONPATH": f"{top / 'framework'}{os.pathsep}{top / 'tests'}"}


def lines(text: str) -> list[tuple[str, str]]:
    """What a publisher said: version and digest. A line that was cut off does not count."""
    whole = [line.split(" ") for line in text.splitlines(keepends=True) if line.endswith("\n")]
    return [(version, digest.strip()) for version, digest in whole]


def whole(store: LocalStore) -> dict[str, str]:
    """Reads every version in the store to its last byte, and gives its digest."""
    repository = store.repository(NAME)
    found: dict[str, str] = {}
    for tag in repository.tags():
        image = repository.image(repository.resolve(tag).digest)
        record = Record.read(image, repository.blob(image.config))
        record.check(repository.blob(record.wasm))
        assert str(record.version) == tag
        found[tag] = image.digest
    return found


def test_of_racing_publishers_one_wins_each_version(tmp_path: Path) -> None:
    racers = [publisher(tmp_path, str(number), 0, VERSIONS) for number in range(4)]
    said = [racer.communicate(timeout=120)[0] for racer in racers]
    assert [racer.returncode for racer in racers] == [0] * 4
    results = [result for text in said for result in lines(text)]
    won = {version: digest for version, digest in results if digest != "taken"}
    assert len(results) == 4 * VERSIONS
    assert len([1 for _, digest in results if digest != "taken"]) == VERSIONS
    assert whole(LocalStore(tmp_path)) == won


def test_nothing_that_was_acknowledged_is_lost_by_kill_9(tmp_path: Path) -> None:
    """Two publishers at a time are killed at any moment; what they printed is there, and whole."""
    acknowledged: dict[str, str] = {}
    chance = random.Random(7)
    first = 0
    store = LocalStore(tmp_path)
    for _ in range(ROUNDS):
        running = [publisher(tmp_path, str(n), first + 10_000 * n, 10_000) for n in range(2)]
        deadline = time.monotonic() + 30
        before = len(list(tmp_path.rglob("*")))
        while len(list(tmp_path.rglob("*"))) < before + 20 and time.monotonic() < deadline:
            time.sleep(0.01)
        time.sleep(chance.uniform(0, 0.2))
        for one in running:
            one.send_signal(signal.SIGKILL)
        for one in running:
            acknowledged.update(lines(one.communicate()[0]))
        there = whole(store)
        assert there.items() >= acknowledged.items()
        first = 1 + max((int(tag.split(".")[1]) % 10_000 for tag in there), default=0)
    assert len(acknowledged) >= ROUNDS
    record = publisher(tmp_path, "last", 90_000, 1)  # which also sweeps
    assert lines(record.communicate(timeout=60)[0])[0][0] == "1.90000.0"
    assert not list(tmp_path.rglob(".new-*"))


def test_a_full_disk_is_said_and_nothing_is_lost(tmp_path: Path) -> None:
    store = LocalStore(tmp_path)
    publisher(tmp_path, "a", 0, 3).communicate(timeout=60)
    before = whole(store)
    body = f"""
import resource, signal, sys
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (200, 200))
sys.argv = ["publisher", {str(tmp_path)!r}, "b", "50", "1"]
import publisher
from hotplug.registry import StoreError
try:
    publisher.main(*sys.argv[1:])
except StoreError as error:
    print(error)
"""
    done = subprocess.run(
        [sys.executable, "-B", "-c", body], capture_output=True, text=True, env=environment()
    )
    assert "the disk is full" in done.stdout, done.stdout + done.stderr
    assert "what was published before is whole" in done.stdout
    assert whole(store) == before
    assert not list(tmp_path.rglob(".new-*"))
    assert resource.getrlimit(resource.RLIMIT_FSIZE)[0] != 200


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become somebody else")
def test_a_store_that_may_only_be_read(tmp_path: Path) -> None:
    root = tmp_path / "store"
    publisher(root, "a", 0, 2).communicate(timeout=60)
    for path in (tmp_path, *tmp_path.parents[:3]):
        path.chmod(0o755)
    body = f"""
import os
from pathlib import Path
from hotplug.registry import Record, StoreError
from hotplug.registry.store import LocalStore
from plugins import NAME, module, toml
text = toml("2.0.0")
_, artifact = Record.build(NAME, text.encode(), module(text))
store = LocalStore(Path({str(root)!r}))
repository = store.repository(NAME)
store.search("")
os.setuid(65534)
print(repository.tags(), [str(one.name) for one in store.search("")])
try:
    repository.push(artifact, "2.0.0")
except StoreError as error:
    print(error)
"""
    done = subprocess.run(
        [sys.executable, "-B", "-c", body], capture_output=True, text=True, env=environment()
    )
    assert done.stdout.startswith("['1.0.0', '1.1.0'] ['acme/text-stats']"), done.stderr
    assert f"the store `{root / 'acme' / 'text-stats'}` cannot be written" in done.stdout
    assert len(whole(LocalStore(root))) == 2


def test_an_empty_store_has_nothing(tmp_path: Path) -> None:
    store = LocalStore(tmp_path / "none")
    assert store.search("x") == []
    with pytest.raises(NotFound):
        store.repository(NAME).tags()
